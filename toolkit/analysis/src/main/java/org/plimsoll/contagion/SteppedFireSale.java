package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Banks that deleverage step by step through one bond market.
 *
 * <p>At the start government bonds lose the shock. Each step, what was put up for sale is sold
 * together: each price falls to price x (1 - impact)^(sold / total / 5 %), and sellers get the
 * middle of the old and the new one. Then every bank looks at its ratio of equity to assets. Below
 * the floor it defaults and sells everything one step later. Below the buffer it repays from cash
 * towards its target, and puts up for sale in proportion what cash does not reach, to repay later.
 *
 * <p>Since defaulted banks sell a step late, more shock can mean fewer defaults. Without impact no
 * price moves after the shock; what is put up in the last step is not sold.
 *
 * <pre>{@code
 * SteppedFireSale.of(banks, new DeleveragingRule(6, 0.03, 0.04, 0.05), 0.12, 0.01).defaults();
 * }</pre>
 *
 * <p>Source: Farmer, Kleinnijenhuis, Nahai-Williamson and Wetzer, Foundations of System-Wide Stress
 * Testing; Cont and Schaanning 2017; impact after Cifuentes, Ferrucci and Shin 2005.
 *
 * @param shock fall of government bonds at the start
 * @param impact fall of a price when 5 % of all bonds are sold
 * @param defaultsPerStep one number per step
 * @param soldFraction bonds sold / bonds of all banks, 0 if there are none
 * @param corporatePrice in the end, 1 at the start
 * @param governmentPrice in the end, 1 before the shock
 */
public record SteppedFireSale(
    @In(RATE) double shock,
    @In(RATE) double impact,
    List<Integer> defaultsPerStep,
    @In(RATE) double soldFraction,
    @In(PRICE) double corporatePrice,
    @In(PRICE) double governmentPrice) {

  /** Keeps its own list. */
  public SteppedFireSale {
    defaultsPerStep = List.copyOf(defaultsPerStep);
  }

  /**
   * One step.
   *
   * @param step from 1
   * @param defaults banks that fell below the floor
   */
  public record Row(@In(COUNT) int step, @In(COUNT) int defaults) {}

  /**
   * Runs the steps.
   *
   * @param banks before the shock; may be none
   * @param rule when they act
   * @param shock fall of government bonds, 0 to 1
   * @param impact fall of a price when 5 % of all its bonds are sold, 0 or more, below 1
   * @return what is left
   * @throws IllegalArgumentException if shock or impact is outside its range
   */
  public static SteppedFireSale of(
      List<StressedBank> banks, DeleveragingRule rule, double shock, double impact) {
    Check.fraction("shock", shock);
    if (!(impact >= 0 && impact < 1)) {
      throw new IllegalArgumentException(Messages.fraction("impact", impact));
    }
    BondMarket market = new BondMarket(banks, shock, impact);
    List<BankBooks> books = banks.stream().map(BankBooks::new).toList();
    List<Integer> defaults = new ArrayList<>();
    for (int step = 0; step < rule.steps(); step++) {
      books.forEach(bank -> bank.offerAllAfterDefault(market));
      market.clear(books);
      defaults.add((int) books.stream().filter(bank -> bank.act(rule, market)).count());
    }
    return new SteppedFireSale(
        shock, impact, defaults, market.soldFraction(), market.price(0), market.price(1));
  }

  /**
   * Counts the banks that fell below the floor.
   *
   * @return over all steps
   */
  public int defaults() {
    return defaultsPerStep.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Lists the steps.
   *
   * @return one row per step
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int defaults : defaultsPerStep) {
      rows.add(new Row(rows.size() + 1, defaults));
    }
    return rows;
  }
}

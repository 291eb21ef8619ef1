package org.plimsoll.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a schedule demands of a position, in decimals of fifty digits instead of doubles.
 *
 * <p>The rule is that of {@link MarginDemand}; every double is read as the decimal it prints as, so
 * a rate typed as 0.004 is four thousandths. Sums and products are exact; quotients keep fifty
 * digits.
 *
 * <pre>{@code
 * schedule.of(25).exact().maintenanceMargin(new BigDecimal("100000"));
 * }</pre>
 *
 * @param demand the same in doubles
 */
public record ExactDemand(MarginDemand demand) {
  /** The digits a quotient keeps. */
  public static final MathContext PRECISION = new MathContext(50);

  /**
   * One straight piece of the maintenance margin as a function of the price.
   *
   * <p>margin = constant + slope x price; for inverse contracts that is the margin in coin times
   * the price.
   *
   * @param fromPrice lower end, 0 or more
   * @param constant in quote currency
   * @param slope per unit of price
   */
  public record Line(BigDecimal fromPrice, BigDecimal constant, BigDecimal slope) {}

  private MarginSchedule schedule() {
    return demand.schedule();
  }

  private Contract contract() {
    return schedule().contract();
  }

  private boolean byNotional() {
    return schedule().rule().tierBy() == TierBy.NOTIONAL;
  }

  /**
   * Measures the position in the contract's own terms.
   *
   * @return quantity x multiplier: base units for linear, face value in quote for inverse
   */
  public BigDecimal size() {
    return BigDecimal.valueOf(demand.quantity())
        .multiply(BigDecimal.valueOf(contract().multiplier()));
  }

  /**
   * Values the position.
   *
   * @param price quote per base, above 0
   * @return the notional in the margin currency
   */
  public BigDecimal notional(BigDecimal price) {
    return contract().isInverse() ? size().divide(price, PRECISION) : size().multiply(price);
  }

  /**
   * Computes the maintenance margin of the position valued at a price, without fee and fixed
   * amount.
   *
   * @param price quote per base, above 0
   * @return in the margin currency
   */
  public BigDecimal maintenanceMargin(BigDecimal price) {
    return byNotional() ? table(notional(price)) : notional(price).multiply(rateBySize());
  }

  /**
   * Computes the rate on the whole position where brackets go by size.
   *
   * @return the rate of the table and what it grows by with size
   */
  public BigDecimal rateBySize() {
    BigDecimal ofTable = table(size()).divide(size(), PRECISION);
    return schedule().rule().premium().rate(ofTable, size());
  }

  /** The margin of a size in the table's unit. */
  private BigDecimal table(BigDecimal size) {
    List<Bracket> brackets = schedule().brackets();
    int k = brackets.size() - 1;
    while (k > 0 && size.compareTo(BigDecimal.valueOf(brackets.get(k).notionalFloor())) < 0) {
      k--;
    }
    return size.multiply(rate(brackets.get(k))).subtract(amount(brackets.get(k)));
  }

  private static BigDecimal rate(Bracket bracket) {
    return BigDecimal.valueOf(bracket.maintenanceMarginRate());
  }

  private static BigDecimal amount(Bracket bracket) {
    return BigDecimal.valueOf(bracket.maintenanceAmount());
  }

  /**
   * Draws maintenance margin taken on the mark as a function of the price.
   *
   * @return the pieces in rising order of price, from 0 to infinity without gap
   */
  public List<Line> lines() {
    if (!byNotional()) {
      return List.of(line(BigDecimal.ZERO, rateBySize(), BigDecimal.ZERO));
    }
    List<Line> lines = new ArrayList<>();
    for (Bracket bracket : schedule().brackets()) {
      lines.add(line(lowestPrice(bracket), rate(bracket), amount(bracket)));
    }
    if (contract().isInverse()) {
      Collections.reverse(lines);
    }
    return List.copyOf(lines);
  }

  /** The price at which a bracket begins; for an inverse contract that is at its cap. */
  private BigDecimal lowestPrice(Bracket bracket) {
    if (!contract().isInverse()) {
      return BigDecimal.valueOf(bracket.notionalFloor()).divide(size(), PRECISION);
    }
    List<Bracket> brackets = schedule().brackets();
    return bracket.equals(brackets.get(brackets.size() - 1))
        ? BigDecimal.ZERO
        : size().divide(BigDecimal.valueOf(bracket.notionalCap()), PRECISION);
  }

  private Line line(BigDecimal from, BigDecimal rate, BigDecimal amount) {
    BigDecimal ofSize = rate.multiply(size());
    return contract().isInverse()
        ? new Line(from, ofSize, amount.negate())
        : new Line(from, amount.negate(), ofSize);
  }

  @Override
  public String toString() {
    return demand + ", in decimals";
  }
}

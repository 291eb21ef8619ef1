package org.plimsoll.cascade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A cascade of longs in simultaneous rounds under linear permanent impact, in decimals: no rounding
 * decides whether a position exactly at the price is due.
 *
 * <pre>
 * price         = spot x (1 - shock)
 * a round       all open positions with price &lt;= level are closed together
 * price after   = price - impact per unit x size of the round
 * </pre>
 *
 * <p>The line has no floor: a price may fall to 0 and below, where all are due. A shock of 0 closes
 * those already at their level. {@link Cascade} does the same in doubles, for any impact and with
 * money.
 *
 * <pre>{@code
 * ExactRoundCascade.of(new BigDecimal("97"), List.of(new BigDecimal("97.5")),
 *     List.of(BigDecimal.TEN), new BigDecimal("0.08")).finalPrice(); // 96.2
 * }</pre>
 *
 * @param shockedPrice before any position is closed, quote per base
 * @param rounds in order; none if nobody is due
 */
public record ExactRoundCascade(BigDecimal shockedPrice, List<Round> rounds) {

  /**
   * One round.
   *
   * @param rows closed in it, from 0, in the order they were given
   * @param size base units
   * @param priceAfter quote per base
   */
  public record Round(List<Integer> rows, BigDecimal size, BigDecimal priceAfter) {
    /** Keeps its own list. */
    public Round {
      rows = List.copyOf(rows);
    }
  }

  /** Keeps its own list. */
  public ExactRoundCascade {
    rounds = List.copyOf(rounds);
  }

  /**
   * Runs the rounds.
   *
   * @param shockedPrice before any position is closed, quote per base
   * @param levels liquidation price of each position
   * @param sizes base units, as many, each 0 or more
   * @param impactPerUnit fall of the price per base unit closed, 0 or more
   * @return the rounds
   * @throws IllegalArgumentException if the lists differ in length, or a size or the impact is
   *     below 0
   */
  public static ExactRoundCascade of(
      BigDecimal shockedPrice,
      List<BigDecimal> levels,
      List<BigDecimal> sizes,
      BigDecimal impactPerUnit) {
    if (levels.size() != sizes.size()) {
      throw new IllegalArgumentException(Messages.unequalLevels(levels.size(), sizes.size()));
    }
    EngineMessages.notNegative("impact per unit", impactPerUnit);
    sizes.forEach(size -> EngineMessages.notNegative("size", size));
    List<Round> rounds = new ArrayList<>();
    boolean[] closed = new boolean[levels.size()];
    BigDecimal price = shockedPrice;
    for (List<Integer> due = due(levels, closed, price);
        !due.isEmpty();
        due = due(levels, closed, price)) {
      BigDecimal size = due.stream().map(sizes::get).reduce(BigDecimal.ZERO, BigDecimal::add);
      due.forEach(row -> closed[row] = true);
      price = price.subtract(impactPerUnit.multiply(size));
      rounds.add(new Round(due, size, price));
    }
    return new ExactRoundCascade(shockedPrice, rounds);
  }

  private static List<Integer> due(List<BigDecimal> levels, boolean[] closed, BigDecimal price) {
    List<Integer> due = new ArrayList<>();
    for (int row = 0; row < closed.length; row++) {
      if (!closed[row] && price.compareTo(levels.get(row)) <= 0) {
        due.add(row);
      }
    }
    return due;
  }

  /**
   * Gives the price when nobody is due any more.
   *
   * @return quote per base
   */
  public BigDecimal finalPrice() {
    return rounds.isEmpty() ? shockedPrice : rounds.get(rounds.size() - 1).priceAfter();
  }

  /**
   * Lists all positions closed.
   *
   * @return rows from 0, round by round
   */
  public List<Integer> rows() {
    return rounds.stream().flatMap(round -> round.rows().stream()).toList();
  }
}

package org.plimsoll.cascade;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * Which price an engine judges accounts by.
 *
 * <pre>{@code
 * OracleRule.live(); // the market price of this moment, its own sales included
 * new OracleRule.Lagged(10); // the price at the end of the tenth step before
 * new OracleRule.Pinned(60_000); // a feed that is stuck
 * }</pre>
 */
public sealed interface OracleRule {

  /**
   * Judges by the market price of the moment.
   *
   * @return a lag of 0
   */
  static OracleRule live() {
    return new Lagged(0);
  }

  /**
   * The price some steps ago; before the path began, its first price.
   *
   * @param steps 0 or more; 0 follows the price within a step, from round to round
   */
  record Lagged(@In(Unit.COUNT) int steps) implements OracleRule {
    /**
     * Validates the lag.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public Lagged {
      EngineMessages.steps("oracle lag", steps);
    }

    @Override
    public String toString() {
      return steps == 0 ? "live mark" : "mark of %d steps ago".formatted(steps);
    }
  }

  /**
   * One price, whatever the market does.
   *
   * @param price quote per base, above 0
   */
  record Pinned(@In(Unit.PRICE) double price) implements OracleRule {
    /**
     * Validates the price.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Pinned {
      Check.positive("pinned oracle price", price);
    }

    @Override
    public String toString() {
      return "mark pinned at %s".formatted(Unit.PRICE.format(price));
    }
  }
}

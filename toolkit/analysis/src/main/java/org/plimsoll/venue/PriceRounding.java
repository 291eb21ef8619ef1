package org.plimsoll.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.units.Check;

/**
 * How a venue rounds a liquidation or bankruptcy price it publishes: to a multiple of its tick.
 *
 * <p>Computation is never rounded, only what is shown: rounded(price) = tick x n with n the integer
 * the direction asks for. A tick of 0 stands for no rounding.
 *
 * <pre>{@code
 * PriceRounding.nearest(0.01).round(18_778.7349, Side.LONG); // 18,778.73
 * PriceRounding.againstTrader(0.5).round(19_700.1, Side.LONG); // 19,700.5: liquidated earlier
 * }</pre>
 *
 * @param tick the smallest step of the price, 0 for none
 * @param direction where a price between two ticks goes
 */
public record PriceRounding(double tick, Direction direction) {
  /** Prices are shown as computed. */
  public static final PriceRounding NONE = new PriceRounding(0, Direction.NEAREST);

  /** Where a price between two ticks goes. */
  public enum Direction {
    /** To the nearer tick, up from the middle. */
    NEAREST,
    /** To the tick that liquidates earlier: up for a long, down for a short. */
    AGAINST_TRADER
  }

  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if the tick is negative, NaN or infinite
   */
  public PriceRounding {
    Check.notNegative("price tick", tick);
  }

  /**
   * Rounds to the nearer tick.
   *
   * @param tick the step, 0 for none
   * @return the rule
   */
  public static PriceRounding nearest(double tick) {
    return new PriceRounding(tick, Direction.NEAREST);
  }

  /**
   * Rounds so that the position is liquidated earlier.
   *
   * @param tick the step, 0 for none
   * @return the rule
   */
  public static PriceRounding againstTrader(double tick) {
    return new PriceRounding(tick, Direction.AGAINST_TRADER);
  }

  /**
   * Rounds a price in decimals, so that a multiple of the tick stays what it is.
   *
   * @param price in quote per base; 0 and infinity, which stand for no price, stay as they are
   * @param side of the position
   * @return the price the venue would show
   */
  public double round(double price, Side side) {
    if (tick == 0 || !(price > 0 && Double.isFinite(price))) {
      return price;
    }
    return round(BigDecimal.valueOf(price), side).doubleValue();
  }

  /**
   * Rounds a price computed in decimals.
   *
   * @param price in quote per base, 0 or more
   * @param side of the position
   * @return the price the venue would show
   */
  public BigDecimal round(BigDecimal price, Side side) {
    if (tick == 0) {
      return price;
    }
    BigDecimal step = BigDecimal.valueOf(tick);
    return price.divide(step, 0, mode(side)).multiply(step);
  }

  private RoundingMode mode(Side side) {
    if (direction == Direction.NEAREST) {
      return RoundingMode.HALF_UP;
    }
    return side == Side.LONG ? RoundingMode.CEILING : RoundingMode.FLOOR;
  }
}

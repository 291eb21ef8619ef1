package org.plimsoll.venue;

import java.math.BigDecimal;
import java.util.Locale;
import org.plimsoll.units.Check;

/**
 * A maintenance margin rate that grows with the size of the position.
 *
 * <pre>
 * linear       rate(size) = base + growth x size
 * square root  rate(size) = max(base, 0.8 x base + growth x sqrt(size))
 * </pre>
 *
 * <p>Size is in base units, so that it does not change with the price and the rate of a given
 * position is one number. Linear is the rule of Deribit's linear perpetuals and, with growth =
 * scalar x k / skew scale, of Synthetix v3; square root that of Drift.
 *
 * <pre>{@code
 * SizePremium.linear(0.00005).rate(0.01, 25); // 0.01125
 * }</pre>
 *
 * @param shape how the rate grows
 * @param growth per base unit, or per square root of a base unit; 0 or more
 */
public record SizePremium(Shape shape, double growth) {
  /** The rate does not grow. */
  public static final SizePremium NONE = new SizePremium(Shape.LINEAR, 0);

  private static final double SHARE_OF_BASE = 0.8;

  /** How a rate grows with size. */
  public enum Shape {
    /** In proportion. */
    LINEAR,
    /** With the square root, above a floor. */
    SQUARE_ROOT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Validates the premium.
   *
   * @throws IllegalArgumentException if the growth is negative, NaN or infinite
   */
  public SizePremium {
    Check.notNegative("rate growth", growth);
  }

  /**
   * Grows in proportion to size.
   *
   * @param growth fraction per base unit, 0 or more
   * @return the premium
   */
  public static SizePremium linear(double growth) {
    return new SizePremium(Shape.LINEAR, growth);
  }

  /**
   * Grows with the square root of size.
   *
   * @param growth fraction per square root of a base unit, 0 or more
   * @return the premium
   */
  public static SizePremium squareRoot(double growth) {
    return new SizePremium(Shape.SQUARE_ROOT, growth);
  }

  /**
   * Computes the rate of a size.
   *
   * @param base the rate of a small position, a fraction
   * @param size in base units, 0 or more
   * @return the rate, never below the base; 1 and more for a size no margin can carry
   */
  public double rate(double base, double size) {
    return shape == Shape.LINEAR
        ? base + growth * size
        : Math.max(base, SHARE_OF_BASE * base + growth * Math.sqrt(size));
  }

  /**
   * Computes the rate of a size in decimals of fifty digits.
   *
   * @param base the rate of a small position, a fraction
   * @param size in base units, 0 or more
   * @return the rate, never below the base
   */
  public BigDecimal rate(BigDecimal base, BigDecimal size) {
    BigDecimal grown = BigDecimal.valueOf(growth);
    return shape == Shape.LINEAR
        ? base.add(grown.multiply(size))
        : base.max(
            base.multiply(BigDecimal.valueOf(SHARE_OF_BASE))
                .add(grown.multiply(size.sqrt(ExactDemand.PRECISION))));
  }

  /**
   * Tells whether there is a premium at all.
   *
   * @return false if the rate is the same for every size
   */
  public boolean grows() {
    return growth > 0;
  }
}

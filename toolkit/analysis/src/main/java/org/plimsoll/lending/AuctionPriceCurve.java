package org.plimsoll.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How the price of a Dutch auction falls with time.
 *
 * <p>Three shapes: to 0 along a straight line, by a factor every second, by a factor every step of
 * several seconds. Prices keep 27 digits after the point, rounded as the chain does; time counts in
 * whole seconds, a started second does not count. None of them ever rises. Source: Maker dss,
 * module abaci.
 *
 * <pre>{@code
 * new AuctionPriceCurve.StairStep(new BigDecimal("0.99"), Duration.ofSeconds(90))
 *     .priceAfter(new BigDecimal("2000"), minutes(30)); // 1635.8
 * }</pre>
 */
public sealed interface AuctionPriceCurve {
  /**
   * Computes the share of the start price that is left.
   *
   * @param elapsed since the start of the auction, 0 or more
   * @return in [0, 1], 27 digits
   * @throws IllegalArgumentException if the time is negative
   */
  BigDecimal shareAfter(Duration elapsed);

  /**
   * Computes the price.
   *
   * @param startPrice at the start of the auction, 0 or more
   * @param elapsed since then, 0 or more
   * @return start price x share, rounded down to 27 digits
   * @throws IllegalArgumentException if an argument is negative
   */
  default BigDecimal priceAfter(BigDecimal startPrice, Duration elapsed) {
    Exact.notNegative("start price", startPrice);
    return Exact.down(startPrice.multiply(shareAfter(elapsed)), Exact.RAY);
  }

  /**
   * A straight line to 0: share = (fall time - elapsed) / fall time.
   *
   * @param fallTime after which the price is 0, in whole seconds, 0 or more
   */
  record Linear(Duration fallTime) implements AuctionPriceCurve {
    /**
     * Validates the time.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Linear {
      Exact.notNegative("fall time", fallTime);
    }

    @Override
    public BigDecimal shareAfter(Duration elapsed) {
      long left = fallTime.toSeconds() - Exact.notNegative("elapsed time", elapsed).toSeconds();
      return left <= 0
          ? Exact.ZERO
          : Exact.quotientDown(
              BigDecimal.valueOf(left), BigDecimal.valueOf(fallTime.toSeconds()), Exact.RAY);
    }
  }

  /**
   * A constant factor per second: share = factor ^ seconds.
   *
   * @param factorPerSecond in [0, 1]
   */
  record Exponential(BigDecimal factorPerSecond) implements AuctionPriceCurve {
    /**
     * Validates the factor.
     *
     * @throws IllegalArgumentException if it is outside [0, 1]
     */
    public Exponential {
      Exact.fraction("factor per second", factorPerSecond);
    }

    @Override
    public BigDecimal shareAfter(Duration elapsed) {
      return power(factorPerSecond, Exact.notNegative("elapsed time", elapsed).toSeconds());
    }
  }

  /**
   * A constant factor per step: share = factor ^ (whole steps elapsed).
   *
   * @param factorPerStep in [0, 1]
   * @param step between two drops, a whole second or more
   */
  record StairStep(BigDecimal factorPerStep, Duration step) implements AuctionPriceCurve {
    /**
     * Validates the values.
     *
     * @throws IllegalArgumentException if the factor is outside [0, 1] or the step below a second
     */
    public StairStep {
      Exact.fraction("factor per step", factorPerStep);
      if (step.toSeconds() < 1) {
        throw new IllegalArgumentException(Messages.belowOneSecond("step", step));
      }
    }

    @Override
    public BigDecimal shareAfter(Duration elapsed) {
      long seconds = Exact.notNegative("elapsed time", elapsed).toSeconds();
      return power(factorPerStep, seconds / step.toSeconds());
    }
  }

  /** By squaring, each product rounded half up to 27 digits: what the chain computes. */
  private static BigDecimal power(BigDecimal base, long exponent) {
    BigDecimal square = base.setScale(Exact.RAY, RoundingMode.HALF_UP);
    BigDecimal product = exponent % 2 == 0 ? Exact.ONE : square;
    for (long rest = exponent / 2; rest > 0; rest /= 2) {
      square = square.multiply(square).setScale(Exact.RAY, RoundingMode.HALF_UP);
      if (rest % 2 == 1) {
        product = product.multiply(square).setScale(Exact.RAY, RoundingMode.HALF_UP);
      }
    }
    return product;
  }
}

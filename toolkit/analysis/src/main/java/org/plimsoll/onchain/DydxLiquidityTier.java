package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A liquidity tier of dYdX v4: what every market in it demands, in parts per million (ppm).
 *
 * <p>Maintenance margin fraction = initial margin fraction x maintenance share, truncated to whole
 * ppm. Between two caps of open interest the initial fraction rises linearly to 1: f + (1 - f) x
 * clamp((open interest - lower) / (upper - lower), 0, 1); an upper cap of 0 switches that off. Open
 * interest never moves the maintenance margin. Margins are whole quote quantums (1e-6 USDC) and
 * every step is rounded up.
 *
 * <pre>{@code
 * DydxLiquidityTier.of(150_000, 800_000).maintenanceMarginPpm() // 120,000
 * }</pre>
 *
 * <p>Source: dydxprotocol/v4-chain, x/perpetuals/types/liquidity_tier.go.
 *
 * @param initialMarginPpm initial margin fraction in ppm, 0 to 1,000,000
 * @param maintenanceFractionPpm share of it that is maintenance margin, in ppm, 0 to 1,000,000
 * @param openInterestLowerCap open interest from which the initial fraction rises, 0 or more
 * @param openInterestUpperCap open interest from which it is 1, at least the lower cap; 0 for never
 */
public record DydxLiquidityTier(
    long initialMarginPpm,
    long maintenanceFractionPpm,
    BigDecimal openInterestLowerCap,
    BigDecimal openInterestUpperCap) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * Validates the tier.
   *
   * @throws IllegalArgumentException if a fraction is outside 0 to 1,000,000 ppm or the upper cap
   *     is below the lower
   */
  public DydxLiquidityTier {
    share("initial margin in ppm", initialMarginPpm);
    share("maintenance fraction in ppm", maintenanceFractionPpm);
    Valid.notNegative("open interest lower cap", openInterestLowerCap);
    Valid.notBelow("open interest upper cap", openInterestUpperCap, openInterestLowerCap);
  }

  private static void share(String subject, long ppm) {
    Valid.notNegative(subject, BigDecimal.valueOf(ppm));
    Valid.notAbove(subject, BigDecimal.valueOf(ppm), MILLION);
  }

  /**
   * Makes a tier whose initial margin does not depend on open interest.
   *
   * @param initialMarginPpm initial margin fraction in ppm, 0 to 1,000,000
   * @param maintenanceFractionPpm share of it that is maintenance margin, in ppm
   * @return the tier
   * @throws IllegalArgumentException if a value is outside 0 to 1,000,000
   */
  public static DydxLiquidityTier of(long initialMarginPpm, long maintenanceFractionPpm) {
    return new DydxLiquidityTier(initialMarginPpm, maintenanceFractionPpm, ZERO, ZERO);
  }

  /**
   * Adds the caps of open interest.
   *
   * @param lower from where the initial fraction rises, in the unit open interest is given in
   * @param upper from where it is 1; 0 for never
   * @return the tier with the caps
   * @throws IllegalArgumentException if the upper cap is below the lower or one is negative
   */
  public DydxLiquidityTier withOpenInterestCaps(BigDecimal lower, BigDecimal upper) {
    return new DydxLiquidityTier(initialMarginPpm, maintenanceFractionPpm, lower, upper);
  }

  /**
   * Gives the maintenance margin fraction.
   *
   * @return initial ppm x maintenance share, truncated to whole ppm
   */
  public long maintenanceMarginPpm() {
    return initialMarginPpm * maintenanceFractionPpm / MILLION.longValueExact();
  }

  /**
   * Gives the initial margin fraction at an open interest.
   *
   * @param openInterest value of the open interest, in the unit of the caps, 0 or more
   * @return the fraction in ppm, truncated to whole ppm
   * @throws IllegalArgumentException if the open interest is negative
   */
  public long adjustedInitialMarginPpm(BigDecimal openInterest) {
    Rise rise = rise(openInterest);
    BigDecimal part = rise.part(MILLION.subtract(BigDecimal.valueOf(initialMarginPpm)));
    return initialMarginPpm + Exact.floorRatio(part, rise.whole(), 0).longValueExact();
  }

  /**
   * Gives the initial margin of a position.
   *
   * @param notional absolute value of the position, quote quantums, 0 or more
   * @param openInterest value of the open interest, in the unit of the caps, 0 or more
   * @return the margin in quote quantums, rounded up, at most the notional
   * @throws IllegalArgumentException if a value is negative
   */
  public BigInteger initialMargin(BigInteger notional, BigDecimal openInterest) {
    BigDecimal value = Valid.notNegative("notional", new BigDecimal(notional));
    Rise rise = rise(openInterest);
    BigDecimal base = BigDecimal.valueOf(initialMarginPpm);
    BigDecimal scaled = base.multiply(rise.whole()).add(rise.part(MILLION.subtract(base)));
    return up(value.multiply(scaled), MILLION.multiply(rise.whole())).min(notional);
  }

  /**
   * Gives the maintenance margin of a position; open interest does not move it.
   *
   * @param notional absolute value of the position, quote quantums, 0 or more
   * @return base initial margin, rounded up, x maintenance share, rounded up, in quote quantums
   * @throws IllegalArgumentException if the notional is negative
   */
  public BigInteger maintenanceMargin(BigInteger notional) {
    BigDecimal value = Valid.notNegative("notional", new BigDecimal(notional));
    BigInteger initial = up(value.multiply(BigDecimal.valueOf(initialMarginPpm)), MILLION);
    return up(
        new BigDecimal(initial).multiply(BigDecimal.valueOf(maintenanceFractionPpm)), MILLION);
  }

  /**
   * Gives the largest absolute funding rate.
   *
   * @param clampFactorPpm the market's clamp factor in ppm, 0 or more; 6,000,000 at genesis
   * @return factor x (initial - maintenance fraction), truncated to whole ppm
   * @throws IllegalArgumentException if the factor is negative
   */
  public long maxFundingRatePpm(long clampFactorPpm) {
    Valid.notNegative("clamp factor in ppm", BigDecimal.valueOf(clampFactorPpm));
    BigDecimal room = BigDecimal.valueOf(initialMarginPpm - maintenanceMarginPpm());
    BigDecimal product = room.multiply(BigDecimal.valueOf(clampFactorPpm));
    return Exact.floorRatio(product, MILLION, 0).longValueExact();
  }

  private static BigInteger up(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 0, RoundingMode.CEILING).toBigIntegerExact();
  }

  private Rise rise(BigDecimal openInterest) {
    Valid.notNegative("open interest", openInterest);
    if (openInterestUpperCap.signum() == 0) {
      return new Rise(ZERO, ONE);
    }
    if (openInterest.compareTo(openInterestUpperCap) >= 0) {
      return new Rise(ONE, ONE);
    }
    if (openInterest.compareTo(openInterestLowerCap) <= 0) {
      return new Rise(ZERO, ONE);
    }
    return new Rise(
        openInterest.subtract(openInterestLowerCap),
        openInterestUpperCap.subtract(openInterestLowerCap));
  }

  /** How far between the caps, as a fraction that is divided last. */
  private record Rise(BigDecimal above, BigDecimal whole) {
    BigDecimal part(BigDecimal of) {
      return of.multiply(above);
    }
  }
}

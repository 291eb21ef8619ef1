package org.plimsoll.lending;

import static org.plimsoll.units.Unit.PRICE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.plimsoll.units.In;

/**
 * The first step of a Dutch auction at which a keeper buys.
 *
 * <pre>
 * step = least n with start price x factor^n at or below market price x (1 - margin)
 * </pre>
 *
 * <p>A start price that is low enough is bought at once, at step 0. A price that never falls, or a
 * market price of 0, is never bought at.
 *
 * <pre>{@code
 * var curve = new AuctionPriceCurve.StairStep(new BigDecimal("0.99"), Duration.ofSeconds(90));
 * KeeperPurchase.first(
 *     curve, new BigDecimal("130"), new BigDecimal("100"), new BigDecimal("0.02")); // step 29
 * }</pre>
 *
 * <p>Source: the price of Maker dss, module abaci; the keeper's rule is ours.
 *
 * @param step from 0
 * @param elapsed since the start of the auction
 * @param price paid, 27 digits
 */
public record KeeperPurchase(long step, Duration elapsed, @In(PRICE) BigDecimal price) {
  private static final long MOST_STEPS = 1L << 40;

  /**
   * Finds the step.
   *
   * @param curve how the price falls
   * @param startPrice of the auction, 0 or more
   * @param marketPrice what the keeper sells at, 0 or more
   * @param margin the keeper wants below it, in [0, 1]
   * @return the purchase; empty if the price never gets there
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static Optional<KeeperPurchase> first(
      AuctionPriceCurve.StairStep curve,
      BigDecimal startPrice,
      BigDecimal marketPrice,
      BigDecimal margin) {
    Exact.notNegative("start price", startPrice);
    Exact.notNegative("market price", marketPrice);
    BigDecimal most =
        marketPrice.multiply(Exact.ONE.subtract(Exact.fraction("keeper margin", margin)));
    if (Exact.isZero(most)) {
      return Optional.empty();
    }
    long enough = 0;
    while (Exact.isBelow(most, price(curve, startPrice, enough))) {
      if (enough >= MOST_STEPS) {
        return Optional.empty();
      }
      enough = 2 * enough + 1;
    }
    return Optional.of(at(curve, startPrice, least(curve, startPrice, most, enough)));
  }

  /** Between half of the steps that are enough, which are too few, and those. */
  private static long least(
      AuctionPriceCurve.StairStep curve, BigDecimal start, BigDecimal most, long enough) {
    long tooFew = enough == 0 ? -1 : (enough - 1) / 2;
    long reached = enough;
    while (reached - tooFew > 1) {
      long middle = (reached + tooFew) / 2;
      if (Exact.isBelow(most, price(curve, start, middle))) {
        tooFew = middle;
      } else {
        reached = middle;
      }
    }
    return reached;
  }

  private static KeeperPurchase at(AuctionPriceCurve.StairStep curve, BigDecimal start, long step) {
    return new KeeperPurchase(step, curve.step().multipliedBy(step), price(curve, start, step));
  }

  private static BigDecimal price(AuctionPriceCurve.StairStep curve, BigDecimal start, long step) {
    return curve.priceAfter(start, curve.step().multipliedBy(step));
  }
}

package org.plimsoll.onchain;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Side;

/**
 * A position of GMX v2 whose collateral is the traded coin itself.
 *
 * <p>Coins traded = size / entry. At a mark p the collateral is worth coins held x p, so it falls
 * with the price as well, and the profit is s x coins traded x (p - entry). Fees and price impact
 * are left out; {@link GmxV2Equity} takes them in.
 *
 * <pre>{@code
 * var position = new GmxV2Position(Side.LONG, new BigDecimal("200000"), new BigDecimal("5000"),
 *     BigDecimal.TEN);
 * position.isLiquidatable(new BigDecimal("4000"), GmxV2Floor.ofFactor(new BigDecimal("0.01")))
 * // true
 * }</pre>
 *
 * <p>Source: gmx-io/gmx-synthetics, position/PositionUtils.sol.
 *
 * @param side long or short
 * @param sizeUsd value at entry, USD, above 0
 * @param entryPrice USD per coin, above 0
 * @param collateralAmount coins held as collateral, 0 or more
 */
public record GmxV2Position(
    Side side, BigDecimal sizeUsd, BigDecimal entryPrice, BigDecimal collateralAmount) {
  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public GmxV2Position {
    Valid.positive("size", sizeUsd);
    Valid.positive("entry price", entryPrice);
    Valid.notNegative("collateral amount", collateralAmount);
  }

  /**
   * Gives the profit.
   *
   * @param mark USD per coin, 0 or more
   * @return s x size x (mark / entry - 1), USD
   * @throws IllegalArgumentException if the mark is negative
   */
  public BigDecimal profit(BigDecimal mark) {
    Valid.notNegative("mark price", mark);
    return Exact.signed(side, Exact.ratio(sizeUsd.multiply(mark), entryPrice).subtract(sizeUsd));
  }

  /**
   * Gives what the position is worth.
   *
   * @param mark USD per coin, 0 or more
   * @return coins held x mark, and profit
   * @throws IllegalArgumentException if the mark is negative
   */
  public GmxV2Equity equity(BigDecimal mark) {
    return GmxV2Equity.of(
        collateralAmount.multiply(Valid.notNegative("mark price", mark)), profit(mark));
  }

  /**
   * Tells whether the protocol may liquidate.
   *
   * @param mark USD per coin, 0 or more
   * @param floor what must be left
   * @return true if net value is 0 or less, or below the floor
   * @throws IllegalArgumentException if the mark is negative
   */
  public boolean isLiquidatable(BigDecimal mark, GmxV2Floor floor) {
    return floor.isBroken(equity(mark).netValue(), sizeUsd);
  }

  /**
   * Gives the mark at which net value meets the floor.
   *
   * @param floor what must be left
   * @return (least + s size) / (coins held + s coins traded); empty where no mark above 0 does it,
   *     as for a short with as many coins as it has sold
   */
  public Optional<BigDecimal> liquidationPrice(GmxV2Floor floor) {
    BigDecimal traded = Exact.signed(side, Exact.ratio(sizeUsd, entryPrice));
    BigDecimal coins = collateralAmount.add(traded);
    BigDecimal owed = floor.least(sizeUsd).add(Exact.signed(side, sizeUsd));
    return coins.signum() == 0 ? Optional.empty() : Exact.price(Exact.ratio(owed, coins));
  }

  /**
   * Shows how the net value at a mark comes about.
   *
   * @param mark USD per coin, 0 or more
   * @param floor what must be left
   * @return the steps; an infinite price is one that does not exist
   * @throws IllegalArgumentException if the mark is negative
   */
  public Explanation explain(BigDecimal mark, GmxV2Floor floor) {
    GmxV2Equity equity = equity(mark);
    return Explanation.of("GMX v2 %s of %s USD at %s".formatted(side, sizeUsd, entryPrice))
        .with(
            "collateral",
            "%s x %s".formatted(collateralAmount, mark),
            equity.collateralUsd().doubleValue(),
            QUOTE)
        .with("profit", "s size (mark / entry - 1)", equity.profitUsd().doubleValue(), QUOTE)
        .with("net value", "collateral + profit", equity.netValue().doubleValue(), QUOTE)
        .with(
            "least net value",
            "max(minimum, size x factor)",
            floor.least(sizeUsd).doubleValue(),
            QUOTE)
        .with(
            "liquidation price",
            "(least + s size) / (coins held + s coins traded)",
            liquidationPrice(floor).map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY),
            PRICE);
  }
}

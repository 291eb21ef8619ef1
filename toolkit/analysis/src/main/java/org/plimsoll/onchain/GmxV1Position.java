package org.plimsoll.onchain;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Side;

/**
 * A position of GMX v1, whose size is its value in USD at entry.
 *
 * <p>Liquidated when either fees have used the collateral up or leverage has reached its limit: at
 * the nearer of average x (1 - s (collateral - fees) / size) and average x (1 - s (collateral -
 * size / max leverage) / size), with s = +1 long and -1 short. Fees = size x margin fee +
 * liquidation fee + funding; funding enters the first price only.
 *
 * <pre>{@code
 * new GmxV1Position(Side.LONG, new BigDecimal("1000"), new BigDecimal("100"), new BigDecimal("2000"))
 *     .liquidationPrice(GmxV1Fees.standard(BigDecimal.ZERO)) // 1820
 * }</pre>
 *
 * <p>Source: gmx-io/gmx-interface, getLiquidationPrice of v1.
 *
 * @param side long or short
 * @param sizeUsd value at entry, USD, above 0
 * @param collateralUsd USD, 0 or more
 * @param averagePrice entry, USD per unit, above 0
 */
public record GmxV1Position(
    Side side, BigDecimal sizeUsd, BigDecimal collateralUsd, BigDecimal averagePrice) {
  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public GmxV1Position {
    Valid.positive("size", sizeUsd);
    Valid.notNegative("collateral", collateralUsd);
    Valid.positive("average price", averagePrice);
  }

  /**
   * Gives the price at which liquidation is due.
   *
   * @param fees what is taken and allowed
   * @return the nearer of the two prices; empty where it is not above 0
   */
  public Optional<BigDecimal> liquidationPrice(GmxV1Fees fees) {
    BigDecimal byFees = priceByFees(fees);
    BigDecimal byLeverage = priceByLeverage(fees);
    return Exact.price(side == Side.LONG ? byFees.max(byLeverage) : byFees.min(byLeverage));
  }

  /**
   * Shows how the liquidation price comes about.
   *
   * @param fees what is taken and allowed
   * @return the steps; an infinite price is one that does not exist
   */
  public Explanation explain(GmxV1Fees fees) {
    return Explanation.of("GMX v1 %s of %s USD at %s".formatted(side, sizeUsd, averagePrice))
        .with("fees", "size x rate + flat + funding", fees(fees).doubleValue(), QUOTE)
        .with(
            "price by fees",
            "average x (1 - s (collateral - fees) / size)",
            priceByFees(fees).doubleValue(),
            PRICE)
        .with(
            "price by leverage",
            "average x (1 - s (collateral - size / %s) / size)".formatted(fees.maxLeverage()),
            priceByLeverage(fees).doubleValue(),
            PRICE)
        .with(
            "liquidation price",
            "the nearer",
            liquidationPrice(fees).map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY),
            PRICE);
  }

  private BigDecimal fees(GmxV1Fees fees) {
    return sizeUsd
        .multiply(fees.marginFeeRate())
        .add(fees.liquidationFeeUsd())
        .add(fees.fundingFeeUsd());
  }

  private BigDecimal priceByFees(GmxV1Fees fees) {
    return priceAfterLoss(collateralUsd.subtract(fees(fees)));
  }

  private BigDecimal priceByLeverage(GmxV1Fees fees) {
    return priceAfterLoss(collateralUsd.subtract(Exact.ratio(sizeUsd, fees.maxLeverage())));
  }

  private BigDecimal priceAfterLoss(BigDecimal loss) {
    BigDecimal move = Exact.ratio(loss.multiply(averagePrice), sizeUsd);
    return averagePrice.subtract(Exact.signed(side, move));
  }
}

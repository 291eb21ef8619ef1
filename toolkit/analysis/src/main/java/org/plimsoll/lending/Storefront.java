package org.plimsoll.lending;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * The price at which Compound v3 sells absorbed collateral.
 *
 * <pre>
 * discount   = storefront price factor x (1 - liquidation factor)
 * collateral = base amount / (collateral price x (1 - discount))
 * </pre>
 *
 * <p>Source: Compound v3 (Comet), quote of collateral.
 *
 * <pre>{@code
 * new Storefront(new BigDecimal("0.5"), new BigDecimal("0.8"))
 *     .collateralFor(new BigDecimal("180"), new BigDecimal("200")); // 1
 * }</pre>
 *
 * @param storefrontPriceFactor share of the liquidation penalty that buyers get, in [0, 1]
 * @param liquidationFactor share of the value credited when absorbed, in [0, 1]
 */
public record Storefront(BigDecimal storefrontPriceFactor, BigDecimal liquidationFactor) {

  /**
   * Validates the factors.
   *
   * @throws IllegalArgumentException if one is outside [0, 1]
   */
  public Storefront {
    Exact.fraction("storefront price factor", storefrontPriceFactor);
    Exact.fraction("liquidation factor", liquidationFactor);
  }

  /**
   * Computes the discount on the oracle price.
   *
   * @return a fraction, in [0, 1]
   */
  public BigDecimal discount() {
    return storefrontPriceFactor.multiply(Exact.ONE.subtract(liquidationFactor));
  }

  /**
   * Computes the asking price.
   *
   * @param collateralPrice at the oracle, in the base asset per unit, 0 or more
   * @return collateral price x (1 - discount)
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal askingPrice(BigDecimal collateralPrice) {
    return Exact.notNegative("collateral price", collateralPrice)
        .multiply(Exact.ONE.subtract(discount()));
  }

  /**
   * Quotes how much collateral a base amount buys.
   *
   * @param baseAmount in the base asset, 0 or more
   * @param collateralPrice at the oracle, in the base asset per unit, above 0
   * @return in units of the collateral, fifty digits
   * @throws IllegalArgumentException if an amount is outside its range or the discount is all of
   *     the price, so that nothing is asked
   */
  public BigDecimal collateralFor(BigDecimal baseAmount, BigDecimal collateralPrice) {
    return Exact.quotient(
        Exact.notNegative("base amount", baseAmount),
        Exact.positive("asking price", askingPrice(collateralPrice)));
  }

  /**
   * Shows how a quote comes about.
   *
   * @param baseAmount in the base asset, 0 or more
   * @param collateralPrice at the oracle, above 0
   * @return the steps
   * @throws IllegalArgumentException as {@link #collateralFor}
   */
  public Explanation explain(BigDecimal baseAmount, BigDecimal collateralPrice) {
    return Explanation.of("storefront quote")
        .with(
            "discount",
            "storefront factor x (1 - liquidation factor) = %s x (1 - %s)"
                .formatted(Exact.figure(storefrontPriceFactor), Exact.figure(liquidationFactor)),
            discount().doubleValue(),
            RATE)
        .with(
            "asking price",
            "collateral price x (1 - discount)",
            askingPrice(collateralPrice).doubleValue(),
            PRICE)
        .with(
            "collateral",
            "base amount / asking price",
            collateralFor(baseAmount, collateralPrice).doubleValue(),
            BASE);
  }
}

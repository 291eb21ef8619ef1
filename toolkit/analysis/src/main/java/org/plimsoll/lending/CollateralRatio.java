package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * A collateral ratio together with the price it holds at.
 *
 * <p>Collateral value / debt moves in proportion to the price: ratio at p = ratio x p / price. Of a
 * single debt position or of a whole system. Source: Liquity v1.
 *
 * <pre>{@code
 * new CollateralRatio(new BigDecimal("1.5"), new BigDecimal("200"))
 *     .at(new BigDecimal("100")); // 0.75
 * }</pre>
 *
 * @param ratio collateral value / debt, 0 or more
 * @param price of the collateral, above 0
 */
public record CollateralRatio(BigDecimal ratio, BigDecimal price) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the ratio is negative or the price not above 0
   */
  public CollateralRatio {
    Exact.notNegative("collateral ratio", ratio);
    Exact.positive("price", price);
  }

  /**
   * Computes the ratio at another price.
   *
   * @param newPrice of the collateral, 0 or more
   * @return ratio x new price / price, rounded down to 18 digits
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal at(BigDecimal newPrice) {
    return Exact.quotientDown(
        ratio.multiply(Exact.notNegative("new price", newPrice)), price, Exact.WAD);
  }
}

package org.plimsoll.lending;

import java.math.BigDecimal;

/**
 * The grid of price bands along which collateral turns into stablecoin.
 *
 * <pre>
 * top price of band n    = base price x ((A - 1) / A) ^ n
 * bottom price of band n = top price of band n + 1
 * </pre>
 *
 * <p>Bands are numbered downwards: a higher number is a lower price. Source: curve stablecoin
 * (crvUSD) whitepaper, "LLAMMA".
 *
 * <pre>{@code
 * new LiquidationBands(100, new BigDecimal("2000")).bottomPrice(0); // 1980
 * }</pre>
 *
 * @param amplification A, the inverse of a band's relative width, 2 or more
 * @param basePrice top price of band 0, above 0
 */
public record LiquidationBands(int amplification, BigDecimal basePrice) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the amplification is below 2 or the price not above 0
   */
  public LiquidationBands {
    Exact.atLeast("amplification", 2, amplification);
    Exact.positive("base price", basePrice);
  }

  /**
   * Computes the upper edge of a band.
   *
   * @param band its number, negative above the base price
   * @return its top price, fifty digits
   */
  public BigDecimal topPrice(int band) {
    return basePrice.multiply(step().pow(band, Exact.FIFTY), Exact.FIFTY);
  }

  /**
   * Computes the lower edge of a band.
   *
   * @param band its number
   * @return its bottom price, fifty digits
   */
  public BigDecimal bottomPrice(int band) {
    return topPrice(band + 1);
  }

  private BigDecimal step() {
    return Exact.quotient(
        BigDecimal.valueOf(amplification - 1L), BigDecimal.valueOf(amplification));
  }
}

package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * What a position of GMX v2 is worth after everything that closing it costs.
 *
 * <p>Net value = collateral + profit + price impact - borrowing fee - funding fee - closing fee.
 *
 * <pre>{@code
 * GmxV2Equity.of(new BigDecimal("1000"), new BigDecimal("200")).netValue() // 1200
 * }</pre>
 *
 * <p>Source: gmx-io/gmx-interface, sdk/src/utils/positions.ts.
 *
 * @param collateralUsd USD, 0 or more
 * @param profitUsd USD, negative for a loss
 * @param borrowingFeeUsd USD, 0 or more
 * @param fundingFeeUsd USD, 0 or more
 * @param priceImpactUsd USD, negative where the trade worsens the balance of the pool
 * @param closingFeeUsd USD, 0 or more
 */
public record GmxV2Equity(
    BigDecimal collateralUsd,
    BigDecimal profitUsd,
    BigDecimal borrowingFeeUsd,
    BigDecimal fundingFeeUsd,
    BigDecimal priceImpactUsd,
    BigDecimal closingFeeUsd) {
  /**
   * Validates collateral and fees.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public GmxV2Equity {
    Valid.notNegative("collateral", collateralUsd);
    Valid.notNegative("borrowing fee", borrowingFeeUsd);
    Valid.notNegative("funding fee", fundingFeeUsd);
    Valid.notNegative("closing fee", closingFeeUsd);
  }

  /**
   * Makes the equity of a position that is free to close.
   *
   * @param collateralUsd USD, 0 or more
   * @param profitUsd USD, negative for a loss
   * @return without fees and impact
   * @throws IllegalArgumentException if the collateral is negative
   */
  public static GmxV2Equity of(BigDecimal collateralUsd, BigDecimal profitUsd) {
    return new GmxV2Equity(collateralUsd, profitUsd, ZERO, ZERO, ZERO, ZERO);
  }

  /**
   * Gives the net value.
   *
   * @return collateral + profit + impact - fees, USD
   */
  public BigDecimal netValue() {
    return collateralUsd.add(profitUsd).add(priceImpactUsd).subtract(fees());
  }

  /**
   * Shows how the net value comes about.
   *
   * @return the steps
   */
  public Explanation explain() {
    return Explanation.of("GMX v2 net value")
        .with("collateral", "given", collateralUsd.doubleValue(), QUOTE)
        .with("profit", "given", profitUsd.doubleValue(), QUOTE)
        .with("price impact", "given", priceImpactUsd.doubleValue(), QUOTE)
        .with("fees", "borrowing + funding + closing", fees().doubleValue(), QUOTE)
        .with("net value", "collateral + profit + impact - fees", netValue().doubleValue(), QUOTE);
  }

  private BigDecimal fees() {
    return borrowingFeeUsd.add(fundingFeeUsd).add(closingFeeUsd);
  }
}

package org.plimsoll.onchain;

import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * What a Drift account has at risk: the notional of its perpetual positions and the value borrowed.
 *
 * <p>Margin = perp notional x margin ratio + borrowed value x liability weight, each truncated to
 * 1e-6.
 *
 * <pre>{@code
 * new DriftExposure(new BigDecimal("10000"), new BigDecimal("10000"))
 *     .margin(new DriftRatios(new BigDecimal("0.05"), new BigDecimal("1.1"))) // 11500
 * }</pre>
 *
 * <p>Source: drift-labs/protocol-v2, programs/drift/src/math/margin.rs.
 *
 * @param perpNotional absolute value of perpetual positions, quote, 0 or more
 * @param borrowedValue value of borrowed tokens, quote, 0 or more
 */
public record DriftExposure(BigDecimal perpNotional, BigDecimal borrowedValue) {
  /** Decimals of quote amounts. */
  static final int QUOTE_DECIMALS = 6;

  /**
   * Validates the exposure.
   *
   * @throws IllegalArgumentException if a value is negative
   */
  public DriftExposure {
    Valid.notNegative("perp notional", perpNotional);
    Valid.notNegative("borrowed value", borrowedValue);
  }

  /**
   * Gives the margin.
   *
   * @param ratios initial or maintenance
   * @return quote, each part truncated to 1e-6
   */
  public BigDecimal margin(DriftRatios ratios) {
    return perp(ratios).add(borrow(ratios));
  }

  /**
   * Shows how the margin comes about.
   *
   * @param ratios initial or maintenance
   * @return the steps
   */
  public Explanation explain(DriftRatios ratios) {
    return Explanation.of("Drift margin")
        .with(
            "of perpetuals",
            "%s x %s".formatted(perpNotional, ratios.perpMarginRatio()),
            perp(ratios).doubleValue(),
            QUOTE)
        .with(
            "of borrows",
            "%s x %s".formatted(borrowedValue, ratios.liabilityWeight()),
            borrow(ratios).doubleValue(),
            QUOTE)
        .with("margin", "sum", margin(ratios).doubleValue(), QUOTE);
  }

  private BigDecimal perp(DriftRatios ratios) {
    return Exact.floor(perpNotional.multiply(ratios.perpMarginRatio()), QUOTE_DECIMALS);
  }

  private BigDecimal borrow(DriftRatios ratios) {
    return Exact.floor(borrowedValue.multiply(ratios.liabilityWeight()), QUOTE_DECIMALS);
  }
}

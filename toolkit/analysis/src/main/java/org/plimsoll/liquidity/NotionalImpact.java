package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.PRICE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A law whose amounts and depth are told in quote currency, as daily volumes and published depths
 * are, used with amounts in base units.
 *
 * <pre>
 * factor(sold) = law.factor(sold x reference price)
 * </pre>
 *
 * <p>The reference price is fixed, so the depth in base units does not change while the price
 * falls.
 *
 * <pre>{@code
 * new NotionalImpact(LinearDepth.of(500e6), 50_000).factor(1_000); // 50 million of 500: 0.9
 * }</pre>
 *
 * @param law with amounts in quote
 * @param referencePrice quote per base, above 0
 */
public record NotionalImpact(PriceImpact law, @In(PRICE) double referencePrice)
    implements PriceImpact {
  /**
   * Validates the price.
   *
   * @throws IllegalArgumentException if it is not above 0 and finite
   */
  public NotionalImpact {
    Check.positive("reference price", referencePrice);
  }

  @Override
  public double factor(double sold) {
    return law.factor(sold * referencePrice);
  }

  @Override
  public double fillFactor(double before, double after) {
    return law.fillFactor(before * referencePrice, after * referencePrice);
  }

  @Override
  public double unfilled(double before, double after) {
    return law.unfilled(before * referencePrice, after * referencePrice) / referencePrice;
  }
}

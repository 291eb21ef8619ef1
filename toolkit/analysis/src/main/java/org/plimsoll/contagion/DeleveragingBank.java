package org.plimsoll.contagion;

import java.util.List;
import org.plimsoll.units.Check;

/**
 * A bank that sells nothing up to a cap on its leverage and, above it, the part of its securities
 * that brings leverage back to the cap.
 *
 * <p>With S the securities, l the loans, e the equity, S d the loss at the discounts d and e' = e -
 * S d:
 *
 * <pre>
 * sale fraction = 0                                    if (S (1 - d) + l) / e' is below the cap
 *               = 1                                    if e' is 0 or less, or l / e' is above the cap
 *               = 1 - (cap x e' - l) / (S (1 - d))     else
 * </pre>
 *
 * <pre>{@code
 * new DeleveragingBank(List.of(145.0), 1170, 28).saleFraction(List.of(0.0), 44); // 0.57
 * }</pre>
 *
 * <p>Source: Cont and Schaanning 2017; Breuer, Summer and Urosevic.
 *
 * @param securities value per asset before discounts, 0 or more
 * @param loans assets that cannot be sold, 0 or more
 * @param equity before discounts; 0 or less for an insolvent bank
 */
public record DeleveragingBank(List<Double> securities, double loans, double equity) {

  /**
   * Validates the bank.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public DeleveragingBank {
    securities = Lists.checked("securities", securities, Check::notNegative);
    Check.notNegative("loans", loans);
    Check.finite("equity", equity);
  }

  /**
   * Tells how much of each security the bank sells.
   *
   * @param discounts one per asset, fractions
   * @param leverageCap assets / equity, above 0
   * @return a fraction
   * @throws IllegalArgumentException if a number is outside its range
   */
  public double saleFraction(List<Double> discounts, double leverageCap) {
    Lists.checked("discount", discounts, securities.size(), Check::fraction);
    return saleFraction(Lists.array(discounts), Check.positive("leverage cap", leverageCap));
  }

  double saleFraction(double[] discounts, double cap) {
    double value = 0;
    double loss = 0;
    for (int asset = 0; asset < discounts.length; asset++) {
      value += securities.get(asset) * (1 - discounts[asset]);
      loss += securities.get(asset) * discounts[asset];
    }
    double left = equity - loss;
    if (left <= 0 || loans > cap * left) {
      return 1;
    }
    if (value + loans < cap * left || value == 0) {
      return 0;
    }
    return Math.max(0, Math.min(1, 1 - (cap * left - loans) / value));
  }
}

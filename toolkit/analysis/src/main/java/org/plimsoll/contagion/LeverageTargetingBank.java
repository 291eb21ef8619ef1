package org.plimsoll.contagion;

import java.util.List;
import org.plimsoll.units.Check;

/**
 * A bank or fund that trades its portfolio, in its old proportions, until leverage is what it was.
 *
 * <pre>{@code
 * new LeverageTargetingBank(1000, 50, List.of(0.3, 0.7)).debtToEquity(); // 19
 * }</pre>
 *
 * @param assets quote, above 0
 * @param equity quote, above 0, at most the assets
 * @param weights share of the assets in each asset, fractions of 0 or more
 */
public record LeverageTargetingBank(double assets, double equity, List<Double> weights) {

  /**
   * Validates the bank.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public LeverageTargetingBank {
    Check.positive("assets", assets);
    Check.positive("equity", equity);
    if (equity > assets) {
      throw new IllegalArgumentException(Messages.equityAboveAssets(assets, equity));
    }
    weights = Lists.checked("weight", weights, Check::notNegative);
  }

  /**
   * Tells the leverage the bank returns to.
   *
   * @return debt / equity, 0 or more
   */
  public double debtToEquity() {
    return (assets - equity) / equity;
  }

  double returnOn(double[] returns) {
    double sum = 0;
    for (int asset = 0; asset < returns.length; asset++) {
      sum += weights.get(asset) * returns[asset];
    }
    return sum;
  }
}

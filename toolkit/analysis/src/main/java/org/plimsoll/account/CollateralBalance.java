package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * An asset that backs a cross-margin account, or, where the amount is negative, a debt in it.
 *
 * <p>Value = amount x mark x weight. A venue counts an asset for less than it is worth (asset
 * weight = 1 - haircut) and a debt for more (liability weight, 1 or more).
 *
 * <pre>{@code
 * CollateralBalance.of("BTC", 1.5).pricedBy("BTCUSDT").haircut(pct(5)); // counts for 95 % of its value
 * CollateralBalance.of("ETH", -10).liabilityWeight(1.2); // a debt of 10 ETH counts for 12
 * }</pre>
 *
 * @param asset its name
 * @param amount in units of the asset; negative for a debt
 * @param symbol the mark that prices it
 * @param assetWeight fraction of its value that counts, in [0, 1]
 * @param liabilityWeight multiple at which a debt counts, 1 or more
 */
public record CollateralBalance(
    String asset,
    @In(BASE) double amount,
    String symbol,
    @In(RATE) double assetWeight,
    @In(RATE) double liabilityWeight) {
  /**
   * Validates the holding.
   *
   * @throws IllegalArgumentException if the amount is not finite, the asset weight outside [0, 1],
   *     or the liability weight below 1
   */
  public CollateralBalance {
    Check.finite("amount of " + asset, amount);
    Check.fraction("asset weight", assetWeight);
    if (!(liabilityWeight >= 1 && Double.isFinite(liabilityWeight))) {
      throw new IllegalArgumentException(Messages.liabilityWeight(liabilityWeight));
    }
  }

  /**
   * Takes an asset at full value, priced by the mark of its own name.
   *
   * @param asset its name
   * @param amount in units of the asset; negative for a debt
   * @return the balance
   * @throws IllegalArgumentException if the amount is not finite
   */
  public static CollateralBalance of(String asset, double amount) {
    return new CollateralBalance(asset, amount, asset, 1, 1);
  }

  /**
   * Prices the asset by the mark of a contract, so that both move together.
   *
   * @param newSymbol the mark's name
   * @return the balance so priced
   */
  public CollateralBalance pricedBy(String newSymbol) {
    return new CollateralBalance(asset, amount, newSymbol, assetWeight, liabilityWeight);
  }

  /**
   * Sets the share of the value that does not count.
   *
   * @param haircut fraction, in [0, 1]
   * @return the balance with asset weight 1 - haircut
   * @throws IllegalArgumentException if the haircut is outside [0, 1]
   */
  public CollateralBalance haircut(double haircut) {
    double weight = 1 - Check.fraction("haircut", haircut);
    return new CollateralBalance(asset, amount, symbol, weight, liabilityWeight);
  }

  /**
   * Sets the multiple at which a debt counts.
   *
   * @param newWeight 1 or more
   * @return the balance with that weight
   * @throws IllegalArgumentException if the weight is below 1
   */
  public CollateralBalance liabilityWeight(double newWeight) {
    return new CollateralBalance(asset, amount, symbol, assetWeight, newWeight);
  }

  /**
   * Counts the asset.
   *
   * @param price the mark, quote per unit, above 0
   * @return what the venue counts it for, in quote; negative for a debt
   */
  public double value(double price) {
    return units() * price;
  }

  /** The amount, weighted. */
  double units() {
    return amount * (amount < 0 ? liabilityWeight : assetWeight);
  }
}

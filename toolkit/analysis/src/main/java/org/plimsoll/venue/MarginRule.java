package org.plimsoll.venue;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * How a venue reads its own bracket table: the conventions in which venues differ.
 *
 * <p>With v(p) the notional at the price p, tier and rate from the table,
 *
 * <pre>
 * requirement(p) = margin on v(priced at) + fee rate x v(fee priced at) + fixed amount
 * </pre>
 *
 * <p>and a position is liquidated at the price where its equity equals the requirement. Every
 * centralised venue and most on-chain ones are one setting of these six parts; the table of
 * conventions in the notebook "Whose liquidation price is it?" shows them side by side.
 *
 * <pre>{@code
 * MarginRule.standard(); // Binance USD-M: marginal, by notional, on mark, no fee
 * MarginRule.standard().maintenanceOn(PricedAt.ENTRY); // Bybit, KuCoin, MEXC
 * MarginRule.standard().tiering(Tiering.FLAT).fee(TradingFee.closing(bps(5), PricedAt.MARK)); // OKX
 * }</pre>
 *
 * @param tiering how the rates apply to a large position
 * @param tierBy the size that finds the bracket
 * @param maintenanceOn the price at which maintenance margin is taken
 * @param fee what is set aside for closing
 * @param premium how the rate grows with size beyond the table
 * @param fixedAmount added to the requirement of any position, in the margin currency, 0 or more
 */
public record MarginRule(
    Tiering tiering,
    TierBy tierBy,
    PricedAt maintenanceOn,
    TradingFee fee,
    SizePremium premium,
    @In(Unit.QUOTE) double fixedAmount) {
  private static final MarginRule STANDARD =
      new MarginRule(
          Tiering.MARGINAL, TierBy.NOTIONAL, PricedAt.MARK, TradingFee.NONE, SizePremium.NONE, 0);

  /**
   * Validates the rule.
   *
   * @throws IllegalArgumentException if the fixed amount is negative, NaN or infinite
   */
  public MarginRule {
    Check.notNegative("fixed amount", fixedAmount);
  }

  /**
   * Gives the rule to start from: marginal brackets by notional, margin on the mark, no fee.
   *
   * @return the rule of Binance USD-M
   */
  public static MarginRule standard() {
    return STANDARD;
  }

  /**
   * Changes how the rates apply to a large position.
   *
   * @param newTiering marginal or flat
   * @return the changed rule
   */
  public MarginRule tiering(Tiering newTiering) {
    return new MarginRule(newTiering, tierBy, maintenanceOn, fee, premium, fixedAmount);
  }

  /**
   * Changes the size that finds the bracket.
   *
   * @param newTierBy notional or size
   * @return the changed rule
   */
  public MarginRule tierBy(TierBy newTierBy) {
    return new MarginRule(tiering, newTierBy, maintenanceOn, fee, premium, fixedAmount);
  }

  /**
   * Changes the price at which maintenance margin is taken.
   *
   * @param newPricedAt mark, entry or bankruptcy
   * @return the changed rule
   */
  public MarginRule maintenanceOn(PricedAt newPricedAt) {
    return new MarginRule(tiering, tierBy, newPricedAt, fee, premium, fixedAmount);
  }

  /**
   * Changes the fee.
   *
   * @param newFee what is set aside for closing
   * @return the changed rule
   */
  public MarginRule fee(TradingFee newFee) {
    return new MarginRule(tiering, tierBy, maintenanceOn, newFee, premium, fixedAmount);
  }

  /**
   * Changes how the rate grows with size.
   *
   * @param newPremium the growth
   * @return the changed rule
   */
  public MarginRule premium(SizePremium newPremium) {
    return new MarginRule(tiering, tierBy, maintenanceOn, fee, newPremium, fixedAmount);
  }

  /**
   * Changes the amount added to the requirement of any position.
   *
   * @param newAmount in the margin currency, 0 or more
   * @return the changed rule
   * @throws IllegalArgumentException if the amount is negative, NaN or infinite
   */
  public MarginRule fixedAmount(double newAmount) {
    return new MarginRule(tiering, tierBy, maintenanceOn, fee, premium, newAmount);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "%s brackets by %s, maintenance on %s".formatted(tiering, tierBy, maintenanceOn));
    if (fee.rate() > 0) {
      text.append(", closing fee %s on %s".formatted(Unit.RATE.format(fee.rate()), fee.on()));
    }
    if (premium.grows()) {
      text.append(", rate grows with size (%s)".formatted(premium.shape()));
    }
    if (fixedAmount > 0) {
      text.append(", %s fixed".formatted(Unit.QUOTE.format(fixedAmount)));
    }
    return text.toString();
  }
}

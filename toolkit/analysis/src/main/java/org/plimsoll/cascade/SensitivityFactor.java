package org.plimsoll.cascade;

import org.plimsoll.units.Check;

/** What a cascade's outcome is tested against; each is changed by a multiple of what it is. */
public enum SensitivityFactor {
  /** Amount the market takes for the same move. */
  DEPTH("depth"),
  /** Insurance fund before the cascade. */
  FUND("insurance fund"),
  /** Liquidation fee rate; at most 100 %. */
  FEE("liquidation fee"),
  /** Leverage of every account: margins are divided by the multiple. */
  LEVERAGE("leverage");

  private final String words;

  SensitivityFactor(String words) {
    this.words = words;
  }

  Cascade changed(Cascade cascade, double multiple) {
    Check.positive(words + " multiple", multiple);
    return switch (this) {
      case DEPTH -> cascade.withImpact(cascade.impact().withDepthMultiple(multiple));
      case FUND -> cascade.withFund(cascade.fund() * multiple);
      case FEE -> cascade.withSurplus(fee(cascade.surplusRule(), multiple));
      case LEVERAGE -> cascade;
    };
  }

  private static SurplusRule fee(SurplusRule rule, double multiple) {
    return new SurplusRule(Math.min(1, rule.feeRate() * multiple), rule.feeTo(), rule.restTo());
  }

  @Override
  public String toString() {
    return words;
  }
}

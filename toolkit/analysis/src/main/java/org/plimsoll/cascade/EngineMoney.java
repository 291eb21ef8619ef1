package org.plimsoll.cascade;

import org.plimsoll.cascade.SurplusRule.Receiver;

/** Where the money of a run goes: fund, liquidators, and the trades' cash. */
final class EngineMoney {
  private final SurplusRule rule;
  double fund;
  final ExactSum fundIncome = new ExactSum();
  final ExactSum liquidatorIncome = new ExactSum();
  final ExactSum shortfall = new ExactSum();

  /** Received for what was sold less paid for what was bought. */
  final ExactSum cash = new ExactSum();

  private double roundIncome;
  private double roundShortfall;

  EngineMoney(SurplusRule rule, double fund) {
    this.rule = rule;
    this.fund = fund;
  }

  double fee(double left, double notional) {
    return Math.min(Math.max(left, 0), rule.feeRate() * notional);
  }

  /** Shares out a surplus that has fees within it; gives the trader's part. */
  double share(double surplus, double fees) {
    roundIncome += rule.share(Receiver.FUND, surplus, fees);
    liquidatorIncome.add(rule.share(Receiver.LIQUIDATOR, surplus, fees));
    return rule.share(Receiver.TRADER, surplus, fees);
  }

  void toFund(double amount) {
    roundIncome += amount;
  }

  void missing(double amount) {
    roundShortfall += amount;
  }

  /** Settles a round with the fund; what the fund could not pay. */
  double endRound() {
    fund += roundIncome - roundShortfall;
    fundIncome.add(roundIncome);
    shortfall.add(roundShortfall);
    roundIncome = 0;
    roundShortfall = 0;
    double unfunded = Math.max(0, -fund);
    fund = Math.max(0, fund);
    return unfunded;
  }
}

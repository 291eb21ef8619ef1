package org.plimsoll.contagion;

/** What a bank has left while the steps of a fire sale go on. */
final class BankBooks {
  private enum State {
    ALIVE,
    TO_SELL_ALL,
    GONE
  }

  private final double[] bonds;
  private final double[] offered = new double[BondMarket.KINDS];
  private final double otherAssets;
  private final double otherLiabilities;
  private double cash;
  private double repayable;
  private State state = State.ALIVE;

  BankBooks(StressedBank bank) {
    bonds = new double[] {bank.corporateBonds(), bank.governmentBonds()};
    otherAssets = bank.otherAssets();
    otherLiabilities = bank.otherLiabilities();
    cash = bank.cash();
    repayable = bank.repayable();
  }

  double offered(int kind) {
    return offered[kind];
  }

  void settle(int kind, double price) {
    bonds[kind] -= offered[kind];
    cash += offered[kind] * price;
    offered[kind] = 0;
  }

  void offerAllAfterDefault(BondMarket market) {
    if (state == State.TO_SELL_ALL) {
      state = State.GONE;
      offer(1, market);
    }
  }

  /** Bonds that are worth nothing find no buyer. */
  private void offer(double share, BondMarket market) {
    for (int kind = 0; kind < bonds.length; kind++) {
      offered[kind] = market.price(kind) > 0 ? share * bonds[kind] : 0;
    }
  }

  /** Returns whether the bank defaults. */
  boolean act(DeleveragingRule rule, BondMarket market) {
    if (state != State.ALIVE) {
      return false;
    }
    double assets = cash + bondValue(market) + otherAssets;
    double equity = assets - repayable - otherLiabilities;
    if (equity < rule.floor() * assets) {
      state = State.TO_SELL_ALL;
      return true;
    }
    if (equity < rule.buffer() * assets) {
      deleverage(Math.max(0, assets - equity / rule.target()), market);
    }
    return false;
  }

  private void deleverage(double needed, BondMarket market) {
    double repaid = Math.min(Math.min(cash, needed), repayable);
    repayable -= repaid;
    cash -= repaid;
    double missing = needed - repaid - cash;
    double value = bondValue(market);
    if (missing > 0 && value > 0) {
      offer(Math.min(1, missing / value), market);
    }
  }

  private double bondValue(BondMarket market) {
    double value = 0;
    for (int kind = 0; kind < bonds.length; kind++) {
      value += bonds[kind] * market.price(kind);
    }
    return value;
  }
}

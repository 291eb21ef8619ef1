package org.plimsoll.contagion;

import java.util.List;

/** Two kinds of bonds, corporate and government, with the prices at which everybody sells. */
final class BondMarket {
  static final int KINDS = 2;
  private static final double IMPACT_SHARE = 0.05;

  private final double[] totals = new double[KINDS];
  private final double[] prices;
  private final double[] sold = new double[KINDS];
  private final double decay;

  BondMarket(List<StressedBank> banks, double shock, double impact) {
    for (StressedBank bank : banks) {
      totals[0] += bank.corporateBonds();
      totals[1] += bank.governmentBonds();
    }
    prices = new double[] {1, 1 - shock};
    decay = Math.log1p(-impact) / IMPACT_SHARE;
  }

  double price(int kind) {
    return prices[kind];
  }

  double soldFraction() {
    double total = totals[0] + totals[1];
    return total > 0 ? (sold[0] + sold[1]) / total : 0;
  }

  void clear(List<BankBooks> books) {
    for (int kind = 0; kind < KINDS; kind++) {
      int each = kind;
      double offered = books.stream().mapToDouble(bank -> bank.offered(each)).sum();
      double before = prices[kind];
      if (offered > 0) {
        prices[kind] = before * Math.exp(decay * offered / totals[kind]);
        sold[kind] += offered;
      }
      double middle = 0.5 * (before + prices[kind]);
      books.forEach(bank -> bank.settle(each, middle));
    }
  }
}

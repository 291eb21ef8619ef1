package org.plimsoll.cascade;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a cascade's own income and the fund's opening balance paid, round by round: income that came
 * in pays first, what comes later does not pay back.
 *
 * @param income what the fund received from the positions closed
 * @param fromIncome what of that paid shortfalls
 * @param fromBalance what the opening balance paid
 * @param unfunded what neither could
 */
record FundUse(double income, double fromIncome, double fromBalance, double unfunded) {

  static FundUse of(CascadeRun run) {
    double fund = run.fundBefore();
    double income = 0;
    double left = 0;
    ExactSum fromIncome = new ExactSum();
    ExactSum fromBalance = new ExactSum();
    ExactSum unfunded = new ExactSum();
    for (CascadeRound round : run.rounds()) {
      double received = received(fund, round);
      double paid = Math.min(left + received, round.shortfall());
      income += received;
      left += received - paid;
      fromIncome.add(paid);
      fromBalance.add(Math.max(0, round.shortfall() - round.unfunded() - paid));
      unfunded.add(round.unfunded());
      fund = round.fund();
    }
    return new FundUse(income, fromIncome.value(), fromBalance.value(), unfunded.value());
  }

  /**
   * What the balances tell of the round's income, which is all of the surplus, its fees, the rest
   * or nothing. An infinite fund does not tell; it needs no income.
   */
  private static double received(double before, CascadeRound round) {
    if (before == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double told = round.fund() - before + round.shortfall() - round.unfunded();
    double rest = round.surplus() - round.fees();
    double nearest = 0;
    for (double possible : List.of(round.fees(), rest, round.surplus())) {
      nearest = Math.abs(told - possible) < Math.abs(told - nearest) ? possible : nearest;
    }
    return nearest;
  }

  /** What the layer of income could bear: what came later than the balance was needed is late. */
  double incomeInTime() {
    return DoubleStream.of(fromBalance, unfunded).sum() > 0 ? fromIncome : income;
  }
}

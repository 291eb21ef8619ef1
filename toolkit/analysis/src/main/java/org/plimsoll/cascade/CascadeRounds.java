package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.plimsoll.liquidity.PriceImpact;

/**
 * The rounds of one cascade on one side: whoever is due is closed, the sale moves the price, and
 * again until nobody is due. Since the price only moves against those still open, this ends in the
 * least fixed point. Money moves no price, so it is counted when all rounds are known.
 */
final class CascadeRounds {
  private final Falling side;
  private final PriceImpact impact;
  private final double undisturbed;
  private final SurplusRule rule;
  private final RoundList rounds = new RoundList();
  private double fund;

  CascadeRounds(Falling side, Cascade cascade, double undisturbed) {
    this.side = side;
    this.impact = cascade.impact();
    this.undisturbed = undisturbed;
    this.rule = cascade.surplusRule();
    this.fund = cascade.fund();
  }

  List<CascadeRound> run() {
    close();
    Settlement[] settlements =
        Stream.generate(() -> new Settlement(rule.feeRate()))
            .limit(rounds.size)
            .toArray(Settlement[]::new);
    side.settle(rounds, settlements);
    List<CascadeRound> told = new ArrayList<>(rounds.size);
    for (int r = 0; r < rounds.size; r++) {
      told.add(round(r, settlements[r]));
    }
    return List.copyOf(told);
  }

  private void close() {
    double sign = side.sign();
    double price = undisturbed;
    double before = 0;
    int closed = 0;
    for (int due = side.due(price); due > closed; due = side.due(price)) {
      checkInterrupt();
      double after = side.sold(due);
      double fill = undisturbed * impact.fillFactor(sign * before, sign * after);
      rounds.add(price, fill, after, due);
      price = undisturbed * impact.factor(sign * after);
      before = after;
      closed = due;
    }
  }

  private void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(Messages.stoppedAfterRound(rounds.size));
    }
  }

  private CascadeRound round(int r, Settlement settled) {
    double quantity = rounds.sold[r] - (r == 0 ? 0 : rounds.sold[r - 1]);
    double unfunded = pay(settled);
    return new CascadeRound(
        r + 1,
        rounds.prices[r],
        rounds.fills[r],
        undisturbed * impact.factor(side.sign() * rounds.sold[r]),
        rounds.due[r] - (r == 0 ? 0 : rounds.due[r - 1]),
        quantity,
        rounds.fills[r] * quantity,
        settled.surplus,
        settled.fees,
        settled.shortfall,
        settled.bankrupt,
        fund,
        unfunded);
  }

  private double pay(Settlement settled) {
    double income = rule.share(SurplusRule.Receiver.FUND, settled.surplus, settled.fees);
    fund += income - settled.shortfall;
    double unfunded = Math.max(0, -fund);
    fund = Math.max(0, fund);
    return unfunded;
  }
}

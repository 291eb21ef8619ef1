package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.plimsoll.liquidity.PriceImpact;

/**
 * The rounds of one cascade on one side: whoever is due is closed, the sale moves the price, and
 * again until nobody is due. Since the price only moves against those still open, this ends in the
 * least fixed point.
 */
final class CascadeRounds {
  private final Falling side;
  private final PriceImpact impact;
  private final double undisturbed;
  private final SurplusRule rule;
  private final List<CascadeRound> rounds = new ArrayList<>();
  private double fund;

  CascadeRounds(Falling side, Cascade cascade, double undisturbed) {
    this.side = side;
    this.impact = cascade.impact();
    this.undisturbed = undisturbed;
    this.rule = cascade.surplusRule();
    this.fund = cascade.fund();
  }

  List<CascadeRound> run() {
    double price = undisturbed;
    int closed = 0;
    double sold = 0;
    for (int due = side.due(price); due > closed; due = side.due(price)) {
      checkInterrupt();
      double soldNow = side.sold(due);
      price = close(price, closed, due, sold, soldNow);
      closed = due;
      sold = soldNow;
    }
    return List.copyOf(rounds);
  }

  private void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(Messages.stoppedAfterRound(rounds.size()));
    }
  }

  private double close(double price, int from, int to, double before, double after) {
    double sign = side.sign();
    double fill = undisturbed * impact.fillFactor(sign * before, sign * after);
    double next = undisturbed * impact.factor(sign * after);
    Settlement settled = new Settlement(rule.feeRate());
    side.settle(from, to, fill, settled);
    double unfunded = pay(settled);
    rounds.add(
        new CascadeRound(
            rounds.size() + 1,
            price,
            fill,
            next,
            to - from,
            after - before,
            fill * (after - before),
            settled.surplus,
            settled.fees,
            settled.shortfall,
            settled.bankrupt,
            fund,
            unfunded));
    return next;
  }

  private double pay(Settlement settled) {
    double income = rule.share(SurplusRule.Receiver.FUND, settled.surplus, settled.fees);
    fund += income - settled.shortfall;
    double unfunded = Math.max(0, -fund);
    fund = Math.max(0, fund);
    return unfunded;
  }
}

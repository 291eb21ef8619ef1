package org.plimsoll.cascade;

import org.plimsoll.liquidity.LinearCoreImpact;
import org.plimsoll.venue.Schedules;

/** Books and rules that the questions are tested on. */
final class QuestionBooks {
  static final double PRICE = 60_000;

  private QuestionBooks() {}

  static PositionBook book(int accounts, long seed) {
    return PositionBook.sample(accounts)
        .openInterest(accounts * 100_000.0)
        .medianLeverage(15)
        .seed(seed)
        .on(Schedules.btc2022(), PRICE);
  }

  static LiquidationMap map(int accounts, long seed) {
    return LiquidationMap.of(book(accounts, seed), PRICE);
  }

  static Cascade cascade(int accounts) {
    return Cascade.through(
            LinearCoreImpact.squareRoot(0.1, accounts * 100_000 / PRICE, accounts * 0.001))
        .withSurplus(SurplusRule.fee(0.001));
  }
}

package org.plimsoll.cascade;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * The books of a run: nothing is made and nothing is lost.
 *
 * <pre>
 * equity at the end + liquidators + fund's income - shortfall = equity at the start + price profit
 * </pre>
 *
 * <p>Equity at the start is at the first undisturbed price, at the end at the last price; the price
 * profit is reckoned from trades alone: cash of all fills, plus what is open at the last price,
 * less what was open at the first. A shortfall is what others paid for an account: the fund, or
 * whoever comes after it.
 *
 * <pre>{@code
 * engine.run(book, path).balance().imbalance(); // 0 but for rounding
 * }</pre>
 *
 * @param equityAtStart of all accounts, quote
 * @param priceProfit of all accounts from first to last price, quote; perhaps below 0
 * @param equityAtEnd of all accounts, cash given back included, quote
 * @param openDeficit owed by accounts still open with equity below 0 at the last price, quote, 0 or
 *     more
 * @param liquidatorIncome quote, 0 or more
 * @param fundIncome quote, 0 or more, before any shortfall
 * @param shortfall of all accounts closed, quote, 0 or more
 */
public record EngineBalance(
    @In(Unit.QUOTE) double equityAtStart,
    @In(Unit.QUOTE) double priceProfit,
    @In(Unit.QUOTE) double equityAtEnd,
    @In(Unit.QUOTE) double openDeficit,
    @In(Unit.QUOTE) double liquidatorIncome,
    @In(Unit.QUOTE) double fundIncome,
    @In(Unit.QUOTE) double shortfall) {

  /** All accounts before the first step. */
  record Start(double equity, double openValue) {}

  static Start start(EngineAccounts accounts, double price) {
    return new Start(total(accounts, price), openValue(accounts, price));
  }

  static EngineBalance of(Start start, EngineAccounts accounts, EngineMoney money, double price) {
    ExactSum profit = new ExactSum();
    profit.add(money.cash);
    profit.add(openValue(accounts, price));
    profit.add(-start.openValue);
    return new EngineBalance(
        start.equity,
        profit.value(),
        total(accounts, price),
        deficit(accounts, price),
        money.liquidatorIncome.value(),
        money.fundIncome.value(),
        money.shortfall.value());
  }

  private static double total(EngineAccounts accounts, double price) {
    ExactSum sum = new ExactSum();
    accounts.equities(price).stream().forEach(sum::add);
    return sum.value();
  }

  private static double openValue(EngineAccounts accounts, double price) {
    ExactSum sum = new ExactSum();
    accounts.quantities().stream().forEach(quantity -> sum.add(quantity * price));
    return sum.value();
  }

  private static double deficit(EngineAccounts accounts, double price) {
    ExactSum sum = new ExactSum();
    accounts.equities(price).stream().filter(equity -> equity < 0).forEach(e -> sum.add(-e));
    return sum.value();
  }

  /**
   * Compares both sides of the books.
   *
   * @return quote; 0 but for rounding
   */
  public double imbalance() {
    return equityAtEnd + liquidatorIncome + fundIncome - shortfall - equityAtStart - priceProfit;
  }
}

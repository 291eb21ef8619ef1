package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.plimsoll.cascade.EngineQueue.Order;
import org.plimsoll.units.Columns;

/**
 * The scalar engine: row by row, round by round, step by step. Written to be read; the cascade of a
 * single shock is its fast path.
 */
final class EngineLoop {
  /** A slice this near to the whole is the whole. */
  private static final double ALL_BUT_ROUNDING = 1 - 1e-12;

  private final LiquidationEngine engine;
  private final Columns path;
  private final Optional<String> assumption;
  private final EngineAccounts accounts;
  private final EngineMarket market;
  private final EngineMoney money;
  private final EngineQueue queue = new EngineQueue();
  private final double[] prices;
  private final List<EngineStep> steps = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private EngineTally tally = new EngineTally();
  private double capacity;

  /** So much of a row is to be traded in this round. */
  private record Fill(int row, double amount) {}

  EngineLoop(LiquidationEngine engine, PositionBook book, Columns path) {
    this.engine = engine;
    this.path = path;
    this.assumption = book.assumption();
    this.accounts = new EngineAccounts(book);
    this.market = new EngineMarket(engine.market());
    this.money = new EngineMoney(engine.surplusRule(), engine.fund());
    this.prices = new double[path.size()];
  }

  EngineRun run() {
    EngineBalance.Start start = EngineBalance.start(accounts, path.get(0));
    for (int step = 0; step < path.size(); step++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException(EngineMessages.stopped(step));
      }
      run(step);
    }
    double last = prices[path.size() - 1];
    Columns equities = accounts.equities(last);
    return new EngineRun(
        steps,
        engine.fund(),
        accounts.quantities(),
        equities,
        EngineBalance.of(start, accounts, money, last),
        assumption);
  }

  private void run(int step) {
    market.moveTo(path.get(step));
    if (step > 0) {
      market.rest();
    }
    tally = new EngineTally();
    capacity = engine.pace().throughput();
    double firstMark = mark(step);
    boolean isActive = true;
    while (isActive) {
      double mark = mark(step);
      boolean isNew = order(step, mark);
      collect(step, mark);
      isActive = isNew || !fills.isEmpty();
      trade();
    }
    prices[step] = market.price();
    steps.add(record(step, firstMark));
  }

  private double mark(int step) {
    if (engine.oracle() instanceof OracleRule.Pinned pinned) {
      return pinned.price();
    }
    int lag = ((OracleRule.Lagged) engine.oracle()).steps();
    if (lag == 0) {
      return market.price();
    }
    return step < lag ? path.get(0) : prices[step - lag];
  }

  /** Issues an order for every account that is due and has none; once a step. */
  private boolean order(int step, double mark) {
    boolean isNew = false;
    for (int row = 0; row < accounts.size(); row++) {
      if (accounts.open[row] > 0 && !accounts.waiting[row] && accounts.lastOrder[row] < step) {
        isNew |= isDue(row, mark) && order(row, step, mark);
      }
    }
    return isNew;
  }

  private boolean isDue(int row, double mark) {
    boolean isDue =
        accounts.isBeyond(row, mark) || (accounts.inLiquidation[row] && !isRestored(row, mark));
    accounts.inLiquidation[row] = isDue;
    return isDue;
  }

  private boolean isRestored(int row, double mark) {
    return !accounts.isBeyond(row, mark)
        && accounts.seen(row, mark).marginRatio() <= engine.stopRule().ratio();
  }

  private boolean order(int row, int step, double mark) {
    DuePosition due = accounts.seen(row, mark);
    boolean isBankrupt = due.equity() <= 0;
    double amount = isBankrupt ? due.quantity() : engine.closingRule().quantity(due);
    if (!(amount > 0)) {
      return false;
    }
    boolean isWhole = amount >= due.quantity() * ALL_BUT_ROUNDING;
    accounts.waiting[row] = true;
    accounts.lastOrder[row] = step;
    queue.add(new Order(row, step + engine.pace().latency(), amount, isWhole));
    tally.due++;
    tally.dueQuantity += isWhole ? due.quantity() : amount;
    return true;
  }

  /** Takes from the queue what may trade now, as far as the throughput goes. */
  private void collect(int step, double mark) {
    fills.clear();
    for (Order order = queue.ready(step);
        order != null && capacity > 0;
        order = queue.ready(step)) {
      review(order, mark);
      if (isWithdrawn(order, mark)) {
        accounts.waiting[order.row] = false;
        queue.removeFirst();
      } else if (!fill(order)) {
        return;
      }
    }
  }

  /** An account that went bankrupt while it waited is taken over whole, if that is the rule. */
  private void review(Order order, double mark) {
    if (engine.takesOver() && accounts.equity(order.row, mark) <= 0) {
      accounts.takenOver[order.row] = true;
      order.isWhole = true;
    }
  }

  private boolean isWithdrawn(Order order, double mark) {
    return engine.stopRule().withdrawsOrders()
        && !accounts.takenOver[order.row]
        && isRestored(order.row, mark);
  }

  /** Trades what it can of an order; false if some of it is left. */
  private boolean fill(Order order) {
    double wanted = order.amount(accounts);
    double amount = Math.min(wanted, capacity);
    capacity -= amount;
    fills.add(new Fill(order.row, amount));
    if (amount < wanted) {
      order.left -= amount;
      return false;
    }
    accounts.waiting[order.row] = false;
    queue.removeFirst();
    return true;
  }

  /** All of a round trade together at one average price. */
  private void trade() {
    if (fills.isEmpty()) {
      return;
    }
    ExactSum sold = new ExactSum();
    fills.forEach(fill -> sold.add(accounts.signs[fill.row] * fill.amount));
    double price = market.fill(sold);
    fills.forEach(fill -> settle(fill.row, fill.amount, price));
    tally.rounds++;
    tally.unfunded += money.endRound();
  }

  private void settle(int row, double amount, double price) {
    double left = accounts.leftAt(row, price);
    double notional = price * amount;
    tally.quantity += amount;
    tally.notional += notional;
    tally.quantityBeforeBankruptcy += left >= 0 ? amount : 0;
    money.cash.add(accounts.signs[row] * notional);
    if (accounts.takenOver[row]) {
      settleTakenOver(row, amount, left);
    } else if (amount == accounts.open[row]) {
      settleWhole(row, left, notional);
    } else {
      settleSlice(row, amount, price, money.fee(left, notional));
    }
  }

  /** The fund holds it at its bankruptcy price: each part carries its part of the margin. */
  private void settleTakenOver(int row, double amount, double left) {
    double share = amount / accounts.open[row];
    double part = share * left;
    if (part >= 0) {
      tally.surplus += part;
      money.toFund(part);
    } else {
      missing(row, -part);
    }
    if (share < 1) {
      accounts.margins[row] *= 1 - share;
      accounts.open[row] -= amount;
    } else {
      accounts.end(row, 0);
    }
  }

  private void settleWhole(int row, double left, double notional) {
    if (left >= 0) {
      double fee = money.fee(left, notional);
      tally.surplus += left;
      tally.fees += fee;
      accounts.end(row, money.share(left, fee));
    } else {
      missing(row, -left);
      accounts.end(row, 0);
    }
  }

  private void settleSlice(int row, double amount, double price, double fee) {
    tally.surplus += fee;
    tally.fees += fee;
    accounts.reduce(row, amount, price, fee - money.share(fee, fee));
  }

  private void missing(int row, double amount) {
    tally.shortfall += amount;
    tally.bankrupt += accounts.bankrupt[row] ? 0 : 1;
    accounts.bankrupt[row] = true;
    money.missing(amount);
  }

  private EngineStep record(int step, double mark) {
    return new EngineStep(
        step,
        path.get(step),
        prices[step],
        mark,
        tally.rounds,
        tally.due,
        tally.dueQuantity,
        queue.backlog(accounts),
        tally.quantity,
        tally.quantityBeforeBankruptcy,
        tally.notional,
        tally.fees,
        tally.surplus,
        tally.shortfall,
        tally.bankrupt,
        money.fund,
        tally.unfunded);
  }
}

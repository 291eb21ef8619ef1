package org.plimsoll.cascade;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Orders in the order they were issued. */
final class EngineQueue {
  private final Deque<Order> orders = new ArrayDeque<>();

  /** To close some of a row, or all that is left of it. */
  static final class Order {
    final int row;
    final int readyStep;
    double left;
    boolean isWhole;

    Order(int row, int readyStep, double left, boolean isWhole) {
      this.row = row;
      this.readyStep = readyStep;
      this.left = left;
      this.isWhole = isWhole;
    }

    double amount(EngineAccounts accounts) {
      return isWhole ? accounts.open[row] : Math.min(left, accounts.open[row]);
    }
  }

  void add(Order order) {
    orders.addLast(order);
  }

  /** The first that may trade by now. */
  @Nullable Order ready(int step) {
    Order first = orders.peekFirst();
    return first != null && first.readyStep <= step ? first : null;
  }

  void removeFirst() {
    orders.removeFirst();
  }

  double backlog(EngineAccounts accounts) {
    ExactSum sum = new ExactSum();
    for (Order order : orders) {
      sum.add(order.amount(accounts));
    }
    return sum.value();
  }
}

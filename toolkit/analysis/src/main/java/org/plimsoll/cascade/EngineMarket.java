package org.plimsoll.cascade;

import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.liquidity.TransientImpact;

/** The market of one run: the undisturbed price of the step and what the engine did to it. */
final class EngineMarket {
  private final MarketResponse response;
  private final ExactSum netSold = new ExactSum();
  private double undisturbed;
  private TransientImpact.State outstanding = TransientImpact.State.rest();

  EngineMarket(MarketResponse response) {
    this.response = response;
  }

  void moveTo(double price) {
    undisturbed = price;
  }

  /** The book refills for one step. */
  void rest() {
    response.fading().ifPresent(part -> outstanding = part.afterRest(outstanding, 1));
  }

  double price() {
    double lasting = undisturbed * response.permanent().factor(netSold.value());
    return response.fading().map(part -> lasting * part.factor(outstanding)).orElse(lasting);
  }

  /** Sells some amounts, bought ones below 0, at one average price. */
  double fill(ExactSum sold) {
    double before = netSold.value();
    netSold.add(sold);
    double amount = sold.value();
    double lasting = undisturbed * fillFactor(before, netSold.value());
    return response.fading().map(part -> lasting * fadingFill(part, amount)).orElse(lasting);
  }

  /** Sales and purchases that cancel trade where the price stands. */
  private double fillFactor(double before, double after) {
    PriceImpact permanent = response.permanent();
    return before == after ? permanent.factor(before) : permanent.fillFactor(before, after);
  }

  private double fadingFill(TransientImpact part, double amount) {
    double factor = amount == 0 ? part.factor(outstanding) : part.fillFactor(outstanding, amount);
    outstanding = part.afterSale(outstanding, amount);
    return factor;
  }
}

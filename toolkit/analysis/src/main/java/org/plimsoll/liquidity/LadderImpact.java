package org.plimsoll.liquidity;

/** The law of a book with two sides: sales walk the bids, purchases the asks. */
final class LadderImpact implements PriceImpact {
  private final Ladder bids;
  private final Ladder asks;

  LadderImpact(Ladder bids, Ladder asks) {
    this.bids = bids;
    this.asks = asks;
  }

  @Override
  public double factor(double sold) {
    return sold >= 0 ? bids.factor(sold) : asks.factor(-sold);
  }

  @Override
  public double fillFactor(double before, double after) {
    double low = Math.min(before, after);
    double high = Math.max(before, after);
    double filled = filled(low, high);
    if (!(filled > 0)) {
      return factor(after);
    }
    double sold = bids.value(Math.max(0, low), Math.max(0, high));
    double bought = asks.value(Math.max(0, -high), Math.max(0, -low));
    return (sold + bought) / filled;
  }

  @Override
  public double unfilled(double before, double after) {
    double low = Math.min(before, after);
    double high = Math.max(before, after);
    return Math.max(0, high - low - filled(low, high));
  }

  private double filled(double low, double high) {
    return bids.filled(Math.max(0, low), Math.max(0, high))
        + asks.filled(Math.max(0, -high), Math.max(0, -low));
  }
}

package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.List;
import org.plimsoll.units.In;

/**
 * Who paid a loss, layer by layer, and what nobody paid.
 *
 * <p>Sum of used over the layers + unallocated = loss, to 1e-9 of the loss.
 *
 * <pre>{@code
 * LossWaterfall.of(new LossLayer("insuranceFund", 18)).absorb(20).unallocated(); // 2
 * }</pre>
 *
 * @param loss what was to be paid, quote
 * @param layers in the order they pay
 * @param unallocated what is left after the last layer, quote, 0 or more
 */
public record AbsorbedLoss(
    @In(QUOTE) double loss, List<Row> layers, @In(QUOTE) double unallocated) {
  private static final double CONSERVED_WITHIN = 1e-9;

  /** Keeps its own list. */
  public AbsorbedLoss {
    layers = List.copyOf(layers);
  }

  /**
   * One layer after the loss.
   *
   * @param layer its name
   * @param used what it paid, quote, 0 or more
   * @param remaining what it can still bear, quote; infinite if it had no limit
   */
  public record Row(@In(TEXT) String layer, @In(QUOTE) double used, @In(QUOTE) double remaining) {}

  /**
   * Adds up what the layers paid.
   *
   * @return the sum of used, quote
   */
  public double allocated() {
    return CompensatedSum.of(layers.stream().mapToDouble(Row::used).toArray());
  }

  /**
   * Tells whether no money came or went.
   *
   * @return true if used and unallocated sum to the loss within 1e-9 of it
   */
  public boolean isConserved() {
    return Math.abs(allocated() + unallocated - loss) <= CONSERVED_WITHIN * loss;
  }

  @Override
  public String toString() {
    long paying = layers.stream().filter(layer -> layer.used() > 0).count();
    return "loss of %s paid by %d of %d layers, %s unallocated"
        .formatted(QUOTE.format(loss), paying, layers.size(), QUOTE.format(unallocated));
  }
}

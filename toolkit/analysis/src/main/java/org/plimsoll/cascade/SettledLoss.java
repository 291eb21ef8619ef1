package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.QUOTE;

import java.util.Optional;
import org.plimsoll.waterfall.AbsorbedLoss;
import org.plimsoll.waterfall.AdlAllocation;
import org.plimsoll.waterfall.LossWaterfall;

/**
 * Who paid for a cascade.
 *
 * <p>Sum of what the layers used + uncovered = loss, to 1e-9 of it. What winners give up in
 * contracts is rounded up to whole ones: their layer uses what was needed, the rest of what they
 * gave, less than a contract's worth, is the fund's.
 *
 * <pre>{@code
 * var paid = LossSettlement.of(run, book).settle();
 * paid.layers();                         // in the venue's order
 * paid.uncovered();                      // borne by nobody
 * paid.positions().imbalance();          // 0
 * }</pre>
 *
 * @param waterfall what each layer could bear
 * @param layers what each layer paid
 * @param deleveraging what winners gave; where they are no layer of the venue, nothing, pro-rata
 * @param socialised what all who remain gave; accounts are rows of the book, those closed have
 *     nothing. Empty where the venue does not share losses
 * @param positions the book before and after
 */
public record SettledLoss(
    LossWaterfall waterfall,
    AbsorbedLoss layers,
    AdlAllocation deleveraging,
    Optional<AdlAllocation> socialised,
    SettledPositions positions) {

  /**
   * Gives what the bankrupt lost, their own margin included.
   *
   * @return quote, 0 or more
   */
  public double loss() {
    return layers.loss();
  }

  /**
   * Gives what one layer paid.
   *
   * @param layer its name, such as {@link LossWaterfall#INSURANCE_FUND}
   * @return quote, 0 or more; 0 for a layer the venue does not have
   */
  public double paidBy(String layer) {
    return layers.layers().stream()
        .filter(row -> row.layer().equals(layer))
        .mapToDouble(AbsorbedLoss.Row::used)
        .sum();
  }

  /**
   * Gives what nobody paid.
   *
   * @return quote, 0 or more
   */
  public double uncovered() {
    return layers.unallocated();
  }

  @Override
  public String toString() {
    return "%s, winners %s, all %s"
        .formatted(
            layers,
            QUOTE.format(paidBy(LossWaterfall.ADL_CAPACITY)),
            QUOTE.format(paidBy(LossSettlement.SOCIALISED_LOSS)));
  }
}

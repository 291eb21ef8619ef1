package org.plimsoll.charts;

import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.waterfall.AbsorbedLoss;
import org.plimsoll.waterfall.AdlComparison;
import org.plimsoll.waterfall.AdlWaves;

/**
 * Pictures of who pays: layers of a loss, the insurance fund, and rules of auto-deleveraging. See
 * {@link Charts} for the house style.
 */
public final class WaterfallCharts {
  private WaterfallCharts() {}

  /**
   * Draws how a loss ran down the layers: each bar starts where the one above it ended.
   *
   * @param absorbed the loss and its layers
   * @return a bar per layer that exists, and one for what nobody paid
   */
  public static Figure chart(AbsorbedLoss absorbed) {
    return LayersChart.of(absorbed);
  }

  /**
   * Draws the insurance fund through the rounds of a cascade.
   *
   * @param run of a finite fund, with at least one round
   * @return the fund after each round and what it could not pay so far
   * @throws IllegalArgumentException if the fund is infinite or nobody was closed
   */
  public static Figure fund(CascadeRun run) {
    return FundChart.of(run);
  }

  /**
   * Draws how unequally several rules spread the same need over the winners: Lorenz curves.
   *
   * @param comparison of at least one rule
   * @return a curve per rule; on the straight line all winners bear the same
   */
  public static Figure chart(AdlComparison comparison) {
    return LorenzChart.of(comparison);
  }

  /**
   * Draws what was needed and what was taken, wave by wave.
   *
   * @param waves at least one
   * @return a pair of bars per wave
   */
  public static Figure chart(AdlWaves waves) {
    return WavesChart.of(waves);
  }
}

package org.plimsoll.tables;

import java.util.List;
import java.util.Optional;
import org.plimsoll.waterfall.AbsorbedLoss;
import org.plimsoll.waterfall.AdlComparison;
import org.plimsoll.waterfall.AdlPolicyComparison;
import org.plimsoll.waterfall.AdlWaves;
import org.plimsoll.waterfall.FundPath;
import org.plimsoll.waterfall.LossWaterfall;

/** The results of a loss waterfall that are lists of rows. */
final class WaterfallRows {
  private WaterfallRows() {}

  static Optional<List<? extends Record>> of(Record result) {
    if (result instanceof LossWaterfall waterfall) {
      return Optional.of(waterfall.layers());
    }
    if (result instanceof AbsorbedLoss loss) {
      return Optional.of(loss.layers());
    }
    if (result instanceof FundPath path) {
      return Optional.of(path.rows());
    }
    if (result instanceof AdlComparison comparison) {
      return Optional.of(comparison.rows());
    }
    if (result instanceof AdlPolicyComparison comparison) {
      return Optional.of(comparison.rows());
    }
    return result instanceof AdlWaves waves ? Optional.of(waves.rows()) : Optional.empty();
  }
}

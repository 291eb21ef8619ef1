package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.buffer.ConstantLeverage;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * Growth of leverage held constant by trading; the mean log growth is per year, as its parts are.
 */
final class LeverageGrowth {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", "continuously rebalanced leverage L in GBM")
                  .with("leverage", "drift", "volatility", "horizonYears"),
              LeverageGrowth::answer));

  private LeverageGrowth() {}

  private static Map<String, ?> answer(Inputs in) {
    ConstantLeverage held =
        new ConstantLeverage(
            in.number("leverage"),
            in.number("drift"),
            in.number("volatility"),
            in.number("financingRate", 0));
    double years = in.number("horizonYears");
    return Map.of(
        "meanLogGrowth", held.meanLogGrowth(),
        "expectedGrossReturn", held.expectedGrossReturn(years),
        "medianGrossReturn", held.medianGrossReturn(years),
        "kellyLeverage", held.kellyLeverage(),
        "volatilityDragPerYear", held.volatilityDrag());
  }
}

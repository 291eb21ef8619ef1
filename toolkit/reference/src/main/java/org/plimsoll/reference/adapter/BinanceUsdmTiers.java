package org.plimsoll.reference.adapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;

/**
 * Binance USD-M tier tables: the highest leverage of a stake, the tier of a notional, and the
 * amounts that follow from floors and rates.
 */
final class BinanceUsdmTiers {
  static final String VENUE = "Binance USD-M";
  static final String CONTRACT = "linear-perp";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(tiers().with("stake", "tiers"), BinanceUsdmTiers::maxLeverage),
          CaseAdapter.of(tiers().with("notional", "tiers"), BinanceUsdmTiers::lookup),
          CaseAdapter.of(
              tiers().with("notional_floors", "maintenance_margin_rates"),
              BinanceUsdmTiers::amounts));

  private BinanceUsdmTiers() {}

  private static Shape tiers() {
    return Shape.vector(VENUE, "tiers").of(CONTRACT);
  }

  private static Map<String, ?> maxLeverage(Inputs in) {
    return Map.of("max_leverage", published(in).maxLeverageForStake(in.number("stake")));
  }

  private static Map<String, ?> lookup(Inputs in) {
    Bracket bracket = published(in).bracketAt(in.number("notional"));
    return Map.of(
        "maintenance_margin_rate", bracket.maintenanceMarginRate(),
        "maintenance_amount", bracket.maintenanceAmount(),
        "max_leverage", bracket.maxLeverage());
  }

  private static Map<String, ?> amounts(Inputs in) {
    List<Double> floors = in.numbers("notional_floors");
    MarginSchedule schedule =
        MarginSchedule.ofRates(
            "published",
            floors,
            in.numbers("maintenance_margin_rates"),
            Collections.nCopies(floors.size(), 1.0));
    return Map.of(
        "maintenance_amounts",
        schedule.brackets().stream().map(Bracket::maintenanceAmount).toList());
  }

  private static MarginSchedule published(Inputs in) {
    List<Bracket> brackets = new ArrayList<>();
    for (Inputs tier : in.items("tiers")) {
      brackets.add(
          new Bracket(
              brackets.size() + 1,
              tier.number("notional_floor"),
              tier.number("notional_cap", Double.POSITIVE_INFINITY),
              tier.number("max_leverage"),
              tier.number("maintenance_margin_rate"),
              tier.number("maintenance_amount")));
    }
    return MarginSchedule.of("published", brackets);
  }
}

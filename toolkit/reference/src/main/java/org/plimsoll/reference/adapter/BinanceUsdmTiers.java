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
              tiers().with("notional", "notional_floors", "maintenance_margin_rates"),
              BinanceUsdmTiers::lookupInRates),
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
    return Map.of("maintenance_amounts", amounts(ofRates(in)));
  }

  private static Map<String, ?> lookupInRates(Inputs in) {
    MarginSchedule schedule = ofRates(in);
    Bracket bracket = schedule.bracketAt(in.number("notional"));
    return Map.of(
        "maintenance_amounts", amounts(schedule),
        "maintenance_margin_rate", bracket.maintenanceMarginRate(),
        "maintenance_amount", bracket.maintenanceAmount());
  }

  private static List<Double> amounts(MarginSchedule schedule) {
    return schedule.brackets().stream().map(Bracket::maintenanceAmount).toList();
  }

  private static MarginSchedule ofRates(Inputs in) {
    List<Double> floors = in.numbers("notional_floors");
    return MarginSchedule.ofRates(
        "published",
        floors,
        in.numbers("maintenance_margin_rates"),
        Collections.nCopies(floors.size(), 1.0));
  }

  /** What a tier leaves out follows from its neighbours; a case needs not all of a tier. */
  private static MarginSchedule published(Inputs in) {
    List<Inputs> tiers = in.items("tiers");
    List<Bracket> brackets = new ArrayList<>();
    for (int k = 0; k < tiers.size(); k++) {
      Inputs tier = tiers.get(k);
      double next =
          k + 1 < tiers.size()
              ? tiers.get(k + 1).number("notional_floor")
              : Double.POSITIVE_INFINITY;
      double floor = tier.number("notional_floor");
      double rate = tier.number("maintenance_margin_rate");
      brackets.add(
          new Bracket(
              k + 1,
              floor,
              tier.number("notional_cap", next),
              in.has("stake") ? tier.number("max_leverage") : tier.number("max_leverage", 1),
              rate,
              tier.has("maintenance_amount")
                  ? tier.number("maintenance_amount")
                  : continued(brackets, rate)));
    }
    return MarginSchedule.of("published", brackets);
  }

  private static double continued(List<Bracket> below, double rate) {
    if (below.isEmpty()) {
      return 0;
    }
    return below.get(below.size() - 1).amountBeyond(rate);
  }
}

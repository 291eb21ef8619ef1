package org.plimsoll.reference.adapter;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.ShownLeverage;

/** Bybit: amounts from floors and rates. OKX: the leverage shown for an initial margin rate. */
final class PublishedTiers {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Bybit", "tiers").with("notional_floors", "maintenance_margin_rates"),
              in -> Map.of("maintenance_amounts", amounts(in))),
          CaseAdapter.of(
              Shape.vector("OKX", "tiers").with("initial_margin_rates"),
              in -> Map.of("max_leverage", shown(in))));

  private static final int OKX_DECIMALS = 2;

  private PublishedTiers() {}

  private static List<?> amounts(Inputs in) {
    List<Double> floors = in.numbers("notional_floors");
    List<Double> rates = in.numbers("maintenance_margin_rates");
    List<Double> leverages = Collections.nCopies(floors.size(), 1.0);
    return MarginSchedule.ofRates("published", floors, rates, leverages).brackets().stream()
        .map(Bracket::maintenanceAmount)
        .toList();
  }

  private static List<?> shown(Inputs in) {
    ShownLeverage shown = new ShownLeverage(OKX_DECIMALS);
    return in.numbers("initial_margin_rates").stream().map(shown::of).toList();
  }
}

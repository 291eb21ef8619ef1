package org.plimsoll.reference.adapter;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;

/**
 * Maintenance margin of a notional under tiers that are given by their edges and rates.
 *
 * <p>At an edge the margin is the same in both tiers; these files name the lower one there, where
 * {@link MarginSchedule#bracketAt} names the upper, so the tier is looked up by its cap, included.
 */
final class TieredMaintenance {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", "tiered maintenance margin with continuity deduction")
                  .with("notional", "tiers"),
              TieredMaintenance::answer));

  private TieredMaintenance() {}

  private static Map<String, ?> answer(Inputs in) {
    double notional = in.number("notional");
    MarginSchedule schedule = schedule(in.items("tiers"));
    Bracket bracket =
        schedule.brackets().stream()
            .filter(tier -> notional <= tier.notionalCap())
            .findFirst()
            .orElseThrow();
    return Map.of(
        "maintenanceMargin", bracket.maintenanceMargin(notional),
        "marginalRate", bracket.maintenanceMarginRate(),
        "deduction", bracket.maintenanceAmount());
  }

  private static MarginSchedule schedule(List<Inputs> tiers) {
    return MarginSchedule.ofRates(
        "published",
        tiers.stream().map(tier -> tier.number("lower")).toList(),
        tiers.stream().map(tier -> tier.number("rate")).toList(),
        Collections.nCopies(tiers.size(), 1.0));
  }
}

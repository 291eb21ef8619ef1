package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.MarginRule;

/** KuCoin: maintenance margin on the mark value of lots. */
final class KucoinMaintenance {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("KuCoin", "maintenance-margin")
                  .with("lots", "lot_size", "mark_price", "maintenance_margin_rate"),
              in -> Map.of("maintenance_margin", maintenance(in))));

  private KucoinMaintenance() {}

  private static double maintenance(Inputs in) {
    return Words.schedule(
            in, Words.linear().withMultiplier(in.number("lot_size")), MarginRule.standard())
        .of(in.number("lots"))
        .maintenanceMargin(in.number("mark_price"));
  }
}

package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.ExactDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;

/**
 * Deribit linear perpetuals: a rate that grows with size, the same way for initial and maintenance
 * margin.
 */
final class DeribitMargin {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(margin("initial-margin"), DeribitMargin::answer),
          CaseAdapter.of(margin("maintenance-margin"), DeribitMargin::answer));

  private DeribitMargin() {}

  private static Shape margin(String topic) {
    return Shape.vector("Deribit", topic).with("size", "base_rate", "rate_per_unit");
  }

  /** The rate of a position of no size is the one its table starts from. */
  private static Map<String, ?> nothing(Inputs in) {
    return Map.of("margin_rate", in.decimal("base_rate"), "margin_base", 0, "margin_usdc", 0);
  }

  private static Map<String, ?> answer(Inputs in) {
    if (in.number("size") == 0) {
      return nothing(in);
    }
    MarginRule rule =
        MarginRule.standard()
            .tierBy(TierBy.SIZE)
            .premium(SizePremium.linear(in.number("rate_per_unit")));
    ExactDemand demand =
        MarginSchedule.ofLine(Words.linear(), rule, in.number("base_rate"), 0)
            .of(in.number("size"))
            .exact();
    Map<String, Object> answers = new HashMap<>();
    answers.put("margin_rate", demand.rateBySize());
    answers.put("margin_base", demand.maintenanceMargin(BigDecimal.ONE));
    if (in.has("index_price")) {
      answers.put("margin_usdc", demand.maintenanceMargin(in.decimal("index_price")));
    }
    return answers;
  }
}

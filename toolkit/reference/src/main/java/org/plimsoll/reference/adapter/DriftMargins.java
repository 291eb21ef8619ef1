package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.DriftExposure;
import org.plimsoll.onchain.DriftPerpPosition;
import org.plimsoll.onchain.DriftRatios;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.Side;

/** Drift margin of a perpetual beside a borrow, and of one perpetual with its profit. */
final class DriftMargins {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(DriftCollateral.VENUE, "initial-margin").with("price", "perp_size"),
              DriftMargins::account),
          CaseAdapter.of(
              Shape.vector(DriftCollateral.VENUE, "initial-margin")
                  .with("side", "size", "oracle_price"),
              DriftMargins::perpetual));

  private DriftMargins() {}

  private static Map<String, ?> account(Inputs in) {
    DriftExposure exposure = new DriftExposure(value(in, "perp_size"), value(in, "borrow_size"));
    Map<String, Object> answers = new LinkedHashMap<>();
    if (in.has("perp_margin_ratio_initial")) {
      BigDecimal custom = orElse(in, "custom_margin_ratio", BigDecimal.ZERO);
      answers.put("initial_margin", exposure.margin(ratios(in, "initial").raisedTo(custom)));
    }
    if (in.has("perp_margin_ratio_maintenance")) {
      answers.put("maintenance_margin", exposure.margin(ratios(in, "maintenance")));
    }
    return answers;
  }

  private static Map<String, ?> perpetual(Inputs in) {
    DriftPerpPosition position =
        new DriftPerpPosition(
            Words.side(in), in.decimal("size"), orElse(in, "quote_balance", BigDecimal.ZERO));
    BigDecimal price = in.decimal("oracle_price");
    Map<String, Object> answers = new LinkedHashMap<>();
    if (in.has("margin_ratio_initial")) {
      answers.put("initial_margin", position.margin(price, in.decimal("margin_ratio_initial")));
    }
    if (in.has("margin_ratio_maintenance")) {
      answers.put(
          "maintenance_margin", position.margin(price, in.decimal("margin_ratio_maintenance")));
    }
    if (in.has("quote_balance")) {
      answers.put("unrealised_pnl", position.unrealisedProfit(price));
    }
    return answers;
  }

  private static DriftRatios ratios(Inputs in, String kind) {
    return new DriftRatios(
        in.decimal("perp_margin_ratio_" + kind),
        orElse(in, "liability_weight_" + kind, BigDecimal.ONE));
  }

  /** A borrow is worth what a perpetual of its size is. */
  private static BigDecimal value(Inputs in, String size) {
    return new DriftPerpPosition(Side.LONG, orElse(in, size, BigDecimal.ZERO), BigDecimal.ZERO)
        .notional(in.decimal("price"));
  }

  private static BigDecimal orElse(Inputs in, String key, BigDecimal otherwise) {
    return in.has(key) ? in.decimal(key) : otherwise;
  }
}

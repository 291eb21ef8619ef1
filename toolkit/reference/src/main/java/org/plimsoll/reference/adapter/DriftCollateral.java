package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.DriftWeights;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Drift weights of deposits, borrows and unrealised profits. */
final class DriftCollateral {
  static final String VENUE = "Drift";
  static final String LENDING = "onchain-lending";
  static final String PERP = "onchain-perp";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(VENUE, "collateral-haircut").of(LENDING), DriftCollateral::weights),
          CaseAdapter.of(
              Shape.vector(VENUE, "collateral-haircut").of(PERP).with("unrealised_pnl"),
              in -> Map.of("asset_weight", profit(in))));

  private DriftCollateral() {}

  private static Map<String, ?> weights(Inputs in) {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (in.has("initial_asset_weight")) {
      answers.put("asset_weight", asset(in));
    }
    if (in.has("initial_liability_weight")) {
      answers.put(
          "liability_weight",
          DriftWeights.liability(
              in.decimal("initial_liability_weight"), factor(in), in.decimal("size")));
    }
    return answers;
  }

  /** The weight is scaled by all deposits first and discounted by the account's own size then. */
  private static BigDecimal asset(Inputs in) {
    BigDecimal base = in.decimal("initial_asset_weight");
    BigDecimal scaled =
        in.has("scale_start_value")
            ? DriftWeights.scaledAsset(
                base,
                in.decimal("scale_start_value"),
                in.decimal("total_deposits"),
                in.decimal("oracle_price"))
            : base;
    return in.has("size") ? DriftWeights.asset(scaled, factor(in), in.decimal("size")) : scaled;
  }

  private static BigDecimal profit(Inputs in) {
    BigDecimal base =
        in.has("initial_asset_weight") ? in.decimal("initial_asset_weight") : BigDecimal.ONE;
    return DriftWeights.profit(base, factor(in), in.decimal("unrealised_pnl"));
  }

  private static BigDecimal factor(Inputs in) {
    return in.has("imf_factor") ? in.decimal("imf_factor") : BigDecimal.ZERO;
  }
}

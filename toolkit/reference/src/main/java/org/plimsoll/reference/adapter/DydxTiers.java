package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.DydxLiquidityTier;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** dYdX v4 liquidity tiers in parts per million: fractions, margins in quantums, funding clamp. */
final class DydxTiers {
  static final String VENUE = "dYdX v4";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(VENUE, "tiers").with("initial_margin_ppm"), DydxTiers::fractions),
          CaseAdapter.of(
              Shape.vector(VENUE, "initial-margin")
                  .with("initial_margin_ppm", "position_notional_quantums"),
              DydxTiers::margins),
          CaseAdapter.of(
              Shape.vector(VENUE, "funding")
                  .with("clamp_factor_ppm", "initial_margin_ppm", "maintenance_fraction_ppm"),
              in ->
                  Map.of(
                      "max_abs_funding_ppm",
                      tier(in).maxFundingRatePpm(whole(in, "clamp_factor_ppm")))));

  private DydxTiers() {}

  private static Map<String, ?> fractions(Inputs in) {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (in.has("maintenance_fraction_ppm")) {
      answers.put("maintenance_margin_ppm", tier(in).maintenanceMarginPpm());
    }
    if (in.has("open_interest_notional")) {
      answers.put(
          "adjusted_initial_margin_ppm",
          tier(in).adjustedInitialMarginPpm(in.decimal("open_interest_notional")));
    }
    return answers;
  }

  private static Map<String, ?> margins(Inputs in) {
    return Map.of(
        "initial_margin_quantums",
        new BigDecimal(
            tier(in)
                .initialMargin(
                    in.decimal("position_notional_quantums").toBigIntegerExact(),
                    orZero(in, "open_interest_notional"))));
  }

  private static DydxLiquidityTier tier(Inputs in) {
    long maintenance =
        in.has("maintenance_fraction_ppm") ? whole(in, "maintenance_fraction_ppm") : 0;
    return DydxLiquidityTier.of(whole(in, "initial_margin_ppm"), maintenance)
        .withOpenInterestCaps(
            orZero(in, "open_interest_lower_cap"), orZero(in, "open_interest_upper_cap"));
  }

  private static BigDecimal orZero(Inputs in, String key) {
    return in.has(key) ? in.decimal(key) : BigDecimal.ZERO;
  }

  private static long whole(Inputs in, String key) {
    return in.decimal(key).longValueExact();
  }
}

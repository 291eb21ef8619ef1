package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.lending.CollateralRatio;
import org.plimsoll.lending.StabilityRules;
import org.plimsoll.lending.Trove;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Liquity v1: collateral ratio, composite debt, compensation and recovery mode. */
final class LiquityTroves {
  private static final String VENUE = "Liquity v1";

  /** The price at which the files quote {@code system_ratio_at_100}. */
  private static final BigDecimal QUOTED_AT = BigDecimal.valueOf(100);

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              ratio().with("collateral", "debt", "price", "liquidation_reserve"),
              in -> Map.of("composite_debt", composite(in), "collateral_ratio", icr(in))),
          CaseAdapter.of(
              ratio().with("collateral", "debt", "price"),
              in -> Map.of("collateral_ratio", icr(in))),
          CaseAdapter.of(
              ratio().with("debt", "liquidation_reserve"),
              in -> Map.of("composite_debt", composite(in))),
          CaseAdapter.of(
              ratio().with("collateral_ratio", "price_before", "price_after"),
              LiquityTroves::afterMove),
          CaseAdapter.of(
              Shape.vector(VENUE, "liquidation-fee").of("cdp").with("collateral"),
              LiquityTroves::compensation),
          CaseAdapter.of(
              Shape.vector(VENUE, "system-state").of("cdp").with("system_ratio_at_100", "price"),
              LiquityTroves::recovery));

  private LiquityTroves() {}

  private static Shape ratio() {
    return Shape.vector(VENUE, "collateral-ratio").of("cdp");
  }

  private static BigDecimal composite(Inputs in) {
    return StabilityRules.liquityV1()
        .withLiquidationReserve(Words.orZero(in, "liquidation_reserve"))
        .compositeDebt(in.decimal("debt"));
  }

  /** The debt is composite already where the case gives no reserve. */
  private static BigDecimal icr(Inputs in) {
    Trove trove = new Trove(in.decimal("collateral"), composite(in));
    return Sentinels.orLargest(trove.collateralRatio(in.decimal("price")));
  }

  private static Map<String, ?> afterMove(Inputs in) {
    CollateralRatio before =
        new CollateralRatio(in.decimal("collateral_ratio"), in.decimal("price_before"));
    return Map.of("collateral_ratio_after", before.at(in.decimal("price_after")));
  }

  private static Map<String, ?> compensation(Inputs in) {
    StabilityRules usual = StabilityRules.liquityV1();
    StabilityRules rules =
        in.has("share") ? usual.withCompensationShare(in.decimal("share")) : usual;
    return Map.of(
        "collateral_compensation", rules.collateralCompensation(in.decimal("collateral")));
  }

  private static Map<String, ?> recovery(Inputs in) {
    StabilityRules usual = StabilityRules.liquityV1();
    StabilityRules rules =
        in.has("critical_ratio") ? usual.withCriticalRatio(in.decimal("critical_ratio")) : usual;
    CollateralRatio quoted = new CollateralRatio(in.decimal("system_ratio_at_100"), QUOTED_AT);
    return Map.of("recovery_mode", rules.isRecoveryMode(quoted.at(in.decimal("price"))));
  }
}

package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.DriftBorrowLiquidation;
import org.plimsoll.onchain.DriftLiquidationPace;
import org.plimsoll.onchain.DriftPerpLiquidation;
import org.plimsoll.onchain.DriftSwap;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Drift partial liquidations: how much is closed, taken over or swapped, and how fast. */
final class DriftLiquidations {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              partial(DriftCollateral.PERP).with("margin_shortage", "margin_ratio", "oracle_price"),
              in ->
                  Map.of(
                      "base_to_close",
                      perp(in)
                          .baseToClose(in.decimal("margin_shortage"), zero(in, "insurance_fee")))),
          CaseAdapter.of(
              partial(DriftCollateral.PERP).with("margin_shortage", "threshold"),
              DriftLiquidations::pace),
          CaseAdapter.of(
              partial(DriftCollateral.LENDING)
                  .with("margin_shortage", "asset_weight", "liability_weight", "liability_price"),
              in ->
                  Map.of(
                      "liability_transfer",
                      borrow(in)
                          .liabilityTransfer(
                              in.decimal("margin_shortage"),
                              in.decimal("liability_price"),
                              zero(in, "insurance_fee")))),
          CaseAdapter.of(
              partial(DriftCollateral.LENDING).with("asset_price", "liability_price"),
              DriftLiquidations::swap));

  private DriftLiquidations() {}

  private static Shape partial(String contract) {
    return Shape.vector(DriftCollateral.VENUE, "partial-liquidation").of(contract);
  }

  private static Map<String, ?> pace(Inputs in) {
    Map<String, Object> answers = new LinkedHashMap<>();
    DriftLiquidationPace.ofThreshold(in.decimal("threshold"))
        .maxFraction(in.decimal("margin_shortage"), 0, BigDecimal.ZERO)
        .ifPresent(fraction -> answers.put("max_fraction", fraction));
    return answers;
  }

  private static Map<String, ?> swap(Inputs in) {
    DriftSwap swap =
        new DriftSwap(
            in.decimal("asset_price"),
            one(in, "asset_multiplier"),
            in.decimal("liability_price"),
            one(in, "liability_multiplier"));
    Map<String, Object> answers = new LinkedHashMap<>();
    if (in.has("asset_amount")) {
      answers.put("liability_transfer", swap.liabilityFor(in.decimal("asset_amount")));
    }
    if (in.has("liability_amount")) {
      BigDecimal liability = in.decimal("liability_amount");
      answers.put(
          "asset_transfer",
          in.has("asset_amount")
              ? swap.assetFor(liability, in.decimal("asset_amount"))
              : swap.assetDue(liability));
    }
    if (in.has("asset_amount") && in.has("liability_received")) {
      answers.put(
          "accepted", swap.accepts(in.decimal("asset_amount"), in.decimal("liability_received")));
    }
    return answers;
  }

  static DriftPerpLiquidation perp(Inputs in) {
    return new DriftPerpLiquidation(
        in.decimal("margin_ratio"),
        zero(in, "liquidator_fee"),
        in.decimal("oracle_price"),
        one(in, "quote_oracle_price"));
  }

  static DriftBorrowLiquidation borrow(Inputs in) {
    return new DriftBorrowLiquidation(
        in.decimal("asset_weight"),
        one(in, "asset_multiplier"),
        in.decimal("liability_weight"),
        one(in, "liability_multiplier"));
  }

  private static BigDecimal zero(Inputs in, String key) {
    return in.has(key) ? in.decimal(key) : BigDecimal.ZERO;
  }

  private static BigDecimal one(Inputs in, String key) {
    return in.has(key) ? in.decimal(key) : BigDecimal.ONE;
  }
}

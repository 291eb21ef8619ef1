package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.DriftLiquidationFee;
import org.plimsoll.onchain.DriftLosses;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Drift liquidation and insurance fees, and losses that all share. */
final class DriftFees {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              fee(DriftCollateral.PERP)
                  .with("base_fee", "max_fee", "slots_since_last_active")
                  .with("grace_slots", "increase_per_slot"),
              in ->
                  Map.of(
                      "liquidation_fee",
                      ramp(in).after(in.decimal("slots_since_last_active").longValueExact()))),
          CaseAdapter.of(
              fee(DriftCollateral.PERP)
                  .with("margin_shortage", "size", "margin_ratio", "oracle_price", "max_fee"),
              in ->
                  Map.of(
                      "insurance_fee",
                      DriftLiquidations.perp(in)
                          .insuranceFee(
                              in.decimal("margin_shortage"),
                              in.decimal("size"),
                              in.decimal("max_fee")))),
          CaseAdapter.of(
              fee(DriftCollateral.LENDING)
                  .with("margin_shortage", "token_amount", "oracle_price")
                  .with("asset_weight", "liability_weight", "max_fee"),
              in ->
                  Map.of(
                      "insurance_fee",
                      DriftLiquidations.borrow(in)
                          .insuranceFee(
                              in.decimal("margin_shortage"),
                              in.decimal("token_amount"),
                              in.decimal("oracle_price"),
                              in.decimal("max_fee")))),
          CaseAdapter.of(
              loss()
                  .of(DriftCollateral.LENDING)
                  .with("loss", "total_deposits", "cumulative_interest"),
              in ->
                  Map.of(
                      "interest_delta",
                      DriftLosses.depositIndexCut(
                          in.decimal("loss"),
                          in.decimal("total_deposits"),
                          in.decimal("cumulative_interest")))),
          CaseAdapter.of(
              loss().of(DriftCollateral.PERP).with("loss", "base_long", "base_short"),
              in ->
                  Map.of(
                      "funding_delta_per_base",
                      DriftLosses.fundingPerBase(
                          in.decimal("loss"), in.decimal("base_long"), in.decimal("base_short")))));

  private DriftFees() {}

  private static Shape fee(String contract) {
    return Shape.vector(DriftCollateral.VENUE, "liquidation-fee").of(contract);
  }

  private static Shape loss() {
    return Shape.vector(DriftCollateral.VENUE, "loss-socialisation");
  }

  private static DriftLiquidationFee ramp(Inputs in) {
    return new DriftLiquidationFee(
        in.decimal("base_fee"),
        in.decimal("max_fee"),
        in.decimal("grace_slots").longValueExact(),
        in.decimal("increase_per_slot"));
  }
}

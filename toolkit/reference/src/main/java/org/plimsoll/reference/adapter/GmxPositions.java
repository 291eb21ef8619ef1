package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.GmxV1Fees;
import org.plimsoll.onchain.GmxV1Position;
import org.plimsoll.onchain.GmxV2Equity;
import org.plimsoll.onchain.GmxV2Floor;
import org.plimsoll.onchain.GmxV2Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * GMX: liquidation price of v1; net value, collateral at liquidation and liquidation test of v2.
 */
final class GmxPositions {
  private static final String V2 = "GMX v2";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("GMX v1", "liquidation-price")
                  .with("side", "size_usd", "collateral_usd", "average_price"),
              in -> Map.of("liquidation_price", v1(in).liquidationPrice(fees(in)))),
          CaseAdapter.of(
              Shape.vector(V2, "account-equity").with("collateral_usd"),
              in -> Map.of("net_value_usd", equity(in).netValue())),
          CaseAdapter.of(
              Shape.vector(V2, "collateral-buffer").with("min_collateral_usd"),
              in ->
                  Map.of(
                      "collateral_at_liquidation_usd",
                      GmxV2Floor.collateralAtLiquidation(
                          in.decimal("min_collateral_usd"),
                          zero(in, "pnl_usd"),
                          zero(in, "capped_price_impact_usd"),
                          zero(in, "closing_fee_usd")))),
          CaseAdapter.of(
              Shape.vector(V2, "liquidation-test")
                  .with("side", "size_usd", "entry_price", "collateral_amount", "mark_price"),
              in ->
                  Map.of(
                      "liquidatable", v2(in).isLiquidatable(in.decimal("mark_price"), floor(in)))));

  private GmxPositions() {}

  private static GmxV1Position v1(Inputs in) {
    return new GmxV1Position(
        Words.side(in),
        in.decimal("size_usd"),
        in.decimal("collateral_usd"),
        in.decimal("average_price"));
  }

  private static GmxV1Fees fees(Inputs in) {
    GmxV1Fees standard = GmxV1Fees.standard(zero(in, "funding_fee_usd"));
    return new GmxV1Fees(
        orElse(in, "margin_fee_rate", standard.marginFeeRate()),
        orElse(in, "liquidation_fee_usd", standard.liquidationFeeUsd()),
        standard.fundingFeeUsd(),
        orElse(in, "max_leverage", standard.maxLeverage()));
  }

  private static GmxV2Equity equity(Inputs in) {
    return new GmxV2Equity(
        in.decimal("collateral_usd"),
        zero(in, "pnl_usd"),
        zero(in, "borrowing_fee_usd"),
        zero(in, "funding_fee_usd"),
        zero(in, "price_impact_usd"),
        zero(in, "closing_fee_usd"));
  }

  private static GmxV2Position v2(Inputs in) {
    return new GmxV2Position(
        Words.side(in),
        in.decimal("size_usd"),
        in.decimal("entry_price"),
        in.decimal("collateral_amount"));
  }

  private static GmxV2Floor floor(Inputs in) {
    return new GmxV2Floor(zero(in, "min_collateral_usd"), zero(in, "min_collateral_factor"));
  }

  private static BigDecimal zero(Inputs in, String key) {
    return orElse(in, key, BigDecimal.ZERO);
  }

  private static BigDecimal orElse(Inputs in, String key, BigDecimal otherwise) {
    return in.has(key) ? in.decimal(key) : otherwise;
  }
}

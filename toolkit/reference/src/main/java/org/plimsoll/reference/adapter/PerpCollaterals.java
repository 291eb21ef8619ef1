package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.onchain.PerpCollateral;
import org.plimsoll.onchain.PerpRepayment;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Perpetual Protocol v2: debt that may be repaid, and collateral sold for it. */
final class PerpCollaterals {
  private static final String VENUE = "Perpetual Protocol v2";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(VENUE, "partial-liquidation")
                  .with("max_debt", "collateral_price", "collateral_amount"),
              PerpCollaterals::both),
          CaseAdapter.of(
              Shape.vector(VENUE, "partial-liquidation").with("max_debt"),
              in -> Map.of("max_repaid", mostRepaid(in))),
          CaseAdapter.of(
              Shape.vector(VENUE, "liquidation-fee").with("collateral_price", "collateral_amount"),
              in -> Map.of("repaid", collateral(in).repaidFor(in.decimal("collateral_amount")))));

  private PerpCollaterals() {}

  private static Map<String, ?> both(Inputs in) {
    BigDecimal most = mostRepaid(in);
    return Map.of(
        "max_repaid", collateral(in).repaidAtMost(most),
        "liquidatable_collateral", collateral(in).liquidatable(most));
  }

  private static BigDecimal mostRepaid(Inputs in) {
    PerpRepayment standard = PerpRepayment.STANDARD;
    return new PerpRepayment(
            orElse(in, "dust_value", standard.dustValue()),
            orElse(in, "liquidation_ratio", standard.liquidationRatio()),
            orElse(in, "insurance_fee_rate", standard.insuranceFeeRate()))
        .most(in.decimal("max_debt"));
  }

  private static PerpCollateral collateral(Inputs in) {
    return new PerpCollateral(
        in.decimal("collateral_amount"),
        in.decimal("collateral_price"),
        orElse(in, "discount", BigDecimal.ZERO));
  }

  private static BigDecimal orElse(Inputs in, String key, BigDecimal otherwise) {
    return in.has(key) ? in.decimal(key) : otherwise;
  }
}

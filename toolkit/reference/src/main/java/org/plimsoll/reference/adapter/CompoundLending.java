package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.lending.CompoundAccount;
import org.plimsoll.lending.CompoundCollateral;
import org.plimsoll.lending.Storefront;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Compound v3: liquidation test and storefront quote. */
final class CompoundLending {
  private static final String VENUE = "Compound v3";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(VENUE, "collateral-sale")
                  .of("lending")
                  .with("base_amount", "collateral_price"),
              CompoundLending::quote),
          CaseAdapter.of(
              Shape.vector(VENUE, "liquidation-test")
                  .of("lending")
                  .with("base_balance", "collateral"),
              CompoundLending::test));

  private CompoundLending() {}

  /** A storefront without factors gives no discount. */
  private static Map<String, ?> quote(Inputs in) {
    Storefront storefront =
        new Storefront(
            in.has("storefront_price_factor")
                ? in.decimal("storefront_price_factor")
                : BigDecimal.ZERO,
            in.has("liquidation_factor") ? in.decimal("liquidation_factor") : BigDecimal.ONE);
    return Map.of(
        "collateral_amount",
        storefront.collateralFor(in.decimal("base_amount"), in.decimal("collateral_price")));
  }

  private static Map<String, ?> test(Inputs in) {
    CompoundAccount account =
        new CompoundAccount(
            in.decimal("base_balance"),
            in.items("collateral").stream().map(CompoundLending::collateral).toList());
    return Map.of("liquidatable", account.isLiquidatable());
  }

  /** Only the liquidate factor enters the test; the other two factors need some value. */
  private static CompoundCollateral collateral(Inputs asset) {
    BigDecimal factor = asset.decimal("liquidate_collateral_factor");
    return new CompoundCollateral(
        asset.decimal("amount"), asset.decimal("price"), factor, factor, factor);
  }
}

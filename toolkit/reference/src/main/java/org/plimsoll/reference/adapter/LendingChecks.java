package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.lending.BorrowedAsset;
import org.plimsoll.lending.FixedSpreadLiquidation;
import org.plimsoll.lending.LendingAccount;
import org.plimsoll.lending.PledgedAsset;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Health factor of several assets, and one liquidation at a fixed discount. */
final class LendingChecks {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("margin", "lending health factor").with("collateral", "debt"),
              LendingChecks::health),
          CaseAdapter.of(
              Shape.check("margin", "fixed-spread liquidation with close factor")
                  .with("collateralQuantity", "price", "liquidationThreshold", "bonus")
                  .with("debt", "closeFactor"),
              LendingChecks::liquidation));

  private LendingChecks() {}

  private static Map<String, ?> health(Inputs in) {
    List<PledgedAsset> pledged = new ArrayList<>();
    in.items("collateral").forEach(asset -> pledged.add(pledged(asset, pledged.size() + 1)));
    LendingAccount account =
        new LendingAccount(
            pledged, List.of(new BorrowedAsset("debt", in.decimal("debt"), BigDecimal.ONE)));
    return Map.of(
        "healthFactor", account.healthFactor(),
        "commonShockToLiquidation", account.totals().commonShockToLiquidation(),
        "liquidatable", account.isLiquidatable());
  }

  private static PledgedAsset pledged(Inputs asset, int number) {
    BigDecimal threshold = asset.decimal("liquidationThreshold");
    return new PledgedAsset(
        "collateral " + number,
        asset.decimal("quantity"),
        asset.decimal("price"),
        threshold,
        threshold);
  }

  private static Map<String, ?> liquidation(Inputs in) {
    FixedSpreadLiquidation liquidation =
        new FixedSpreadLiquidation(
            in.decimal("collateralQuantity"),
            in.decimal("price"),
            in.decimal("liquidationThreshold"),
            in.decimal("bonus"),
            in.decimal("debt"),
            in.decimal("closeFactor"));
    return Map.of(
        "healthBefore", liquidation.healthBefore(),
        "repaid", liquidation.repaid(),
        "collateralSeized", liquidation.collateralSeized(),
        "liquidatorGain", liquidation.liquidatorGain(),
        "healthAfter", liquidation.healthAfter(),
        "newLiquidationPrice", liquidation.newLiquidationPrice(),
        "minimumRepayToHealthOne", liquidation.minimumRepayToHealthOne(),
        "overLiquidationRatio", liquidation.overLiquidationRatio());
  }
}

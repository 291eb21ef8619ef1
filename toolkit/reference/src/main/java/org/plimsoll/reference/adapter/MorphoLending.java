package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.lending.LiquidationIncentive;
import org.plimsoll.lending.MarketUtilization;
import org.plimsoll.lending.MorphoPosition;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Morpho Blue: position, liquidation incentive and utilisation of a market. */
final class MorphoLending {
  private static final String VENUE = "Morpho Blue";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              topic("borrow-capacity").with("collateral", "lltv"), MorphoLending::position),
          CaseAdapter.of(
              topic("health-factor").with("collateral", "lltv"), MorphoLending::position),
          CaseAdapter.of(
              topic("health-factor").with("collateral", "debt").without("lltv"),
              in -> Map.of("ltv", loanToValue(position(in, BigDecimal.ZERO)))),
          CaseAdapter.of(topic("liquidation-incentive").with("lltv"), MorphoLending::incentive),
          CaseAdapter.of(
              topic("utilisation").with("total_supply", "total_borrow", "target_utilisation"),
              MorphoLending::toTarget),
          CaseAdapter.of(
              topic("utilisation").with("total_supply", "total_borrow"),
              in -> Map.of("utilisation", Sentinels.orLargest(market(in).utilization()))));

  private MorphoLending() {}

  private static Shape topic(String topic) {
    return Shape.vector(VENUE, topic).of("lending");
  }

  private static Map<String, ?> position(Inputs in) {
    MorphoPosition position = position(in, in.decimal("lltv"));
    return Map.of(
        "healthy", position.isHealthy(),
        "borrowable", position.borrowable(),
        "max_borrow", position.maximumBorrow(),
        "withdrawable_collateral", position.withdrawableCollateral(),
        "health_factor", position.healthFactor(),
        "ltv", loanToValue(position),
        "capacity_usage", Sentinels.largestIf(owes(position), position.capacityUsage()));
  }

  /** The SDK has no ratio for somebody who owes nothing, and the largest integer for infinity. */
  private static Optional<BigDecimal> loanToValue(MorphoPosition position) {
    return Sentinels.largestIf(owes(position), position.loanToValue());
  }

  /** Collateral without a price is counted in the loan asset. */
  private static MorphoPosition position(Inputs in, BigDecimal liquidationLoanToValue) {
    return new MorphoPosition(
        in.decimal("collateral"),
        Words.orZero(in, "debt"),
        in.has("price") ? in.decimal("price") : BigDecimal.ONE,
        liquidationLoanToValue);
  }

  private static boolean owes(MorphoPosition position) {
    return position.debt().signum() > 0;
  }

  private static Map<String, ?> incentive(Inputs in) {
    LiquidationIncentive usual = LiquidationIncentive.morphoBlue();
    LiquidationIncentive published =
        new LiquidationIncentive(
            in.has("cursor") ? in.decimal("cursor") : usual.cursor(),
            in.has("cap") ? in.decimal("cap") : usual.cap());
    return Map.of("incentive_factor", published.factor(in.decimal("lltv")));
  }

  private static Map<String, ?> toTarget(Inputs in) {
    BigDecimal target = in.decimal("target_utilisation");
    MarketUtilization market = market(in);
    return Map.of(
        "supply", Sentinels.orLargest(market.supplyTo(target)),
        "withdraw", market.withdrawTo(target),
        "borrow", market.borrowTo(target),
        "repay", market.repayTo(target),
        "utilisation", Sentinels.orLargest(market.utilization()));
  }

  private static MarketUtilization market(Inputs in) {
    return new MarketUtilization(in.decimal("total_supply"), in.decimal("total_borrow"));
  }
}

package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.lending.BorrowedAsset;
import org.plimsoll.lending.CloseFactorRule;
import org.plimsoll.lending.LendingAccount;
import org.plimsoll.lending.LendingTotals;
import org.plimsoll.lending.PledgedAsset;
import org.plimsoll.lending.ReservePosition;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * Aave v3: account summary and close factor.
 *
 * <p>The files give one pair of ratios for the whole account, which is therefore every asset's.
 */
final class AaveLending {
  private static final String VENUE = "Aave v3";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              health().with("collateral_value", "debt_value"), in -> answer(in, totals(in))),
          CaseAdapter.of(health().with("supplies", "borrows"), in -> answer(in, summed(in))),
          CaseAdapter.of(
              Shape.vector(VENUE, "close-factor")
                  .of("lending")
                  .with("health_factor", "total_collateral_usd", "liquidation_threshold"),
              AaveLending::closeFactor),
          CaseAdapter.of(
              Shape.vector(VENUE, "close-factor")
                  .of("lending")
                  .with("health_factor")
                  .without("total_collateral_usd"),
              AaveLending::closeFactorByHealth));

  private AaveLending() {}

  private static Shape health() {
    return Shape.vector(VENUE, "health-factor").of("lending");
  }

  private static LendingTotals totals(Inputs in) {
    return new LendingTotals(
        in.decimal("collateral_value"), in.decimal("debt_value"), loanToValue(in), threshold(in));
  }

  private static LendingTotals summed(Inputs in) {
    LendingAccount account =
        new LendingAccount(
            in.items("supplies").stream().map(supply -> pledged(in, supply)).toList(),
            in.items("borrows").stream().map(AaveLending::borrowed).toList());
    return account.totals();
  }

  private static PledgedAsset pledged(Inputs in, Inputs supply) {
    return new PledgedAsset(
        supply.text("asset"),
        supply.decimal("amount"),
        supply.decimal("price"),
        loanToValue(in),
        threshold(in));
  }

  private static BorrowedAsset borrowed(Inputs borrow) {
    return new BorrowedAsset(
        borrow.text("asset"), borrow.decimal("amount"), borrow.decimal("price"));
  }

  /** It does not touch the health factor; without one, what may be borrowed is left unanswered. */
  private static BigDecimal loanToValue(Inputs in) {
    return in.has("ltv") ? in.decimal("ltv") : BigDecimal.ZERO;
  }

  /** What may be borrowed does not depend on it, as long as it is not below the loan to value. */
  private static BigDecimal threshold(Inputs in) {
    return in.has("liquidation_threshold") ? in.decimal("liquidation_threshold") : loanToValue(in);
  }

  private static Map<String, ?> answer(Inputs in, LendingTotals account) {
    LendingTotals rounded = account.inWholeBasisPoints();
    Map<String, Object> answers =
        new HashMap<>(
            Map.of(
                "total_collateral_usd", rounded.collateralValue(),
                "total_debt_usd", rounded.debtValue()));
    if (in.has("liquidation_threshold")) {
      answers.put("health_factor", Sentinels.orMinusOne(rounded.healthFactor()));
    }
    if (in.has("ltv")) {
      answers.put("available_borrows_usd", rounded.availableBorrows());
    }
    return answers;
  }

  private static Map<String, ?> closeFactor(Inputs in) {
    BigDecimal collateral = in.decimal("total_collateral_usd");
    ReservePosition position =
        ReservePosition.withSingleDebt(
            in.decimal("health_factor"),
            collateral,
            in.decimal("liquidation_threshold"),
            in.has("reserve_collateral_usd") ? in.decimal("reserve_collateral_usd") : collateral);
    return Map.of("close_factor", rule(in).closeFactor(position));
  }

  /** Without values only the health factor decides: nothing is small. */
  private static Map<String, ?> closeFactorByHealth(Inputs in) {
    BigDecimal any = BigDecimal.ONE;
    CloseFactorRule rule = CloseFactorRule.aaveV3();
    CloseFactorRule nothingSmall = rule.with(fullClose(in, rule), BigDecimal.ZERO);
    return Map.of(
        "close_factor",
        nothingSmall.closeFactor(new ReservePosition(in.decimal("health_factor"), any, any, any)));
  }

  private static CloseFactorRule rule(Inputs in) {
    CloseFactorRule rule = CloseFactorRule.aaveV3();
    return rule.with(
        fullClose(in, rule),
        in.has("small_position_usd") ? in.decimal("small_position_usd") : rule.smallPosition());
  }

  private static BigDecimal fullClose(Inputs in, CloseFactorRule rule) {
    return in.has("full_close_health_factor")
        ? in.decimal("full_close_health_factor")
        : rule.fullCloseHealthFactor();
  }
}

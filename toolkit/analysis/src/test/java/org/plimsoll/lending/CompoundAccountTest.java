package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compound v3: who is absorbed, what is credited, and what the storefront asks. */
class CompoundAccountTest {
  @ParameterizedTest
  @CsvSource({
    "-100000, 100000, 1, 1, false",
    "-100000, 100000, 1, 0.8, true",
    "-100000, 100000, 0.5, 1, true",
    "-80000, 100000, 1, 0.8, false",
    "-80000.000000000000000001, 100000, 1, 0.8, true",
    "0, 0, 1, 0.8, false",
    "100000, 0, 0, 0, false"
  })
  void onlyLiquidityBelowZeroIsAbsorbed(
      BigDecimal base, BigDecimal amount, BigDecimal price, BigDecimal factor, boolean isDue) {
    CompoundCollateral asset = new CompoundCollateral(amount, price, factor, factor, factor);
    CompoundAccount account = new CompoundAccount(base, List.of(asset));
    assertThat(account.isLiquidatable()).isEqualTo(isDue);
    assertThat(account.absorb().isPresent()).isEqualTo(isDue);
  }

  @Test
  void debtWithoutCollateralIsAbsorbedAtTheReservesLoss() {
    CompoundAccount account = new CompoundAccount(d("-100"), List.of());
    Absorption absorption = account.absorb().orElseThrow();
    assertThat(absorption.lossToReserves()).isEqualByComparingTo("100");
    assertThat(absorption.credited()).isEqualByComparingTo("0");
    assertThat(absorption.baseBalanceLeft()).isEqualByComparingTo("0");
  }

  /** The gap between the liquidate and the liquidation factor may leave the owner something. */
  @Test
  void theOwnerMayEndWithABalance() {
    CompoundAccount account =
        new CompoundAccount(d("-900"), List.of(asset("1", "1000", "0.8", "0.85", "0.95")));
    Absorption absorption = account.absorb().orElseThrow();
    assertThat(absorption.seizedValue()).isEqualByComparingTo("1000");
    assertThat(absorption.credited()).isEqualByComparingTo("950");
    assertThat(absorption.baseBalanceLeft()).isEqualByComparingTo("50");
    assertThat(absorption.lossToReserves()).isEqualByComparingTo("0");
  }

  @Test
  void betweenTheTwoFactorsAnAccountMayNeitherBorrowNorBeAbsorbed() {
    CompoundAccount account =
        new CompoundAccount(d("-820"), List.of(asset("1", "1000", "0.8", "0.85", "0.95")));
    assertThat(account.isBorrowCollateralized()).isFalse();
    assertThat(account.isLiquidatable()).isFalse();
    assertThat(account.borrowLiquidity()).isEqualByComparingTo("-20");
    assertThat(account.liquidationLiquidity()).isEqualByComparingTo("30");
  }

  @Property(tries = 300)
  void absorptionConservesTheDebt(
      @ForAll @BigRange(min = "1", max = "5000") @Scale(6) BigDecimal debt,
      @ForAll @BigRange(min = "0", max = "3") @Scale(6) BigDecimal amount,
      @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal price) {
    CompoundCollateral asset = new CompoundCollateral(amount, price, d("0.7"), d("0.8"), d("0.93"));
    CompoundAccount account = new CompoundAccount(debt.negate(), List.of(asset, asset));
    account
        .absorb()
        .ifPresent(
            absorbed -> {
              assertThat(
                      absorbed
                          .credited()
                          .subtract(absorbed.baseBalanceLeft())
                          .add(absorbed.lossToReserves()))
                  .isEqualByComparingTo(debt);
              assertThat(absorbed.baseBalanceLeft().min(absorbed.lossToReserves()))
                  .as("either a balance or a loss")
                  .isEqualByComparingTo("0");
            });
    assertThat(account.isLiquidatable() && account.isBorrowCollateralized())
        .as("whoever may borrow is not absorbed")
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200, 0, 0.6, 1",
    "200, 200, 1, 0.6, 1.66666666666666666667",
    "1000000000000000, 200, 0.8, 0.75, 6250000000000",
    "0, 200, 0.8, 0.75, 0"
  })
  void theStorefrontSharesThePenaltyWithBuyers(
      BigDecimal base, BigDecimal price, BigDecimal share, BigDecimal factor, BigDecimal sold) {
    Storefront storefront = new Storefront(share, factor);
    assertThat(storefront.collateralFor(base, price)).isCloseTo(sold, within(d("1e-19")));
  }

  @Property(tries = 200)
  void whoBuysPaysTheAskingPrice(
      @ForAll @BigRange(min = "1", max = "100000") @Scale(6) BigDecimal base,
      @ForAll @BigRange(min = "0.01", max = "5000") @Scale(2) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal share,
      @ForAll @BigRange(min = "0.5", max = "1") @Scale(3) BigDecimal factor) {
    Storefront storefront = new Storefront(share, factor);
    BigDecimal bought = storefront.collateralFor(base, price);
    assertThat(bought.multiply(storefront.askingPrice(price))).isCloseTo(base, within(d("1e-35")));
    assertThat(storefront.askingPrice(price)).isLessThanOrEqualTo(price);
    assertThat(storefront.askingPrice(price))
        .as("the protocol does not sell below what it credited")
        .isGreaterThanOrEqualTo(price.multiply(factor));
  }

  @Test
  void theSteps() {
    CompoundAccount account =
        new CompoundAccount(d("-820"), List.of(asset("1", "1000", "0.8", "0.85", "0.95")));
    assertThat(account.explain().terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly("base balance -820.0", "collateral 1 850.0", "liquidity 30.0");
    assertThat(new Storefront(d("0.8"), d("0.75")).explain(d("320"), d("200")).terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly("discount 0.2", "asking price 160.0", "collateral 2.0");
  }

  private static CompoundCollateral asset(
      String amount, String price, String borrow, String liquidate, String liquidation) {
    return new CompoundCollateral(d(amount), d(price), d(borrow), d(liquidate), d(liquidation));
  }
}

package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plimsoll.onchain.Decimals.QUANTUM;
import static org.plimsoll.onchain.Decimals.d;
import static org.plimsoll.onchain.Decimals.quanta;
import static org.plimsoll.onchain.DydxAccounts.account;
import static org.plimsoll.onchain.DydxAccounts.bitcoin;
import static org.plimsoll.onchain.DydxAccounts.ether;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published numbers: dydxprotocol/v4-chain, x/clob/keeper. */
class DydxAccountTest {
  private static final BigDecimal FEE = d("0.005");

  @Provide
  Arbitrary<DydxAccount> accounts() {
    return DydxAccounts.random();
  }

  @Test
  void liquidationIsStrictAndNeedsAPosition() {
    assertThat(account("-4500", bitcoin("0.1")).isLiquidatable()).isFalse();
    assertThat(account("-4500.000001", bitcoin("0.1")).isLiquidatable()).isTrue();
    assertThat(account("1").isLiquidatable()).isFalse();
    assertThat(account("-1").isLiquidatable()).isFalse();
    assertThat(account("-4000", bitcoin("0.1")).risk().isInitiallyCollateralised()).isTrue();
    assertThat(account("-4000.000001", bitcoin("0.1")).risk().isInitiallyCollateralised())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-4501,0.1,-0.1,4501",
    "-5000,0.1,-0.05,2500",
    "5000,-0.1,0.05,-2500",
    "5000,-0.1,0.1,-5000",
    "13,-1,0.00021347,-0.002775",
    "1,1,-1,-1"
  })
  void bankruptcyQuotesOfOneMarket(String balance, String size, String delta, String quote) {
    assertThat(account(balance, bitcoin(size)).bankruptcyQuote("BTC", d(delta)))
        .isEqualByComparingTo(d(quote));
  }

  @Test
  void theCollateralIsSharedByMaintenanceMargin() {
    DydxAccount two = account("110", bitcoin("0.004"), ether("-0.1"));
    assertThat(two.bankruptcyQuote("ETH", d("0.1"))).isEqualByComparingTo(d("-306"));
    assertThat(two.bankruptcyQuote("BTC", d("-0.004"))).isEqualByComparingTo(d("196"));
  }

  @ParameterizedTest
  @CsvSource({
    "5499,-0.1,0.2,50002",
    "5000,-0.1,0.1,50500",
    "-5500,0.1,0.1,49500",
    "4500,-0.1,0.1,50500",
    "-4501,0.1,0.000001,49999.99999",
    "-4501,0.1,1,49990"
  })
  void fillablePricesOfOneMarket(String balance, String size, String spread, String price) {
    DydxFillRule rule = new DydxFillRule(BigDecimal.ONE, d(spread));
    assertThat(account(balance, bitcoin(size)).fillablePrice("BTC", rule))
        .isEqualByComparingTo(d(price));
  }

  @ParameterizedTest
  @CsvSource({
    "-5100,0.1,false,56100,1,510",
    "4900,-0.1,true,44100,1,490",
    "-5100,0.1,false,51051,0.005,5.1",
    "-5100,0.1,false,51000,0.005,0",
    "4900,-0.1,true,49490,0.005,-49",
    "4900,-0.1,true,0.000001,0.005,0"
  })
  void insuranceOfOneFill(
      String balance, String size, boolean buy, String price, String fee, String delta) {
    DydxFill fill = new DydxFill("BTC", d("0.1"), buy, d(price));
    assertThat(account(balance, bitcoin(size)).insuranceFundDelta(fill, d(fee)))
        .isEqualByComparingTo(d(delta));
  }

  /** Closing all at their bankruptcy quotes leaves nothing but what the rounding gave. */
  @Property
  void theBankruptcyQuotesOfAllPositionsUseTheCollateralUp(
      @ForAll("accounts") DydxAccount account) {
    BigDecimal left =
        account.positions().stream()
            .map(one -> account.bankruptcyQuote(one.market(), one.size().negate()))
            .reduce(account.quoteBalance(), BigDecimal::add);
    assertThat(left).isBetween(BigDecimal.ZERO, quanta(account.positions().size()));
  }

  /** After a partial closing at the bankruptcy quote, collateral per maintenance margin is kept. */
  @Property
  void closingAtTheBankruptcyQuoteKeepsTheRating(
      @ForAll("accounts") DydxAccount account,
      @ForAll @BigRange(min = "0.1", max = "0.9") @Scale(1) BigDecimal part) {
    DydxPosition first = account.positions().get(0);
    BigDecimal delta = first.size().multiply(part).negate();
    BigDecimal quote = account.bankruptcyQuote(first.market(), delta);
    DydxAccount reduced =
        new DydxAccount(
            account.quoteBalance().add(quote),
            account.positions().stream()
                .map(one -> one == first ? one.withSize(one.size().add(delta)) : one)
                .toList());
    DydxRisk before = account.risk();
    DydxRisk after = reduced.risk();
    BigDecimal kept =
        before
            .netCollateral()
            .multiply(after.maintenanceMargin())
            .divide(before.maintenanceMargin(), 9, RoundingMode.HALF_EVEN);
    assertThat(after.netCollateral().subtract(kept))
        .isBetween(BigDecimal.ZERO.subtract(d("1e-9")), d("0.0000011"));
  }

  /** From the oracle price of a healthy account to the full spread of an empty one. */
  @Property
  void theFillablePriceLiesBetweenOracleAndSpread(@ForAll("accounts") DydxAccount account) {
    for (DydxPosition one : account.positions()) {
      BigDecimal worse =
          one.oraclePrice()
              .subtract(account.fillablePrice(one.market(), DydxFillRule.GENESIS))
              .multiply(BigDecimal.valueOf(one.size().signum()));
      BigDecimal spread =
          d("1.5").multiply(one.maintenanceMargin()).divide(one.size().abs(), 20, RoundingMode.UP);
      BigDecimal cut = QUANTUM.divide(one.size().abs(), 20, RoundingMode.UP);
      assertThat(worse).isBetween(cut.negate(), spread.add(cut));
      boolean healthy = !account.isLiquidatable();
      assertThat(account.bankruptcyRating(DydxFillRule.GENESIS).signum() == 0).isEqualTo(healthy);
    }
  }

  @Property
  void theFundReceivesAtMostTheFeeAndCoversAllOfAShortfall(
      @ForAll("accounts") DydxAccount account,
      @ForAll @BigRange(min = "0", max = "2") @Scale(3) BigDecimal priceFactor) {
    DydxPosition first = account.positions().get(0);
    DydxFill fill =
        new DydxFill(
            first.market(),
            first.size().abs(),
            first.size().signum() < 0,
            first.oraclePrice().multiply(priceFactor));
    BigDecimal delta = account.insuranceFundDelta(fill, FEE);
    BigDecimal bankruptcy = account.bankruptcyQuote(first.market(), fill.sizeDelta());
    assertThat(delta).isLessThanOrEqualTo(fill.quoteDelta().abs().multiply(FEE));
    assertThat(delta).isLessThanOrEqualTo(fill.quoteDelta().subtract(bankruptcy));
    if (fill.quoteDelta().compareTo(bankruptcy) < 0) {
      assertThat(delta).isEqualByComparingTo(fill.quoteDelta().subtract(bankruptcy));
    } else {
      assertThat(delta).isNotNegative();
    }
  }

  @Property
  void riskAddsUpAndMoreQuoteNeverHurts(
      @ForAll("accounts") DydxAccount account,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more) {
    DydxAccount richer = new DydxAccount(account.quoteBalance().add(more), account.positions());
    assertThat(richer.risk().netCollateral())
        .isEqualByComparingTo(account.risk().netCollateral().add(more));
    assertThat(richer.risk().maintenanceMargin())
        .isEqualByComparingTo(account.risk().maintenanceMargin());
    Assume.that(richer.isLiquidatable());
    assertThat(account.isLiquidatable()).isTrue();
  }

  @Test
  void everyStepOfAMarginIsRoundedUpAndTheValueTowardsZero() {
    DydxPosition tiny = new DydxPosition("X", d("-0.0000019"), d("1"), d("0.3"), d("0.2"));
    assertThat(tiny.netNotional()).isEqualByComparingTo(d("-0.000001"));
    assertThat(tiny.initialMargin()).isEqualByComparingTo(QUANTUM);
    assertThat(tiny.maintenanceMargin()).isEqualByComparingTo(QUANTUM);
    DydxPosition free = new DydxPosition("X", d("1"), d("1"), d("0"), d("0"));
    assertThat(free.maintenanceMargin()).isZero();
  }

  @Test
  void theExplanationEndsInTheTwoPrices() {
    assertThat(account("-4501", bitcoin("0.1")).explain("BTC", DydxFillRule.GENESIS).toString())
        .contains("net collateral", "bankruptcy rating", "0.20 %", "49,985", "45,010");
  }

  @Test
  void whatDoesNotCloseAPositionIsRefused() {
    DydxAccount account = account("-4501", bitcoin("0.1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.bankruptcyQuote("BTC", d("0.1")))
        .withMessage("size delta must reduce the position of 0.1 and not turn it, was 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.bankruptcyQuote("BTC", d("-0.11")))
        .withMessage("size delta must reduce the position of 0.1 and not turn it, was -0.11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.bankruptcyQuote("BTC", BigDecimal.ZERO))
        .withMessage("size delta must reduce the position of 0.1 and not turn it, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.bankruptcyQuote("ETH", d("-0.1")))
        .withMessage("market must be one of [BTC], was 'ETH'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account("0", bitcoin("1"), bitcoin("2")))
        .withMessage("market must be listed once, 'BTC' was listed twice; add the two up");
    DydxPosition free = new DydxPosition("X", d("1"), d("1"), d("0.5"), d("0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account("0", free).fillablePrice("X", DydxFillRule.GENESIS))
        .withMessageStartingWith("total maintenance margin must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DydxPosition("X", d("1"), d("1"), d("0.1"), d("0.2")))
        .withMessage("maintenance margin fraction must be 0.1 or less, was 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DydxFillRule(d("0.5"), d("1")))
        .withMessage("bankruptcy adjustment must be 1 or more, was 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DydxFill("X", d("0"), true, d("1")))
        .withMessage("fill size must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DydxRisk(d("0"), d("-1"), d("0")))
        .withMessage("initial margin must be 0 or more, was -1");
  }
}

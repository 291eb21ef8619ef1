package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plimsoll.lending.Decimals.d;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every value the package refuses, with its sentence. */
class LendingRefusalsTest {
  private static final String FRACTION = "; rates are fractions, 0.8 stands for 80 %";

  @Test
  void assets() {
    refused(() -> pledged(" ", "1", "1", "0.5"), "an asset must have a name, was blank");
    refused(() -> pledged("WETH", "-1", "1", "0.5"), "amount of WETH must be 0 or more, was -1");
    refused(() -> pledged("WETH", "1", "-2", "0.5"), "price of WETH must be 0 or more, was -2");
    refused(
        () -> pledged("WETH", "1", "1", "82.5"),
        "liquidation threshold of WETH must be in [0, 1], was 82.5" + FRACTION);
    refused(() -> new BorrowedAsset("", d("1"), d("1")), "an asset must have a name, was blank");
    refused(
        () -> new BorrowedAsset("DAI", d("-1"), d("1")), "amount of DAI must be 0 or more, was -1");
  }

  @Test
  void accounts() {
    refused(
        () ->
            new LendingAccount(
                List.of(pledged("WETH", "1", "2000", "0.5")),
                List.of(new BorrowedAsset("WETH", d("1"), d("2100")))),
        "the price of WETH must be one for the whole account, was 2000 and 2100");
    LendingAccount account =
        new LendingAccount(
            List.of(pledged("WETH", "1", "2000", "0.5")),
            List.of(new BorrowedAsset("DAI", d("1"), d("1"))));
    refused(
        () -> account.liquidationPrice("WBTC"),
        "asset 'WBTC' is neither pledged nor borrowed; the account holds WETH, DAI");
    EfficiencyMode ether =
        new EfficiencyMode("ether", d("0.9"), d("0.93"), Set.of("WETH"), Set.of("WETH"));
    refused(
        () -> account.in(ether),
        "every debt must be borrowable in efficiency mode ether, was DAI;"
            + " repay it or leave the mode");
    refused(
        () -> new EfficiencyMode("ether", d("90"), d("0.93"), Set.of(), Set.of()),
        "loan-to-value of ether must be in [0, 1], was 90" + FRACTION);
    refused(
        () -> new LendingTotals(d("-1"), d("0"), d("0"), d("0")),
        "collateral value must be 0 or more, was -1");
  }

  @Test
  void closeFactors() {
    refused(
        () -> new ReservePosition(d("0.9"), d("10"), d("11"), d("5")),
        "reserve debt must not exceed the total debt of 10, was 11");
    refused(
        () -> new ReservePosition(d("0.9"), d("0"), d("0"), d("5")),
        "total debt must be above 0, was 0");
    refused(
        () -> ReservePosition.withSingleDebt(d("0"), d("1"), d("0.8"), d("1")),
        "health factor must be above 0, was 0");
    refused(
        () -> new CloseFactorRule(d("50"), d("0.95"), d("2000")),
        "default share must be in [0, 1], was 50" + FRACTION);
    refused(() -> new LiquidationBonus(d("-0.05"), d("0.1")), "bonus must be 0 or more, was -0.05");
    refused(
        () -> new LiquidationBonus(d("0.05"), d("0.1")).seize(d("1"), d("0"), d("1")),
        "collateral price must be above 0, was 0");
    refused(
        () -> new FixedSpreadLiquidation(d("1"), d("1"), d("0"), d("0.05"), d("1"), d("0.5")),
        "liquidation threshold must be above 0, was 0");
  }

  @Test
  void compound() {
    refused(
        () -> new CompoundCollateral(d("1"), d("1"), d("0.9"), d("0.8"), d("0.9")),
        "borrow collateral factor must not exceed the liquidate collateral factor of 0.8,"
            + " was 0.9");
    refused(
        () -> new Storefront(d("1"), d("0")).collateralFor(d("1"), d("200")),
        "asking price must be above 0, was 0");
    refused(
        () -> new Storefront(d("1"), d("0.9")).collateralFor(d("-1"), d("200")),
        "base amount must be 0 or more, was -1");
  }

  @Test
  void auctions() {
    refused(
        () -> new AuctionStartRule(d("0.13"), d("0"), d("1")),
        "penalty factor must be 1 or more, was 0.13; a factor of 1.1 adds 10 %");
    refused(
        () -> new AuctionStartRule(d("1.1"), d("0"), d("0")),
        "buffer factor must be above 0, was 0");
    refused(() -> new Vault(d("-1"), d("0")), "vault collateral must be 0 or more, was -1");
    refused(
        () ->
            new AuctionStartRule(d("1.1"), d("0"), d("1"))
                .start(new Vault(d("1"), d("1")), d("1"), d("-1")),
        "room must be 0 or more, was -1");
    refused(
        () -> new DutchAuction(d("1"), d("1"), d("0")).take(d("1"), d("-1")),
        "bid must be 0 or more, was -1");
    refused(
        () -> new AuctionPriceCurve.StairStep(d("0.99"), Duration.ofMillis(999)),
        "step must be a whole second or more, was 999 milliseconds");
    refused(
        () -> new AuctionPriceCurve.Exponential(d("1.01")),
        "factor per second must be in [0, 1], was 1.01" + FRACTION);
    refused(
        () -> new AuctionPriceCurve.Linear(Duration.ofSeconds(-5)),
        "fall time must be 0 or more, was -5 seconds");
    refused(
        () ->
            new AuctionPriceCurve.Linear(Duration.ofSeconds(5)).shareAfter(Duration.ofSeconds(-1)),
        "elapsed time must be 0 or more, was -1 seconds");
    refused(() -> new KeeperIncentive(d("-1"), d("0")), "tip must be 0 or more, was -1");
  }

  @Test
  void markets() {
    refused(
        () -> new MorphoPosition(d("1"), d("1"), d("1"), d("86")),
        "liquidation loan-to-value must be in [0, 1], was 86" + FRACTION);
    refused(
        () -> new LiquidationIncentive(d("0.3"), d("0.15")),
        "cap must be 1 or more, was 0.15; a factor of 1.1 adds 10 %");
    refused(() -> new MarketUtilization(d("1"), d("-1")), "total borrow must be 0 or more, was -1");
    refused(
        () -> new MarketUtilization(d("1"), d("1")).borrowTo(d("-0.1")),
        "target utilization must be 0 or more, was -0.1");
  }

  @Test
  void trovesAndBands() {
    refused(
        () -> StabilityRules.liquityV1().withCriticalRatio(d("1.05")),
        "critical ratio must not be below the minimum ratio of 1.1, was 1.05");
    refused(() -> new CollateralRatio(d("1.5"), d("0")), "price must be above 0, was 0");
    refused(() -> new Trove(d("1"), d("-1")), "trove debt must be 0 or more, was -1");
    refused(() -> new LiquidationBands(1, d("2000")), "amplification must be 2 or more, was 1");
    refused(
        () -> new BandedCollateral(new LiquidationBands(100, d("1")), 0, 0, d("1")),
        "number of bands must be 1 or more, was 0");
    refused(() -> new BandState(d("1"), d("1")).value(d("-1")), "price must be 0 or more, was -1");
  }

  private static PledgedAsset pledged(String asset, String amount, String price, String threshold) {
    return new PledgedAsset(asset, d(amount), d(price), d("0.5"), d(threshold));
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }
}

package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.ROUNDING;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Explanation;

/** What holds for every lending account, and the published two-asset example. */
class LendingAccountTest {
  private static final LendingAccount ETHER_AGAINST_DOLLARS =
      new LendingAccount(
          List.of(new PledgedAsset("WETH", d("10"), d("2000"), d("0.8"), d("0.825"))),
          List.of(new BorrowedAsset("USDC", d("12000"), d("1"))));

  @Provide
  Arbitrary<LendingAccount> accounts() {
    return Decimals.accounts();
  }

  /** Qin et al. 2021 (arXiv 2106.06389), definition of the health factor. */
  @Test
  void healthOfTwoAssets() {
    LendingAccount account =
        new LendingAccount(
            List.of(
                new PledgedAsset("ETH", d("10"), d("2000"), d("0.8"), d("0.8")),
                new PledgedAsset("BTC", d("1"), d("30000"), d("0.75"), d("0.75"))),
            List.of(new BorrowedAsset("debt", d("30000"), d("1"))));
    assertThat(account.healthFactor().orElseThrow())
        .isCloseTo(d("1.28333333333333333333"), within(d("1e-19")));
    assertThat(account.totals().commonShockToLiquidation().orElseThrow())
        .isCloseTo(d("0.22077922077922077922"), within(d("1e-19")));
    assertThat(account.totals().liquidationThreshold()).isEqualByComparingTo("0.77");
    assertThat(account.isLiquidatable()).isFalse();
  }

  @Test
  void thePriceOfOneAssetAlone() {
    assertThat(ETHER_AGAINST_DOLLARS.liquidationPrice("WETH").orElseThrow())
        .isCloseTo(d("1454.54545454545454545"), within(d("1e-15")));
    assertThat(ETHER_AGAINST_DOLLARS.liquidationPrice("USDC").orElseThrow())
        .isEqualByComparingTo("1.375");
    assertThat(ETHER_AGAINST_DOLLARS.liquidationPrices()).containsOnlyKeys("WETH", "USDC");
  }

  @Test
  void anAssetTheOthersCoverHasNoPrice() {
    LendingAccount covered =
        new LendingAccount(
            List.of(
                new PledgedAsset("WETH", d("10"), d("2000"), d("0.8"), d("0.8")),
                new PledgedAsset("WBTC", d("1"), d("30000"), d("0.7"), d("0.75"))),
            List.of(new BorrowedAsset("USDC", d("15000"), d("1"))));
    assertThat(covered.liquidationPrice("WETH")).isEmpty();
    assertThat(covered.liquidationPrice("WBTC")).isEmpty();
    assertThat(covered.liquidationPrices()).containsOnlyKeys("USDC");
  }

  /** Borrowing what is also pledged: only the difference moves with its price. */
  @Test
  void anAssetPledgedAndOwedCountsOnceByTheDifference() {
    LendingAccount loop =
        new LendingAccount(
            List.of(
                new PledgedAsset("WETH", d("10"), d("2000"), d("0.8"), d("0.8")),
                new PledgedAsset("USDC", d("10000"), d("1"), d("0.9"), d("0.9"))),
            List.of(new BorrowedAsset("WETH", d("11"), d("2000"))));
    assertThat(loop.liquidationPrice("WETH").orElseThrow()).isEqualByComparingTo("3000");
    assertThat(at(loop, "WETH", d("3000")).healthFactor().orElseThrow()).isEqualByComparingTo("1");
    assertThat(at(loop, "WETH", d("3001")).isLiquidatable()).isTrue();
    assertThat(at(loop, "WETH", d("2999")).isLiquidatable()).isFalse();
  }

  @Test
  void withoutDebtThereIsNothingToLiquidate() {
    LendingAccount saver = new LendingAccount(ETHER_AGAINST_DOLLARS.pledged(), List.of());
    assertThat(saver.healthFactor()).isEmpty();
    assertThat(saver.isLiquidatable()).isFalse();
    assertThat(saver.totals().commonShockToLiquidation()).isEmpty();
    assertThat(saver.liquidationPrices()).isEmpty();
    assertThat(saver.totals().availableBorrows()).isEqualByComparingTo("16000");
  }

  @Test
  void anEmptyAccountHasRatiosOfZero() {
    LendingTotals empty = new LendingAccount(List.of(), List.of()).totals();
    assertThat(empty.collateralValue()).isEqualByComparingTo("0");
    assertThat(empty.liquidationThreshold()).isEqualByComparingTo("0");
    assertThat(empty.healthFactor()).isEmpty();
  }

  @Property(tries = 300)
  void healthBelowOneIsWhatLiquidates(@ForAll("accounts") LendingAccount account) {
    Optional<BigDecimal> health = account.healthFactor();
    assertThat(account.isLiquidatable())
        .isEqualTo(health.isPresent() && health.get().compareTo(BigDecimal.ONE) < 0);
  }

  /** Two derivations: asset by asset, and from the totals with average ratios. */
  @Property(tries = 300)
  void totalsTellTheSameHealth(@ForAll("accounts") LendingAccount account) {
    LendingTotals totals = account.totals();
    assertThat(totals.healthFactor().isPresent()).isEqualTo(account.healthFactor().isPresent());
    account
        .healthFactor()
        .ifPresent(
            health ->
                assertThat(totals.healthFactor().orElseThrow())
                    .isCloseTo(health, within(scaled(health))));
  }

  @Property(tries = 300)
  void atThePriceOfOneAssetAloneHealthIsOne(@ForAll("accounts") LendingAccount account) {
    account
        .liquidationPrices()
        .forEach(
            (asset, price) ->
                assertThat(at(account, asset, price).healthFactor().orElseThrow())
                    .as("%s at %s", asset, price)
                    .isCloseTo(BigDecimal.ONE, within(ROUNDING)));
  }

  @Property(tries = 300)
  void afterTheCommonShockHealthIsOne(@ForAll("accounts") LendingAccount account) {
    Optional<BigDecimal> shock = account.totals().commonShockToLiquidation();
    Assume.that(shock.isPresent());
    BigDecimal left = BigDecimal.ONE.subtract(shock.get());
    LendingAccount shocked =
        new LendingAccount(
            account.pledged().stream().map(p -> priced(p, p.price().multiply(left))).toList(),
            account.borrowed());
    assertThat(shocked.healthFactor().orElseThrow()).isCloseTo(BigDecimal.ONE, within(ROUNDING));
    assertThat(shock.get().signum() < 0).isEqualTo(account.isLiquidatable());
  }

  @Property(tries = 300)
  void moreCollateralNeverLowersHealth(
      @ForAll("accounts") LendingAccount account,
      @ForAll @BigRange(min = "0", max = "100") @Scale(6) BigDecimal more) {
    Assume.that(account.healthFactor().isPresent());
    PledgedAsset first = account.pledged().get(0);
    LendingAccount richer =
        new LendingAccount(
            List.of(
                new PledgedAsset(
                    first.asset(),
                    first.amount().add(more),
                    first.price(),
                    first.loanToValue(),
                    first.liquidationThreshold()),
                account.pledged().get(1)),
            account.borrowed());
    assertThat(richer.healthFactor().orElseThrow())
        .isGreaterThanOrEqualTo(account.healthFactor().orElseThrow());
  }

  /** One asset in two lots is one asset. */
  @Property(tries = 200)
  void splittingACollateralChangesNothing(@ForAll("accounts") LendingAccount account) {
    PledgedAsset first = account.pledged().get(0);
    PledgedAsset half =
        new PledgedAsset(
            first.asset(),
            first.amount().divide(BigDecimal.valueOf(2), MathContext.UNLIMITED),
            first.price(),
            first.loanToValue(),
            first.liquidationThreshold());
    LendingAccount split =
        new LendingAccount(List.of(half, half, account.pledged().get(1)), account.borrowed());
    assertThat(split.healthFactor().map(BigDecimal::stripTrailingZeros))
        .isEqualTo(account.healthFactor().map(BigDecimal::stripTrailingZeros));
    assertThat(split.liquidationPrice(first.asset()))
        .usingValueComparator(LendingAccountTest::compare)
        .isEqualTo(account.liquidationPrice(first.asset()));
  }

  @Test
  void efficiencyModeRaisesTheRatiosOfItsCategoryOnly() {
    LendingAccount account =
        new LendingAccount(
            List.of(
                new PledgedAsset("USDC", d("100"), d("1"), d("0.75"), d("0.8")),
                new PledgedAsset("WETH", d("1"), d("2000"), d("0.8"), d("0.825"))),
            List.of(new BorrowedAsset("DAI", d("50"), d("1"))));
    LendingAccount stable = account.in(stablecoins());
    assertThat(stable.pledged().get(0).liquidationThreshold()).isEqualByComparingTo("0.95");
    assertThat(stable.pledged().get(0).loanToValue()).isEqualByComparingTo("0.93");
    assertThat(stable.pledged().get(1)).isEqualTo(account.pledged().get(1));
    assertThat(stable.healthFactor().orElseThrow())
        .isGreaterThan(account.healthFactor().orElseThrow());
  }

  @Test
  void aDebtOfNothingDoesNotKeepAnAccountOutOfAMode() {
    LendingAccount account =
        new LendingAccount(List.of(), List.of(new BorrowedAsset("WETH", d("0"), d("2000"))));
    assertThat(account.in(stablecoins()).borrowed()).isEqualTo(account.borrowed());
  }

  @Test
  void theStepsEndInTheHealthFactor() {
    Explanation steps = ETHER_AGAINST_DOLLARS.explain();
    assertThat(steps.terms())
        .extracting(Explanation.Term::quantity)
        .containsExactly(
            "pledged WETH",
            "owed USDC",
            "collateral",
            "debt",
            "liquidation threshold",
            "health factor",
            "shock to liquidation",
            "available borrows");
    Map<String, Double> values = Map.of("pledged WETH", 16500.0, "owed USDC", 12000.0);
    values.forEach((name, value) -> assertThat(value(steps, name)).isEqualTo(value));
    assertThat(value(steps, "health factor")).isEqualTo(1.375);
    assertThat(steps.toString()).contains("10 x 2000 x 0.825", "20000 x 0.825 / 12000");
  }

  private static EfficiencyMode stablecoins() {
    Set<String> names = Set.of("USDC", "DAI");
    return new EfficiencyMode("stablecoins", d("0.93"), d("0.95"), names, names);
  }

  private static double value(Explanation steps, String quantity) {
    return steps.terms().stream()
        .filter(term -> term.quantity().equals(quantity))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static LendingAccount at(LendingAccount account, String asset, BigDecimal price) {
    return new LendingAccount(
        account.pledged().stream()
            .map(p -> p.asset().equals(asset) ? priced(p, price) : p)
            .toList(),
        account.borrowed().stream()
            .map(b -> b.asset().equals(asset) ? new BorrowedAsset(b.asset(), b.amount(), price) : b)
            .toList());
  }

  private static PledgedAsset priced(PledgedAsset p, BigDecimal price) {
    return new PledgedAsset(
        p.asset(), p.amount(), price, p.loanToValue(), p.liquidationThreshold());
  }

  private static int compare(Object left, Object right) {
    return ((BigDecimal) left).compareTo((BigDecimal) right);
  }

  private static BigDecimal scaled(BigDecimal value) {
    return ROUNDING.multiply(value.max(BigDecimal.ONE));
  }
}

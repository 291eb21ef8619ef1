package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.onchain.Decimals.between;
import static org.plimsoll.onchain.Decimals.d;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published numbers: blockworks-foundation/mango-v4, the health constellations. */
class MangoAccountTest {
  private static final MangoWeights QUOTE_WEIGHTS = new MangoWeights(d("0.8"), d("1.2"));
  private static final MangoWeights BASE_WEIGHTS = new MangoWeights(d("0.5"), d("1.5"));
  private static final MangoPerp.PerpWeights PERP_WEIGHTS =
      new MangoPerp.PerpWeights(d("0.8"), d("1.2"), d("0.95"));

  private static MangoToken first(String balance) {
    return new MangoToken("T1", d(balance), MangoPrice.of(d("1")), QUOTE_WEIGHTS);
  }

  private static MangoToken second(String balance) {
    return new MangoToken("T2", d(balance), MangoPrice.of(d("5")), BASE_WEIGHTS);
  }

  private static MangoToken third(String balance) {
    return new MangoToken("T3", d(balance), MangoPrice.of(d("10")), BASE_WEIGHTS);
  }

  private static MangoPerp perp(String base, String quote, String bids, String asks) {
    return new MangoPerp(
        "T1",
        new MangoPerp.Exposure(d(base), d(quote), d(bids), d(asks)),
        MangoPrice.of(d("5")),
        PERP_WEIGHTS);
  }

  private static MangoSpotOrder order(String base, String reservedBase, String reservedQuote) {
    return MangoSpotOrder.of(base, "T1", d(reservedBase), d(reservedQuote));
  }

  private static MangoAccount tokens(MangoToken... tokens) {
    return MangoAccount.of(List.of(tokens));
  }

  @Provide
  Arbitrary<MangoAccount> accounts() {
    Arbitrary<MangoPerp> perps =
        Combinators.combine(
                between("-50", "50", 1),
                between("-300", "300", 1),
                between("0", "50", 1),
                between("0", "50", 1))
            .as(
                (base, quote, bids, asks) ->
                    new MangoPerp(
                        "T1",
                        new MangoPerp.Exposure(base, quote, bids, asks),
                        MangoPrice.of(d("5")),
                        PERP_WEIGHTS));
    return Combinators.combine(
            between("-300", "300", 1),
            between("-60", "60", 1),
            between("0", "40", 1),
            between("0", "90", 1),
            perps)
        .as(
            (quote, base, reservedBase, reservedQuote, perp) ->
                tokens(first("0").plus(quote), second("0").plus(base))
                    .with(List.of(MangoSpotOrder.of("T2", "T1", reservedBase, reservedQuote)))
                    .withPerps(List.of(perp)));
  }

  @Test
  void spotOrdersCountWhereTheyHelpLess() {
    assertThat(
            tokens(first("100"), second("-10"))
                .with(List.of(order("T2", "15", "20")))
                .withPerps(List.of(perp("30", "-131", "70", "110")))
                .health())
        .isEqualByComparingTo(d("16.2"));
    assertThat(
            tokens(first("-100"), second("10"))
                .with(List.of(order("T2", "15", "20")))
                .withPerps(List.of(perp("-100", "-131", "70", "110")))
                .health())
        .isEqualByComparingTo(d("-1056.7"));
  }

  @ParameterizedTest
  @CsvSource({"0,-10,100,30.4", "0,100,100,380", "-100,10,100,26.4", "100,-10,-100,-72"})
  void perpResultsAreSettledBeforeTheTokenIsWeighted(
      String balance, String base, String quote, String health) {
    assertThat(tokens(first(balance)).withPerps(List.of(perp(base, quote, "0", "0"))).health())
        .isEqualByComparingTo(d(health));
  }

  @Test
  void assetWeightsFallAndLiabilityWeightsRiseWithTheWholeBank() {
    MangoToken crowded =
        new MangoToken(
            "T2",
            d("100"),
            MangoPrice.of(d("5")),
            BASE_WEIGHTS.scaledByDeposits(d("1500"), d("0"), d("5"), d("5000")));
    assertThat(tokens(first("100"), crowded).health())
        .isCloseTo(d("246.666666667"), within(d("1e-8")));
    MangoToken owed =
        new MangoToken(
            "T2",
            d("-100"),
            MangoPrice.of(d("5")),
            BASE_WEIGHTS.scaledByBorrows(d("1500"), d("5"), d("5000")));
    assertThat(tokens(first("-100"), owed).health()).isEqualByComparingTo(d("-1245"));
  }

  @Test
  void tokensInOrdersCountTowardsDepositScaling() {
    MangoToken two =
        new MangoToken(
            "T2",
            d("100"),
            MangoPrice.of(d("5")),
            BASE_WEIGHTS.scaledByDeposits(d("100"), d("100"), d("5"), d("500")));
    MangoToken three =
        new MangoToken(
            "T3",
            d("100"),
            MangoPrice.of(d("10")),
            BASE_WEIGHTS.scaledByDeposits(d("600"), d("100"), d("10"), d("5000")));
    assertThat(
            tokens(first("100"), two, three)
                .with(List.of(order("T2", "100", "0"), order("T3", "100", "0")))
                .health())
        .isCloseTo(d("1044.285714286"), within(d("1e-8")));
  }

  @Property
  void moreOfAnyTokenNeverLowersHealth(
      @ForAll("accounts") MangoAccount account,
      @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal more) {
    for (int k = 0; k < account.tokens().size(); k++) {
      MangoToken token = account.tokens().get(k);
      List<MangoToken> richer =
          account.tokens().stream().map(one -> one == token ? one.plus(more) : one).toList();
      assertThat(new MangoAccount(richer, account.spotOrders(), account.perps()).health())
          .isGreaterThanOrEqualTo(account.health());
    }
  }

  /**
   * Funds in an order are worth no more than if it filled, or if it were cancelled, at the oracle.
   */
  @Property
  void anOrderCountsAsTheWorseOfItsOutcomes(@ForAll("accounts") MangoAccount account) {
    MangoSpotOrder order = account.spotOrders().get(0);
    MangoAccount without = account.with(List.of());
    BigDecimal allBase = order.reservedBase().add(order.reservedQuote().divide(d("5")));
    BigDecimal allQuote = order.reservedQuote().add(order.reservedBase().multiply(d("5")));
    BigDecimal asBase = withMore(without, "T2", allBase).health();
    BigDecimal asQuote = withMore(without, "T1", allQuote).health();
    assertThat(account.health()).isCloseTo(asBase.min(asQuote), within(d("1e-40")));
    assertThat(account.orderHealth()).isNotNegative();
  }

  private static MangoAccount withMore(MangoAccount account, String name, BigDecimal more) {
    return new MangoAccount(
        account.tokens().stream()
            .map(token -> token.name().equals(name) ? token.plus(more) : token)
            .toList(),
        account.spotOrders(),
        account.perps());
  }

  /** Several orders of one token each assume that the others have turned against them. */
  @Property
  void twoOrdersCountNoMoreThanEachAlone(
      @ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal balance,
      @ForAll @BigRange(min = "0", max = "40") @Scale(1) BigDecimal reserved) {
    MangoAccount plain = tokens(first("0").plus(balance), second("0"), third("0"));
    MangoSpotOrder one = MangoSpotOrder.of("T2", "T1", BigDecimal.ZERO, reserved);
    MangoSpotOrder other = MangoSpotOrder.of("T3", "T1", BigDecimal.ZERO, reserved);
    BigDecimal both = plain.with(List.of(one, other)).orderHealth();
    assertThat(both)
        .isLessThanOrEqualTo(
            plain.with(List.of(one)).orderHealth().add(plain.with(List.of(other)).orderHealth()));
  }

  @Test
  void anOrderBetterThanTheOracleIsNotCredited() {
    MangoAccount plain = tokens(first("0"), second("0"));
    BigDecimal atOracle = plain.with(List.of(order("T2", "10", "0"))).orderHealth();
    MangoSpotOrder cheap =
        new MangoSpotOrder("T2", "T1", d("10"), d("0"), Optional.of(d("4")), Optional.empty());
    MangoSpotOrder dear =
        new MangoSpotOrder("T2", "T1", d("10"), d("0"), Optional.of(d("9")), Optional.empty());
    assertThat(atOracle).isEqualByComparingTo(d("25"));
    assertThat(plain.with(List.of(dear)).orderHealth()).isEqualByComparingTo(atOracle);
    assertThat(cheap.asQuote(MangoPrice.of(d("5")), MangoPrice.of(d("1"))))
        .isEqualByComparingTo(d("40"));
    MangoSpotOrder bid =
        new MangoSpotOrder("T2", "T1", d("0"), d("100"), Optional.empty(), Optional.of(d("8")));
    assertThat(bid.asBase(MangoPrice.of(d("5")), MangoPrice.of(d("1"))))
        .isEqualByComparingTo(d("12.5"));
    MangoSpotOrder low =
        new MangoSpotOrder("T2", "T1", d("0"), d("100"), Optional.empty(), Optional.of(d("2")));
    assertThat(low.asBase(MangoPrice.of(d("5")), MangoPrice.of(d("1"))))
        .isEqualByComparingTo(d("20"));
  }

  @Property
  void openPerpOrdersNeverHelp(
      @ForAll @BigRange(min = "-50", max = "50") @Scale(1) BigDecimal base,
      @ForAll @BigRange(min = "0", max = "50") @Scale(1) BigDecimal bids,
      @ForAll @BigRange(min = "0", max = "50") @Scale(1) BigDecimal asks) {
    MangoPerp quiet = perp(base.toString(), "10", "0", "0");
    MangoPerp bidding = perp(base.toString(), "10", bids.toString(), "0");
    MangoPerp both = perp(base.toString(), "10", bids.toString(), asks.toString());
    assertThat(both.unweightedProfit()).isLessThanOrEqualTo(bidding.unweightedProfit());
    assertThat(bidding.unweightedProfit()).isLessThanOrEqualTo(quiet.unweightedProfit());
    assertThat(both.unsettledProfit()).isLessThanOrEqualTo(both.unweightedProfit().max(d("0")));
  }

  @Test
  void aMarketThatIsNotTrustedLendsNothing() {
    MangoPerp untrusted =
        new MangoPerp(
            "T1",
            new MangoPerp.Exposure(d("100"), d("100"), d("0"), d("0")),
            MangoPrice.of(d("5")),
            new MangoPerp.PerpWeights(d("0.8"), d("1.2"), d("0")));
    assertThat(untrusted.unsettledProfit()).isZero();
  }

  @Test
  void theWorseOfOracleAndStablePriceCountsInitially() {
    MangoPrice price = MangoPrice.initial(d("5"), d("4"));
    assertThat(new MangoToken("T", d("10"), price, BASE_WEIGHTS).health())
        .isEqualByComparingTo(d("20"));
    assertThat(new MangoToken("T", d("-10"), price, BASE_WEIGHTS).health())
        .isEqualByComparingTo(d("-75"));
    assertThat(MangoPrice.initial(d("4"), d("5"))).isEqualTo(price);
  }

  @Test
  void theExplanationAddsUp() {
    assertThat(
            tokens(first("100"), second("-10"))
                .with(List.of(order("T2", "15", "20")))
                .explain()
                .toString())
        .contains("T1", "80.00", "T2", "-75.00", "spot orders", "health");
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens(first("1"), first("2")))
        .withMessage("token must be listed once, 'T1' was listed twice; add the two up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens(first("1")).with(List.of(order("T2", "1", "1"))))
        .withMessage("base token must be one of [T1], was 'T2'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens(second("1")).withPerps(List.of(perp("1", "1", "0", "0"))))
        .withMessage("settle token must be one of [T2], was 'T1'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order("T1", "1", "1"))
        .withMessageStartingWith("token of a spot market must be listed once, 'T1'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> perp("1", "1", "-1", "0"))
        .withMessage("base of bids must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MangoPrice(d("5"), d("4")))
        .withMessage("liability price must be 5 or more, was 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BASE_WEIGHTS.scaledByBorrows(d("1"), d("1"), d("0")))
        .withMessage("borrow scale start value must be above 0, was 0");
  }
}

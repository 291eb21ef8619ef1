package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.units.Units.bps;
import static org.plimsoll.units.Units.pct;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.Explanation.Term;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;

/** The terms of a cross account add up to its liquidation and bankruptcy price. */
class AccountExplanationTest {
  private static final Marks MARKS = Marks.of("X", 100).and("Y", 50).and("BTCUSDT", 60_000);

  private static MarginSchedule one(String symbol, MarginRule rule) {
    return MarginSchedule.ofRate(Contract.linear(symbol), rule, 0.01, 50);
  }

  static List<MarginRule> rules() {
    MarginRule standard = MarginRule.standard();
    return List.of(
        standard,
        standard.tiering(Tiering.FLAT).fee(TradingFee.closing(bps(6), PricedAt.MARK)),
        standard.maintenanceOn(PricedAt.ENTRY).fixedAmount(5),
        standard
            .maintenanceOn(PricedAt.BANKRUPTCY)
            .fee(TradingFee.closing(bps(6), PricedAt.BANKRUPTCY)),
        standard.tierBy(TierBy.SIZE).premium(SizePremium.linear(0.0001)));
  }

  private static double value(Explanation steps, String quantity) {
    return steps.terms().stream()
        .filter(term -> term.quantity().equals(quantity))
        .mapToDouble(Term::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError(quantity + " is not in " + steps));
  }

  private static double sum(Explanation steps, String beginning) {
    return steps.terms().stream()
        .filter(term -> term.quantity().startsWith(beginning))
        .mapToDouble(Term::value)
        .sum();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTermsAddUp(MarginRule rule) {
    Position asked = Position.longOf(10, one("X", rule)).at(101).leverage(10);
    Account account =
        Account.cross(200)
            .with(CollateralBalance.of("X", 0.5).haircut(pct(10)))
            .with(CollateralBalance.of("Y", 1))
            .with(new MarginRequirement(0, 7, -3))
            .with(Position.shortOf(4, one("Y", rule)).at(49).leverage(5))
            .with(Position.shortOf(2, one("X", rule)).at(99).leverage(5))
            .with(asked);
    Explanation steps = account.explain(asked, MARKS);
    double price = account.liquidationPrice(asked, MARKS).orElseThrow();
    double headroom = value(steps, "headroom without X");
    assertThat(headroom)
        .isCloseTo(
            value(steps, "wallet")
                + value(steps, "collateral Y")
                + sum(steps, "profit of ")
                - sum(steps, "requirement of "),
            within(1e-9));
    assertThat(-(headroom + sum(steps, "constant of ")) / sum(steps, "slope of "))
        .isCloseTo(price, within(1e-9));
    assertThat(value(steps, "liquidation price")).isEqualTo(price);
    assertThat(value(steps, "equity there"))
        .isCloseTo(value(steps, "requirement there"), within(1e-8));
    assertThat(value(steps, "distance to liquidation")).isCloseTo(1 - price / 100, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void atTheBankruptcyPriceThereIsNoEquity(MarginRule rule) {
    Position asked = Position.shortOf(10, one("X", rule)).at(101).leverage(10);
    Account account =
        Account.cross(200)
            .with(CollateralBalance.of("X", 0.5))
            .with(Position.longOf(4, one("Y", rule)).at(49).leverage(5))
            .with(asked);
    double price = account.bankruptcyPrice(asked, MARKS).orElseThrow();
    assertThat(account.at(MARKS.and("X", price)).equity()).isCloseTo(0, within(1e-9));
    assertThat(price).isGreaterThan(account.liquidationPrice(asked, MARKS).orElseThrow());
    assertThat(value(account.explain(asked, MARKS), "bankruptcy price")).isEqualTo(price);
  }

  /** A coin-margined leg on a wallet in the coin: profit times the price. */
  @Test
  void anInverseLegAddsUp() {
    MarginSchedule schedule =
        MarginSchedule.ofRate(Contract.inverse("X", 10), MarginRule.standard(), 0.01, 50);
    Position asked = Position.longOf(100, schedule).at(100).leverage(10);
    Account account =
        Account.cross(0).with(CollateralBalance.of("coin wallet", 1).pricedBy("X")).with(asked);
    Explanation steps = account.explain(asked, MARKS);
    assertThat(-sum(steps, "constant of ") / sum(steps, "slope of "))
        .isCloseTo(asked.withMargin(1).liquidationPrice(), within(1e-9));
    assertThat(value(steps, "bankruptcy price"))
        .isCloseTo(asked.withMargin(1).bankruptcyPrice(), within(1e-9));
  }

  @Test
  void theNotebookExampleCanBeRedone() {
    Position asked = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20);
    Account account =
        Account.cross(9_000)
            .with(asked)
            .with(Position.shortOf(10, one("Y", MarginRule.standard())).at(49).leverage(5));
    assertThat(account.explain(asked, MARKS))
        .hasToString(
            """
            liquidation price of long BTCUSDT in a cross account, the others as they are
             wallet                   | balance                                                                                |    9,000.00
             profit of short Y        | size 10.000, from 49.0000 to 50.0000                                                   |      -10.00
             requirement of short Y   | at 50.0000, bracket 1, notional 500.00                                                 |        5.00
             headroom without BTCUSDT | wallet, collateral and profits - requirements = 9,000.00 - 10.00 - 5.00                |    8,985.00
             constant of long BTCUSDT | amount - constant - side x size x entry = 50.00 - 0.00 - 2.000 x 60,000.00 (bracket 2) | -119,950.00
             slope of long BTCUSDT    | size x (side - rate) = 2.000 x (1 - 0.50 %)                                            |       1.990
             liquidation price        | -(headroom + constants) / slopes = -(8,985.00 - 119,950.00) / 1.990                    |   55,761.31
             equity there             | wallet, collateral and profits at that price = 9,000.00 - 8,477.39 - 10.00             |      512.61
             requirement there        | of all positions at that price = 507.61 + 5.00                                         |      512.61
             distance to liquidation  | adverse move from the mark of 60,000.00                                                |      7.06 %
             bankruptcy price         | where equity is 0 = -(-111,010.00) / 2.000                                             |   55,505.00""");
  }

  @Test
  void whereTheRequirementJumpsTheTermSaysSo() {
    MarginSchedule flat =
        MarginSchedule.of(
            Contract.linear("X"),
            MarginRule.standard().tiering(Tiering.FLAT),
            List.of(
                new Bracket(1, 0, 1_000, 50, 0.01, 0),
                new Bracket(2, 1_000, Double.POSITIVE_INFINITY, 5, 0.5, 0)));
    Position asked = Position.shortOf(10, flat).at(90).leverage(5);
    Account account = Account.cross(200).with(asked);
    Explanation steps = account.explain(asked, Marks.of("X", 95));
    assertThat(value(steps, "liquidation price")).isEqualTo(100);
    assertThat(steps.terms())
        .filteredOn(term -> term.quantity().equals("liquidation price"))
        .extracting(Term::formula)
        .containsExactly("where the bracket changes: the requirement jumps past equity");
  }

  @Test
  void whatNoPriceLiquidatesSaysSo() {
    Position asked = Position.longOf(1, one("X", MarginRule.standard())).at(100).leverage(10);
    Account account = Account.cross(5_000).with(asked);
    assertThat(account.liquidationPrice(asked, MARKS)).isEmpty();
    assertThat(account.bankruptcyPrice(asked, MARKS)).isEmpty();
    assertThat(account.explain(asked, MARKS).terms())
        .filteredOn(term -> term.quantity().endsWith("price"))
        .extracting(Term::result)
        .containsExactly("none", "none");
    assertThatThrownBy(() -> account.explain(asked, Marks.of("Y", 1)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no mark for 'X'; there are [Y]");
  }
}

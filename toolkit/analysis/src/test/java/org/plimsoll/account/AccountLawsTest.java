package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;

/** What holds for every cross account. */
class AccountLawsTest {
  private static final List<String> SYMBOLS = List.of("A", "B", "C");

  /** Two random accounts on the same symbols, and marks for both. */
  record Case(Account first, Account second, Marks marks) {}

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(accounts(), accounts(), marks()).as(Case::new);
  }

  private static Arbitrary<Marks> marks() {
    Arbitrary<Double> price = Arbitraries.doubles().between(40, 220);
    return Combinators.combine(price, price, price)
        .as((a, b, c) -> Marks.of("A", a).and("B", b).and("C", c));
  }

  private static Arbitrary<Account> accounts() {
    Arbitrary<Double> wallet = Arbitraries.doubles().between(-5_000, 50_000);
    Arbitrary<Double> coins = Arbitraries.doubles().between(-20, 40);
    Arbitrary<Double> weight = Arbitraries.doubles().between(0.5, 1);
    return Combinators.combine(wallet, coins, weight, legs().list().ofMaxSize(4))
        .as(
            (balance, amount, share, legs) -> {
              Account account =
                  Account.cross(balance)
                      .with(
                          CollateralBalance.of("coin", amount)
                              .pricedBy("B")
                              .haircut(1 - share)
                              .liabilityWeight(2 - share));
              for (Position leg : legs) {
                account = account.with(leg);
              }
              return account;
            });
  }

  private static Arbitrary<Position> legs() {
    Arbitrary<Double> quantity = Arbitraries.doubles().between(0.1, 400);
    Arbitrary<Double> entry = Arbitraries.doubles().between(50, 200);
    return Combinators.combine(
            Arbitraries.of(SYMBOLS), rules(), Arbitraries.of(Side.values()), quantity, entry)
        .as(
            (symbol, rule, side, q, price) -> {
              Contract contract =
                  symbol.equals("C") ? Contract.inverse(symbol, 100) : Contract.linear(symbol);
              MarginSchedule schedule =
                  MarginSchedule.ofRates(
                      contract,
                      rule,
                      List.of(0.0, symbol.equals("C") ? 50.0 : 5_000.0),
                      List.of(0.01, 0.03),
                      List.of(20.0, 20.0));
              return new Position.Opening(side, q, schedule).at(price).leverage(5);
            });
  }

  private static Arbitrary<MarginRule> rules() {
    MarginRule standard = MarginRule.standard();
    return Arbitraries.of(
        standard,
        standard.tiering(Tiering.FLAT),
        standard.tierBy(TierBy.SIZE),
        standard.maintenanceOn(PricedAt.ENTRY),
        standard.fee(TradingFee.closing(0.001, PricedAt.MARK)),
        standard.maintenanceOn(PricedAt.BANKRUPTCY).fixedAmount(3));
  }

  @Property(tries = 500)
  void atAnEdgeHeadroomChangesSign(@ForAll("cases") Case given) {
    Account account = given.first;
    for (LiquidationSurface.Edge edge : account.surface(given.marks).alone()) {
      if (account.at(given.marks).headroom() > 0) {
        edge.below().ifPresent(p -> changes(account, given.marks, edge.symbol(), p, -1));
        edge.above().ifPresent(p -> changes(account, given.marks, edge.symbol(), p, 1));
      }
    }
  }

  private static void changes(Account account, Marks marks, String symbol, double price, int way) {
    double step = way * 1e-9 * price;
    double scale = 1e-6 * (1 + account.at(marks.and(symbol, price)).notional());
    assertThat(account.at(marks.and(symbol, price - step)).headroom()).isGreaterThan(-scale);
    assertThat(account.at(marks.and(symbol, price + step)).headroom()).isLessThan(scale);
  }

  @Property(tries = 500)
  void betweenTheMarkAndAnEdgeTheAccountIsSafe(@ForAll("cases") Case given) {
    Account account = given.first;
    if (account.at(given.marks).headroom() > 0) {
      for (LiquidationSurface.Edge edge : account.surface(given.marks).alone()) {
        double low = edge.below().orElse(edge.mark() / 100);
        double high = edge.above().orElse(edge.mark() * 100);
        for (int i = 1; i < 40; i++) {
          double price = low * Math.pow(high / low, i / 40.0);
          assertThat(account.at(given.marks.and(edge.symbol(), price)).headroom())
              .isGreaterThan(-1e-9 * (1 + Math.abs(account.wallet())));
        }
      }
    }
  }

  @Property(tries = 500)
  void allTogetherIsAnEdgeToo(@ForAll("cases") Case given) {
    LiquidationSurface.Edge edge = given.first.surface(given.marks).together();
    if (given.first.at(given.marks).headroom() > 0) {
      edge.below().ifPresent(factor -> isEdge(given, factor));
      edge.above().ifPresent(factor -> isEdge(given, factor));
    }
  }

  private static void isEdge(Case given, double factor) {
    double before = given.first.at(given.marks.times(factor * (1 - 1e-9))).headroom();
    double after = given.first.at(given.marks.times(factor * (1 + 1e-9))).headroom();
    double scale = 1e-6 * (1 + given.first.at(given.marks.times(factor)).notional());
    assertThat(Math.min(before, after)).isLessThan(scale);
    assertThat(Math.max(before, after)).isGreaterThan(-scale);
  }

  @Property(tries = 300)
  void moreWalletNeverBringsLiquidationNearer(@ForAll("cases") Case given) {
    Account richer = given.first.withWallet(given.first.wallet() + 1_000);
    List<LiquidationSurface.Edge> poor = given.first.surface(given.marks).alone();
    List<LiquidationSurface.Edge> rich = richer.surface(given.marks).alone();
    for (int i = 0; i < poor.size(); i++) {
      double far = 1e18;
      assertThat(rich.get(i).fall().orElse(far))
          .isGreaterThanOrEqualTo(poor.get(i).fall().orElse(far) - 1e-12);
      assertThat(rich.get(i).rise().orElse(far))
          .isGreaterThanOrEqualTo(poor.get(i).rise().orElse(far) - 1e-12);
    }
  }

  /** The acceptance of explainChange: nothing is left over, on a thousand random portfolios. */
  @Property(tries = 1000)
  void aChangeIsExplainedWithoutResidual(
      @ForAll("cases") Case before, @ForAll("cases") Case after) {
    MarginChange change =
        MarginChange.between(before.first, before.marks, after.second, after.marks);
    assertThat(change.maintenance().residual()).isZero();
    assertThat(change.equity().residual()).isZero();
    double maintenance =
        after.second.requirement(after.marks).maintenance()
            - before.first.requirement(before.marks).maintenance();
    assertThat(change.maintenance().total())
        .isCloseTo(maintenance, within(1e-9 * (1 + change.maintenance().after())));
    double equity =
        after.second.requirement(after.marks).netCollateral()
            - before.first.requirement(before.marks).netCollateral();
    assertThat(change.equity().total())
        .isCloseTo(equity, within(1e-9 * (1 + Math.abs(change.equity().after()) + 1e5)));
  }

  @Property(tries = 200)
  void whatDidNotChangeContributesNothing(@ForAll("cases") Case given) {
    MarginChange same =
        MarginChange.between(given.first, given.marks, given.first, given.marks.times(1.1));
    for (String factor : List.of("position", "parameters", "haircut", "fee")) {
      assertThat(same.maintenance().amount(factor)).isZero();
      assertThat(same.equity().amount(factor)).isZero();
    }
  }
}

package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.tables.Tables.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Account;
import org.plimsoll.account.MarginChange;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.account.ProposedTrade;
import org.plimsoll.account.VenueComparison;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.TradingFee;
import tech.tablesaw.api.Table;

/** Accounts, venues side by side and splits, as a reader sees them. */
class AccountTablesTest {
  private static final MarginSchedule BTC = Datasets.venue("binance-usdm").schedule("BTCUSDT");
  private static final MarginSchedule ETH = Datasets.venue("binance-usdm").schedule("ETHUSDT");
  private static final MarginSchedule COIN =
      MarginSchedule.ofRate(Contract.inverse("BTCUSD", 100), MarginRule.standard(), .01, 100);
  private static final Marks MARKS = Marks.of("BTCUSDT", 60_000).and("ETHUSDT", 3_000);
  private static final Account ACCOUNT =
      Account.cross(9_000)
          .with(Position.longOf(2, BTC).at(60_000).leverage(20))
          .with(Position.shortOf(20, ETH).at(3_000).leverage(10));

  @Test
  void anAccountStandsBelowItsLegs() {
    assertThat(TableText.of(table(ACCOUNT.at(MARKS))))
        .isEqualTo(
            """
            equity 9,000.00, maintenance margin 800.00, headroom 8,200.00, margin ratio 8.89 %
             position      | quantity [base] | mark [quote] | notional [quote] | profit [quote] | initial margin [quote] | maintenance margin [quote] | equity [quote] | headroom [quote] | margin ratio [%]
             long BTCUSDT  |           2.000 |    60,000.00 |       120,000.00 |           0.00 |               6,000.00 |                     550.00 |              – |                – |                –
             short ETHUSDT |          20.000 |     3,000.00 |        60,000.00 |           0.00 |               6,000.00 |                     250.00 |              – |                – |                –
             account       |               – |            – |       180,000.00 |           0.00 |              12,000.00 |                     800.00 |       9,000.00 |         8,200.00 |             8.89\
            """);
    assertThat(table("empty", Account.cross(5).at(MARKS)).rowCount()).isEqualTo(1);
  }

  @Test
  void aSurfaceListsEveryPriceAndAllTogether() {
    Table edges = table("where it ends", ACCOUNT.surface(MARKS));
    assertThat(TableText.of(edges.first(2)))
        .isEqualTo(
            """
            where it ends
             price         | now [quote] | liquidated below [quote] | liquidated above [quote] | by a fall of [%] | by a rise of [%]
             BTCUSDT alone |   60,000.00 |                55,879.40 |                        – |             6.87 |                –
             ETHUSDT alone |    3,000.00 |                        – |                 3,407.96 |                – |            13.60\
            """);
    assertThat(edges.stringColumn("price").get(2)).isEqualTo("all together");
    assertThat(edges.doubleColumn("now [quote]").isMissing(2)).isTrue();
    assertThat(edges.doubleColumn("by a fall of [%]").get(2))
        .isEqualTo(100 * ACCOUNT.surface(MARKS).together().fall().orElseThrow());
  }

  @Test
  void venuesStandSideBySide() {
    MarginRule fee = MarginRule.standard().fee(TradingFee.closing(.0005, PricedAt.MARK));
    VenueComparison two =
        VenueComparison.of(ProposedTrade.longOf(120_000).at(60_000).leverage(1))
            .with("one", BTC.withRule(fee))
            .with("other", COIN);
    assertThat(TableText.of(table(two)))
        .isEqualTo(
            """
            long of 120,000.00 at 60,000.00 with 1.0x at 2 venues
             venue | contract | liquidation price [quote] | distance [%] | bankruptcy price [quote] | room for the engine [%] | maintenance margin rate [%] | rule
             one   | linear   |                         – |            – |                        – |                       – |                        0.46 | marginal by notional, on mark + fee 0.050 % on mark
             other | inverse  |                 30,300.00 |        49.50 |                30,000.00 |                    0.99 |                        1.00 | marginal by notional, on mark\
            """);
  }

  @Test
  void aSplitStandsBetweenBeforeAndAfter() {
    VenueComparison two =
        VenueComparison.of(ProposedTrade.longOf(120_000).at(60_000).leverage(10))
            .with("one", BTC)
            .with("other", COIN);
    Table split = table("from one to the other", two.why("one", "other"));
    assertThat(split.stringColumn("factor").asList()).hasSize(8).startsWith("before", "table");
    double sum = 0;
    for (int row = 0; row < 7; row++) {
      sum += split.doubleColumn("amount [quote]").get(row);
    }
    assertThat(sum).isEqualTo(split.doubleColumn("amount [quote]").get(7));
  }

  @Test
  void aMarginChangeEndsWithItsSum() {
    MarginChange change =
        MarginChange.between(ACCOUNT, MARKS, ACCOUNT, MARKS.and("BTCUSDT", 59_000));
    Table parts = table("since this morning", change);
    assertThat(parts.stringColumn("factor").asList()).startsWith("price").endsWith("all");
    assertThat(parts.doubleColumn("headroom [quote]").get(5)).isEqualTo(-1_990);
  }

  @Test
  void moneyOfAnInversePositionIsInTheCoin() {
    Position inverse = Position.shortOf(1_200, COIN).at(60_000).leverage(1);
    assertThat(table(inverse).stringColumn("quantity").asList())
        .contains("notional at entry [base]", "margin [base]", "bankruptcy price [quote]");
    Table both = table(List.of(inverse, Position.longOf(2, BTC).at(60_000).leverage(2)));
    assertThat(both.columnNames()).contains("kind").noneMatch(name -> name.contains("margin"));
    assertThat(both.doubleColumn("liquidation price [quote]").isMissing(0)).isTrue();
    assertThat(table(List.of(inverse)).columnNames()).contains("margin [base]");
  }
}

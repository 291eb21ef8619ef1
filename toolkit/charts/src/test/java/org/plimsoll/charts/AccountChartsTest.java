package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Account;
import org.plimsoll.account.Attribution;
import org.plimsoll.account.MarginChange;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.account.ProposedTrade;
import org.plimsoll.account.VenueComparison;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Tiering;
import tech.tablesaw.api.Table;

/** Venues side by side, splits and cross accounts: what is drawn are the results' own numbers. */
class AccountChartsTest {
  private static final MarginSchedule INVERSE =
      MarginSchedule.ofRate(Contract.inverse("BTCUSD", 100), MarginRule.standard(), .01, 100);
  private static final MarginSchedule ON_ENTRY =
      Samples.BTC.withRule(MarginRule.standard().maintenanceOn(PricedAt.ENTRY));
  private static final MarginSchedule FLAT =
      MarginSchedule.ofRates(
          Contract.linear("FLAT"),
          MarginRule.standard().tiering(Tiering.FLAT),
          List.of(0.0, 115_000.0),
          List.of(.01, .03),
          List.of(100.0, 50.0));

  static VenueComparison venues(ProposedTrade trade) {
    return VenueComparison.of(trade)
        .with("mark", Samples.BTC)
        .with("entry", ON_ENTRY)
        .with("coin", INVERSE);
  }

  static ProposedTrade longAt(double leverage) {
    return ProposedTrade.longOf(120_000).at(60_000).leverage(leverage);
  }

  /** Twenty venues with long names, all in one place. */
  static VenueComparison crowded(ProposedTrade trade) {
    VenueComparison crowd = VenueComparison.of(trade);
    for (int i = 0; i < 20; i++) {
      crowd = crowd.with("a venue with a rather long name indeed, number " + i, Samples.BTC);
    }
    return crowd;
  }

  static Account account() {
    return Account.cross(9_000)
        .with(Samples.longAt(20))
        .with(Position.shortOf(1e8, Samples.SHIB).at(0.00002).leverage(10));
  }

  static Marks marks() {
    return Marks.of("BTCUSDT", 60_000).and("SHIBUSDT", 0.00002);
  }

  @Test
  void everyVenueIsADotAtItsLiquidationAndATickAtItsBankruptcy() {
    VenueComparison comparison = venues(longAt(10));
    Figure figure = Charts.chart(comparison);
    Panel panel = figure.drawing().first();
    assertThat(panel.y().names()).containsExactly("mark", "entry", "coin"); // the nearest on top
    assertThat(panel.notes()).extracting(Note::words).last().isEqualTo("55,090.91");
    for (VenueComparison.Row row : comparison.rows()) {
      double at = panel.y().names().indexOf(row.venue());
      assertThat(place(panel, "liquidation, " + row.contract(), at))
          .isEqualTo(row.liquidationPrice().orElseThrow());
      assertThat(place(panel, "bankruptcy", at)).isEqualTo(row.bankruptcyPrice().orElseThrow());
    }
    assertThat(figure.drawing().title())
        .isEqualTo("One long, 3 venues: liquidated by a fall of 8.18 % here, of 9.59 % there");
    assertThat(panel.flags()).singleElement().extracting(Flag::label).isEqualTo("entry 60,000.00");
    assertThat(panel.x().contains(60_000)).isTrue();
  }

  private static double place(Panel panel, String name, double row) {
    Series series =
        panel.series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    double[] rows = series.columns().get(0).values().copy();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == row) {
        return series.x().get(i);
      }
    }
    throw new AssertionError(name + " has no row " + row);
  }

  @Test
  void whatNoPriceLiquidatesIsSaidInWords() {
    Figure figure = Charts.chart(venues(longAt(1).opposite()));
    assertThat(figure.drawing().first().notes())
        .extracting(Note::words)
        .contains("no price liquidates");
    assertThat(figure.drawing().title())
        .isEqualTo("A rise liquidates this short at 2 of 3 venues, by 99.05 % at the earliest");
    Figure none = Charts.chart(VenueComparison.of(longAt(1)).with("mark", Samples.BTC));
    assertThat(none.drawing().title())
        .isEqualTo("No price liquidates this long at any of 1 venues");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.chart(VenueComparison.of(longAt(1))))
        .withMessage("venue comparison must hold at least one number to draw, was empty");
  }

  @Test
  void theTableOfTheDotsNamesTheVenues() {
    Table table = Charts.chart(venues(longAt(10))).data();
    assertThat(table.columnNames()).containsExactly("series", "Price [quote]", "Venue");
    assertThat(table.stringColumn("Venue").asList())
        .containsExactly("mark", "entry", "coin", "mark", "entry", "coin");
  }

  @Test
  void aStaircaseIsMarginPerNotionalWithFlatJumpsUpright() {
    VenueComparison two =
        VenueComparison.of(longAt(1)).with("marginal", Samples.BTC).with("flat", FLAT);
    Figure figure = Charts.staircase(two);
    Series.Line flat = (Series.Line) figure.drawing().first().series().get(1);
    Series.Line marginal = (Series.Line) figure.drawing().first().series().get(0);
    double widest = 0;
    for (int i = 1; i < flat.x().size(); i++) {
      double size = flat.x().get(i);
      assertThat(flat.y().get(i)).isCloseTo(size < 115_000 ? 1 : 3, within(1e-9));
      boolean jumps = flat.y().get(i) - flat.y().get(i - 1) > 1;
      widest = jumps ? Math.max(widest, size / flat.x().get(i - 1) - 1) : widest;
    }
    assertThat(widest).isGreaterThan(0).isLessThan(1e-8);
    for (int i = 0; i < marginal.x().size(); i++) {
      double size = marginal.x().get(i);
      double expected = 100 * Samples.BTC.maintenanceMargin(size) / size;
      assertThat(marginal.y().get(i)).isCloseTo(expected, within(1e-9 * expected));
    }
    assertThat(figure.drawing().title())
        .isEqualTo("Of the same 120,000, 0.458 % must be maintained here and 3 % there");
  }

  @Test
  void aPositionUnderAFlatTableIsClosedWhereTheMarginJumps() {
    Position pushed = Position.shortOf(1.9, FLAT).at(60_000).leverage(40);
    Panel panel = Charts.chart(pushed).drawing().first();
    assertThat(pushed.liquidationPrice()).isCloseTo(115_000 / 1.9, within(1e-6));
    Series.Line margin = (Series.Line) panel.series().get(1);
    double jump = 0;
    for (int i = 1; i < margin.x().size(); i++) {
      boolean beside = margin.x().get(i) - margin.x().get(i - 1) < 1e-3;
      jump = beside ? margin.y().get(i) - margin.y().get(i - 1) : jump;
    }
    assertThat(jump).isCloseTo(115_000 * .02, within(1e-3));
  }

  @Test
  void anInversePositionIsDrawnInCoin() {
    Panel panel = Charts.chart(longAt(2).under(INVERSE)).drawing().first();
    assertThat(panel.y().measure().header()).isEqualTo("Equity and maintenance margin [coin]");
    Figure safe = Charts.chart(longAt(1).opposite().under(INVERSE));
    assertThat(safe.drawing().title())
        .isEqualTo("No rise can liquidate this short of 1,200 BTCUSD");
  }

  @Test
  void thePartsOfAChangeJoinTheAmountBeforeToTheAmountAfter() {
    Attribution why = venues(longAt(10)).why("mark", "coin");
    Figure figure = Charts.chart(why);
    Panel panel = figure.drawing().first();
    assertThat(panel.y().names()).startsWith("after", "fixed amount").endsWith("table", "before");
    Series.Spans more = (Series.Spans) panel.series().get(1);
    assertThat(more.from().get(0)).isEqualTo(why.before());
    assertThat(more.x().get(more.x().size() - 1)).isCloseTo(why.after(), within(1e-7));
    for (int i = 0; i < more.x().size(); i++) {
      String factor = panel.y().names().get((int) more.y().get(i));
      double length = more.x().get(i) - more.from().get(i);
      assertThat(length).isCloseTo(why.amount(factor), within(1e-7));
    }
    assertThat(figure.drawing().title()).startsWith("Mostly contract: +");
  }

  @Test
  void aMarginChangeIsDrawnAsHeadroom() {
    Marks later = marks().and("BTCUSDT", 59_000);
    Figure figure = Charts.chart(MarginChange.between(account(), marks(), account(), later));
    assertThat(figure.drawing().title())
        .isEqualTo("Mostly price: −1,990.00 of a change of −1,990.00");
    Attribution none = Attribution.of(List.of("price"), set -> 5);
    assertThat(Charts.chart(none).drawing().title()).isEqualTo("Nothing changed: 5.00");
  }

  @Test
  void headroomIsDrawnAgainstOnePriceAndCrossesZeroAtTheEdges() {
    Figure figure = Charts.chart(account(), marks(), "BTCUSDT");
    Panel panel = figure.drawing().first();
    Series.Line headroom = (Series.Line) panel.series().get(0);
    double edge = account().surface(marks()).of("BTCUSDT").below().orElseThrow();
    for (int i = 0; i < headroom.x().size(); i += 21) {
      double price = headroom.x().get(i);
      assertThat(headroom.y().get(i))
          .isEqualTo(account().at(marks().and("BTCUSDT", price)).headroom());
      assertThat(headroom.y().get(i) > 0).isEqualTo(price > edge);
    }
    assertThat(panel.flags()).extracting(Flag::x).containsExactly(60_000.0, edge);
    assertThat(figure.drawing().title())
        .startsWith("BTCUSDT alone liquidates the account by a fall of");
    Figure safe = Charts.chart(Account.cross(1e6).with(Samples.longAt(20)), marks(), "BTCUSDT");
    assertThat(safe.drawing().title())
        .isEqualTo("No move of BTCUSDT alone that can be drawn liquidates this account");
  }
}

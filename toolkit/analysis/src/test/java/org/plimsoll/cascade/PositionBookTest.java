package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.account.PositionArbitraries;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.ScheduleArbitraries;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Tiering;

/** A book gives back what was put in, in order, and takes nothing that is no position. */
class PositionBookTest {
  private static final MarginSchedule BTC = Schedules.btc2022();

  @Provide
  Arbitrary<List<Position>> books() {
    return ScheduleArbitraries.schedules()
        .flatMap(
            schedule -> PositionArbitraries.positionsOn(schedule).list().ofMinSize(1).ofMaxSize(20))
        .withoutEdgeCases();
  }

  private static PositionBook of(double quantity, double entryPrice, double margin) {
    return PositionBook.of(
        BTC, Columns.of(1, quantity), Columns.of(60_000, entryPrice), Columns.of(900, margin));
  }

  @Property(tries = 200)
  void everyPositionComesBackInItsPlace(@ForAll("books") List<Position> positions) {
    PositionBook book = PositionBook.of(positions);
    assertThat(book.size()).isEqualTo(positions.size());
    for (int row = 0; row < book.size(); row++) {
      assertThat(book.position(row)).isEqualTo(positions.get(row));
      assertThat(book.side(row)).isEqualTo(positions.get(row).side());
    }
  }

  @Property(tries = 200)
  void columnsMakeTheSameBookButForTheLeverageSetting(@ForAll("books") List<Position> positions) {
    PositionBook listed = PositionBook.of(positions);
    PositionBook book =
        PositionBook.of(
            listed.schedule(), listed.quantities(), listed.entryPrices(), listed.margins());
    for (int row = 0; row < book.size(); row++) {
      Position position = book.position(row);
      double most = book.schedule().bracketAt(position.entryNotional()).maxLeverage();
      assertThat(position.leverage()).isEqualTo(most);
      assertThat(position.withMargin(1))
          .isEqualTo(positions.get(row).withLeverage(most).withMargin(1));
      assertThat(position.margin()).isEqualTo(positions.get(row).margin());
    }
  }

  @Property(tries = 200)
  void longsAndShortsMakeUpTheBook(@ForAll("books") List<Position> positions) {
    PositionBook book = PositionBook.of(positions);
    long longs = positions.stream().filter(position -> position.side() == Side.LONG).count();
    assertThat(book.longs()).isEqualTo((int) longs);
    assertThat(book.shorts()).isEqualTo(positions.size() - (int) longs);
  }

  @Test
  void theLeverageChosenIsKept() {
    Position position = Position.shortOf(2, BTC).at(60_000).leverage(7);
    assertThat(PositionBook.of(List.of(position)).position(0).leverage()).isEqualTo(7);
  }

  @Test
  void aBookOfColumnsMayBeEmpty() {
    PositionBook book = PositionBook.of(BTC, Columns.of(), Columns.of(), Columns.of());
    assertThat(book.size()).isZero();
    assertThat(book.at(60_000).liquidatable()).isZero();
    assertThat(book.at(60_000).marginRatios().size()).isZero();
    assertThat(book).hasToString("0 positions on BTCUSDT: 0 long, 0 short");
  }

  @Test
  void rowsThatAreNoPositionsAreNamed() {
    refused(
        () -> of(0, 60_000, 900),
        "position 1: quantity must be finite and not 0, was 0; above 0 for a long, below for a short");
    refused(
        () -> of(Double.NaN, 60_000, 900),
        "position 1: quantity must be finite and not 0, was NaN; above 0 for a long, below for a short");
    refused(() -> of(1, -2.5, 900), "position 1: entry price must be finite and above 0, was -2.5");
    refused(
        () -> of(1, 60_000, Double.NaN), "position 1: margin must be finite and above 0, was NaN");
    refused(
        () -> of(1, 60_000, Double.POSITIVE_INFINITY),
        "position 1: margin must be finite and above 0, was infinite");
    refused(
        () -> of(1e200, 1e200, 900),
        "position 1: notional at entry must be finite and above 0, was infinite");
    refused(
        () -> of(-20_000, 60_000, 900),
        "position 1: notional must be at most the schedule's largest, 1000000000, was 1200000000");
  }

  @Test
  void whatMakesNoBookIsRefused() {
    refused(
        () -> PositionBook.of(List.of()),
        "a book must have at least one position, was empty; give columns for an empty one");
    refused(
        () -> PositionBook.of(BTC, Columns.of(1, 2), Columns.of(1), Columns.of()),
        "quantities, entry prices and margins must be equally many, were 2, 1 and 0");
    Position btc = Position.longOf(1, BTC).at(60_000).leverage(20);
    Position xrp = Position.longOf(1, Schedules.xrp2022()).at(2).leverage(2);
    refused(
        () -> PositionBook.of(List.of(btc, xrp)),
        "position 1 must be on the book's contract and schedule, BTCUSDT, was on XRPUSDT; one book has one contract");
    Position later = Position.longOf(1, Schedules.btc2024()).at(60_000).leverage(20);
    refused(
        () -> PositionBook.of(List.of(btc, btc, later)),
        "position 2 must be on the book's contract and schedule, BTCUSDT, was on BTCUSDT with another schedule; one book has one schedule");
    assertThat(
            PositionBook.of(List.of(btc, Position.longOf(1, Schedules.btc2022()).at(1).leverage(1)))
                .size())
        .as("an equal schedule is the same schedule")
        .isEqualTo(2);
  }

  /** The loop would compute them wrongly. */
  @Test
  void schedulesUnderAnotherRuleAreRefused() {
    Contract linear = Contract.linear("X");
    MarginRule standard = MarginRule.standard();
    for (MarginSchedule schedule :
        List.of(
            MarginSchedule.ofRate(Contract.inverse("X", 1), standard, 0.01, 50),
            MarginSchedule.ofRate(linear.withMultiplier(10), standard, 0.01, 50),
            MarginSchedule.ofRate(linear, standard.tiering(Tiering.FLAT), 0.01, 50),
            MarginSchedule.ofRate(linear, standard.maintenanceOn(PricedAt.ENTRY), 0.01, 50),
            MarginSchedule.ofRate(linear, standard.fixedAmount(5), 0.01, 50),
            MarginSchedule.ofLine(linear, standard, 0.01, 50))) {
      String sentence =
          "the book's schedule must be linear in base units under the standard rule, was that of X under another; value its positions one by one";
      refused(
          () -> PositionBook.of(schedule, Columns.of(1), Columns.of(1), Columns.of(1)), sentence);
      Position position = Position.longOf(1e6, schedule).at(1).leverage(2);
      refused(() -> PositionBook.of(List.of(position)), sentence);
    }
    assertThat(
            PositionBook.of(
                MarginSchedule.ofRate(linear, standard, 0.01, 50),
                Columns.of(1),
                Columns.of(1),
                Columns.of(1)))
        .hasToString("1 positions on X: 1 long, 0 short");
  }

  @Test
  void marksAndThreadsOutsideTheirRangeAreRefused() {
    PositionBook book = of(-3, 60_000, 900);
    refused(() -> book.at(0), "mark must be above 0, was 0");
    refused(() -> book.at(Double.NaN), "mark must be above 0, was NaN");
    refused(
        () -> book.at(1e308), "largest notional at the mark must be a finite number, was Infinity");
    refused(() -> book.at(60_000, 0), "threads must be from 1 to 1024, was 0");
    refused(() -> book.at(60_000, 1_025), "threads must be from 1 to 1024, was 1025");
    refused(() -> book.at(60_000).histogram(0), "bins must be from 1 to 10000, was 0");
    refused(() -> book.at(60_000).histogram(10_001), "bins must be from 1 to 10000, was 10001");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> book.position(2));
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }
}

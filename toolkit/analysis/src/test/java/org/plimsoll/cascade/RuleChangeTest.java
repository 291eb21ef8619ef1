package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** Who a stricter schedule liquidates, by hand and against the valued book. */
class RuleChangeTest {
  private static final MarginSchedule OLD = schedule(0.005);
  private static final MarginSchedule STRICT = schedule(0.04);

  private static MarginSchedule schedule(double rate) {
    return MarginSchedule.ofRates("X", List.of(0.0), List.of(rate), List.of(100.0));
  }

  /** Margins of 10 %, 3 % and 3 %: only the last two are below 4 %. */
  private static final PositionBook BOOK =
      PositionBook.of(OLD, Columns.of(1, 2, -3), Columns.of(100, 100, 100), Columns.of(10, 6, 9));

  @Test
  void theThinOnesAreNewlyDue() {
    RuleChange change = RuleChange.of(BOOK, STRICT, 100);
    assertThat(change.newlyDue()).containsExactly(1, 2);
    assertThat(change.relieved()).isEmpty();
    assertThat(change.notional()).isEqualTo(500);
    assertThat(change)
        .hasToString(
            "new schedule on X at 100.000: 2 of 3 positions newly due, 500.00; 0 relieved");
  }

  @Test
  void bandsHoldEverybodyOnce() {
    RuleChange change = RuleChange.of(BOOK, STRICT, 100);
    List<RuleChange.Band> bands = change.bands();
    assertThat(bands).hasSize(6);
    assertThat(bands.stream().mapToInt(RuleChange.Band::positions).sum()).isEqualTo(3);
    assertThat(bands.get(4)).isEqualTo(new RuleChange.Band(20, 50, 2, 0, 2, 500, 1));
    assertThat(bands.get(3).positions()).isEqualTo(1);
    assertThat(bands.get(3).newlyDue()).isZero();
  }

  @Test
  void theWayBackRelievesTheSame() {
    PositionBook strict =
        PositionBook.of(STRICT, BOOK.quantities(), BOOK.entryPrices(), BOOK.margins());
    RuleChange back = RuleChange.of(strict, OLD, 100);
    assertThat(back.relieved()).containsExactly(1, 2);
    assertThat(back.newlyDue()).isEmpty();
    assertThat(back.notional()).isZero();
  }

  @Test
  void aCascadeStartsWithoutAShock() {
    PositionBook book = QuestionBooks.book(2_000, 5);
    List<Double> floors = List.of(0.0);
    MarginSchedule strict =
        MarginSchedule.ofRates(book.schedule().symbol(), floors, List.of(0.04), List.of(25.0));
    RuleChange change = RuleChange.of(book, strict, QuestionBooks.PRICE);
    Cascade cascade = QuestionBooks.cascade(2_000);
    CascadeRun longs = change.cascade(cascade, Side.LONG);
    CascadeRun shorts = change.cascade(cascade, Side.SHORT);
    int first = longs.rounds().get(0).accounts() + shorts.rounds().get(0).accounts();
    assertThat(first).isEqualTo(change.newlyDue().size()).isPositive();
    assertThat(longs.finalPrice()).isLessThan(QuestionBooks.PRICE);
    assertThat(shorts.finalPrice()).isGreaterThan(QuestionBooks.PRICE);
    assertThat(change.cascadeBefore(cascade, Side.LONG).rounds()).isEmpty();
    assertThat(change.newlyDue().size())
        .isEqualTo(change.after().at(QuestionBooks.PRICE).liquidatable());
  }

  @Test
  void anotherContractIsRefused() {
    MarginSchedule other = MarginSchedule.ofRates("Y", List.of(0.0), List.of(0.01), List.of(50.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleChange.of(BOOK, other, 100))
        .withMessage("new schedule must be for the book's contract, X, was for Y");
  }
}

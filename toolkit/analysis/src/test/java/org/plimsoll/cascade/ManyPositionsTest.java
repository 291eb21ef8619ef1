package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;

/** The bulk path on more positions, and on stranger ones, than any venue has. */
class ManyPositionsTest {
  private static final int POSITIONS = 10_000_000;
  private static final int BOOK = 250_000;
  private static final int LOOKED_AT = 997;
  private static final List<MarginSchedule> SCHEDULES =
      List.of(Schedules.btc2024(), Schedules.eth2021(), Schedules.single(0.02, 50));

  /**
   * Prices from 2^-450 to 2^450; half of the accounts as venues have them, half from 2^-500 to
   * 2^500 in notional with margins from a millionth of it to a million times it.
   */
  private static PositionBook book(int number) {
    SplittableRandom random = new SplittableRandom(number);
    double[] quantities = new double[BOOK];
    double[] entryPrices = new double[BOOK];
    double[] margins = new double[BOOK];
    for (int i = 0; i < BOOK; i++) {
      boolean usual = random.nextBoolean();
      double notional =
          usual
              ? 200 / (1 - 0.999_999 * random.nextDouble())
              : Math.scalb(1 + random.nextDouble(), random.nextInt(-500, 500));
      double share =
          usual
              ? 1 / (1 + 124 * random.nextDouble())
              : Math.scalb(1 + random.nextDouble(), random.nextInt(-20, 20));
      entryPrices[i] = mark(number) * (0.5 + 1.5 * random.nextDouble());
      quantities[i] = (random.nextBoolean() ? 1 : -1) * (notional / entryPrices[i]);
      margins[i] = notional * share;
    }
    return PositionBook.of(
        SCHEDULES.get(number % SCHEDULES.size()),
        Columns.ofOwned(quantities),
        Columns.ofOwned(entryPrices),
        Columns.ofOwned(margins));
  }

  private static double mark(int number) {
    return Math.scalb(1.1, -450 + number * 900 / (POSITIONS / BOOK));
  }

  /** In books of a quarter of a million, so that a small heap will do. */
  @Test
  void tenMillionRandomPositionsGiveNumbers() {
    long notANumber = 0;
    long negative = 0;
    long due = 0;
    for (int number = 0; number < POSITIONS / BOOK; number++) {
      PositionBook book = book(number);
      Revaluation now = book.at(mark(number));
      for (int row = 0; row < BOOK; row++) {
        double price = now.liquidationPrices().get(row);
        double ratio = now.marginRatios().get(row);
        notANumber += Double.isNaN(price) || Double.isNaN(ratio) ? 1 : 0;
        negative += price < 0 || ratio < 0 || Double.isInfinite(price) ? 1 : 0;
      }
      due += now.liquidatable();
      for (int row = 0; row < BOOK; row += LOOKED_AT) {
        agrees(now, row);
      }
    }
    assertThat(notANumber).isZero();
    assertThat(negative).isZero();
    assertThat(due).isBetween(POSITIONS / 4L, 3L * POSITIONS / 4);
  }

  private static void agrees(Revaluation now, int row) {
    Position position = now.book().position(row);
    double price = position.liquidationPrice();
    assertThat(now.liquidationPrices().get(row))
        .as(position::toString)
        .isCloseTo(price, within(1e-12 * price));
    double ratio = position.at(now.mark()).marginRatio().orElse(Double.POSITIVE_INFINITY);
    assertThat(Double.isInfinite(now.marginRatios().get(row))).isEqualTo(Double.isInfinite(ratio));
    if (Double.isFinite(ratio)) {
      assertThat(now.marginRatios().get(row)).isCloseTo(ratio, within(1e-12 * ratio));
    }
  }

  /** More threads than processors, sizes that are no multiple of anything. */
  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    PositionBook all = book(25);
    int size = BOOK - 12_345;
    PositionBook book =
        PositionBook.of(
            all.schedule(),
            all.quantities().slice(0, size),
            all.entryPrices().slice(0, size),
            all.margins().slice(0, size));
    Revaluation alone = book.at(mark(25), 1);
    for (int threads : new int[] {2, 7}) {
      Revaluation together = book.at(mark(25), threads);
      assertThat(together.liquidationPrices().copy()).isEqualTo(alone.liquidationPrices().copy());
      assertThat(together.marginRatios().copy()).isEqualTo(alone.marginRatios().copy());
      assertThat(together.histogram(64)).isEqualTo(alone.histogram(64));
    }
  }

  /** Not to the last bit, though rows are worked on eight at a time. */
  @Test
  void whereARowStandsNeverMatters() {
    PositionBook book = book(24);
    Revaluation now = book.at(mark(24));
    int from = 777;
    PositionBook part =
        PositionBook.of(
            book.schedule(),
            book.quantities().slice(from, BOOK),
            book.entryPrices().slice(from, BOOK),
            book.margins().slice(from, BOOK));
    Revaluation cut = part.at(mark(24));
    assertThat(cut.liquidationPrices().copy())
        .isEqualTo(now.liquidationPrices().slice(from, BOOK).copy());
    assertThat(cut.marginRatios().copy()).isEqualTo(now.marginRatios().slice(from, BOOK).copy());
  }

  /** Every combination of the ends of the range of a double that is a valid position. */
  @Test
  void theEndsOfTheRangeOfADoubleGiveNumbers() {
    double[] ends = {
      Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1e-20, 1, 1e20, 1e300, Double.MAX_VALUE
    };
    List<MarginSchedule> schedules = new ArrayList<>(SCHEDULES);
    schedules.add(Schedules.single(Math.nextDown(1.0), 1));
    int judged = 0;
    for (MarginSchedule schedule : schedules) {
      for (double quantity : ends) {
        for (double price : ends) {
          if (quantity * price > 0 && quantity * price < Double.POSITIVE_INFINITY) {
            judged += judge(schedule, quantity, price, ends);
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(10_000);
  }

  private static int judge(MarginSchedule schedule, double quantity, double price, double[] ends) {
    int judged = 0;
    for (double margin : ends) {
      for (double mark : ends) {
        if (quantity * mark < Double.POSITIVE_INFINITY) {
          PositionBook book =
              PositionBook.of(
                  schedule,
                  Columns.of(quantity, -quantity),
                  Columns.of(price, price),
                  Columns.of(margin, margin));
          Revaluation now = book.at(mark, 1);
          for (int row = 0; row < 2; row++) {
            assertThat(now.liquidationPrices().get(row))
                .as("quantity %s, price %s, margin %s, mark %s", quantity, price, margin, mark)
                .isNotNaN()
                .isNotNegative();
            assertThat(now.marginRatios().get(row)).isNotNaN().isNotNegative();
            judged++;
          }
        }
      }
    }
    return judged;
  }
}

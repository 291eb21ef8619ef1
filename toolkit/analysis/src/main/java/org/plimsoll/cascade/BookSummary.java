package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;

/**
 * The outline of a book: positions, notional, median leverage and how near liquidation they are,
 * for longs, shorts and all.
 *
 * <pre>
 * notional    |quantity| x price; the price is the mark, or without one each position's entry
 * leverage    |quantity| x entry / margin
 * distance    side x (price - liquidation price) / price
 * within d    notional at a distance of at most d, over all notional of the row
 * </pre>
 *
 * <pre>{@code
 * BookSummary.of(book.at(60_000)).rows().get(2).withinFivePercent(); // of all
 * }</pre>
 *
 * <p>A position in breach has a negative distance and counts as within each.
 *
 * @param rows long, short, all
 * @param assumption what the book was made of, if it was
 */
public record BookSummary(List<Row> rows, Optional<String> assumption) {
  private static final double NEAR = 0.05;
  private static final double MIDDLE = 0.1;
  private static final double FAR = 0.2;

  /** Keeps its own list. */
  public BookSummary {
    rows = List.copyOf(rows);
  }

  /**
   * One side, or all.
   *
   * @param side long, short or all
   * @param positions how many
   * @param notional at the mark or at entry
   * @param medianLeverage half of the positions opened at less; empty without positions
   * @param withinFivePercent share of the notional whose liquidation is at most 5 % away; empty
   *     without positions
   * @param withinTenPercent at most 10 %
   * @param withinTwentyPercent at most 20 %
   */
  public record Row(
      @In(TEXT) String side,
      @In(COUNT) int positions,
      @In(QUOTE) double notional,
      @In(LEVERAGE) OptionalDouble medianLeverage,
      @In(RATE) OptionalDouble withinFivePercent,
      @In(RATE) OptionalDouble withinTenPercent,
      @In(RATE) OptionalDouble withinTwentyPercent) {}

  /**
   * Outlines a book at the prices its positions were opened at.
   *
   * @param book the book
   * @return three rows
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static BookSummary of(PositionBook book) {
    return of(book, book.entryPrices()::get, book.at(1).liquidationPrices());
  }

  /**
   * Outlines a book at a mark.
   *
   * @param revaluation the book at the mark
   * @return three rows
   */
  public static BookSummary of(Revaluation revaluation) {
    double mark = revaluation.mark();
    return of(revaluation.book(), row -> mark, revaluation.liquidationPrices());
  }

  private static BookSummary of(PositionBook book, IntToDoubleFunction price, Columns thresholds) {
    Columns quantities = book.quantities();
    Measured measured =
        new Measured(
            row -> Math.abs(quantities.get(row)) * price.applyAsDouble(row),
            row ->
                Math.signum(quantities.get(row))
                    * (1 - thresholds.get(row) / price.applyAsDouble(row)),
            row ->
                Math.abs(quantities.get(row))
                    * book.entryPrices().get(row)
                    / book.margins().get(row));
    return new BookSummary(
        List.of(
            measured.row("long", rows(book, row -> quantities.get(row) > 0)),
            measured.row("short", rows(book, row -> quantities.get(row) < 0)),
            measured.row("all", rows(book, row -> true))),
        book.assumption());
  }

  private static int[] rows(PositionBook book, IntPredicate chosen) {
    return IntStream.range(0, book.size()).filter(chosen).toArray();
  }

  /** What is known of each position. */
  private record Measured(
      IntToDoubleFunction notional, IntToDoubleFunction distance, IntToDoubleFunction leverage) {

    Row row(String side, int[] rows) {
      return new Row(
          side,
          rows.length,
          sum(rows, row -> true),
          median(rows),
          within(rows, NEAR),
          within(rows, MIDDLE),
          within(rows, FAR));
    }

    private double sum(int[] rows, IntPredicate chosen) {
      return Arrays.stream(rows).filter(chosen).mapToDouble(notional).sum();
    }

    private OptionalDouble median(int[] rows) {
      double[] sorted = Arrays.stream(rows).mapToDouble(leverage).sorted().toArray();
      int half = sorted.length / 2;
      return sorted.length == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    private OptionalDouble within(int[] rows, double limit) {
      return rows.length == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              sum(rows, row -> distance.applyAsDouble(row) <= limit) / sum(rows, row -> true));
    }
  }

  @Override
  public String toString() {
    Row all = rows.get(rows.size() - 1);
    return "%s positions, notional %s%s"
        .formatted(
            COUNT.format(all.positions()),
            QUOTE.format(all.notional()),
            all.medianLeverage().isPresent()
                ? ", median leverage " + LEVERAGE.format(all.medianLeverage().getAsDouble())
                : "");
  }
}

package org.plimsoll.tables;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;
import static org.plimsoll.units.Unit.TIME;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.BookUtilization.LiquidationEvent;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.buffer.UtilizationPath.Point;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** What one row says of a thing that is more than a row. */
final class Summaries {
  private Summaries() {}

  /** A position with the prices that follow from it. */
  record OfPosition(
      @In(TEXT) String contract,
      @In(TEXT) Side side,
      @In(BASE) double quantity,
      @In(PRICE) double entryPrice,
      @In(QUOTE) double notionalAtEntry,
      @In(LEVERAGE) double leverage,
      @In(QUOTE) double margin,
      @In(PRICE) OptionalDouble liquidationPrice,
      @In(RATE) OptionalDouble distanceToLiquidation,
      @In(PRICE) OptionalDouble bankruptcyPrice) {}

  /** A position among others whose money is in another currency: what can be compared. */
  record OfAnyPosition(
      @In(TEXT) String contract,
      @In(TEXT) Contract.Kind kind,
      @In(TEXT) Side side,
      @In(PRICE) double entryPrice,
      @In(LEVERAGE) double leverage,
      @In(PRICE) OptionalDouble liquidationPrice,
      @In(RATE) OptionalDouble distanceToLiquidation,
      @In(PRICE) OptionalDouble bankruptcyPrice) {
    static OfAnyPosition of(Position position) {
      OfPosition row = Summaries.of(position);
      return new OfAnyPosition(
          row.contract,
          position.contract().kind(),
          row.side,
          row.entryPrice,
          row.leverage,
          row.liquidationPrice,
          row.distanceToLiquidation,
          row.bankruptcyPrice);
    }
  }

  /** How an account fared. */
  record OfPath(
      @In(TEXT) String account,
      @In(TEXT) Side side,
      @In(LEVERAGE) double leverage,
      @In(QUOTE) double margin,
      @In(PRICE) OptionalDouble liquidationPrice,
      @In(RATE) OptionalDouble peakMarginRatio,
      @In(TIME) Optional<Instant> liquidated) {}

  /** Who was liquidated, when and at what size. */
  record OfLiquidation(
      @In(TIME) Instant time,
      @In(COUNT) int account,
      @In(TEXT) Side side,
      @In(LEVERAGE) double leverage,
      @In(BASE) double quantity,
      @In(PRICE) double entryPrice,
      @In(PRICE) double mark,
      @In(QUOTE) double notional) {}

  /** The outline of a contract's schedule. */
  record OfSchedule(
      @In(TEXT) String symbol,
      @In(TEXT) Contract.Kind kind,
      @In(COUNT) int brackets,
      @In(LEVERAGE) double maxLeverage,
      @In(RATE) double firstMaintenanceMarginRate,
      @In(RATE) double lastMaintenanceMarginRate) {}

  /** What a data set is, in short. */
  record OfDataset(
      @In(TEXT) String name,
      @In(TEXT) String title,
      @In(TEXT) String period,
      @In(COUNT) int rows) {}

  /** One row each; positions in several currencies without their amounts of money. */
  static List<Record> rows(Collection<? extends Record> values) {
    long inverse = values.stream().filter(Summaries::isInverse).count();
    return inverse == 0 || inverse == values.size()
        ? values.stream().map(Summaries::row).toList()
        : values.stream()
            .map(value -> value instanceof Position p ? OfAnyPosition.of(p) : row(value))
            .toList();
  }

  /** The unit of what records declare in quote: the coin's where all are margined in it. */
  static Unit money(Collection<? extends Record> values) {
    boolean coin = !values.isEmpty() && values.stream().allMatch(Summaries::isInverse);
    return coin ? BASE : QUOTE;
  }

  private static boolean isInverse(Record value) {
    return value instanceof Position position && position.contract().isInverse();
  }

  /** The row that stands for a record: its summary if it has one. */
  static Record row(Record value) {
    if (value instanceof Position position) {
      return of(position);
    }
    if (value instanceof UtilizationPath path) {
      return of(path);
    }
    if (value instanceof Dataset dataset) {
      return new OfDataset(dataset.name(), dataset.title(), dataset.period(), dataset.rows());
    }
    return value instanceof LiquidationEvent event ? of(event) : value;
  }

  static OfSchedule of(MarginSchedule schedule) {
    Bracket first = schedule.brackets().get(0);
    int count = schedule.brackets().size();
    return new OfSchedule(
        schedule.symbol(),
        schedule.contract().kind(),
        count,
        first.maxLeverage(),
        first.maintenanceMarginRate(),
        schedule.brackets().get(count - 1).maintenanceMarginRate());
  }

  private static OfPosition of(Position position) {
    return new OfPosition(
        position.contract().symbol(),
        position.side(),
        position.quantity(),
        position.entryPrice(),
        position.entryNotional(),
        position.leverage(),
        position.margin(),
        existing(position.liquidationPrice(), position.liquidationPrice()),
        existing(
            position.liquidationPrice(), position.distanceToLiquidation(position.entryPrice())),
        existing(position.bankruptcyPrice(), position.bankruptcyPrice()));
  }

  private static OfPath of(UtilizationPath path) {
    Position position = path.position();
    return new OfPath(
        path.name(),
        position.side(),
        position.leverage(),
        position.margin(),
        existing(position.liquidationPrice(), position.liquidationPrice()),
        path.peakMarginRatio(),
        path.liquidation().map(Point::time));
  }

  private static OfLiquidation of(LiquidationEvent event) {
    Position position = event.position();
    return new OfLiquidation(
        event.time(),
        event.account(),
        position.side(),
        position.leverage(),
        position.quantity(),
        position.entryPrice(),
        event.mark(),
        event.notional());
  }

  /** What cannot be liquidated or bankrupted has price 0 or an infinite one, which is none. */
  private static OptionalDouble existing(double price, double value) {
    return price > 0 && Double.isFinite(price) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}

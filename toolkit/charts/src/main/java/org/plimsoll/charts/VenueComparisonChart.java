package org.plimsoll.charts;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.account.ProposedTrade;
import org.plimsoll.account.VenueComparison;
import org.plimsoll.account.VenueComparison.Row;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Side;

/** A row per venue: a dot where it liquidates, a tick where equity is gone. */
final class VenueComparisonChart {
  private static final float ROOM = 3;
  private static final double AROUND = 0.06;

  private final ProposedTrade trade;

  /** From the bottom up: the one that liquidates first stands on top. */
  private final List<Row> rows;

  /** Whether prices against the position lie to the right. */
  private final boolean after;

  private VenueComparisonChart(VenueComparison comparison) {
    this.trade = comparison.trade();
    Comparator<Row> byDistance =
        Comparator.comparingDouble(row -> row.distance().orElse(Double.MAX_VALUE));
    this.rows = comparison.rows().stream().sorted(byDistance.reversed()).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("venue comparison"));
    }
    this.after = trade.side() == Side.SHORT;
  }

  static Figure of(VenueComparison comparison) {
    return new VenueComparisonChart(comparison).figure();
  }

  private Figure figure() {
    Axis venues = Axis.named("Venue", rows.stream().map(Row::venue).toList());
    List<Series> series = new ArrayList<>();
    for (Contract.Kind kind : Contract.Kind.values()) {
      List<Integer> drawn = drawn(kind);
      if (!drawn.isEmpty()) {
        series.add(
            new Series.Dots(
                "liquidation, " + kind,
                column(drawn, i -> price(i)),
                column(drawn, i -> i),
                colour(kind)));
      }
    }
    series.add(room());
    Panel panel = Panel.of(prices(), venues, series).flags(List.of(entry())).notes(notes());
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  private static Color colour(Contract.Kind kind) {
    return House.colour(kind.ordinal());
  }

  private List<Integer> drawn(Contract.Kind kind) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).contract() == kind && rows.get(i).liquidationPrice().isPresent())
        .boxed()
        .toList();
  }

  private double price(int row) {
    return rows.get(row).liquidationPrice().orElseThrow();
  }

  private Series.Spans room() {
    List<Integer> both =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).liquidationPrice().isPresent())
            .filter(i -> rows.get(i).bankruptcyPrice().isPresent())
            .boxed()
            .toList();
    return new Series.Spans(
        "bankruptcy",
        column(both, i -> price(i)),
        column(both, i -> rows.get(i).bankruptcyPrice().orElseThrow()),
        column(both, i -> i),
        House.GRID.darker(),
        ROOM,
        true);
  }

  private static Columns column(List<Integer> rows, ToDoubleFunction<Integer> value) {
    return Columns.of(rows.stream().mapToDouble(value).toArray());
  }

  private Axis prices() {
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(trade.entryPrice()),
                rows.stream()
                    .filter(row -> row.liquidationPrice().isPresent())
                    .flatMapToDouble(
                        row ->
                            DoubleStream.concat(
                                stream(row.liquidationPrice()), stream(row.bankruptcyPrice()))))
            .toArray();
    double low = DoubleStream.of(all).min().orElseThrow();
    double high = DoubleStream.of(all).max().orElseThrow();
    double around = AROUND * (high > low ? high - low : high);
    return Axis.tight(Measure.of("Price", PRICE), low - around, high + around);
  }

  private static DoubleStream stream(OptionalDouble value) {
    return value.isPresent() ? DoubleStream.of(value.getAsDouble()) : DoubleStream.empty();
  }

  private Flag entry() {
    double price = trade.entryPrice();
    return new Flag(price, -0.5, "entry " + PRICE.format(price), House.TEXT, Flag.Pin.LEVEL);
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      OptionalDouble price = rows.get(i).liquidationPrice();
      notes.add(
          price.isPresent()
              ? new Note(
                  price.getAsDouble(),
                  i,
                  PRICE.format(price.getAsDouble()),
                  colour(rows.get(i).contract()),
                  after)
              : new Note(trade.entryPrice(), i, "no price liquidates", House.FAINT_TEXT, !after));
    }
    return notes;
  }

  private String title() {
    List<Row> liquidated = rows.stream().filter(row -> row.distance().isPresent()).toList();
    if (liquidated.isEmpty()) {
      return "No price liquidates this %s at any of %d venues".formatted(trade.side(), rows.size());
    }
    double nearest = liquidated.get(liquidated.size() - 1).distance().orElseThrow();
    double farthest = liquidated.get(0).distance().orElseThrow();
    String move = trade.side() == Side.LONG ? "fall" : "rise";
    if (liquidated.size() < rows.size()) {
      return "A %s liquidates this %s at %d of %d venues, by %s at the earliest"
          .formatted(move, trade.side(), liquidated.size(), rows.size(), RATE.format(nearest));
    }
    return rows.size() == 1
        ? "A %s of %s liquidates this %s".formatted(move, RATE.format(nearest), trade.side())
        : "One %s, %d venues: liquidated by a %s of %s here, of %s there"
            .formatted(
                trade.side(), rows.size(), move, RATE.format(nearest), RATE.format(farthest));
  }

  private String subtitle() {
    boolean isInverse = rows.stream().anyMatch(row -> row.contract() == Contract.Kind.INVERSE);
    String colours = isInverse ? " Orange: margined in the coin." : "";
    return "Dot: liquidation. Tick: bankruptcy; between them the engine works." + colours;
  }

  private String footer() {
    return "%s of %s at %s with %s · isolated margin, schedules as of their own dates"
        .formatted(
            trade.side() == Side.LONG ? "Long" : "Short",
            TickText.of(QUOTE, trade.notional()),
            PRICE.format(trade.entryPrice()),
            TickText.of(LEVERAGE, trade.leverage()));
  }
}

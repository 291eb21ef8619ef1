package org.plimsoll.charts;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.plimsoll.account.Account;
import org.plimsoll.account.LiquidationSurface;
import org.plimsoll.account.Marks;
import org.plimsoll.units.Columns;

/** Headroom of a cross account when one price moves and the others stay. */
final class AccountChart {
  private static final int STEPS = 400;
  private static final double USUAL_MOVE = 0.3;
  private static final double BEYOND = 1.25;
  private static final double MOST_MOVE = 0.79;
  private static final double LEAST_MOVE = 0.02;

  private final Account account;
  private final Marks marks;
  private final LiquidationSurface.Edge edge;
  private final Axis price;

  private AccountChart(Account account, Marks marks, String symbol) {
    this.account = account;
    this.marks = marks;
    this.edge = account.surface(marks).of(symbol);
    double usual = drawable(edge.fall(), edge.rise()).min().orElse(USUAL_MOVE);
    double fall = BEYOND * drawable(edge.fall()).min().orElse(usual);
    double rise = BEYOND * drawable(edge.rise()).min().orElse(usual);
    this.price =
        Axis.tight(
            Measure.of("Price of " + symbol, PRICE),
            edge.mark() * (1 - Math.max(LEAST_MOVE, fall)),
            edge.mark() * (1 + Math.max(LEAST_MOVE, rise)));
  }

  /** The moves that are near enough to be drawn beside each other. */
  private static DoubleStream drawable(OptionalDouble... moves) {
    return Stream.of(moves)
        .flatMapToDouble(OptionalDouble::stream)
        .filter(move -> move <= MOST_MOVE);
  }

  static Figure of(Account account, Marks marks, String symbol) {
    return new AccountChart(account, marks, symbol).figure();
  }

  private Figure figure() {
    double[] prices = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      prices[i] = price.min() + (price.max() - price.min()) * i / STEPS;
    }
    double[] headrooms = DoubleStream.of(prices).map(this::headroom).toArray();
    var line =
        Series.Line.of("headroom", Columns.of(prices), Columns.of(headrooms), House.colour(0));
    double low = Math.min(0, DoubleStream.of(headrooms).min().orElseThrow());
    double high = Math.max(0, DoubleStream.of(headrooms).max().orElseThrow());
    Axis quote = Axis.rounded(Measure.of("Equity less maintenance margin", QUOTE), low, high);
    Panel panel = Panel.of(price, quote, List.of(line)).threshold(0, "liquidation").flags(flags());
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  private double headroom(double mark) {
    var sum = account.requirement(marks.and(edge.symbol(), mark));
    return sum.netCollateral() - sum.maintenance();
  }

  private List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    double now = edge.mark();
    flags.add(new Flag(now, headroom(now), "now " + PRICE.format(now), House.TEXT, Flag.Pin.DOT));
    for (OptionalDouble found : List.of(edge.below(), edge.above())) {
      if (found.isPresent() && found.getAsDouble() != now && price.contains(found.getAsDouble())) {
        double at = found.getAsDouble();
        flags.add(new Flag(at, 0, PRICE.format(at), House.RED, Flag.Pin.ALARM));
      }
    }
    return flags;
  }

  private String title() {
    String fall = words("a fall of ", edge.fall());
    String rise = words("a rise of ", edge.rise());
    if (fall.isEmpty() && rise.isEmpty()) {
      return "No move of %s alone that can be drawn liquidates this account"
          .formatted(edge.symbol());
    }
    String both = fall.isEmpty() || rise.isEmpty() ? fall + rise : fall + " or " + rise;
    return "%s alone liquidates the account by %s".formatted(edge.symbol(), both);
  }

  private static String words(String direction, OptionalDouble move) {
    return drawable(move).mapToObj(m -> direction + RATE.format(m)).findFirst().orElse("");
  }

  private String subtitle() {
    return account.symbols().size() == 1 ? "" : "Now: %s; only one price moves.".formatted(marks);
  }

  private String footer() {
    return "%s · equity and requirement summed over all legs, each in its own bracket"
        .formatted(account);
  }
}

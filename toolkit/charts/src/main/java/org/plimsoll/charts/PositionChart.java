package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Equity and maintenance margin against the mark price; they cross at liquidation. */
final class PositionChart {
  private static final int STEPS = 400;
  private static final double BEYOND = 0.15;
  private static final double SMALLEST_MARK = 1e-3;

  private final Position position;
  private final Axis mark;

  private PositionChart(Position position) {
    this.position = position;
    double entry = position.entryPrice();
    double end = position.bankruptcyPrice();
    double beyond = BEYOND * Math.abs(entry - end);
    double low = Math.max(SMALLEST_MARK * entry, Math.min(entry, end) - beyond);
    this.mark = Axis.tight(Measure.of("Mark price", PRICE), low, Math.max(entry, end) + beyond);
  }

  static Figure of(Position position) {
    return new PositionChart(position).figure();
  }

  private Figure figure() {
    double width = mark.max() - mark.min();
    List<MarginState> states =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(i -> position.at(mark.min() + width * i / STEPS))
            .toList();
    Columns x = column(states, MarginState::mark);
    var equity = Series.Line.of("equity", x, column(states, MarginState::equity), House.colour(0));
    var maintenance =
        Series.Line.of(
            "maintenance margin",
            x,
            column(states, MarginState::maintenanceMargin),
            House.colour(1));
    double low = Math.min(0, equity.values().min().orElseThrow());
    double high =
        Math.max(equity.values().max().orElseThrow(), maintenance.values().max().orElseThrow());
    Axis quote = Axis.rounded(Measure.of("Equity and maintenance margin", QUOTE), low, high);
    Panel panel = Panel.of(mark, quote, List.of(equity, maintenance)).flags(flags());
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  private static Columns column(List<MarginState> states, ToDoubleFunction<MarginState> value) {
    return Columns.of(states.stream().mapToDouble(value).toArray());
  }

  private List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    double entry = position.entryPrice();
    flags.add(flag("entry", entry, position.margin(), House.TEXT, Flag.Pin.DOT));
    double liquidation = position.liquidationPrice();
    if (position.canBeLiquidated() && mark.contains(liquidation)) {
      double equity = position.at(liquidation).equity();
      flags.add(flag("liquidation", liquidation, equity, House.RED, Flag.Pin.ALARM));
    }
    if (position.bankruptcyPrice() > 0) {
      flags.add(flag("bankruptcy", position.bankruptcyPrice(), 0, House.INK, Flag.Pin.DOT));
    }
    return flags;
  }

  private static Flag flag(String name, double price, double amount, Color colour, Flag.Pin pin) {
    return new Flag(price, amount, name + " " + PRICE.format(price), colour, pin);
  }

  private String title() {
    String subject =
        "%s of %s %s"
            .formatted(
                position.side() == Side.LONG ? "Long" : "Short", quantity(), position.contract());
    if (!position.canBeLiquidated()) {
      return "No fall can liquidate this long of %s %s".formatted(quantity(), position.contract());
    }
    double distance = position.distanceToLiquidation(position.entryPrice());
    String move = position.side() == Side.LONG ? "fall" : "rise";
    return distance > 0
        ? "%s is liquidated by a %s of %s".formatted(subject, move, RATE.format(distance))
        : subject + " is due for liquidation at its entry price";
  }

  private String quantity() {
    return BASE.format(position.quantity()).replaceAll("\\.?0+$", "");
  }

  private String subtitle() {
    return "Entered at %s with a margin of %s (%s)."
        .formatted(
            PRICE.format(position.entryPrice()),
            QUOTE.format(position.margin()),
            LEVERAGE.format(position.entryNotional() / position.margin()));
  }

  private String footer() {
    String side = position.side() == Side.LONG ? "(mark − entry)" : "(entry − mark)";
    return "Margin schedule of %s · equity = margin + quantity × %s, no fees or funding"
        .formatted(position.schedule().symbol(), side);
  }
}

package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Tiering;

/** Equity and maintenance margin against the mark price; they cross at liquidation. */
final class PositionChart {
  private static final int STEPS = 400;
  private static final double BEYOND = 0.15;
  private static final double SMALLEST_MARK = 1e-3;
  private static final double NO_END = 1.5;
  private static final double BESIDE = 1e-9;

  private final Position position;
  private final Axis mark;

  private PositionChart(Position position) {
    this.position = position;
    double entry = position.entryPrice();
    double end = farEnd();
    double beyond = BEYOND * Math.abs(entry - end);
    double low = Math.max(SMALLEST_MARK * entry, Math.min(entry, end) - beyond);
    this.mark = Axis.tight(Measure.of("Mark price", PRICE), low, Math.max(entry, end) + beyond);
  }

  /** Bankruptcy, or what stands for it where there is none. */
  private double farEnd() {
    double bankruptcy = position.bankruptcyPrice();
    return Double.isFinite(bankruptcy) ? bankruptcy : NO_END * position.entryPrice();
  }

  static Figure of(Position position) {
    return new PositionChart(position).figure();
  }

  private Figure figure() {
    List<MarginState> states = marks().stream().map(position::at).toList();
    Columns x = column(states, MarginState::mark);
    var equity = Series.Line.of("equity", x, column(states, MarginState::equity), House.colour(0));
    var maintenance =
        Series.Line.of(
            requirement(), x, column(states, MarginState::maintenanceMargin), House.colour(1));
    double low = Math.min(0, equity.values().min().orElseThrow());
    double high =
        Math.max(equity.values().max().orElseThrow(), maintenance.values().max().orElseThrow());
    String name = "Equity and " + requirement();
    Measure money =
        position.contract().isInverse()
            ? new Measure(name + " [coin]", QUOTE)
            : Measure.of(name, QUOTE);
    Axis quote = Axis.rounded(money, low, high);
    Panel panel = Panel.of(mark, quote, List.of(equity, maintenance)).flags(flags());
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  /** Even steps, and both sides of every bracket's bound, where a flat table jumps. */
  private TreeSet<Double> marks() {
    double width = mark.max() - mark.min();
    TreeSet<Double> marks = new TreeSet<>();
    for (int i = 0; i <= STEPS; i++) {
      marks.add(mark.min() + width * i / STEPS);
    }
    boolean isFlat = position.schedule().rule().tiering() == Tiering.FLAT;
    for (MarginDemand.Line line : position.demand().lines()) {
      if (isFlat && line.fromPrice() > mark.min() && line.fromPrice() < mark.max()) {
        marks.add(line.fromPrice() * (1 - BESIDE));
        marks.add(line.fromPrice() * (1 + BESIDE));
      }
    }
    return marks;
  }

  private static Columns column(List<MarginState> states, ToDoubleFunction<MarginState> value) {
    return Columns.of(states.stream().mapToDouble(value).toArray());
  }

  private String requirement() {
    boolean isMore = rule().fee().rate() > 0 || rule().fixedAmount() > 0;
    return isMore ? "requirement" : "maintenance margin";
  }

  private MarginRule rule() {
    return position.schedule().rule();
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
    if (position.bankruptcyPrice() > 0 && Double.isFinite(position.bankruptcyPrice())) {
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
      return position.side() == Side.LONG
          ? "No fall can liquidate this long of %s %s".formatted(quantity(), position.contract())
          : "No rise can liquidate this short of %s %s".formatted(quantity(), position.contract());
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
    return "Margin schedule of %s · equity = margin + %s, no %s"
        .formatted(
            position.schedule().symbol(),
            profit(),
            rule().fee().rate() > 0
                ? "funding; requirement with the closing fee"
                : "fees or funding");
  }

  private String profit() {
    boolean isLong = position.side() == Side.LONG;
    if (position.contract().isInverse()) {
      return "size × " + (isLong ? "(1 / entry − 1 / mark)" : "(1 / mark − 1 / entry)");
    }
    return "quantity × " + (isLong ? "(mark − entry)" : "(entry − mark)");
  }
}

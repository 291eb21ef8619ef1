package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;

/** Maintenance margin in percent of notional against notional or size, both on logarithmic axes. */
final class MarginScheduleChart {
  private static final int STEPS_PER_DECADE = 60;
  private static final double BELOW_FIRST_FLOOR = 5;
  private static final double BEYOND_LAST_FLOOR = 2.5;
  private static final double NARROW = 3;
  private static final double SMALL_SIZE = 1e3;
  private static final double USUAL_SIZE = 1e6;
  private static final double MONEY_PER_UNIT = 1e3;

  private final MarginSchedule schedule;
  private final Axis notional;
  private final List<Double> sizes = new ArrayList<>();
  private final List<Double> effective = new ArrayList<>();
  private final List<Double> marginal = new ArrayList<>();

  private MarginScheduleChart(MarginSchedule schedule) {
    this.schedule = schedule;
    this.notional = Axis.logarithmicTight(size(), smallest(), largest());
  }

  static Figure of(MarginSchedule schedule) {
    return new MarginScheduleChart(schedule).figure();
  }

  private boolean isBySize() {
    return schedule.rule().tierBy() == TierBy.SIZE;
  }

  /** What the floors count: money, except sizes of linear contracts and notionals in coin. */
  private Measure size() {
    return Measure.of(isBySize() ? "Size" : "Notional", isMoney() ? QUOTE : BASE);
  }

  private boolean isMoney() {
    return isBySize() == schedule.contract().isInverse();
  }

  private double smallest() {
    List<Bracket> brackets = schedule.brackets();
    if (brackets.size() > 1) {
      return brackets.get(1).notionalFloor() / BELOW_FIRST_FLOOR;
    }
    return isMoney() ? SMALL_SIZE : SMALL_SIZE / MONEY_PER_UNIT;
  }

  private double largest() {
    Bracket last = schedule.brackets().get(schedule.brackets().size() - 1);
    double usual = isMoney() ? USUAL_SIZE : USUAL_SIZE / MONEY_PER_UNIT;
    double floor = Math.max(last.notionalFloor(), usual);
    return Double.isFinite(last.notionalCap()) ? last.notionalCap() : floor * BEYOND_LAST_FLOOR;
  }

  private Figure figure() {
    schedule.brackets().forEach(this::walk);
    Columns x = column(sizes);
    var step = Series.Line.of("rate of the bracket", x, column(marginal), House.LIGHT_BLUE).thin();
    var line = Series.Line.of("margin / notional", x, column(effective), House.colour(0));
    double top = marginal.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double bottom = effective.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    Measure margin = Measure.of("Maintenance margin", RATE);
    Axis rate =
        top < NARROW * bottom
            ? Axis.rounded(margin, 0, top)
            : Axis.logarithmic(margin, bottom * 0.9, top);
    Panel panel = Panel.of(notional, rate, List.of(line, step)).flags(leverages(rate.min()));
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  /** Adds the points of one bracket, both its ends included where they lie on the axis. */
  private void walk(Bracket bracket) {
    double from = Math.max(bracket.notionalFloor(), notional.min());
    double to = Math.min(bracket.notionalCap(), notional.max());
    int steps = Math.max(1, (int) (STEPS_PER_DECADE * Math.log10(to / from)));
    for (int i = 0; i <= steps && to > from; i++) {
      double size = i == steps ? to : from * Math.pow(to / from, (double) i / steps);
      sizes.add(size);
      effective.add(Measure.percent(grown(bracket.maintenanceMargin(size) / size, size)));
      marginal.add(Measure.percent(grown(bracket.maintenanceMarginRate(), size)));
    }
  }

  private double grown(double rate, double size) {
    return schedule.rule().premium().rate(rate, size);
  }

  private List<Flag> leverages(double bottom) {
    List<Flag> flags = new ArrayList<>();
    for (Bracket bracket : schedule.brackets()) {
      double floor = Math.max(bracket.notionalFloor(), notional.min());
      String leverage = TickText.of(LEVERAGE, bracket.maxLeverage());
      String label = bracket.tier() == 1 ? "max leverage " + leverage : leverage;
      flags.add(new Flag(floor, bottom, label, House.TEXT, Flag.Pin.LEADER));
    }
    return flags;
  }

  private static Columns column(List<Double> values) {
    return Columns.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private String title() {
    if (schedule.brackets().size() == 1 && !schedule.rule().premium().grows()) {
      return "%s: maintenance margin is %s of notional at any size"
          .formatted(schedule.symbol(), TickText.of(RATE, effective.get(0)));
    }
    return "%s: maintenance margin grows from %s to %s of notional"
        .formatted(
            schedule.symbol(),
            TickText.of(RATE, effective.get(0)),
            TickText.of(RATE, effective.get(effective.size() - 1)));
  }

  private String subtitle() {
    if (schedule.brackets().size() == 1) {
      return "";
    }
    return "Light: the rate of each bracket. Upright: bracket floors and the leverage allowed from there.";
  }

  private String footer() {
    return "Bracket table of %s (tiers: %d) · %s"
        .formatted(schedule.symbol(), schedule.brackets().size(), formula());
  }

  private String formula() {
    if (schedule.rule().premium().grows()) {
      return "the rate grows with size";
    }
    if (schedule.rule().tiering() == Tiering.FLAT) {
      return "margin = notional × rate of the bracket, on the whole position";
    }
    return isBySize()
        ? "margin = notional × (rate − amount / size), both of the bracket"
        : "margin = notional × rate − amount, both of the bracket";
  }
}

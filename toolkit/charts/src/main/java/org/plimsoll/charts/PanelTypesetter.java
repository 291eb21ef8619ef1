package org.plimsoll.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Sets one panel: grid and axes, direct labels at line ends, flags above the plot. */
final class PanelTypesetter {

  private static final double LINE_HEIGHT = 15;
  private static final double HEADING = 26;
  private static final double BELOW_PANEL = 12;
  private static final double X_LABELS = 21;
  private static final double TICK_LENGTH = 4;
  private static final double X_TITLE = 20;
  private static final double Y_TICK_DISTANCE = 19;
  private static final int MOST_Y_TICKS = 6;
  private static final int MOST_X_TICKS = 9;
  private static final double X_TICK_SPACE = 18;
  private static final double MOST_FLAG_WIDTH = 260;
  private static final double DOT = 4;
  private static final double NOTE_GAP = 9;
  private static final double WIDEST_NAME = 200;
  private static final int MOST_DOTS = 200;
  private static final double BASELINE_BELOW_MIDDLE = 4.2;

  private final Panel panel;
  private final PanelLayout.Room room;
  private final List<FlagStrip.Place> places;
  private final Plot plot;
  private final List<Rule> behind = new ArrayList<>();
  private final List<Rule> before = new ArrayList<>();
  private final List<Dot> dots = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  private PanelTypesetter(Panel panel, PanelLayout.Room room) {
    this.panel = panel;
    this.room = room;
    this.places = flagPlaces();
    double strip = FlagStrip.rows(places) * LINE_HEIGHT;
    double heading = panel.y().isNamed() ? LINE_HEIGHT / 2 : HEADING;
    double axis = room.isLast() ? X_LABELS + X_TITLE : BELOW_PANEL;
    this.plot =
        new Plot(
            panel.x(),
            panel.y(),
            room.left(),
            room.top() + heading + strip,
            room.right(),
            room.bottom() - axis);
  }

  /** How far right the plot may reach before a flag's label would leave the page. */
  static double rightmost(Panel panel, double left, double edge) {
    return panel.flagsAbove().stream()
        .filter(flag -> share(panel, flag) > 0)
        .mapToDouble(
            flag -> {
              double label = FlagStrip.SPACE + Text.width(words(flag), House.LABEL);
              return left + (edge - label - left) / share(panel, flag);
            })
        .min()
        .orElse(edge);
  }

  private static double share(Panel panel, Flag flag) {
    return panel.x().at(panel.x().clamp(flag.x()));
  }

  private static String words(Flag flag) {
    return Text.cut(flag.label(), House.LABEL, MOST_FLAG_WIDTH);
  }

  static PanelLayout set(Panel panel, PanelLayout.Room room) {
    return new PanelTypesetter(panel, room).set();
  }

  private PanelLayout set() {
    heading();
    yAxis();
    xAxis();
    thresholds();
    dots();
    spans();
    flags();
    notes();
    texts.addAll(EndLabelSetter.labels(panel, plot, before));
    return new PanelLayout(panel, plot, behind, before, dots, texts);
  }

  private void heading() {
    if (panel.y().isNamed()) {
      return; // names say what they are
    }
    texts.add(
        new Text(
            panel.y().measure().header(),
            House.LABEL,
            House.TEXT,
            House.MARGIN,
            room.top() + House.LABEL.getSize2D()));
  }

  /** The most ticks a y axis of that height is given. */
  static List<Tick> yTicks(Axis axis, double height) {
    int room = Math.max(2, (int) Math.round(height / Y_TICK_DISTANCE));
    return axis.ticks(axis.isLogarithmic() ? room : Math.min(MOST_Y_TICKS, room));
  }

  static String yLabel(Tick tick) {
    return Text.cut(tick.label(), House.LABEL, WIDEST_NAME);
  }

  private void yAxis() {
    for (Tick tick : yTicks(panel.y(), plot.height())) {
      double y = plot.y(tick.value());
      boolean isZero = tick.value() == 0 && !panel.y().isNamed();
      Color colour = isZero ? House.AXIS : House.GRID;
      behind.add(new Rule(plot.left(), y, plot.right(), y, colour, House.HAIRLINE));
      texts.add(
          Text.right(
              yLabel(tick), House.LABEL, House.TEXT, plot.left() - 8, y + BASELINE_BELOW_MIDDLE));
    }
  }

  private void xAxis() {
    before.add(
        new Rule(
            plot.left(), plot.bottom(), plot.right(), plot.bottom(), House.AXIS, House.HAIRLINE));
    int most = MOST_X_TICKS;
    while (most > 2 && !haveSpace(xLabels(most))) {
      most--;
    }
    for (Tick tick : panel.x().ticks(most)) {
      double x = plot.x(tick.value());
      before.add(
          new Rule(x, plot.bottom(), x, plot.bottom() + TICK_LENGTH, House.AXIS, House.HAIRLINE));
    }
    if (room.isLast()) {
      List<Text> labels = xLabels(most);
      texts.addAll(haveSpace(labels) ? labels : labels.subList(0, 1));
      double middle = (plot.left() + plot.right()) / 2;
      double baseline = plot.bottom() + X_LABELS + 16;
      String title = panel.x().measure().header();
      texts.add(Text.middle(title, House.LABEL, House.TEXT, middle, baseline));
    }
  }

  private List<Text> xLabels(int most) {
    List<Text> labels = new ArrayList<>();
    for (Tick tick : panel.x().ticks(most)) {
      double width = Text.width(tick.label(), House.LABEL);
      double from = plot.x(tick.value()) - width / 2;
      double inside = Math.max(4, Math.min(House.WIDTH - 4 - width, from));
      labels.add(
          new Text(tick.label(), House.LABEL, House.TEXT, inside, plot.bottom() + X_LABELS - 2));
    }
    return labels;
  }

  private static boolean haveSpace(List<Text> labels) {
    for (int i = 1; i < labels.size(); i++) {
      if (labels.get(i).x() < labels.get(i - 1).box().getMaxX() + X_TICK_SPACE) {
        return false;
      }
    }
    return true;
  }

  private void thresholds() {
    for (Threshold threshold : panel.thresholds()) {
      double y = plot.y(threshold.value());
      before.add(new Rule(plot.left(), y, plot.right(), y, House.RED, House.DASHED));
    }
  }

  private void dots() {
    for (Series series : panel.series()) {
      if (series instanceof Series.Line line) {
        dots(line);
      } else if (series instanceof Series.Dots points) {
        for (int i = 0; i < points.x().size(); i++) {
          double y = plot.y(points.y().get(i));
          dots.add(new Dot(plot.x(points.x().get(i)), y, DOT, points.colour()));
        }
      }
    }
  }

  private void spans() {
    for (Series series : panel.series()) {
      if (series instanceof Series.Spans spans) {
        for (int i = 0; i < spans.x().size(); i++) {
          before.addAll(span(spans, i));
        }
      }
    }
  }

  private List<Rule> span(Series.Spans spans, int i) {
    double y = plot.y(spans.y().get(i));
    double from = plot.x(spans.from().get(i));
    double to = plot.x(spans.x().get(i));
    BasicStroke pen =
        new BasicStroke(spans.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    Rule bar = new Rule(from, y, to, y, spans.colour(), pen);
    Rule tick = new Rule(to, y - TICK_LENGTH, to, y + TICK_LENGTH, House.INK, House.HAIRLINE);
    return spans.isTicked() ? List.of(bar, tick) : List.of(bar);
  }

  private void notes() {
    for (Note note : panel.notes()) {
      double x = plot.x(note.x());
      double width = Text.width(note.words(), House.LABEL);
      double right = x + NOTE_GAP;
      double left = x - NOTE_GAP - width;
      boolean isLeft = note.isBefore() ? left >= plot.left() : right + width > plot.right();
      double baseline = plot.y(note.y()) + BASELINE_BELOW_MIDDLE;
      texts.add(
          new Text(note.words(), House.LABEL, note.colour(), isLeft ? left : right, baseline));
    }
  }

  private void dots(Series.Line line) {
    boolean isSingle = line.values().limit(2).count() == 1;
    if (isSingle || (line.isDotted() && line.x().size() <= MOST_DOTS)) {
      for (int i = 0; i < line.x().size(); i++) {
        if (panel.x().contains(line.x().get(i)) && panel.y().contains(line.y().get(i))) {
          dots.add(new Dot(plot.x(line.x().get(i)), plot.y(line.y().get(i)), 3, line.colour()));
        }
      }
    }
  }

  private List<FlagStrip.Place> flagPlaces() {
    List<Flag> flags = panel.flagsAbove();
    double width = room.right() - room.left();
    return FlagStrip.place(
        flags.stream().map(flag -> room.left() + share(panel, flag) * width).toList(),
        flags.stream().map(flag -> Text.width(words(flag), House.LABEL)).toList());
  }

  /** Nothing is drawn below the lowest point of all: its name goes there. */
  private void below(Flag flag) {
    double x = plot.x(flag.x());
    double y = plot.y(flag.y());
    double width = Text.width(flag.label(), House.LABEL);
    double from = Math.max(plot.left() + 2, Math.min(plot.right() - width, x - width / 2));
    texts.add(new Text(flag.label(), House.LABEL, flag.colour(), from, y + LINE_HEIGHT + 3));
  }

  private void dot(Flag flag) {
    if (flag.pin() != Flag.Pin.LEADER && flag.pin() != Flag.Pin.LEVEL) {
      double x = plot.x(panel.x().clamp(flag.x()));
      dots.add(new Dot(x, plot.y(panel.y().clamp(flag.y())), DOT, flag.colour()));
    }
  }

  private void flags() {
    panel.flags().forEach(this::dot);
    panel.flags().stream().filter(panel::isBelow).forEach(this::below);
    for (FlagStrip.Place place : places) {
      Flag flag = panel.flagsAbove().get(place.flag());
      double middle = plot.top() - 3 - (place.row() + 0.5) * LINE_HEIGHT;
      double y = plot.y(panel.y().clamp(flag.y()));
      boolean isDashed = flag.pin() == Flag.Pin.ALARM || flag.pin() == Flag.Pin.LEVEL;
      Color colour = flag.pin() == Flag.Pin.LEADER ? House.GRID : flag.colour();
      BasicStroke pen = isDashed ? House.DASHED : House.LEADER;
      List<Rule> layer = flag.pin() == Flag.Pin.LEADER ? behind : before;
      layer.add(new Rule(place.leader(), middle, place.leader(), y, colour, pen));
      double baseline = middle + BASELINE_BELOW_MIDDLE;
      texts.add(new Text(words(flag), House.LABEL, flag.colour(), place.from(), baseline));
    }
  }
}

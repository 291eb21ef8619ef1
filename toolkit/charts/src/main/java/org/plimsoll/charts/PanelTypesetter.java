package org.plimsoll.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Sets one panel: grid and axes, direct labels at line ends, flags above the plot. */
final class PanelTypesetter {
  static final double END_LABEL_GAP = 10;
  private static final double LINE_HEIGHT = 15;
  private static final double HEADING = 22;
  private static final double X_LABELS = 20;
  private static final double X_TITLE = 20;
  private static final double Y_TICK_DISTANCE = 46;
  private static final int MOST_X_TICKS = 9;
  private static final double X_TICK_SPACE = 18;
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
    double axis = room.isLast() ? X_LABELS + X_TITLE : LINE_HEIGHT / 2;
    this.plot =
        new Plot(
            panel.x(),
            panel.y(),
            room.left(),
            room.top() + HEADING + strip,
            room.right(),
            room.bottom() - axis);
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
    flags();
    texts.addAll(EndLabelSetter.labels(panel, plot, before));
    return new PanelLayout(panel, plot, behind, before, dots, texts);
  }

  private void heading() {
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
    return axis.ticks(Math.max(2, (int) Math.round(height / Y_TICK_DISTANCE)));
  }

  private void yAxis() {
    for (Tick tick : yTicks(panel.y(), plot.height())) {
      double y = plot.y(tick.value());
      boolean isZero = tick.value() == 0;
      Color colour = isZero ? House.AXIS : House.GRID;
      behind.add(new Rule(plot.left(), y, plot.right(), y, colour, House.HAIRLINE));
      texts.add(
          Text.right(
              tick.label(), House.LABEL, House.TEXT, plot.left() - 8, y + BASELINE_BELOW_MIDDLE));
    }
  }

  private void xAxis() {
    before.add(
        new Rule(
            plot.left(), plot.bottom(), plot.right(), plot.bottom(), House.AXIS, House.HAIRLINE));
    List<Text> labels = xLabels(MOST_X_TICKS);
    for (int most = MOST_X_TICKS - 1; most > 1 && !haveSpace(labels); most--) {
      labels = xLabels(most);
    }
    if (room.isLast()) {
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
      }
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
    List<Flag> flags = panel.flags();
    Axis axis = panel.x();
    double width = room.right() - room.left();
    return FlagStrip.place(
        flags.stream().map(flag -> room.left() + axis.at(axis.clamp(flag.x())) * width).toList(),
        flags.stream().map(flag -> Text.width(flag.label(), House.LABEL)).toList(),
        House.MARGIN,
        House.WIDTH - House.MARGIN);
  }

  private void flags() {
    for (FlagStrip.Place place : places) {
      Flag flag = panel.flags().get(place.flag());
      double middle = plot.top() - 3 - (place.row() + 0.5) * LINE_HEIGHT;
      double y = plot.y(panel.y().clamp(flag.y()));
      boolean isAlarm = flag.pin() == Flag.Pin.ALARM;
      Color colour = flag.pin() == Flag.Pin.NONE ? House.GRID : flag.colour();
      BasicStroke pen = isAlarm ? House.DASHED : House.LEADER;
      before.add(new Rule(place.leader(), y, place.leader(), middle, colour, pen));
      if (flag.pin() != Flag.Pin.NONE) {
        dots.add(new Dot(place.leader(), y, 4, flag.colour()));
      }
      double baseline = middle + BASELINE_BELOW_MIDDLE;
      texts.add(new Text(flag.label(), House.LABEL, flag.colour(), place.from(), baseline));
    }
  }
}

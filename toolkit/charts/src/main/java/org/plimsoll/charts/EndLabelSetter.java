package org.plimsoll.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names lines and thresholds at their right end, beside the plot. */
final class EndLabelSetter {
  private static final double GAP = 10;
  private static final double HEIGHT = 15;
  private static final double MOST_WIDTH = 190;
  private static final double NOTICEABLE = 2.5;
  private static final double BASELINE_BELOW_MIDDLE = 4.2;

  private EndLabelSetter() {}

  /** What a label names: the end of a line at some value. */
  private record End(String words, Color colour, double x, double value) {}

  /** Room to the right of the plot for the labels of a panel; 0 if there are none. */
  static double room(Panel panel) {
    return ends(panel).stream()
        .mapToDouble(end -> GAP + Text.width(words(end), House.LABEL))
        .max()
        .orElse(0);
  }

  /** Sets the labels, and adds to the rules a leader for each that had to be moved. */
  static List<Text> labels(Panel panel, Plot plot, List<Rule> rules) {
    int capacity = EndLabels.capacity(plot.top(), plot.bottom(), HEIGHT);
    List<End> ends = ends(panel).stream().limit(capacity).toList();
    List<Double> wishes = ends.stream().map(end -> plot.y(panel.y().clamp(end.value()))).toList();
    double[] middles = EndLabels.spread(wishes, HEIGHT, plot.top(), plot.bottom());
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < middles.length; i++) {
      End end = ends.get(i);
      rules.addAll(leader(end, plot, wishes.get(i), middles[i]));
      texts.add(
          new Text(
              words(end),
              House.LABEL,
              end.colour(),
              plot.right() + GAP,
              middles[i] + BASELINE_BELOW_MIDDLE));
    }
    return texts;
  }

  private static String words(End end) {
    return Text.cut(end.words(), House.LABEL, MOST_WIDTH);
  }

  private static List<End> ends(Panel panel) {
    return Stream.concat(
            panel.thresholds().stream()
                .map(t -> new End(t.label(), House.RED, panel.x().max(), t.value())),
            panel.series().stream().flatMap(series -> end(series).stream()))
        .toList();
  }

  private static Optional<End> end(Series series) {
    if (series instanceof Series.Line line && line.isLabelled()) {
      for (int i = line.x().size() - 1; i >= 0; i--) {
        if (Double.isFinite(line.y().get(i))) {
          return Optional.of(new End(line.name(), line.colour(), line.x().get(i), line.y().get(i)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Rule> leader(End end, Plot plot, double wish, double middle) {
    List<Rule> rules = new ArrayList<>();
    double from = plot.x(end.x());
    boolean stopsShort = from < plot.right() - NOTICEABLE;
    if (stopsShort) {
      rules.add(new Rule(from, wish, plot.right(), wish, House.AXIS, House.LEADER));
    }
    if (stopsShort || Math.abs(wish - middle) > NOTICEABLE) {
      double to = plot.right() + GAP - 3;
      rules.add(new Rule(plot.right(), wish, to, middle, end.colour(), House.LEADER));
    }
    return rules;
  }
}

package org.plimsoll.charts;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.plimsoll.cascade.CascadeMeasure;
import org.plimsoll.cascade.CascadeSensitivity;
import org.plimsoll.cascade.CascadeSensitivity.Swing;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;

/** How far each factor alone moves one number of a cascade, the widest on top. */
final class TornadoChart {
  private static final float THICK = 20;
  private static final double AROUND = 0.28;

  private final CascadeSensitivity sensitivity;
  private final CascadeMeasure measure;
  private final List<Swing> swings;
  private final double base;

  private TornadoChart(CascadeSensitivity sensitivity, CascadeMeasure measure) {
    this.sensitivity = sensitivity;
    this.measure = measure;
    this.swings = sensitivity.tornado(measure);
    this.base = printed(measure.of(sensitivity.base()));
  }

  static Figure of(CascadeSensitivity sensitivity, CascadeMeasure measure) {
    return new TornadoChart(sensitivity, measure).figure();
  }

  private double printed(double value) {
    return value * measure.unit().scale();
  }

  private int row(int index) {
    return swings.size() - 1 - index;
  }

  private Figure figure() {
    List<String> upwards = new ArrayList<>();
    swings.forEach(swing -> upwards.add(swing.factor().toString()));
    Collections.reverse(upwards);
    String least = MULTIPLE.format(swings.get(0).least());
    String greatest = MULTIPLE.format(swings.get(0).greatest());
    List<Series> series =
        List.of(
            bars("at " + least, Swing::atLeast, House.colour(1)),
            bars("at " + greatest, Swing::atGreatest, House.colour(0)));
    Panel panel = Panel.of(amounts(), Axis.named("Factor", upwards), series).notes(notes());
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled(
                "Each factor alone. Orange: %s of it. Blue: %s of it. Bars start at %s, where nothing is changed."
                    .formatted(least, greatest, unit().format(measure.of(sensitivity.base()))))
            .footed("A shock of %s".formatted(RATE.format(sensitivity.shock()))));
  }

  private Unit unit() {
    return measure.unit();
  }

  private Series.Spans bars(String name, ToDoubleFunction<Swing> end, Color colour) {
    double[] from = new double[swings.size()];
    double[] rows = new double[swings.size()];
    for (int k = 0; k < rows.length; k++) {
      from[k] = base;
      rows[k] = row(k);
    }
    double[] to = swings.stream().mapToDouble(end).map(this::printed).toArray();
    return new Series.Spans(
        name, Columns.of(from), Columns.of(to), Columns.of(rows), colour, THICK, false);
  }

  private Axis amounts() {
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(base),
                swings.stream()
                    .flatMapToDouble(s -> DoubleStream.of(s.atLeast(), s.atGreatest()))
                    .map(this::printed))
            .sorted()
            .toArray();
    double low = all[0];
    double high = all[all.length - 1];
    double around = AROUND * (high > low ? high - low : Math.max(1, Math.abs(high)));
    String header = measure.toString();
    String name = header.substring(0, 1).toUpperCase(Locale.ROOT) + header.substring(1);
    return Axis.tight(Measure.of(name, unit()), low - around, high + around);
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int k = 0; k < swings.size(); k++) {
      Swing swing = swings.get(k);
      double low = printed(swing.atLeast());
      double high = printed(swing.atGreatest());
      if (low == high) {
        notes.add(new Note(base, row(k), "no change", House.FAINT_TEXT, false));
        continue;
      }
      note(notes, k, low, swing.atLeast(), House.colour(1), low < high);
      note(notes, k, high, swing.atGreatest(), House.colour(0), high < low);
    }
    return notes;
  }

  private void note(
      List<Note> notes, int k, double at, double value, Color colour, boolean isBefore) {
    if (at != base) {
      notes.add(new Note(at, row(k), unit().format(value), colour, isBefore));
    }
  }

  private String title() {
    Swing widest = swings.get(0);
    return widest.width() == 0
        ? "Nothing tried moves the " + measure
        : "The %s hangs most on %s: from %s to %s"
            .formatted(
                measure,
                widest.factor(),
                unit().format(widest.atLeast()),
                unit().format(widest.atGreatest()));
  }
}

package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;
import org.plimsoll.waterfall.AdlWave;
import org.plimsoll.waterfall.AdlWaves;

/** Need and haircut of each wave side by side. */
final class WavesChart {
  private static final double HALF_APART = 0.18;
  private static final float THICK = 5;
  private static final double ROOM = 1.6;

  private WavesChart() {}

  static Figure of(AdlWaves waves) {
    List<AdlWave> rows = waves.rows();
    List<Series> bars =
        List.of(
            bars("needed", rows, AdlWave::needed, HALF_APART, 0),
            bars("taken", rows, AdlWave::haircut, -HALF_APART, 1));
    List<String> upwards =
        new ArrayList<>(rows.stream().map(wave -> Integer.toString(wave.wave())).toList());
    Collections.reverse(upwards);
    double most =
        rows.stream().mapToDouble(wave -> Math.max(wave.needed(), wave.haircut())).max().orElse(1);
    Axis across = Axis.tight(Measure.of("Amount", Unit.QUOTE), 0, most * ROOM);
    List<Note> notes = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      double longest = Math.max(rows.get(k).needed(), rows.get(k).haircut());
      String words =
          Unit.QUOTE.format(rows.get(k).needed())
              + " needed, "
              + Unit.QUOTE.format(rows.get(k).haircut())
              + " taken";
      if (longest > most / 20) {
        notes.add(new Note(longest, row(rows, k), words, House.TEXT, false));
      }
    }
    Panel panel = Panel.of(across, Axis.named("Wave", upwards), bars).notes(notes);
    return new Figure(
        Drawing.of(panel)
            .titled(title(waves))
            .subtitled("Blue: needed to cover the bankrupt. Orange: taken from winners."));
  }

  private static double row(List<AdlWave> rows, int k) {
    return rows.size() - 1.0 - k;
  }

  private static Series.Spans bars(
      String name, List<AdlWave> rows, ToDoubleFunction<AdlWave> value, double offset, int colour) {
    double[] places = new double[rows.size()];
    for (int k = 0; k < places.length; k++) {
      places[k] = row(rows, k) + offset;
    }
    return new Series.Spans(
        name,
        Columns.of(new double[places.length]),
        Columns.of(rows.stream().mapToDouble(value).toArray()),
        Columns.of(places),
        House.colour(colour),
        THICK,
        false);
  }

  private static String title(AdlWaves waves) {
    return "%s was needed, %s was taken"
        .formatted(
            Unit.QUOTE.format(waves.totals().needed()),
            Unit.QUOTE.format(waves.totals().haircut()));
  }
}

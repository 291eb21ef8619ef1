package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;
import org.plimsoll.waterfall.AbsorbedLoss;

/** A loss running down its layers. */
final class LayersChart {
  private static final float THICK = 16;
  private static final double ROOM = 1.25;

  private final AbsorbedLoss absorbed;
  private final List<String> names = new ArrayList<>();
  private final List<Double> used = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private LayersChart(AbsorbedLoss absorbed) {
    this.absorbed = absorbed;
    for (AbsorbedLoss.Row row : absorbed.layers()) {
      add(spoken(row.layer()), row.used(), "left " + Unit.QUOTE.format(row.remaining()));
    }
    if (absorbed.unallocated() > 0) {
      add("nobody", absorbed.unallocated(), "");
    }
  }

  static Figure of(AbsorbedLoss absorbed) {
    return new LayersChart(absorbed).figure();
  }

  private void add(String name, double amount, String rest) {
    names.add(name);
    used.add(amount);
    String paid = Unit.QUOTE.format(amount);
    words.add(rest.isEmpty() ? paid : paid + ", " + rest);
  }

  /** Names of layers are written as one word: insuranceFund. */
  private static String spoken(String layer) {
    return layer.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private Figure figure() {
    double[] starts = new double[names.size()];
    double[] ends = new double[names.size()];
    double[] rows = new double[names.size()];
    List<Note> notes = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < rows.length; k++) {
      starts[k] = sum;
      sum += used.get(k);
      ends[k] = sum;
      rows[k] = rows.length - 1 - k;
      boolean before = starts[k] > absorbed.loss() / 2;
      double at = before ? starts[k] : ends[k];
      notes.add(new Note(at, rows[k], words.get(k), House.TEXT, before));
    }
    Series.Spans bars =
        new Series.Spans(
            "paid",
            Columns.of(starts),
            Columns.of(ends),
            Columns.of(rows),
            House.colour(0),
            THICK,
            false);
    List<String> upwards = new ArrayList<>(names);
    Collections.reverse(upwards);
    double end = absorbed.loss() > 0 ? absorbed.loss() * ROOM : 1;
    Axis across = Axis.tight(Measure.of("Loss paid so far", Unit.QUOTE), 0, end);
    Panel panel = Panel.of(across, Axis.named("Layer", upwards), List.of(bars)).notes(notes);
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled("A layer pays only when the one above it is used up."));
  }

  private String title() {
    String loss = Unit.QUOTE.format(absorbed.loss());
    return absorbed.unallocated() > 0
        ? "Of a loss of %s, %s is paid by nobody"
            .formatted(loss, Unit.QUOTE.format(absorbed.unallocated()))
        : "A loss of %s is paid by %d of %d layers"
            .formatted(
                loss,
                absorbed.layers().stream().filter(row -> row.used() > 0).count(),
                absorbed.layers().size());
  }
}

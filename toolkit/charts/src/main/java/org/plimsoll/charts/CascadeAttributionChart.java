package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.cascade.CascadeAttribution;
import org.plimsoll.cascade.CascadeAttribution.Part;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;

/** Each player's fair part over what would be missing without it. */
final class CascadeAttributionChart {
  private static final double HALF_APART = 0.18;
  private static final double SPACE = 200;
  private static final double AROUND = 0.3;

  private final CascadeAttribution attribution;
  private final List<Part> parts;
  private final Unit unit;

  private CascadeAttributionChart(CascadeAttribution attribution) {
    this.attribution = attribution;
    this.parts = attribution.parts();
    this.unit = attribution.measure().unit();
  }

  static Figure of(CascadeAttribution attribution) {
    return new CascadeAttributionChart(attribution).figure();
  }

  private int row(int part) {
    return parts.size() - 1 - part;
  }

  private Figure figure() {
    List<String> upwards = new ArrayList<>(parts.stream().map(Part::player).toList());
    Collections.reverse(upwards);
    List<Series> series =
        List.of(
            bars("Shapley value", Part::shapley, HALF_APART, 0),
            bars("leave one out", Part::leftOut, -HALF_APART, 1));
    Panel panel = Panel.of(amounts(), Axis.named("Player", upwards), series).notes(notes());
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled(
                "Blue: Shapley value; sums to %s. Orange: what would be missing without this one; sums to %s."
                    .formatted(
                        unit.format(attribution.total()), unit.format(attribution.leftOutSum())))
            .footed(attribution.rule()));
  }

  private Series.Spans bars(String name, ToDoubleFunction<Part> value, double offset, int colour) {
    double[] rows = new double[parts.size()];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = row(k) + offset;
    }
    double[] ends = parts.stream().mapToDouble(value).map(v -> v * unit.scale()).toArray();
    float thick = (float) Math.max(2, Math.min(12, SPACE / parts.size() / 2));
    return new Series.Spans(
        name,
        Columns.of(new double[rows.length]),
        Columns.of(ends),
        Columns.of(rows),
        House.colour(colour),
        thick,
        false);
  }

  private Axis amounts() {
    double low = 0;
    double high = 0;
    for (Part part : parts) {
      low = Math.min(low, Math.min(part.shapley(), part.leftOut()));
      high = Math.max(high, Math.max(part.shapley(), part.leftOut()));
    }
    double around = high > low ? AROUND * (high - low) : 1;
    String words = attribution.measure().toString();
    String name = "Part of the " + words;
    return Axis.tight(
        Measure.of(name, unit),
        (low < 0 ? low - around : low) * unit.scale(),
        (high + around) * unit.scale());
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      Part part = parts.get(k);
      double end = Math.max(0, Math.max(part.shapley(), part.leftOut())) * unit.scale();
      String error =
          part.standardError().isPresent()
              ? " ± " + unit.format(part.standardError().getAsDouble())
              : "";
      notes.add(new Note(end, row(k), unit.format(part.shapley()) + error, House.TEXT, false));
    }
    return notes;
  }

  private String title() {
    Part largest =
        parts.stream()
            .max((one, other) -> Double.compare(one.shapley(), other.shapley()))
            .orElseThrow();
    return "Of the %s of %s, %s is the part of %s"
        .formatted(
            attribution.measure(),
            unit.format(attribution.total()),
            unit.format(largest.shapley()),
            largest.player());
  }
}

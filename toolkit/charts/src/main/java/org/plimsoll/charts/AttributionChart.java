package org.plimsoll.charts;

import static org.plimsoll.units.Unit.QUOTE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.account.Attribution;
import org.plimsoll.account.MarginChange;
import org.plimsoll.units.Columns;

/** A change as a flight of bars: each part starts where the one before it ended. */
final class AttributionChart {
  private static final float THICK = 13;
  private static final double AROUND = 0.1;
  private static final double ROOM_FOR_WORDS = 2.5;

  private final Attribution change;
  private final List<String> names = new ArrayList<>();
  private final double[] from;
  private final double[] to;

  private AttributionChart(Attribution change) {
    this.change = change;
    int count = change.parts().size();
    this.from = new double[count];
    this.to = new double[count];
    double level = change.before();
    for (int i = 0; i < count; i++) {
      from[i] = level;
      level += change.parts().get(i).amount();
      to[i] = level;
    }
    names.add("before");
    change.parts().forEach(part -> names.add(part.factor()));
    names.add("after");
  }

  static Figure of(Attribution change) {
    return new AttributionChart(change).figure();
  }

  /** Headroom is equity less maintenance margin, factor by factor. */
  static Figure of(MarginChange change) {
    double before = change.equity().before() - change.maintenance().before();
    double after = change.equity().after() - change.maintenance().after();
    List<Attribution.Part> parts =
        change.parts().stream()
            .map(part -> new Attribution.Part(part.factor(), part.headroom()))
            .toList();
    return of(new Attribution(change.equity().rule(), before, after, after - before, parts));
  }

  /** The first stands on top. */
  private int row(int index) {
    return names.size() - 1 - index;
  }

  private Figure figure() {
    List<String> upwards = new ArrayList<>(names);
    Collections.reverse(upwards);
    List<Series> series = List.of(ends(), bars("more", 1, 0), bars("less", -1, 1));
    Panel panel = Panel.of(amounts(), Axis.named("Factor", upwards), series).notes(notes());
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled("Each bar starts where the one above it ends. Blue: more. Orange: less.")
            .footed("Parts %s; they sum to the change without residual".formatted(change.rule())));
  }

  private Series.Dots ends() {
    return new Series.Dots(
        "amount", Columns.of(change.before(), change.after()), Columns.of(row(0), 0), House.TEXT);
  }

  private Series.Spans bars(String name, int sign, int colour) {
    int[] chosen =
        IntStream.range(0, from.length).filter(i -> sign * (to[i] - from[i]) > 0).toArray();
    return new Series.Spans(
        name,
        Columns.of(Arrays.stream(chosen).mapToDouble(i -> from[i]).toArray()),
        Columns.of(Arrays.stream(chosen).mapToDouble(i -> to[i]).toArray()),
        Columns.of(Arrays.stream(chosen).mapToDouble(i -> row(i + 1)).toArray()),
        House.colour(colour),
        THICK,
        false);
  }

  private Axis amounts() {
    double[] all =
        DoubleStream.concat(DoubleStream.of(change.before(), change.after()), DoubleStream.of(to))
            .toArray();
    double low = DoubleStream.of(all).min().orElseThrow();
    double high = DoubleStream.of(all).max().orElseThrow();
    double around = AROUND * (high > low ? high - low : Math.max(1, Math.abs(high)));
    return Axis.tight(Measure.of("Amount", QUOTE), low - around, high + ROOM_FOR_WORDS * around);
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    notes.add(note(change.before(), 0, QUOTE.format(change.before()), House.TEXT));
    for (int i = 0; i < from.length; i++) {
      double amount = change.parts().get(i).amount();
      Color colour = amount == 0 ? House.FAINT_TEXT : House.colour(amount > 0 ? 0 : 1);
      notes.add(note(Math.max(from[i], to[i]), i + 1, signed(amount), colour));
    }
    notes.add(note(change.after(), names.size() - 1, QUOTE.format(change.after()), House.TEXT));
    return notes;
  }

  private Note note(double x, int index, String words, Color colour) {
    return new Note(x, row(index), words, colour, false);
  }

  private static String signed(double amount) {
    String digits = QUOTE.format(Math.abs(amount));
    return amount == 0 ? "0" : (amount > 0 ? "+" : "−") + digits;
  }

  private String title() {
    Attribution.Part largest =
        change.parts().stream()
            .max(Comparator.comparingDouble(part -> Math.abs(part.amount())))
            .orElseThrow();
    return largest.amount() == 0
        ? "Nothing changed: %s".formatted(QUOTE.format(change.after()))
        : "Mostly %s: %s of a change of %s"
            .formatted(largest.factor(), signed(largest.amount()), signed(change.total()));
  }
}

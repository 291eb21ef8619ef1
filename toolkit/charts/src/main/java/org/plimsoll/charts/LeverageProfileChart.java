package org.plimsoll.charts;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.cascade.LeverageProfile;
import org.plimsoll.cascade.LeverageProfile.Band;
import org.plimsoll.units.Columns;

/** A book's notional by leverage: a pair of level bars per band, longs over shorts. */
final class LeverageProfileChart {
  private static final float THICK = 11;
  private static final double HALF_APART = 0.17;
  private static final double ROOM_FOR_WORDS = 1.15;

  private final LeverageProfile profile;
  private final List<Band> bands;

  private LeverageProfileChart(LeverageProfile profile) {
    this.profile = profile;
    this.bands = profile.bands();
  }

  static Figure of(LeverageProfile profile) {
    if (profile.bands().stream().allMatch(band -> band.positions() == 0)) {
      throw new IllegalArgumentException(Messages.nothingToDraw("leverage profile"));
    }
    return new LeverageProfileChart(profile).figure();
  }

  private Figure figure() {
    List<String> upwards = new ArrayList<>(bands.stream().map(this::name).toList());
    Collections.reverse(upwards);
    List<Series> series =
        List.of(
            bars("long", Band::longNotional, HALF_APART, 0),
            bars("short", Band::shortNotional, -HALF_APART, 1));
    Panel panel = Panel.of(notional(), Axis.named("Leverage", upwards), series).notes(notes());
    return new Figure(
        Drawing.of(panel)
            .titled(title())
            .subtitled("Blue: longs. Orange: shorts. Leverage is notional over margin at entry.")
            .footed(profile.assumption().orElse("Positions as given, at their entry prices")));
  }

  private String name(Band band) {
    if (band.from() == 0) {
      return "below " + times(band.to());
    }
    return Double.isInfinite(band.to())
        ? times(band.from()) + " and more"
        : times(band.from()) + " to " + times(band.to());
  }

  private static String times(double leverage) {
    return TickText.of(LEVERAGE, leverage);
  }

  /** The lowest leverage stands on top. */
  private int row(int band) {
    return bands.size() - 1 - band;
  }

  private Series.Spans bars(
      String name, ToDoubleFunction<Band> notional, double offset, int colour) {
    double[] ends = bands.stream().mapToDouble(notional).toArray();
    double[] rows = new double[ends.length];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = row(k) + offset;
    }
    return new Series.Spans(
        name,
        Columns.of(new double[ends.length]),
        Columns.of(ends),
        Columns.of(rows),
        House.colour(colour),
        THICK,
        false);
  }

  private static double longest(Band band) {
    return Math.max(band.longNotional(), band.shortNotional());
  }

  private Axis notional() {
    double most = bands.stream().mapToDouble(LeverageProfileChart::longest).max().orElseThrow();
    return Axis.tight(Measure.of("Notional at entry", QUOTE), 0, most * ROOM_FOR_WORDS);
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int k = 0; k < bands.size(); k++) {
      Band band = bands.get(k);
      if (band.positions() > 0) {
        String share = RATE.format(band.share());
        notes.add(new Note(longest(band), row(k), share, House.FAINT_TEXT, false));
      }
    }
    return notes;
  }

  private String title() {
    Band largest = bands.stream().max(Comparator.comparingDouble(Band::share)).orElseThrow();
    int positions = bands.stream().mapToInt(Band::positions).sum();
    return "%s of the notional of %s positions on %s stands at %s"
        .formatted(
            RATE.format(largest.share()), COUNT.format(positions), profile.symbol(), name(largest));
  }
}

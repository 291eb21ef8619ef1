package org.plimsoll.charts;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.LiquidationProfile;
import org.plimsoll.cascade.LiquidationProfile.Bin;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Liquidatable notional by price: running sums above, bins below; with a run, what it took. */
final class LiquidationMapChart {
  private static final double NOTABLE_MOVE = 0.1;
  private static final double ROOM_FOR_NAMES = 1.1;
  private static final double ABOVE_THE_LINE = 0.1;

  private final LiquidationProfile before;
  private final LiquidationProfile shown;
  private final Optional<CascadeRun> run;
  private final double price;
  private final Axis across;

  private LiquidationMapChart(LiquidationProfile before, Optional<CascadeRun> run) {
    this.before = before;
    this.run = run;
    this.shown = run.map(before::without).orElse(before);
    this.price = before.map().price();
    double reach = before.reach() * price;
    this.across = Axis.tight(Measure.of("Liquidation price", PRICE), price - reach, price + reach);
  }

  static Figure of(LiquidationProfile profile) {
    return new LiquidationMapChart(profile, Optional.empty()).figure();
  }

  static Figure of(LiquidationProfile before, CascadeRun run) {
    return new LiquidationMapChart(before, Optional.of(run)).figure();
  }

  private Figure figure() {
    return new Figure(new Drawing(title(), subtitle(), footer(), List.of(runningSums(), perBin())));
  }

  private Panel runningSums() {
    List<Series> lines = new ArrayList<>();
    lines.add(runningSum("longs", shown.longs(), House.colour(0)));
    lines.add(runningSum("shorts", shown.shorts(), House.colour(1)));
    run.ifPresent(taken -> lines.add(runningSum("before", side(before, taken), House.GREY).thin()));
    double most = lines.stream().flatMapToDouble(Series::values).max().orElse(0);
    Measure measure = Measure.of("Liquidatable notional, cumulative", QUOTE);
    Axis up = Axis.rounded(measure, 0, most * ROOM_FOR_NAMES);
    return Panel.of(across, up, lines).flags(levels()).notes(names(up.max()));
  }

  private static List<Bin> side(LiquidationProfile profile, CascadeRun run) {
    return run.side() == Side.LONG ? profile.longs() : profile.shorts();
  }

  private Series.Line runningSum(String name, List<Bin> bins, Color colour) {
    double[] x = new double[bins.size() + 1];
    double[] y = new double[bins.size() + 1];
    boolean isLong = bins.get(0).side() == Side.LONG;
    for (int k = 0; k < x.length; k++) {
      int place = isLong ? x.length - 1 - k : k;
      Bin bin = bins.get(Math.max(0, k - 1));
      x[place] = k == 0 ? bin.near() : bin.far();
      y[place] = k == 0 ? bin.cumulativeNotional() - bin.notional() : bin.cumulativeNotional();
    }
    return Series.Line.of(name, Columns.of(x), Columns.of(y), colour).unlabelled();
  }

  /** Named where they are highest, at the outer ends. */
  private List<Note> names(double top) {
    double above = ABOVE_THE_LINE * top;
    return List.of(
        name(shown.longs(), "longs", above, House.colour(0)),
        name(shown.shorts(), "shorts", above, House.colour(1)));
  }

  private static Note name(List<Bin> bins, String word, double above, Color colour) {
    Bin last = bins.get(bins.size() - 1);
    boolean isShort = last.side() == Side.SHORT;
    String total = "%s %s".formatted(word, TickText.of(QUOTE, last.cumulativeNotional()));
    return new Note(last.far(), last.cumulativeNotional() + above, total, colour, isShort);
  }

  private List<Flag> levels() {
    List<Flag> flags = new ArrayList<>();
    flags.add(level(price, run.isPresent() ? "before" : "present price"));
    run.ifPresent(
        taken -> {
          flags.add(level(taken.shockedPrice(), "shock"));
          flags.add(level(taken.finalPrice(), "end"));
        });
    return flags;
  }

  private Flag level(double at, String word) {
    Color colour = word.equals("end") ? House.RED : House.TEXT;
    return new Flag(at, 0, word + " " + PRICE.format(at), colour, Flag.Pin.LEVEL);
  }

  private Panel perBin() {
    List<Series> bars = new ArrayList<>();
    bars.add(bars("longs in the bin", shown.longs(), House.colour(0)));
    bars.add(bars("shorts in the bin", shown.shorts(), House.colour(1)));
    run.ifPresent(taken -> bars.add(bars("in the bin before", side(before, taken), House.RED)));
    double most = bars.stream().flatMapToDouble(Series::values).max().orElse(0);
    Axis up = Axis.rounded(Measure.of("Liquidatable notional, per bin", QUOTE), 0, most);
    return Panel.of(across, up, bars);
  }

  private static Series.Bars bars(String name, List<Bin> bins, Color colour) {
    List<Bin> upwards = new ArrayList<>(bins);
    if (bins.get(0).side() == Side.LONG) {
      Collections.reverse(upwards);
    }
    DoubleStream ends = upwards.stream().mapToDouble(bin -> Math.max(bin.near(), bin.far()));
    return new Series.Bars(
        name,
        Columns.of(ends.toArray()),
        Columns.of(upwards.stream().mapToDouble(Bin::notional).toArray()),
        Math.abs(bins.get(0).near() - bins.get(0).far()),
        colour);
  }

  private String title() {
    return run.map(this::taken)
        .orElseGet(
            () ->
                "A fall of %s would close %s of longs, a rise of %s %s of shorts"
                    .formatted(
                        TickText.of(RATE, 100 * NOTABLE_MOVE),
                        share(Side.LONG),
                        TickText.of(RATE, 100 * NOTABLE_MOVE),
                        share(Side.SHORT)));
  }

  private String share(Side side) {
    double at = price * (1 - side.sign() * NOTABLE_MOVE);
    return TickText.of(RATE, Measure.percent(before.shareDue(side, at)));
  }

  private String taken(CascadeRun taken) {
    double all = LiquidationProfile.openInterest(before.map(), taken.side());
    return "A %s of %s took %s of the %ss and left the price at %s"
        .formatted(
            taken.shock() < 0 ? "rise" : "shock",
            RATE.format(Math.abs(taken.shock())),
            RATE.format(all > 0 ? taken.quantity() / all : 0),
            taken.side(),
            PRICE.format(taken.finalPrice()));
  }

  private String subtitle() {
    String key = run.isPresent() ? "Red: closed. Grey: the sum before. " : "";
    return key + before.assumption().map(LiquidationMapChart::sentence).orElse("Given positions.");
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private String footer() {
    return "Each position at its own liquidation price, as if none moved the price · %d bins a side"
        .formatted(before.longs().size());
  }
}

package org.plimsoll.charts;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plimsoll.cascade.CascadeRound;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.units.Columns;

/** A cascade round by round: the price as a staircase above, what each round closed below. */
final class CascadeChart {
  private static final double BEFORE = -0.6;
  private static final double AFTER = 0.6;
  private static final double BAR = 0.6;
  private static final int MOST_NAMED = 20;

  private final CascadeRun run;
  private final List<CascadeRound> rounds;
  private final Axis across;

  private CascadeChart(CascadeRun run) {
    this.run = run;
    this.rounds = run.rounds();
    this.across = rounds(rounds.size(), BEFORE, Math.max(1, rounds.size()) + AFTER);
  }

  static Figure of(CascadeRun run) {
    CascadeChart chart = new CascadeChart(run);
    List<Panel> panels =
        run.rounds().isEmpty() ? List.of(chart.prices()) : List.of(chart.prices(), chart.closed());
    return new Figure(new Drawing(chart.title(), chart.subtitle(), chart.footer(), panels));
  }

  /** A few rounds are named one by one, so that no tick stands between two. */
  static Axis rounds(int rounds, double from, double to) {
    List<String> names =
        rounds <= MOST_NAMED
            ? IntStream.rangeClosed(0, rounds).mapToObj(COUNT::format).toList()
            : List.of();
    return new Axis(Measure.of("Round", COUNT), from, to, false, names);
  }

  private Panel prices() {
    Series.Line alone =
        Series.Line.of(
                "shock alone",
                Columns.of(0, across.max()),
                Columns.of(run.shockedPrice(), run.shockedPrice()),
                House.GREY)
            .thin();
    double low = Math.min(run.initialPrice(), run.finalPrice());
    double high = Math.max(run.initialPrice(), run.finalPrice());
    Axis up = Axis.rounded(Measure.of("Price", PRICE), low, high);
    Panel panel = Panel.of(across, up, List.of(staircase(), alone)).flags(List.of(shock()));
    return rounds.isEmpty()
        ? panel
        : panel.threshold(run.finalPrice(), "end " + PRICE.format(run.finalPrice()));
  }

  private Flag shock() {
    String words = run.shock() < 0 ? "rise of %s to %s" : "shock of %s to %s";
    return new Flag(
        0,
        run.shockedPrice(),
        words.formatted(size(), PRICE.format(run.shockedPrice())),
        House.TEXT,
        Flag.Pin.DOT);
  }

  /** Level between rounds, upright at each. */
  private Series.Line staircase() {
    int count = rounds.size();
    double[] levels =
        DoubleStream.concat(
                DoubleStream.of(run.initialPrice(), run.shockedPrice()),
                rounds.stream().mapToDouble(CascadeRound::priceAfter))
            .toArray();
    double[] x = new double[2 * count + 4];
    double[] y = new double[2 * count + 4];
    for (int k = 0; k < levels.length; k++) {
      x[2 * k] = k == 0 ? BEFORE : k - 1;
      x[2 * k + 1] = k == levels.length - 1 ? across.max() : k;
      y[2 * k] = levels[k];
      y[2 * k + 1] = levels[k];
    }
    return Series.Line.of("price", Columns.of(x), Columns.of(y), House.colour(0)).unlabelled();
  }

  private Panel closed() {
    double[] numbers = IntStream.rangeClosed(1, rounds.size()).asDoubleStream().toArray();
    double[] notionals = rounds.stream().mapToDouble(CascadeRound::notional).toArray();
    Series.Bars bars =
        new Series.Bars(
            "closed in the round", Columns.of(numbers), Columns.of(notionals), BAR, House.RED);
    double most = DoubleStream.of(notionals).max().orElse(0);
    return Panel.of(
        across,
        Axis.rounded(Measure.of("Notional closed in the round", QUOTE), 0, most),
        List.of(bars));
  }

  private String size() {
    return RATE.format(Math.abs(run.shock()));
  }

  private String title() {
    String move = run.shock() < 0 ? "rise" : "fall";
    if (rounds.isEmpty()) {
      return "A %s of %s closes nobody".formatted(move, size());
    }
    double whole = Math.abs(1 - run.finalPrice() / run.initialPrice());
    String factor =
        run.amplification().isPresent()
            ? ", " + MULTIPLE.format(run.amplification().getAsDouble()) + " the shock"
            : "";
    return "A %s of %s becomes one of %s%s".formatted(move, size(), RATE.format(whole), factor);
  }

  private String subtitle() {
    return rounds.isEmpty()
        ? "From %s; no position is due at the shocked price."
            .formatted(PRICE.format(run.initialPrice()))
        : "From %s. %s positions of %s base are closed in %s rounds."
            .formatted(
                PRICE.format(run.initialPrice()),
                COUNT.format(run.accounts()),
                BASE.format(run.quantity()),
                COUNT.format(rounds.size()));
  }

  private String footer() {
    return "Round 0 is the shock; in a round all positions due are closed at once · bad debt %s, of it unfunded %s"
        .formatted(QUOTE.format(run.shortfall()), QUOTE.format(run.unfunded()));
  }
}

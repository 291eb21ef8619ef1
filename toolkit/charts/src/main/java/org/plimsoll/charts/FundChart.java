package org.plimsoll.charts;

import java.util.List;
import org.plimsoll.cascade.CascadeRound;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;

/** The insurance fund round by round, and what it could not pay. */
final class FundChart {
  private FundChart() {}

  static Figure of(CascadeRun run) {
    if (run.rounds().isEmpty() || !Double.isFinite(run.fundBefore())) {
      throw new IllegalArgumentException(Messages.noFundPath());
    }
    int size = run.rounds().size() + 1;
    double[] rounds = new double[size];
    double[] fund = new double[size];
    double[] unfunded = new double[size];
    fund[0] = run.fundBefore();
    for (CascadeRound round : run.rounds()) {
      int r = round.round();
      rounds[r] = r;
      fund[r] = round.fund();
      unfunded[r] = unfunded[r - 1] + round.unfunded();
    }
    List<Series> lines =
        List.of(
            Series.Line.of("fund", Columns.of(rounds), Columns.of(fund), House.colour(0)),
            Series.Line.of("unfunded", Columns.of(rounds), Columns.of(unfunded), House.colour(1)));
    double highest = Math.max(Columns.of(fund).stream().max().orElse(0), unfunded[size - 1]);
    Axis across = CascadeChart.rounds(size - 1, 0, size - 1.0);
    Axis up = Axis.rounded(Measure.of("Fund, and loss beyond it", Unit.QUOTE), 0, highest);
    return new Figure(
        Drawing.of(Panel.of(across, up, lines))
            .titled(title(run))
            .subtitled(
                "Unfunded: bad debt the fund could not pay; winners, or all, bear it. Round 0 is before the shock."));
  }

  private static String title(CascadeRun run) {
    String before = Unit.QUOTE.format(run.fundBefore());
    return run.unfunded() > 0
        ? "A fund of %s leaves %s unpaid".formatted(before, Unit.QUOTE.format(run.unfunded()))
        : "A fund of %s ends at %s".formatted(before, Unit.QUOTE.format(run.fundAfter()));
  }
}

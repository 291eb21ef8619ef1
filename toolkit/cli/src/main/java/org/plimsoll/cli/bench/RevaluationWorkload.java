package org.plimsoll.cli.bench;

import java.util.List;
import org.plimsoll.cascade.MarginRatioHistogram;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.cascade.Revaluation;

/** Section A of the workloads: a whole book revalued at one mark. */
final class RevaluationWorkload {
  private static final int BINS = 64;

  /** What the workload writes for an infinite ratio. */
  private static final double RATIO_WITHOUT_EQUITY = 1e9;

  private static final double FALL = 0.95;

  private final Run run;
  private final PositionBook book;

  RevaluationWorkload(Run run) {
    this.run = run;
    this.book = PerpetualBook.of(run.accounts(), run.seed());
  }

  void print(Figures figures) {
    String suffix = "_ns_per_account_n%d_t%d".formatted(run.accounts(), run.threads());
    figures.time("a_reval" + suffix, perAccount(Timing.of(this::revalue)));
    figures.time("a_reval_hist" + suffix, perAccount(Timing.of(() -> revalue().histogram(BINS))));
    check(figures);
  }

  private Timing perAccount(Timing timing) {
    return timing.per(run.accounts());
  }

  private Revaluation revalue() {
    return book.at(PerpetualBook.PRICE, run.threads());
  }

  private void check(Figures figures) {
    Revaluation now = revalue();
    MarginRatioHistogram histogram = now.histogram(BINS);
    figures.check("a_sum_liq", now.liquidationPrices().stream().sum());
    figures.check("a_sum_ratio", now.marginRatios().stream().map(this::written).sum());
    figures.check("a_liq_zero", now.liquidationPrices().stream().filter(p -> p == 0).count());
    figures.check("a_breach", histogram.liquidatable());
    figures.check("a_hist_weighted", weighted(histogram));
    figures.check(
        "a_breach_5pct", book.at(FALL * PerpetualBook.PRICE, run.threads()).liquidatable());
  }

  private double written(double ratio) {
    return ratio == Double.POSITIVE_INFINITY ? RATIO_WITHOUT_EQUITY : ratio;
  }

  /** Each bin's count times its number from 1; what is due counts as bin 65. */
  static long weighted(MarginRatioHistogram histogram) {
    List<MarginRatioHistogram.Bin> bins = histogram.bins();
    long sum = (long) histogram.liquidatable() * (bins.size() + 1);
    for (int k = 0; k < bins.size(); k++) {
      sum += (long) bins.get(k).accounts() * (k + 1);
    }
    return sum;
  }
}

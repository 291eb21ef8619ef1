package org.plimsoll.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plimsoll.cascade.CrossAsset;
import org.plimsoll.cascade.CrossBook;
import org.plimsoll.cascade.CrossCascade;
import org.plimsoll.cascade.CrossCascadeRun;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.liquidity.PriceImpact;

/** Section X of the workloads: a shock to a cross-margin book, and the rounds it sets off. */
final class CrossCascadeWorkload {
  private static final List<Double> BETAS = List.of(1.0, 1.2, 1.5, 1.1, 1.4, 1.6, 1.5, 1.7);
  private static final List<Double> SHOCKS = List.of(0.05, 0.15);
  private static final double COEFFICIENT = 0.3 * 0.08;
  private static final double DEPTH_SHARE = 0.25;
  private static final double EXPONENT = 0.5;

  /** Of the price before the shock. */
  private static final double FLOOR = 0.05;

  private final Run run;
  private final CrossBook book;
  private final List<Double> depths;

  CrossCascadeWorkload(Run run) {
    this.run = run;
    this.book = PortfolioBook.of(run.accounts(), run.seed());
    this.depths =
        book.assets().stream()
            .map(asset -> DEPTH_SHARE * book.grossQuantity(asset.symbol()))
            .toList();
  }

  void print(Figures figures) {
    for (double shock : SHOCKS) {
      String name = String.format(Locale.ROOT, "s%02.0f", 100 * shock);
      CrossCascade cascade = cascade(shock);
      figures.time(
          "x_cascade_ms_%s_n%d_t%d".formatted(name, run.accounts(), run.threads()),
          Timing.of(() -> cascade.run(run.threads())).per(1e6));
      check(figures, name, cascade.run(run.threads()));
    }
  }

  private CrossCascade cascade(double shock) {
    List<PriceImpact> impacts =
        IntStream.range(0, BETAS.size()).mapToObj(a -> impact(a, BETAS.get(a) * shock)).toList();
    return CrossCascade.of(book).withShock(shock, BETAS).withImpacts(impacts);
  }

  /** An asset nobody holds has no depth, and nobody to sell it. */
  private PriceImpact impact(int asset, double fall) {
    double depth = depths.get(asset);
    return depth == 0
        ? PriceImpact.none()
        : new PowerLawImpact(COEFFICIENT, depth, EXPONENT, FLOOR / (1 - fall));
  }

  private static void check(Figures figures, String name, CrossCascadeRun result) {
    List<CrossAsset> assets = result.cascade().book().assets();
    CrossAsset last = assets.get(assets.size() - 1);
    figures.check("x_k_" + name, result.accounts());
    figures.check("x_rounds_" + name, result.roundCount());
    figures.check("x_p0_" + name, result.finalPrice(assets.get(0).symbol()));
    figures.check("x_p7_" + name, result.finalPrice(last.symbol()));
  }
}

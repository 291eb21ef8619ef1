package org.plimsoll.cli.bench;

import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.CascadeSweep;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.PathCascade;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Section C of the workloads: ten thousand scenarios on one book. */
final class SweepWorkload {
  private static final int SCENARIOS = 10_000;
  private static final int NAIVE_SCENARIOS = 3;
  private static final int STEPS = 288;
  private static final int STREAM = 7;
  private static final int PATH_STREAM = 11;
  private static final int PATH_FIELDS = 4_096;
  private static final double LARGEST_SHOCK = 0.6;
  private static final double LEAST_DEPTH = 0.25;
  private static final double DEPTH_RANGE = 3.75;
  private static final double MOVE = 0.004;

  private final Run run;
  private final SyntheticMarket market;
  private final Cascade cascade;
  private final LiquidationMap map;
  private final Columns shocks;
  private final Columns depths;

  SweepWorkload(Run run) {
    this.run = run;
    this.market = SyntheticMarket.of(run);
    this.cascade = market.cascade();
    this.map = market.map();
    double[] shock = new double[SCENARIOS];
    double[] depth = new double[SCENARIOS];
    long stream = run.stream(STREAM);
    for (int j = 0; j < SCENARIOS; j++) {
      shock[j] = LARGEST_SHOCK * Mixed.uniform(stream, j, 0);
      depth[j] = LEAST_DEPTH + DEPTH_RANGE * Mixed.uniform(stream, j, 1);
    }
    this.shocks = Columns.ofOwned(shock);
    this.depths = Columns.ofOwned(depth);
  }

  void print(Figures figures) {
    time(figures);
    check(figures);
  }

  private void time(Figures figures) {
    String n = "_n%d".formatted(run.accounts());
    String all = "%s_S%d_t%d".formatted(n, SCENARIOS, run.threads());
    figures.time(
        "c0_naive_ms_per_scenario" + n, Timing.of(this::naive).per(Timing.MILLI * NAIVE_SCENARIOS));
    figures.time("c_index_build_ms" + n, Timing.of(this::index).per(Timing.MILLI));
    ShockCurve curve = curve();
    figures.time("c1_curve_build_ms" + n, Timing.of(this::curve).per(Timing.MILLI));
    figures.time("c1_query_ns_per_scenario" + all, Timing.of(() -> closed(curve)).per(SCENARIOS));
    figures.time("c2_ns_per_scenario" + all, Timing.of(this::sweep).per(SCENARIOS));
    figures.time(
        "c3_ns_per_path_step" + all, Timing.of(this::paths).per((double) SCENARIOS * STEPS));
  }

  void check(Figures figures) {
    figures.check("c1_sum_k", closed(curve()));
    CascadeSweep.Ends ends = sweep();
    figures.check("c2_sum_k", (long) sum(ends.accounts()));
    figures.check("c2_sum_Q", ends.quantities().stream().mapToLong(SyntheticMarket::lots).sum());
    figures.check("c2_sum_p", sum(ends.finalPrices()));
    PathCascade.Ends paths = paths();
    figures.check("c3_sum_long", (long) sum(paths.longs()));
    figures.check("c3_sum_short", (long) sum(paths.shorts()));
    figures.check("c3_sum_p", sum(paths.finalPrices()));
  }

  private ShockCurve curve() {
    return ShockCurve.of(cascade, map, Side.LONG);
  }

  private static double sum(Columns values) {
    return values.stream().sum();
  }

  private LiquidationMap index() {
    LiquidationMap fresh = market.map();
    fresh.size(Side.LONG);
    fresh.size(Side.SHORT);
    return fresh;
  }

  private long closed(ShockCurve curve) {
    long sum = 0;
    for (int j = 0; j < SCENARIOS; j++) {
      sum += curve.accounts(shocks.get(j));
    }
    return sum;
  }

  private CascadeSweep.Ends sweep() {
    return CascadeSweep.of(cascade, map).over(shocks, depths, run.threads());
  }

  private PathCascade.Ends paths() {
    long stream = run.stream(PATH_STREAM);
    return PathCascade.of(cascade, map)
        .ends(
            (path, step, price) ->
                price * (1 + MOVE * Mixed.bell(Mixed.pathBits(stream, PATH_FIELDS, path, step))),
            SCENARIOS,
            STEPS,
            run.threads());
  }

  /** What the sweep saves: every account looked at in every round. */
  private double naive() {
    PriceImpact impact = cascade.impact();
    double sum = 0;
    for (int j = 0; j < NAIVE_SCENARIOS; j++) {
      double undisturbed = PerpetualBook.PRICE * (1 - shocks.get(j));
      double price = undisturbed;
      double sold = soldAt(price);
      for (double before = 0; sold > before; ) {
        before = sold;
        price = undisturbed * impact.factor(sold / depths.get(j));
        sold = Math.max(sold, soldAt(price));
      }
      sum += price;
    }
    return sum;
  }

  private double soldAt(double price) {
    double sold = 0;
    for (int k = 0; k < map.size(Side.LONG); k++) {
      sold += map.liquidationPrice(Side.LONG, k) >= price ? map.quantity(Side.LONG, k) : 0;
    }
    return sold;
  }
}

package org.plimsoll.cli.bench;

import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Section W of the workloads: bad debt and surplus of a thousand shocks, sequential fills. */
final class BadDebtWorkload {
  private static final int SHOCKS = 1_000;
  private static final double LARGEST_SHOCK = 0.6;

  private final Run run;
  private final Cascade cascade;
  private final LiquidationMap map;
  private final Columns shocks;

  BadDebtWorkload(Run run) {
    this.run = run;
    SyntheticMarket market = SyntheticMarket.of(run);
    this.cascade = market.cascade();
    this.map = market.map();
    map.size(Side.LONG);
    double[] shock = new double[SHOCKS];
    for (int j = 0; j < SHOCKS; j++) {
      shock[j] = LARGEST_SHOCK * (j + 0.5) / SHOCKS;
    }
    this.shocks = Columns.ofOwned(shock);
  }

  void print(Figures figures) {
    String name = "w_direct_ms_n%d_S%d_t%d".formatted(run.accounts(), SHOCKS, run.threads());
    figures.time(name, Timing.of(this::losses).per(Timing.MILLI));
    check(figures);
  }

  void check(Figures figures) {
    ShockCurve.Losses losses = losses();
    figures.check("w_sum_shortfall", losses.shortfalls().stream().sum());
    figures.check("w_sum_surplus", losses.surpluses().stream().sum());
  }

  private ShockCurve.Losses losses() {
    return ShockCurve.losses(cascade, map, shocks);
  }
}

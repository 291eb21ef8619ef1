package org.plimsoll.cli.bench;

import java.util.Locale;
import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.DeleveragingReach;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.venue.Side;

/** Section B of the workloads: one cascade by rounds, with insurance fund and auto-deleveraging. */
final class CascadeWorkload {
  private static final double[] SHOCKS = {0.02, 0.05, 0.10, 0.20, 0.40};
  private static final double FULL_SHOCK = 0.10;

  private final Run run;
  private final SyntheticMarket market;

  CascadeWorkload(Run run) {
    this.run = run;
    this.market = SyntheticMarket.of(run);
  }

  private record Outcome(CascadeRun cascade, DeleveragingReach reach) {}

  void print(Figures figures) {
    String suffix = "_n%d".formatted(run.accounts());
    figures.time("b_full_from_raw_ms_s10" + suffix, Timing.of(this::fromRaw).per(Timing.MILLI));
    figures.time("b2_prepare_ms" + suffix, Timing.of(this::prepared).per(Timing.MILLI));
    LiquidationMap map = market.map();
    Cascade cascade = market.cascade();
    for (double shock : SHOCKS) {
      figures.time(
          "b2_prepared_ms_%s%s".formatted(name(shock), suffix),
          Timing.of(() -> cascade.run(map, shock)).per(Timing.MILLI));
    }
    check(figures);
  }

  void check(Figures figures) {
    LiquidationMap map = market.map();
    for (double shock : SHOCKS) {
      check(figures, "b_" + name(shock), outcome(market.cascade().run(map, shock)));
    }
  }

  /** The side that falls is put in order; asking for its size does that. */
  private LiquidationMap prepared() {
    LiquidationMap map = market.map();
    map.size(Side.LONG);
    return map;
  }

  private static String name(double shock) {
    return String.format(Locale.ROOT, "s%02.0f", shock * 100);
  }

  private Outcome fromRaw() {
    PositionBook book = market.bookFromColumns();
    Cascade cascade = SyntheticMarket.cascade(book);
    return outcome(book, cascade.run(book, PerpetualBook.PRICE, FULL_SHOCK));
  }

  private Outcome outcome(CascadeRun cascade) {
    return outcome(market.book(), cascade);
  }

  private static Outcome outcome(PositionBook book, CascadeRun cascade) {
    return new Outcome(
        cascade, DeleveragingReach.of(book, Side.SHORT, cascade.finalPrice(), cascade.unfunded()));
  }

  private static void check(Figures figures, String name, Outcome outcome) {
    CascadeRun cascade = outcome.cascade;
    figures.check(name + "_k", cascade.accounts());
    figures.check(name + "_rounds", cascade.rounds().size());
    figures.check(name + "_Q", SyntheticMarket.lots(cascade.quantity()));
    figures.check(name + "_p", cascade.finalPrice());
    figures.check(name + "_surplus", cascade.surplus());
    figures.check(name + "_shortfall", cascade.shortfall());
    figures.check(name + "_bankrupt", cascade.bankrupt());
    figures.check(name + "_fund", cascade.fundAfter());
    figures.check(name + "_adlloss", cascade.unfunded());
    figures.check(name + "_adl", outcome.reach.reached());
  }
}

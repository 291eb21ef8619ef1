package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;

/** The sentences of the liquidation profile. */
final class ProfileMessages {
  private ProfileMessages() {}

  static String reach(double was) {
    return "reach must be above 0 and below 1, was %s; write 30 %% as pct(30)".formatted(was);
  }

  static String bins(int most, int was) {
    return "bins must be from 1 to %s, was %s".formatted(COUNT.format(most), COUNT.format(was));
  }

  static String otherMap(LiquidationMap map, CascadeRun run) {
    return "run must be of this map around %s, was from %s with %s positions closed; run the cascade on the map"
        .formatted(
            PRICE.format(map.price()),
            PRICE.format(run.initialPrice()),
            COUNT.format(run.accounts()));
  }
}

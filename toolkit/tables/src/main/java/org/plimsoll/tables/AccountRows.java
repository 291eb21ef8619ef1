package org.plimsoll.tables;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.account.AccountState;
import org.plimsoll.account.Attribution;
import org.plimsoll.account.LegState;
import org.plimsoll.account.LiquidationSurface;
import org.plimsoll.account.MarginChange;
import org.plimsoll.units.In;

/** Results about a whole account as rows, with the sums below. */
final class AccountRows {
  private AccountRows() {}

  /** A leg, or the account as the sum of its legs and what else backs them. */
  record OfLeg(
      @In(TEXT) String position,
      @In(BASE) OptionalDouble quantity,
      @In(PRICE) OptionalDouble mark,
      @In(QUOTE) double notional,
      @In(QUOTE) OptionalDouble profit,
      @In(QUOTE) double initialMargin,
      @In(QUOTE) double maintenanceMargin,
      @In(QUOTE) OptionalDouble equity,
      @In(QUOTE) OptionalDouble headroom,
      @In(RATE) OptionalDouble marginRatio) {}

  /** An edge; where all prices move together only the moves are shown. */
  record OfEdge(
      @In(TEXT) String price,
      @In(PRICE) OptionalDouble now,
      @In(PRICE) OptionalDouble liquidatedBelow,
      @In(PRICE) OptionalDouble liquidatedAbove,
      @In(RATE) OptionalDouble byAFallOf,
      @In(RATE) OptionalDouble byARiseOf) {}

  static List<OfLeg> of(AccountState state) {
    List<OfLeg> rows = new ArrayList<>();
    for (LegState leg : state.legs()) {
      rows.add(
          new OfLeg(
              leg.side() + " " + leg.symbol(),
              OptionalDouble.of(leg.quantity()),
              OptionalDouble.of(leg.mark()),
              leg.notional(),
              OptionalDouble.of(leg.profit()),
              leg.initialMargin(),
              leg.maintenanceMargin(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty()));
    }
    rows.add(sum(state));
    return rows;
  }

  private static OfLeg sum(AccountState state) {
    return new OfLeg(
        "account",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        state.notional(),
        state.legs().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(state.legs().stream().mapToDouble(LegState::profit).sum()),
        state.initialMargin(),
        state.maintenanceMargin(),
        OptionalDouble.of(state.equity()),
        OptionalDouble.of(state.headroom()),
        state.marginRatio());
  }

  static List<OfEdge> of(LiquidationSurface surface) {
    List<OfEdge> rows = new ArrayList<>();
    for (LiquidationSurface.Edge edge : surface.alone()) {
      rows.add(
          new OfEdge(
              edge.symbol() + " alone",
              OptionalDouble.of(edge.mark()),
              edge.below(),
              edge.above(),
              edge.fall(),
              edge.rise()));
    }
    LiquidationSurface.Edge all = surface.together();
    OptionalDouble none = OptionalDouble.empty();
    rows.add(new OfEdge(all.symbol(), none, none, none, all.fall(), all.rise()));
    return rows;
  }

  static List<MarginChange.Part> of(MarginChange change) {
    List<MarginChange.Part> rows = new ArrayList<>(change.parts());
    double equity = change.equity().total();
    double maintenance = change.maintenance().total();
    rows.add(new MarginChange.Part("all", equity, maintenance, equity - maintenance));
    return rows;
  }

  static List<Attribution.Part> of(Attribution change) {
    List<Attribution.Part> rows = new ArrayList<>();
    rows.add(new Attribution.Part("before", change.before()));
    rows.addAll(change.parts());
    rows.add(new Attribution.Part("after", change.after()));
    return rows;
  }
}

package org.plimsoll.cli;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.units.Check;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Venue;

/**
 * What {@code liq} answers with: a position, where it ends, and where it stands at a mark.
 *
 * @param venue whose schedule applies
 * @param position the position asked about
 * @param state at the mark asked about, null if none was
 */
record Liquidation(Venue venue, Position position, @Nullable MarginState state) {
  /** Refuses a position whose prices do not fit a double. */
  Liquidation {
    Check.finite("liquidation price", position.liquidationPrice());
    Check.finite("bankruptcy price", position.bankruptcyPrice());
  }

  OptionalDouble liquidationPrice() {
    return ifReachable(position.liquidationPrice());
  }

  /** A position that is never liquidated is never bankrupt: its equity covers any price. */
  OptionalDouble bankruptcyPrice() {
    double price = position.bankruptcyPrice();
    return price > 0 ? ifReachable(price) : OptionalDouble.empty();
  }

  OptionalDouble distance() {
    return ifReachable(position.distanceToLiquidation(position.entryPrice()));
  }

  /** What a liquidation may cost before it eats more than the margin. */
  OptionalDouble room() {
    return position.roomForTheEngine();
  }

  MarginState atEntry() {
    return position.at(position.entryPrice());
  }

  Bracket entryBracket() {
    return position.demand().bracketAt(position.entryPrice());
  }

  @Nullable Bracket liquidationBracket() {
    return position.canBeLiquidated() ? position.liquidationBracket() : null;
  }

  private OptionalDouble ifReachable(double value) {
    return position.canBeLiquidated() ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}

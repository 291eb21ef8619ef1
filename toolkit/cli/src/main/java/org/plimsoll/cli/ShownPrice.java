package org.plimsoll.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Side;

/** A price as the venue shows it, and unrounded beside it where the two differ. */
final class ShownPrice {
  private static final int FINEST = 8;

  private ShownPrice() {}

  /** The price by the rounding of the contract. */
  static OptionalDouble rounded(Contract contract, Side side, OptionalDouble price) {
    if (price.isEmpty()) {
      return price;
    }
    double rounded = contract.rounding().round(price.getAsDouble(), side);
    return rounded > 0 ? OptionalDouble.of(rounded) : OptionalDouble.empty();
  }

  static String text(Contract contract, Side side, OptionalDouble price) {
    if (price.isEmpty()) {
      return "none";
    }
    double exact = price.getAsDouble();
    double rounded = contract.rounding().round(exact, side);
    if (rounded == exact) {
      return Unit.PRICE.format(exact);
    }
    int ofTick = BigDecimal.valueOf(contract.rounding().tick()).stripTrailingZeros().scale();
    int decimals = Math.max(Unit.PRICE.decimals(rounded), ofTick);
    BigDecimal digits = BigDecimal.valueOf(exact).setScale(FINEST, RoundingMode.HALF_EVEN);
    return "%s (unrounded %s)"
        .formatted(
            Unit.PRICE.digits(rounded, decimals), digits.stripTrailingZeros().toPlainString());
  }
}

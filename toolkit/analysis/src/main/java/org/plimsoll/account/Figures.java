package org.plimsoll.account;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.units.Unit;

/** A number with as many digits as it takes to compute with it: what is shown can be redone. */
final class Figures {
  private static final int CENTS = 2;
  private static final int FINEST = 8;

  private Figures() {}

  static String of(Unit unit, double value) {
    int usual = unit.decimals(Math.abs(value));
    int most = unit == QUOTE && Math.abs(value) >= 1 ? CENTS : FINEST;
    int shift = unit == RATE ? 2 : 0;
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(most + shift, RoundingMode.HALF_EVEN);
    int own = rounded.stripTrailingZeros().scale() - shift;
    return unit.digits(value, Math.max(usual, own));
  }
}

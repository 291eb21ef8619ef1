package org.plimsoll.acceptance.broken.units;

import org.plimsoll.acceptance.broken.account.ChartedPosition;

/** Breaks rules 1 and 2: units knows an account, which knows units. */
public final class NosyUnit {
  private NosyUnit() {}

  static String of(ChartedPosition position) {
    return position.toString();
  }
}

package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.units.In;

/**
 * The margin one instrument would need if it were held alone.
 *
 * @param name the asset or instrument
 * @param size signed, in units of it: positive long, negative short
 * @param margin its worst loss over the scenarios, quote, 0 or more
 */
public record StandAloneMargin(
    @In(TEXT) String name, @In(BASE) double size, @In(QUOTE) double margin) {

  static double sum(List<StandAloneMargin> margins) {
    double sum = 0;
    for (StandAloneMargin each : margins) {
      sum += each.margin();
    }
    return sum;
  }

  /**
   * 1 - portfolio / sum; there is nothing to save where nothing is demanded. Without offsets the
   * two differ by rounding at most, which is no loss.
   */
  static OptionalDouble nettingBenefit(double portfolio, double sum) {
    return sum > 0 ? OptionalDouble.of(Math.max(0, 1 - portfolio / sum)) : OptionalDouble.empty();
  }
}

package org.plimsoll.cascade;

import java.util.List;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;

/**
 * A schedule's brackets as straight lines in arrays: maintenance margin of a notional n is the
 * highest of rate[k] x n - amount[k], since the margin is continuous and convex.
 */
final class MarginLines {
  /** Sends a notional next to the first crossing to the full search, whatever the rounding. */
  private static final double BELOW_CROSSING = 1 - 1e-9;

  final double[] rates;
  final double[] amounts;

  /** 1 / (1 - rate): turns what is left of the margin into a long's notional. */
  final double[] perLong;

  /** 1 / (1 + rate): the same for a short. */
  final double[] perShort;

  /** The notional up to which no line lies above the first; finite. */
  final double firstLineEnd;

  private MarginLines(List<Bracket> brackets) {
    int size = brackets.size();
    rates = new double[size];
    amounts = new double[size];
    perLong = new double[size];
    perShort = new double[size];
    for (int k = 0; k < size; k++) {
      rates[k] = brackets.get(k).maintenanceMarginRate();
      amounts[k] = brackets.get(k).maintenanceAmount();
      perLong[k] = 1 / (1 - rates[k]);
      perShort[k] = 1 / (1 + rates[k]);
    }
    firstLineEnd = firstLineEnd();
  }

  static MarginLines of(MarginSchedule schedule) {
    return new MarginLines(schedule.brackets());
  }

  /** From the lines, not the floors: published amounts are rounded to cents. */
  private double firstLineEnd() {
    double end = Double.MAX_VALUE;
    for (int k = 1; k < rates.length; k++) {
      if (rates[k] > rates[0]) {
        end = Math.min(end, (amounts[k] - amounts[0]) / (rates[k] - rates[0]) * BELOW_CROSSING);
      }
    }
    return end;
  }
}

package org.plimsoll.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A function of one variable that is straight between breaks, and the places where it changes sign.
 *
 * <p>f(x) = constant[i] + slope[i] x for start[i] <= x < start[i+1], x from 0 to infinity. It may
 * jump at a break. Sums of broken lines are broken lines; headroom of every account is one, in the
 * price of one asset, or in a move common to several.
 *
 * <p>Each piece is monotone, so it holds exactly one crossing if its ends differ in sign and none
 * if they do not: nothing is searched, nothing missed.
 */
final class BrokenLine {
  private final double[] starts;
  private final double[] constants;
  private final double[] slopes;

  private BrokenLine(double[] starts, double[] constants, double[] slopes) {
    this.starts = starts;
    this.constants = constants;
    this.slopes = slopes;
  }

  static BrokenLine straight(double constant, double slope) {
    return new BrokenLine(new double[] {0}, new double[] {constant}, new double[] {slope});
  }

  /** Pieces in rising order; a piece that starts where the next one does is never reached. */
  static BrokenLine of(List<Piece> pieces) {
    return new BrokenLine(
        pieces.stream().mapToDouble(Piece::start).toArray(),
        pieces.stream().mapToDouble(Piece::constant).toArray(),
        pieces.stream().mapToDouble(Piece::slope).toArray());
  }

  /** A straight piece from its start to the next one's. */
  record Piece(double start, double constant, double slope) {}

  double at(double x) {
    int i = pieceAt(x);
    return constants[i] + slopes[i] * x;
  }

  /** The piece that holds at x. */
  Piece piece(double x) {
    int i = pieceAt(x);
    return new Piece(starts[i], constants[i], slopes[i]);
  }

  private int pieceAt(double x) {
    int i = starts.length - 1;
    while (i > 0 && x < starts[i]) {
      i--;
    }
    return i;
  }

  BrokenLine plus(BrokenLine other) {
    return sum(other, 1);
  }

  BrokenLine minus(BrokenLine other) {
    return sum(other, -1);
  }

  /** This and a multiple of another, piece by piece through the breaks of both. */
  private BrokenLine sum(BrokenLine other, double factor) {
    double[] union = union(starts, other.starts);
    double[] sumConstants = new double[union.length];
    double[] sumSlopes = new double[union.length];
    int i = 0;
    int k = 0;
    for (int n = 0; n < union.length; n++) {
      i = reached(starts, i, union[n]);
      k = reached(other.starts, k, union[n]);
      sumConstants[n] = constants[i] + factor * other.constants[k];
      sumSlopes[n] = slopes[i] + factor * other.slopes[k];
    }
    return new BrokenLine(union, sumConstants, sumSlopes);
  }

  private static int reached(double[] starts, int from, double x) {
    int i = from;
    while (i + 1 < starts.length && starts[i + 1] <= x) {
      i++;
    }
    return i;
  }

  /** Two rising rows of breaks made one, each break once; both begin at 0. */
  private static double[] union(double[] a, double[] b) {
    if (a.length == 1 || b.length == 1) {
      return a.length == 1 ? b : a;
    }
    return DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The same function of y = x / unit: x = unit y. */
  BrokenLine per(double unit) {
    return new BrokenLine(
        DoubleStream.of(starts).map(start -> start / unit).toArray(),
        constants.clone(),
        DoubleStream.of(slopes).map(slope -> slope * unit).toArray());
  }

  /**
   * Finds every place where the sign changes.
   *
   * @return the crossings in rising order of x, each with the sign below it
   */
  List<Crossing> crossings() {
    List<Crossing> found = new ArrayList<>();
    boolean positive = positive(0, starts[0]);
    for (int i = 0; i < starts.length; i++) {
      positive = cross(found, starts[i], positive, positive(i, starts[i]));
      double end = i + 1 < starts.length ? starts[i + 1] : Double.POSITIVE_INFINITY;
      boolean atEnd = positive(i, end);
      positive = cross(found, clamped(-constants[i] / slopes[i], starts[i], end), positive, atEnd);
    }
    return List.copyOf(found);
  }

  /** Notes a change of sign; two at one place, as rounding leaves at a break, are none. */
  private static boolean cross(List<Crossing> found, double x, boolean before, boolean after) {
    if (before != after) {
      int last = found.size() - 1;
      if (last >= 0 && found.get(last).price() == x) {
        found.remove(last);
      } else {
        found.add(new Crossing(x, after));
      }
    }
    return after;
  }

  private static double clamped(double x, double from, double to) {
    return Math.max(from, Math.min(to, x));
  }

  private boolean positive(int i, double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return slopes[i] == 0 ? constants[i] > 0 : slopes[i] > 0;
    }
    return constants[i] + slopes[i] * x > 0;
  }
}

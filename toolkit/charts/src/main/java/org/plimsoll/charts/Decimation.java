package org.plimsoll.charts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.Columns;

/**
 * Thins a line to what a picture can show.
 *
 * <p>Of the points that fall into one pixel column, a line keeps the first, the lowest, the highest
 * and the last, in their order: the picture has the same envelope, however many points there were.
 * A gap stays where it parts two columns; within one it could not be seen.
 */
final class Decimation {
  private final Axis axis;
  private final int columns;
  private final Columns x;
  private final Columns y;
  private double[] keptX = new double[1024];
  private double[] keptY = new double[1024];
  private int kept;

  private Decimation(Axis axis, int columns, Columns x, Columns y) {
    this.axis = axis;
    this.columns = columns;
    this.x = x;
    this.y = y;
  }

  /** Thins the points to pixel columns of an axis. */
  static Points thin(Columns x, Columns y, Axis axis, int columns) {
    return new Decimation(axis, columns, x, y).thinned();
  }

  private Points thinned() {
    Run run = null;
    boolean gap = false;
    for (int i = 0; i < x.size(); i++) {
      if (!isPoint(i)) {
        gap = true;
      } else {
        long column = (long) Math.floor(axis.at(x.get(i)) * columns);
        if (run == null || run.column != column) {
          keep(run);
          keepGap(gap && run != null);
          run = new Run(column, i);
        } else {
          run.add(i);
        }
        gap = false;
      }
    }
    keep(run);
    return new Points(
        Columns.of(Arrays.copyOf(keptX, kept)), Columns.of(Arrays.copyOf(keptY, kept)));
  }

  private boolean isPoint(int i) {
    return Double.isFinite(x.get(i)) && Double.isFinite(y.get(i));
  }

  private void keep(@Nullable Run run) {
    if (run != null) {
      int earlier = Math.min(run.lowest, run.highest);
      int later = Math.max(run.lowest, run.highest);
      int[] order = {run.first, earlier, later, run.last};
      for (int k = 0; k < order.length; k++) {
        if (k == 0 || order[k] != order[k - 1]) {
          keep(x.get(order[k]), y.get(order[k]));
        }
      }
    }
  }

  private void keepGap(boolean visible) {
    if (visible) {
      keep(keptX[kept - 1], Double.NaN);
    }
  }

  private void keep(double pointX, double pointY) {
    if (kept == keptX.length) {
      keptX = Arrays.copyOf(keptX, 2 * kept);
      keptY = Arrays.copyOf(keptY, 2 * kept);
    }
    keptX[kept] = pointX;
    keptY[kept] = pointY;
    kept++;
  }

  /** Points of a line in drawing order; a NaN is a gap. */
  record Points(Columns x, Columns y) {}

  /** The points seen so far of one pixel column. */
  private final class Run {
    private final long column;
    private final int first;
    private int lowest;
    private int highest;
    private int last;

    Run(long column, int point) {
      this.column = column;
      this.first = point;
      this.lowest = point;
      this.highest = point;
      this.last = point;
    }

    void add(int point) {
      lowest = y.get(point) < y.get(lowest) ? point : lowest;
      highest = y.get(point) > y.get(highest) ? point : highest;
      last = point;
    }
  }
}

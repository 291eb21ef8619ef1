package org.plimsoll.charts;

import java.util.stream.DoubleStream;
import org.plimsoll.units.Columns;

/** The outline of an area as a polygon. */
final class Outline {
  private Outline() {}

  /** Along the lower edge and back along the upper one. */
  static Decimation.Points of(Series.Band band, Axis axis, int columns) {
    var low = Decimation.thin(band.x(), band.low(), axis, columns);
    var high = Decimation.thin(band.x(), band.high(), axis, columns);
    return finite(
        new Decimation.Points(
            joined(low.x(), reversed(high.x())), joined(low.y(), reversed(high.y()))));
  }

  /** A comb: up, across and down for each bar that is not 0, along the base between them. */
  static Decimation.Points of(Series.Bars bars, Axis axis, int columns, double thinnest) {
    var tops = finite(Decimation.thin(bars.x(), bars.y(), axis, columns));
    double width = Math.max(thinnest, bars.interval());
    double[] x = new double[4 * tops.x().size()];
    double[] y = new double[4 * tops.x().size()];
    int n = 0;
    for (int i = 0; i < tops.x().size(); i++) {
      if (tops.y().get(i) != 0) {
        double right = tops.x().get(i);
        double height = tops.y().get(i);
        x[n] = right - width;
        x[n + 1] = right - width;
        x[n + 2] = right;
        x[n + 3] = right;
        y[n + 1] = height;
        y[n + 2] = height;
        n += 4;
      }
    }
    return new Decimation.Points(Columns.of(x).slice(0, n), Columns.of(y).slice(0, n));
  }

  private static Decimation.Points finite(Decimation.Points points) {
    double[] y = points.y().copy();
    double[] x = points.x().copy();
    int n = 0;
    for (int i = 0; i < y.length; i++) {
      if (Double.isFinite(y[i])) {
        x[n] = x[i];
        y[n] = y[i];
        n++;
      }
    }
    return new Decimation.Points(Columns.of(x).slice(0, n), Columns.of(y).slice(0, n));
  }

  private static Columns reversed(Columns column) {
    int last = column.size() - 1;
    double[] values = new double[last + 1];
    for (int i = 0; i <= last; i++) {
      values[i] = column.get(last - i);
    }
    return Columns.of(values);
  }

  private static Columns joined(Columns first, Columns second) {
    return Columns.of(DoubleStream.concat(first.stream(), second.stream()).toArray());
  }
}

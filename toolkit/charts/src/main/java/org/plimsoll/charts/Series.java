package org.plimsoll.charts;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plimsoll.units.Columns;

/** One thing drawn from numbers: a line, a band, bars, dots or spans. */
sealed interface Series permits Series.Line, Series.Band, Series.Bars, Series.Dots, Series.Spans {
  /** What it is called, in the picture and in its table. */
  String name();

  /** Where its points stand on the x axis. */
  Columns x();

  Color colour();

  /** Its columns of y values, by name. */
  List<Column> columns();

  default DoubleStream values() {
    return columns().stream()
        .flatMapToDouble(column -> column.values().stream())
        .filter(Double::isFinite);
  }

  /** Numbers with a name. */
  record Column(String name, Columns values) {}

  /**
   * A line through points.
   *
   * @param width of the pen
   * @param isDotted whether each point is marked, as suits a few measured points
   * @param isLabelled whether its name stands at its end
   */
  record Line(
      String name,
      Columns x,
      Columns y,
      Color colour,
      float width,
      boolean isDotted,
      boolean isLabelled)
      implements Series {

    static Line of(String name, Columns x, Columns y, Color colour) {
      return new Line(name, x, y, colour, House.LINE, false, true);
    }

    Line dotted() {
      return new Line(name, x, y, colour, width, true, isLabelled);
    }

    Line thin() {
      return new Line(name, x, y, colour, House.THIN_LINE, isDotted, isLabelled);
    }

    Line unlabelled() {
      return new Line(name, x, y, colour, width, isDotted, false);
    }

    @Override
    public List<Column> columns() {
      return List.of(new Column(name, y));
    }
  }

  /** The area between a lower and an upper edge. */
  record Band(String name, Columns x, Columns low, Columns high, Color colour) implements Series {
    @Override
    public List<Column> columns() {
      return List.of(new Column(name + ", low", low), new Column(name + ", high", high));
    }
  }

  /** Bars from 0, each as wide as its interval and ending at its x. */
  record Bars(String name, Columns x, Columns y, double interval, Color colour) implements Series {
    @Override
    public List<Column> columns() {
      return List.of(new Column(name, y));
    }
  }

  /** Points by themselves. */
  record Dots(String name, Columns x, Columns y, Color colour) implements Series {
    @Override
    public List<Column> columns() {
      return List.of(new Column(name, y));
    }
  }

  /**
   * Level bars, each from one place on the x axis to another.
   *
   * @param x where they end
   * @param thickness of the pen
   * @param isTicked whether a short upright marks the end
   */
  record Spans(
      String name,
      Columns from,
      Columns x,
      Columns y,
      Color colour,
      float thickness,
      boolean isTicked)
      implements Series {
    @Override
    public List<Column> columns() {
      return List.of(new Column(name, y));
    }
  }
}

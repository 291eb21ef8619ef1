package org.plimsoll.charts;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Lines from columns of any table. */
final class TableChart {
  private final Table table;
  private final Column<?> places;
  private final List<String> names;

  private TableChart(Table table, String xColumn, List<String> names) {
    this.table = table;
    this.places = column(table, xColumn);
    this.names = names;
  }

  static Figure of(Table table, String xColumn, List<String> yColumns) {
    if (yColumns.isEmpty()) {
      throw new IllegalArgumentException(Messages.noColumns());
    }
    return new TableChart(table, xColumn, yColumns).figure();
  }

  private Figure figure() {
    Columns x = numbers(places);
    List<Series.Line> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(line(name, x, lines.size()));
    }
    var xs = range(x.stream(), places.name());
    var ys = range(lines.stream().flatMapToDouble(Series::values), String.join(", ", names));
    Axis across = Axis.tight(measureOfX(xs), xs.getMin(), xs.getMax());
    Axis up = Axis.rounded(measureOfY(), base(ys), ys.getMax());
    return new Figure(
        Drawing.of(Panel.of(across, up, lines))
            .titled(Objects.requireNonNullElse(table.name(), "")));
  }

  /** Starts at 0 where little room is lost by it. */
  private static double base(DoubleSummaryStatistics range) {
    double low = range.getMin();
    return low > 0 && low < range.getMax() / 3 ? 0 : low;
  }

  private Series.Line line(String header, Columns x, int index) {
    Columns y = numbers(column(table, header));
    String name = Measure.parse(header).name();
    return Series.Line.of(name, x, y, House.colour(index));
  }

  private static DoubleSummaryStatistics range(DoubleStream values, String what) {
    DoubleSummaryStatistics range = values.filter(Double::isFinite).summaryStatistics();
    if (range.getCount() == 0) {
      throw new IllegalArgumentException(Messages.nothingToDraw(what));
    }
    return range;
  }

  private Measure measureOfX(DoubleSummaryStatistics range) {
    return places instanceof NumericColumn
        ? Measure.parse(places.name())
        : Measure.time(range.getMin(), range.getMax());
  }

  /** One column heads the axis by itself; several share what their headers have in common. */
  private Measure measureOfY() {
    if (names.size() == 1) {
      return Measure.parse(names.get(0));
    }
    List<Unit> units = names.stream().map(name -> Measure.parse(name).unit()).distinct().toList();
    String joined =
        names.stream().map(n -> Measure.parse(n).name()).collect(Collectors.joining(", "));
    return units.size() == 1 ? Measure.of(joined, units.get(0)) : new Measure(joined, Unit.COUNT);
  }

  private static Column<?> column(Table table, String name) {
    if (!table.containsColumn(name)) {
      throw new NoSuchElementException(Messages.unknownColumn(name, table.columnNames()));
    }
    return table.column(name);
  }

  private static Columns numbers(Column<?> column) {
    double[] values = new double[column.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.isMissing(row) ? Double.NaN : number(column, row);
    }
    return Columns.of(values);
  }

  private static double number(Column<?> column, int row) {
    if (column instanceof NumericColumn<?> numbers) {
      return numbers.getDouble(row);
    }
    if (column instanceof InstantColumn times) {
      return Measure.seconds(times.get(row));
    }
    if (column instanceof DateTimeColumn times) {
      return Measure.seconds(times.get(row).toInstant(ZoneOffset.UTC));
    }
    if (column instanceof DateColumn dates) {
      return Measure.seconds(dates.get(row).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    throw new IllegalArgumentException(
        Messages.columnNotNumeric(column.name(), column.type().name()));
  }
}

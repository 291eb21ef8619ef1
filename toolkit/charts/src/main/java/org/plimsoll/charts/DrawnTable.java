package org.plimsoll.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * The numbers of a drawing as a table: one row per place on the x axis if all series share them,
 * else one row per series and point.
 */
final class DrawnTable {
  private final Drawing drawing;
  private final Map<String, Integer> used = new HashMap<>();

  private DrawnTable(Drawing drawing) {
    this.drawing = drawing;
  }

  static Table of(Drawing drawing) {
    DrawnTable table = new DrawnTable(drawing);
    return table.haveSamePlaces() && !drawing.first().y().isNamed() ? table.wide() : table.tall();
  }

  private List<Series> series() {
    return drawing.panels().stream().flatMap(panel -> panel.series().stream()).toList();
  }

  private boolean haveSamePlaces() {
    List<Series> series = series();
    return series.stream().allMatch(s -> equal(s.x(), series.get(0).x()));
  }

  private static boolean equal(Columns first, Columns second) {
    if (first == second) {
      return true;
    }
    boolean same = first.size() == second.size();
    for (int i = 0; same && i < first.size(); i++) {
      same = first.get(i) == second.get(i);
    }
    return same;
  }

  private Table wide() {
    Table table = Table.create(drawing.title());
    table.addColumns(places(drawing.first().x().measure(), series().get(0).x()));
    for (Panel panel : drawing.panels()) {
      for (Series series : panel.series()) {
        for (Series.Column column : series.columns()) {
          String header = panel.y().unit().header(column.name());
          table.addColumns(numbers(header, panel.y().unit(), column.values()));
        }
      }
    }
    return table;
  }

  private Table tall() {
    List<String> names = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (Series series : series()) {
      for (Series.Column column : series.columns()) {
        for (int i = 0; i < column.values().size(); i++) {
          names.add(column.name());
          places.add(series.x().get(i));
          values.add(column.values().get(i));
        }
      }
    }
    Panel panel = drawing.first();
    return Table.create(
        drawing.title(),
        StringColumn.create("series", names),
        places(panel.x().measure(), Columns.of(array(places))),
        levels(panel.y(), values));
  }

  private Column<?> levels(Axis axis, List<Double> values) {
    return axis.isNamed()
        ? StringColumn.create(
            free(axis.measure().header()),
            values.stream().map(row -> axis.names().get(row.intValue())).toList())
        : numbers(axis.measure().header(), axis.unit(), Columns.of(array(values)));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Column<?> places(Measure measure, Columns x) {
    String header = measure.header();
    if (!measure.isTime()) {
      return numbers(header, measure.unit(), x);
    }
    String free = free(header);
    Instant[] times = x.stream().mapToObj(Measure::instant).toArray(Instant[]::new);
    return InstantColumn.create(free, times);
  }

  /** Numbers that print with the decimals their unit needs; absent ones are missing cells. */
  private DoubleColumn numbers(String header, Unit unit, Columns values) {
    double largest = values.stream().filter(Double::isFinite).map(Math::abs).max().orElse(0);
    int decimals = unit.decimals(largest / unit.scale());
    DoubleColumn column = DoubleColumn.create(free(header), values.copy());
    column.setPrintFormatter(NumberColumnFormatter.fixedWithGrouping(decimals));
    return column;
  }

  /** Tablesaw wants each header once. */
  private String free(String header) {
    int count = used.merge(header, 1, Integer::sum);
    return count == 1 ? header : header + " (" + count + ")";
  }
}

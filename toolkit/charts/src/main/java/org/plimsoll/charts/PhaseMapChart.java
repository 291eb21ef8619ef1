package org.plimsoll.charts;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.cascade.PhaseMap;
import org.plimsoll.cascade.PhaseMap.Cell;
import org.plimsoll.units.Columns;

/** Amplification over depth and leverage as coloured cells, each colour named in its midst. */
final class PhaseMapChart {
  private static final double HEIGHT = 322;

  /** Share of the map from which there is room for words. */
  private static final double NAMED_FROM = 0.06;

  private static final double[] BOUNDS = {1, 1.1, 1.25, 1.5, 2, 3};
  private static final List<Color> COLOURS =
      List.of(
          new Color(0xDCE6F0),
          new Color(0xB9CDE2),
          new Color(0x8FB0D0),
          new Color(0x5F8DBB),
          new Color(0xE0913F),
          new Color(0xB84A00));

  private final PhaseMap map;
  private final double[] depths;
  private final double[] leverages;

  private PhaseMapChart(PhaseMap map) {
    this.map = map;
    this.depths = map.cells().stream().mapToDouble(Cell::depth).sorted().distinct().toArray();
    this.leverages = map.cells().stream().mapToDouble(Cell::leverage).sorted().distinct().toArray();
  }

  static Figure of(PhaseMap map) {
    return new PhaseMapChart(map).figure();
  }

  private Figure figure() {
    List<Series> series = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (int band = 0; band < BOUNDS.length; band++) {
      int chosen = band;
      List<Cell> cells = map.cells().stream().filter(cell -> band(cell) == chosen).toList();
      if (!cells.isEmpty()) {
        series.add(cells(band, cells));
        if (cells.size() >= NAMED_FROM * map.cells().size()) {
          notes.add(name(band, cells));
        }
      }
    }
    Axis across = axis("Depth", depths);
    Axis up = axis("Leverage", leverages);
    if (across.contains(1) && up.contains(1)) {
      series.add(0, new Series.Dots("as it is", Columns.of(1), Columns.of(1), House.INK));
      notes.add(new Note(1, 1, "as it is", House.INK, false));
    }
    return new Figure(
        Drawing.of(Panel.of(across, up, series).notes(notes))
            .titled(title())
            .subtitled(
                "Whole move over the shock's own move. Blue: contained. Orange: runaway, forced trading moves the price as far as the shock or further.")
            .footed(map.assumption().isEmpty() ? "Positions as given" : map.assumption()));
  }

  private static int band(Cell cell) {
    int band = 0;
    while (band + 1 < BOUNDS.length && cell.amplification() >= BOUNDS[band + 1]) {
      band++;
    }
    return band;
  }

  private static String words(int band) {
    return band + 1 < BOUNDS.length
        ? "%s to %s".formatted(times(band), times(band + 1))
        : "%s and more".formatted(times(band));
  }

  private static String times(int band) {
    return TickText.of(MULTIPLE, BOUNDS[band]);
  }

  private Series.Spans cells(int band, List<Cell> cells) {
    return new Series.Spans(
        words(band),
        Columns.of(cells.stream().mapToDouble(cell -> edge(depths, cell.depth(), -1)).toArray()),
        Columns.of(cells.stream().mapToDouble(cell -> edge(depths, cell.depth(), 1)).toArray()),
        Columns.of(cells.stream().mapToDouble(Cell::leverage).toArray()),
        COLOURS.get(band),
        (float) (HEIGHT / leverages.length),
        false);
  }

  /** Half-way, in factors, to the neighbour. */
  private static double edge(double[] places, double at, int side) {
    int k = IntStream.range(0, places.length).filter(i -> places[i] == at).findFirst().orElse(0);
    int other = k + side;
    if (other >= 0 && other < places.length) {
      return Math.sqrt(at * places[other]);
    }
    int back = k - side;
    boolean isAlone = back < 0 || back >= places.length;
    return isAlone ? at * Math.pow(2, side / 2.0) : at * Math.sqrt(at / places[back]);
  }

  private static Axis axis(String name, double[] places) {
    return Axis.logarithmicTight(
        Measure.of(name + ", multiple of today's", MULTIPLE),
        edge(places, places[0], -1),
        edge(places, places[places.length - 1], 1));
  }

  /** In the middle of the longest row of the colour. */
  private static Note name(int band, List<Cell> cells) {
    double leverage =
        cells.stream()
            .map(Cell::leverage)
            .max(Comparator.comparingLong(row -> count(cells, row)))
            .orElseThrow();
    double[] row =
        cells.stream().filter(c -> c.leverage() == leverage).mapToDouble(Cell::depth).toArray();
    return new Note(row[row.length / 4], leverage, words(band), House.INK, false);
  }

  private static long count(List<Cell> cells, double leverage) {
    return cells.stream().filter(cell -> cell.leverage() == leverage).count();
  }

  private String title() {
    return "A shock of %s runs away in %s of the map"
        .formatted(
            RATE.format(map.shock()), RATE.format(map.runaways() / (double) map.cells().size()));
  }
}

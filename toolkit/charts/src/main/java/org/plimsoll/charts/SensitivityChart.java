package org.plimsoll.charts;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.LeverageSensitivity;
import org.plimsoll.buffer.LeverageSensitivity.Row;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/**
 * Adverse move to liquidation and bankruptcy against leverage.
 *
 * <p>Both axes are logarithmic: bankruptcy, after 1 / leverage, is a straight line, and what
 * maintenance margin takes away is the space between the lines.
 */
final class SensitivityChart {
  private final Position position;
  private final List<Row> rows;
  private final Columns leverage;

  private SensitivityChart(LeverageSensitivity sensitivity) {
    this.position = sensitivity.position();
    this.rows = sensitivity.rows().stream().sorted(Comparator.comparing(Row::leverage)).toList();
    this.leverage = Columns.of(rows.stream().mapToDouble(Row::leverage).toArray());
  }

  static Figure of(LeverageSensitivity sensitivity) {
    if (sensitivity.rows().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("leverage sensitivity"));
    }
    return new SensitivityChart(sensitivity).figure();
  }

  private Figure figure() {
    var bankruptcy = line("bankruptcy", Row::distanceToBankruptcy, House.GREY).thin();
    var liquidation = line("liquidation", Row::distanceToLiquidation, House.colour(0));
    double[] moves =
        DoubleStream.concat(bankruptcy.values(), liquidation.values()).sorted().toArray();
    Axis across =
        Axis.logarithmicTight(
            Measure.of("Leverage", LEVERAGE), leverage.get(0), leverage.get(leverage.size() - 1));
    Panel panel = Panel.of(across, moves(moves), List.of(liquidation, bankruptcy));
    return new Figure(Drawing.of(panel).titled(title()).subtitled(subtitle()).footed(footer()));
  }

  /** A move of 0 or less, liquidation at entry, has no place on a logarithmic axis. */
  private static Axis moves(double... sorted) {
    Measure measure = Measure.of("Adverse move from entry", RATE);
    if (sorted.length == 0) {
      return Axis.rounded(measure, 0, RATE.scale());
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    return low > 0 ? Axis.logarithmic(measure, low, high) : Axis.rounded(measure, low, high);
  }

  private Series.Line line(String name, Function<Row, OptionalDouble> move, Color colour) {
    Columns moves =
        Columns.of(rows.stream().mapToDouble(row -> Measure.percent(move.apply(row))).toArray());
    return Series.Line.of(name, leverage, moves, colour).dotted();
  }

  private String title() {
    Row last = rows.get(rows.size() - 1);
    String move = position.side() == Side.LONG ? "fall" : "rise";
    String end = TickText.of(LEVERAGE, last.leverage());
    return last.distanceToLiquidation().isPresent()
        ? "At %s a %s of %s liquidates"
            .formatted(end, move, RATE.format(last.distanceToLiquidation().getAsDouble()))
        : "At %s no %s liquidates".formatted(end, move);
  }

  private String subtitle() {
    String safe =
        rows.stream().anyMatch(row -> row.distanceToLiquidation().isEmpty())
            ? " Without a point: never liquidated."
            : "";
    return "%s %s, notional %s at %s.%s"
        .formatted(
            position.side() == Side.LONG ? "Long" : "Short",
            position.contract(),
            QUOTE.format(position.entryNotional()),
            PRICE.format(position.entryPrice()),
            safe);
  }

  private String footer() {
    return "Margin schedule of %s · bankruptcy after 1 / leverage; maintenance margin brings"
            .formatted(position.schedule().symbol())
        + " liquidation before it";
  }
}

package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * What the outcome of one shock hangs on: depth, fund, fee and leverage, each changed alone by the
 * same multiples.
 *
 * <pre>{@code
 * var s = CascadeSensitivity.of(cascade, map, pct(5), Columns.of(0.5, 1, 2));
 * s.tornado(CascadeMeasure.FINAL_PRICE);
 * }</pre>
 *
 * <p>One at a time sees no joint effect; {@link PhaseMap} sees that of depth and leverage, {@link
 * RuleGame} divides it. A multiplied leverage may leave accounts due before any shock; they fall
 * with it.
 *
 * @param shock fall as a fraction, below 0 for a rise
 * @param base the run with nothing changed
 * @param rows by factor, then by multiple as given
 */
public record CascadeSensitivity(@In(Unit.RATE) double shock, CascadeRun base, List<Row> rows) {

  /** Keeps its own list. */
  public CascadeSensitivity {
    rows = List.copyOf(rows);
  }

  /**
   * One outcome.
   *
   * @param factor what was changed
   * @param multiple of what it was
   * @param finalPrice quote per base
   * @param extraDrop move beyond the shock's own, as a share of the initial price
   * @param shortfall bad debt
   * @param unfunded bad debt the fund could not pay
   * @param accounts closed
   */
  public record Row(
      @In(Unit.TEXT) SensitivityFactor factor,
      @In(Unit.MULTIPLE) double multiple,
      @In(Unit.PRICE) double finalPrice,
      @In(Unit.RATE) double extraDrop,
      @In(Unit.QUOTE) double shortfall,
      @In(Unit.QUOTE) double unfunded,
      @In(Unit.COUNT) int accounts) {

    private static Row of(SensitivityFactor factor, double multiple, CascadeRun run) {
      return new Row(
          factor,
          multiple,
          run.finalPrice(),
          CascadeMeasure.EXTRA_DROP.of(run),
          run.shortfall(),
          run.unfunded(),
          run.accounts());
    }

    double value(CascadeMeasure measure) {
      return switch (measure) {
        case EXTRA_DROP -> extraDrop;
        case FINAL_PRICE -> finalPrice;
        case SHORTFALL -> shortfall;
        case UNFUNDED -> unfunded;
        case ACCOUNTS -> accounts;
      };
    }
  }

  /**
   * How far one factor moves one number.
   *
   * @param factor what was changed
   * @param least the least multiple tried
   * @param atLeast the number there
   * @param greatest the greatest multiple tried
   * @param atGreatest the number there
   */
  public record Swing(
      SensitivityFactor factor, double least, double atLeast, double greatest, double atGreatest) {

    /**
     * Tells how far apart both ends are.
     *
     * @return 0 or more, in the measure's unit
     */
    public double width() {
      return Math.abs(atGreatest - atLeast);
    }
  }

  /**
   * Changes each factor alone.
   *
   * @param cascade the rules
   * @param map of a book, for leverage to be changed
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @param multiples above 0, at least one
   * @return a row per factor and multiple
   * @throws IllegalArgumentException if the map is not of a book, the shock is 1 or more, there are
   *     no multiples, or one is not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static CascadeSensitivity of(
      Cascade cascade, LiquidationMap map, double shock, Columns multiples) {
    if (multiples.size() == 0) {
      throw new IllegalArgumentException(QuestionMessages.noMultiples("multiples"));
    }
    PositionBook book =
        map.book().orElseThrow(() -> new IllegalArgumentException(QuestionMessages.noBook()));
    List<Row> rows = new ArrayList<>();
    for (SensitivityFactor factor : SensitivityFactor.values()) {
      for (double multiple : multiples.copy()) {
        ShockLine.checkInterrupt();
        Cascade changed = factor.changed(cascade, multiple);
        CascadeRun run =
            factor == SensitivityFactor.LEVERAGE
                ? changed.run(StressedBook.levered(book, multiple), map.price(), shock)
                : changed.run(map, shock);
        rows.add(Row.of(factor, multiple, run));
      }
    }
    return new CascadeSensitivity(shock, cascade.run(map, shock), rows);
  }

  /**
   * Compares the factors by how far they move a number between the least and the greatest multiple.
   *
   * @param measure the number
   * @return the widest first
   */
  public List<Swing> tornado(CascadeMeasure measure) {
    double least = multiples().min().orElseThrow();
    double greatest = multiples().max().orElseThrow();
    List<Swing> swings = new ArrayList<>();
    for (SensitivityFactor factor : SensitivityFactor.values()) {
      double low = at(factor, least).value(measure);
      double high = at(factor, greatest).value(measure);
      swings.add(new Swing(factor, least, low, greatest, high));
    }
    swings.sort(Comparator.comparingDouble(Swing::width).reversed());
    return List.copyOf(swings);
  }

  private DoubleStream multiples() {
    return rows.stream().mapToDouble(Row::multiple);
  }

  private Row at(SensitivityFactor factor, double multiple) {
    return rows.stream()
        .filter(row -> row.factor() == factor && row.multiple() == multiple)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "sensitivity of a shock of %s: %s".formatted(Unit.RATE.format(shock), base);
  }
}

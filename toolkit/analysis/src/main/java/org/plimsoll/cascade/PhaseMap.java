package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * Where a shock stays contained and where it runs away: its amplification over multiples of depth
 * and of leverage.
 *
 * <pre>
 * amplification = (initial price - final price) / (initial price - shocked price)
 * runaway       = amplification of at least 2: forced trading moves the price as far as the shock
 * </pre>
 *
 * <p>Depth multiplies the amount the market takes for the same move; leverage divides every margin.
 * Accounts that a multiplied leverage leaves due before any shock fall with it.
 *
 * <pre>{@code
 * PhaseMap.of(cascade, map, pct(5), Columns.of(0.5, 1, 2), Columns.of(0.5, 1, 2)).cells();
 * }</pre>
 *
 * <p>The border is drawn by the definition above, not by a theorem: it lies where the grid says.
 *
 * @param shock fall as a fraction, below 0 for a rise
 * @param cells by leverage, then by depth, each as given
 * @param assumption what the book was made of, empty for given positions
 */
public record PhaseMap(@In(Unit.RATE) double shock, List<Cell> cells, String assumption) {

  /** From here on a shock counts as running away. */
  public static final double RUNAWAY = 2;

  /** Keeps its own list. */
  public PhaseMap {
    cells = List.copyOf(cells);
  }

  /**
   * One place of the map.
   *
   * @param depth multiple
   * @param leverage multiple
   * @param amplification 1 or more
   * @param accounts closed
   */
  public record Cell(
      @In(Unit.MULTIPLE) double depth,
      @In(Unit.MULTIPLE) double leverage,
      @In(Unit.MULTIPLE) double amplification,
      @In(Unit.COUNT) int accounts) {

    /**
     * Tells whether forced trading moves the price as far as the shock, or further.
     *
     * @return whether the amplification is at least 2
     */
    public boolean isRunaway() {
      return amplification >= RUNAWAY;
    }
  }

  /**
   * Runs the whole grid.
   *
   * @param cascade the rules
   * @param map of a book
   * @param shock fall as a fraction, below 1 and not 0; below 0 for a rise
   * @param depths multiples, above 0, at least one
   * @param leverages multiples, above 0, at least one
   * @return a cell for each pair
   * @throws IllegalArgumentException if the map is not of a book, the shock is 0, 1 or more, or a
   *     multiple is missing or not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static PhaseMap of(
      Cascade cascade, LiquidationMap map, double shock, Columns depths, Columns leverages) {
    if (depths.size() == 0 || leverages.size() == 0) {
      throw new IllegalArgumentException(QuestionMessages.noMultiples("depths and leverages"));
    }
    if (!(Cascade.undisturbed(map.price(), shock) != map.price())) {
      throw new IllegalArgumentException(QuestionMessages.NO_SHOCK);
    }
    PositionBook book =
        map.book().orElseThrow(() -> new IllegalArgumentException(QuestionMessages.noBook()));
    List<Cell> cells = new ArrayList<>();
    for (double leverage : leverages.copy()) {
      LiquidationMap levered =
          leverage == 1
              ? map
              : LiquidationMap.of(StressedBook.levered(book, leverage), map.price());
      ShockLine[] lines = lines(cascade, levered, shock, depths);
      for (int k = 0; k < lines.length; k++) {
        cells.add(cell(lines[k], Math.abs(shock), depths.get(k), leverage));
      }
    }
    return new PhaseMap(shock, cells, book.assumption().orElse(""));
  }

  private static ShockLine[] lines(
      Cascade cascade, LiquidationMap map, double shock, Columns depths) {
    ShockLine.checkInterrupt();
    return depths.stream()
        .mapToObj(depth -> SensitivityFactor.DEPTH.changed(cascade, depth))
        .map(changed -> new ShockLine(map, changed.impact(), Cascade.fallingSide(shock)))
        .toArray(ShockLine[]::new);
  }

  private static Cell cell(ShockLine line, double size, double depth, double leverage) {
    int closed = line.settled(size, 0);
    double initial = line.price(0, 0);
    double alone = initial - line.price(size, 0);
    double whole = initial - line.price(size, closed);
    return new Cell(depth, leverage, whole / alone, closed);
  }

  /**
   * Counts the places where the shock runs away.
   *
   * @return 0 or more
   */
  public int runaways() {
    return (int) cells.stream().filter(Cell::isRunaway).count();
  }

  @Override
  public String toString() {
    return "a shock of %s runs away in %s of %s places"
        .formatted(RATE.format(shock), COUNT.format(runaways()), COUNT.format(cells.size()));
  }
}

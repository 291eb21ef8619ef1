package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * At which leverage the open interest stands: shares of it, summing to 1.
 *
 * <pre>{@code
 * var mix = LeverageMix.with(pct(40), 3).and(pct(40), 10).rest(50);
 * mix; // 3x 40 %, 10x 40 %, 50x 20 %
 * }</pre>
 *
 * <p>It is an assumption wherever a venue does not publish it; a book made with it prints it on
 * every chart. There is no mix to take by name: of real venues only averages and single percentiles
 * are published, which do not give one.
 *
 * @param rows in rising order of leverage, each leverage once
 */
public record LeverageMix(List<Row> rows) {
  private static final double TOLERANCE = 1e-9;
  private static final double MOST = 1_000;

  /**
   * Puts the rows in order.
   *
   * @throws IllegalArgumentException if there are none, a leverage is there twice, or the shares do
   *     not sum to 1 within 1e-9
   */
  public LeverageMix {
    rows = rows.stream().sorted(Comparator.comparingDouble(Row::leverage)).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(BookMessages.noShares());
    }
    Set<Double> seen = new HashSet<>();
    for (Row row : rows) {
      if (!seen.add(row.leverage())) {
        throw new IllegalArgumentException(BookMessages.repeatedLeverage(row.leverage()));
      }
    }
    double sum = sum(rows);
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(BookMessages.shares(sum));
    }
  }

  /**
   * One leverage and how much of the open interest stands at it.
   *
   * @param leverage notional over margin at opening, from 1 to 1,000
   * @param share fraction of the open interest, above 0, at most 1
   */
  public record Row(@In(LEVERAGE) double leverage, @In(RATE) double share) {
    /**
     * Validates the row.
     *
     * @throws IllegalArgumentException if the leverage or the share is outside its range
     */
    public Row {
      if (!(leverage >= 1 && leverage <= MOST)) {
        throw new IllegalArgumentException(BookMessages.range("leverage", 1, MOST, leverage));
      }
      Check.positive("share", Check.fraction("share", share));
    }

    @Override
    public String toString() {
      return BookMessages.plain(leverage) + "x " + BookMessages.percent(share);
    }
  }

  /**
   * A mix whose shares are not all told yet.
   *
   * @param rows told so far
   */
  public record Partial(List<Row> rows) {
    /** Keeps its own list. */
    public Partial {
      rows = List.copyOf(rows);
    }

    /**
     * Adds a share.
     *
     * @param share fraction of the open interest, above 0, at most 1
     * @param leverage at which it stands, from 1 to 1,000
     * @return with it
     * @throws IllegalArgumentException if the leverage or the share is outside its range
     */
    public Partial and(double share, double leverage) {
      List<Row> more = new ArrayList<>(rows);
      more.add(new Row(leverage, share));
      return new Partial(more);
    }

    /**
     * Gives what is left to a last leverage.
     *
     * @param leverage at which it stands, from 1 to 1,000
     * @return the whole mix
     * @throws IllegalArgumentException if nothing is left, or the leverage is outside its range or
     *     there already
     */
    public LeverageMix rest(double leverage) {
      double rest = 1 - sum(rows);
      if (!(rest > TOLERANCE)) {
        throw new IllegalArgumentException(BookMessages.restOf(sum(rows)));
      }
      return new LeverageMix(and(rest, leverage).rows());
    }
  }

  private static double sum(List<Row> rows) {
    return rows.stream().mapToDouble(Row::share).sum();
  }

  /**
   * Puts all open interest at one leverage.
   *
   * @param leverage from 1 to 1,000
   * @return the mix
   * @throws IllegalArgumentException if the leverage is outside its range
   */
  public static LeverageMix all(double leverage) {
    return new LeverageMix(List.of(new Row(leverage, 1)));
  }

  /**
   * Begins a mix.
   *
   * @param share fraction of the open interest, above 0, at most 1
   * @param leverage at which it stands, from 1 to 1,000
   * @return to be continued, and closed with {@link Partial#rest}
   * @throws IllegalArgumentException if the leverage or the share is outside its range
   */
  public static Partial with(double share, double leverage) {
    return new Partial(List.of(new Row(leverage, share)));
  }

  /**
   * Averages the leverage, weighted by open interest.
   *
   * @return sum of leverage x share
   */
  public double average() {
    return rows.stream().mapToDouble(row -> row.leverage() * row.share()).sum();
  }

  /**
   * Finds the leverage up to which a share of the open interest stands.
   *
   * @param share from 0, excluded, to 1
   * @return the lowest leverage whose shares up to it reach the share
   * @throws IllegalArgumentException if the share is outside its range
   */
  public double quantile(double share) {
    Check.positive("share", Check.fraction("share", share));
    double sum = 0;
    for (Row row : rows) {
      sum += row.share();
      if (sum >= share - TOLERANCE) {
        return row.leverage();
      }
    }
    return rows.get(rows.size() - 1).leverage();
  }

  @Override
  public String toString() {
    return rows.stream().map(Row::toString).collect(Collectors.joining(", "));
  }
}

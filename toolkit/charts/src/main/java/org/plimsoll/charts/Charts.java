package org.plimsoll.charts;

import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;
import org.plimsoll.account.Account;
import org.plimsoll.account.Attribution;
import org.plimsoll.account.MarginChange;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.account.VenueComparison;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.HitFrequencies;
import org.plimsoll.buffer.LeverageSensitivity;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.liquidity.ImpactComparison;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.MarginSchedule;
import tech.tablesaw.api.Table;

/**
 * One chart per result.
 *
 * <pre>{@code
 * Charts.chart(position)
 * Charts.chart(position).withTitle("My position").save(Path.of("position.png"))
 * Charts.line(table, "leverage [x]", "share [%]").threshold(5, "limit")
 * }</pre>
 *
 * <p>A chart draws the numbers it is given and computes none of its own.
 */
public final class Charts {
  private Charts() {}

  /**
   * Draws what a venue demands against position size.
   *
   * @param schedule the margin schedule
   * @return maintenance margin in percent of notional, the rate of each bracket behind it, and the
   *     maximum leverage above each bracket
   */
  public static Figure chart(MarginSchedule schedule) {
    return MarginScheduleChart.of(schedule);
  }

  /**
   * Draws equity and maintenance margin against the mark price, from a bit beyond bankruptcy to a
   * bit beyond entry.
   *
   * @param position the position
   * @return the two lines, with liquidation, bankruptcy and entry marked
   */
  public static Figure chart(Position position) {
    return PositionChart.of(position);
  }

  /**
   * Draws where each venue liquidates one trade, the nearest on top.
   *
   * @param comparison the trade and the venues, at least one
   * @return a dot per venue at its liquidation price and a tick at its bankruptcy price, with the
   *     entry as a dashed line
   * @throws IllegalArgumentException if there are no venues
   */
  public static Figure chart(VenueComparison comparison) {
    return VenueComparisonChart.of(comparison);
  }

  /**
   * Draws what venues demand against size: maintenance margin as a share of notional, without
   * closing fees, by the tables of a comparison.
   *
   * @param comparison the venues, at least one; its entry price converts bounds in coin or
   *     contracts, its notional is named in the title. Beyond six they are drawn grey
   * @return a line per venue up to where its table ends
   * @throws IllegalArgumentException if there are no venues
   */
  public static Figure staircase(VenueComparison comparison) {
    return StaircaseChart.of(comparison);
  }

  /**
   * Draws the parts of a change.
   *
   * @param change the amount before, the parts and the amount after
   * @return a bar per part from where the one before it ended
   */
  public static Figure chart(Attribution change) {
    return AttributionChart.of(change);
  }

  /**
   * Draws what changed a cross account's headroom.
   *
   * @param change of maintenance margin and equity
   * @return a bar per factor: what it added to equity less what it added to maintenance margin
   */
  public static Figure chart(MarginChange change) {
    return AttributionChart.of(change);
  }

  /**
   * Draws a cross account's headroom against one price, the others as they are.
   *
   * @param account the account
   * @param marks where prices stand now
   * @param symbol the price that moves
   * @return the line, with the nearest liquidation on either side marked
   * @throws java.util.NoSuchElementException if the account does not depend on that price, or a
   *     price is missing
   */
  public static Figure chart(Account account, Marks marks, String symbol) {
    return AccountChart.of(account, marks, symbol);
  }

  /**
   * Draws the adverse move to liquidation and to bankruptcy against leverage.
   *
   * @param sensitivity one row per leverage
   * @return the two lines; a leverage that cannot be liquidated has no point
   */
  public static Figure chart(LeverageSensitivity sensitivity) {
    return SensitivityChart.of(sensitivity);
  }

  /**
   * Draws what selling does to the price under several laws.
   *
   * @param comparison the laws, at least one; beyond six they are drawn grey
   * @return a line per law: fall of the price against the amount sold
   * @throws IllegalArgumentException if there are no laws
   */
  public static Figure chart(ImpactComparison comparison) {
    return ImpactChart.of(comparison);
  }

  /**
   * Draws how often history went as far as liquidation, against leverage.
   *
   * @param frequencies one row per leverage and horizon
   * @return a line per horizon with a band of two standard errors; shares of 0 stand at 0
   */
  public static Figure chart(HitFrequencies frequencies) {
    return HitFrequencyChart.of(frequencies);
  }

  /**
   * Draws one account's margin ratio through time.
   *
   * @param path the account
   * @return its line up to its liquidation, if it had one
   */
  public static Figure chart(UtilizationPath path) {
    return chart(List.of(path));
  }

  /**
   * Draws the margin ratios of several accounts through time.
   *
   * @param paths the accounts, at least one; beyond six they are drawn grey
   * @return a line per account up to its liquidation
   * @throws IllegalArgumentException if there are none
   */
  public static Figure chart(List<UtilizationPath> paths) {
    return PathChart.marginRatio(paths);
  }

  /**
   * Draws one account's margin utilization through time.
   *
   * @param path the account
   * @return its line up to its liquidation, if it had one
   */
  public static Figure utilization(UtilizationPath path) {
    return utilization(List.of(path));
  }

  /**
   * Draws the margin utilizations of several accounts through time.
   *
   * @param paths the accounts, at least one; beyond six they are drawn grey
   * @return a line per account up to its liquidation
   * @throws IllegalArgumentException if there are none
   */
  public static Figure utilization(List<UtilizationPath> paths) {
    return PathChart.marginUtilization(paths);
  }

  /**
   * Draws a book through time: how full it was above, what was liquidated below.
   *
   * @param book the path of the book
   * @return two panels over one time axis
   */
  public static Figure chart(BookUtilization book) {
    return BookChart.of(book);
  }

  /**
   * Draws prices through time.
   *
   * @param bars the prices
   * @return the closes within the range from low to high, the lowest point marked
   */
  public static Figure chart(Bars bars) {
    return BarsChart.of(bars);
  }

  /**
   * Draws columns of a table of one's own; units are read from headers such as "share [%]".
   *
   * @param table holds the columns; its name becomes the title
   * @param xColumn numbers or times
   * @param yColumns numbers, at least one
   * @return a line per column
   * @throws java.util.NoSuchElementException if a column does not exist; the sentence lists those
   *     that do
   * @throws IllegalArgumentException if a column holds words, or none is named
   */
  public static Figure line(Table table, String xColumn, String... yColumns) {
    return TableChart.of(table, xColumn, List.of(yColumns));
  }

  /**
   * Gives the numbers of a figure.
   *
   * @param figure the figure
   * @return what it draws, as {@link Figure#data}
   */
  public static Table data(Figure figure) {
    return figure.data();
  }

  /**
   * Encodes a chart made with XChart itself, as sharp as ours.
   *
   * @param chart any XChart chart
   * @return the bytes of a PNG file of twice the chart's width and height
   */
  public static byte[] png(Chart<?, ?> chart) {
    return Encoding.png(chart);
  }
}

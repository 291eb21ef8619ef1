package org.plimsoll.charts;

import java.util.List;
import java.util.Map;
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
import org.plimsoll.cascade.CascadeAttribution;
import org.plimsoll.cascade.CascadeJump;
import org.plimsoll.cascade.CascadeMeasure;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.CascadeSensitivity;
import org.plimsoll.cascade.CrossCascadeRun;
import org.plimsoll.cascade.EngineRun;
import org.plimsoll.cascade.EngineStress;
import org.plimsoll.cascade.LeverageProfile;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.LiquidationProfile;
import org.plimsoll.cascade.PathCascade;
import org.plimsoll.cascade.PhaseMap;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.cascade.ShockCertificate;
import org.plimsoll.cascade.ShockCurve;
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
  private static final double USUAL_SHOCK = 0.3;

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
   * Draws what a shock to a cross-margin book set off: each asset's price by round, over its price
   * before the shock.
   *
   * @param run the cascade; assets beyond six are drawn grey
   * @return a line per asset from the shocked price on
   */
  public static Figure chart(CrossCascadeRun run) {
    return CrossCascadeChart.of(run);
  }

  /**
   * Draws a cascade round by round.
   *
   * @param run the cascade
   * @return the price as a staircase from the shock to the end above, beside what the shock alone
   *     does; below it the notional each round closed, unless nobody was due
   */
  public static Figure chart(CascadeRun run) {
    return CascadeChart.of(run);
  }

  /**
   * Draws how much is liquidated at which price, as far as most of a book reaches.
   *
   * @param map the book around its present price
   * @return longs below the present price and shorts above it: running sums over bins; what the
   *     book was made of is the subtitle
   */
  public static Figure chart(LiquidationMap map) {
    return chart(LiquidationProfile.of(map));
  }

  /**
   * Draws how much is liquidated at which price.
   *
   * @param profile bins of a map
   * @return as of the map
   */
  public static Figure chart(LiquidationProfile profile) {
    return LiquidationMapChart.of(profile);
  }

  /**
   * Draws what a cascade took out of a liquidation map.
   *
   * @param map the book before
   * @param run on that map
   * @return the map that is left, what was closed in red, with the shock and the end marked
   * @throws IllegalArgumentException if the run is not of the map
   */
  public static Figure chart(LiquidationMap map, CascadeRun run) {
    return LiquidationMapChart.of(LiquidationProfile.of(map), run);
  }

  /**
   * Draws what every shock up to 30 % does.
   *
   * @param curve of one side
   * @return the whole move of the price over the shock alone, a jump named; below it what is closed
   */
  public static Figure chart(ShockCurve curve) {
    return chart(curve, USUAL_SHOCK);
  }

  /**
   * Draws what every shock up to the largest does.
   *
   * @param curve of one side
   * @param largest shock, a fraction above 0 and below 1, also for rises
   * @return as of the curve alone
   * @throws IllegalArgumentException if the largest shock is outside its range
   */
  public static Figure chart(ShockCurve curve, double largest) {
    return ShockCurveChart.of(curve, largest);
  }

  /**
   * Draws what every shock up to the largest leaves and costs.
   *
   * @param curve of one side
   * @param largest shock, a fraction above 0 and below 1, also for rises
   * @return bad debt and surplus against the shock
   * @throws IllegalArgumentException if the largest shock is outside its range
   */
  public static Figure losses(ShockCurve curve, double largest) {
    return ShockCurveChart.losses(curve, largest);
  }

  /**
   * Compares what every shock does to one book under several impacts.
   *
   * @param curves by name, in the order drawn, at least one, all of one side; beyond six they are
   *     drawn grey
   * @param largest shock, a fraction above 0 and below 1, also for rises
   * @return a line each: the whole move of the price against the shock
   * @throws IllegalArgumentException if there is no curve, they are of both sides, or the largest
   *     shock is outside its range
   */
  public static Figure chart(Map<String, ShockCurve> curves, double largest) {
    return ShockCurveChart.of(curves, largest);
  }

  /**
   * Draws a price path with and without liquidations.
   *
   * @param steps of a {@link PathCascade}, at least one
   * @return both prices above, the positions closed so far below
   * @throws IllegalArgumentException if there are none
   */
  public static Figure path(List<PathCascade.Step> steps) {
    return PathCascadeChart.of(steps);
  }

  /**
   * Draws at which leverage a book's notional stands.
   *
   * @param book the book, not empty
   * @return a pair of bars per band of leverage, with its share; what the book was made of stands
   *     below
   * @throws IllegalArgumentException if the book is empty
   */
  public static Figure chart(PositionBook book) {
    return chart(LeverageProfile.of(book));
  }

  /**
   * Draws a leverage profile.
   *
   * @param profile of a book that is not empty
   * @return as of the book
   * @throws IllegalArgumentException if the book is empty
   */
  public static Figure chart(LeverageProfile profile) {
    return LeverageProfileChart.of(profile);
  }

  /**
   * Draws a liquidation engine at work: the price with and without it, and what waits in its queue.
   *
   * @param run along a price path
   * @return two panels over the steps of the path
   */
  public static Figure chart(EngineRun run) {
    return EngineRunChart.of(run);
  }

  /**
   * Draws bad debt against the latency of an engine, a line for each depth of the market.
   *
   * @param stress of one engine, book and path; it is run
   * @return the deficits at the path's own volatility
   */
  public static Figure chart(EngineStress stress) {
    return EngineStressChart.of(stress);
  }

  /**
   * Draws which stress alone costs an engine most.
   *
   * @param stress of one engine, book and path; it is run
   * @return a bar per stress from its least to its most deficit, the widest on top
   */
  public static Figure tornado(EngineStress stress) {
    return EngineTornadoChart.of(stress);
  }

  /**
   * Draws the chain a smallest shock sets off, beside what happens one double below it.
   *
   * @param certificate of the smallest shock
   * @return two lines of the price by round
   */
  public static Figure chart(ShockCertificate certificate) {
    return CertificateChart.of(certificate);
  }

  /**
   * Draws how many accounts each shock closes.
   *
   * @param jumps every shock at which somebody more is closed, at least one
   * @return two staircases: closed in the end, and by the shock alone
   * @throws IllegalArgumentException if there are no jumps
   */
  public static Figure jumps(List<CascadeJump> jumps) {
    return JumpsChart.of(jumps);
  }

  /**
   * Draws who brought a cascade's outcome about.
   *
   * @param attribution the parts
   * @return two bars per player: its fair part, and what would be missing without it
   */
  public static Figure chart(CascadeAttribution attribution) {
    return CascadeAttributionChart.of(attribution);
  }

  /**
   * Draws what one number of a cascade hangs on.
   *
   * @param sensitivity each factor changed alone
   * @param measure the number
   * @return a bar per factor between the least and the greatest multiple, the widest on top
   */
  public static Figure tornado(CascadeSensitivity sensitivity, CascadeMeasure measure) {
    return TornadoChart.of(sensitivity, measure);
  }

  /**
   * Draws where a shock stays contained and where it runs away.
   *
   * @param map amplification over depth and leverage
   * @return a coloured cell for each pair
   */
  public static Figure chart(PhaseMap map) {
    return PhaseMapChart.of(map);
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

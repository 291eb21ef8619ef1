package org.plimsoll.charts;

import java.util.List;
import java.util.Map;
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

/**
 * Pictures of what happens when many stand or fall together: one method per result, named {@code
 * chart} where there is one picture of it. See {@link Charts} for the house style.
 */
public final class CascadeCharts {
  private static final double USUAL_SHOCK = 0.3;

  private CascadeCharts() {}

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
}

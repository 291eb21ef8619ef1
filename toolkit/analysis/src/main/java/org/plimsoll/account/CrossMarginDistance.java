package org.plimsoll.account;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * How far a cross margined account is from liquidation, in standard deviations of its profit.
 *
 * <p>The positions are taken at first order: a vector of returns x changes equity by w'x, with w
 * the signed notionals and C the covariance of the returns over one period. Maintenance margin M is
 * held fixed.
 *
 * <pre>
 * buffer              = equity - maintenance margin
 * standard deviation  = sqrt(w' C w)
 * distance            = buffer / standard deviation
 * probability         = normal tail beyond the distance
 * most likely move    = -buffer x C w / (w' C w)
 * </pre>
 *
 * <p>The most likely move is, among all moves that use up the buffer, the one of smallest
 * Mahalanobis length; that length is the distance. Where liquidation is already due the buffer and
 * the distance are not positive, the probability is a half or more, and the move is the likeliest
 * that would restore the account. A move of less than -100 % says that the account is far from
 * liquidation, not that such a price exists.
 *
 * <p>This is not the chance of touching liquidation at some time within the period, which is about
 * twice as large, and it knows no fat tails.
 *
 * <p>Where the standard deviation is 0, hedged in full or without positions, distance and moves do
 * not exist, and the probability is 0 with a positive buffer, else 1.
 *
 * <pre>{@code
 * Covariance daily = Covariance.of(List.of("BTC", "ETH"), List.of(0.03, 0.04), 0.8);
 * CrossMarginDistance.of(daily, List.of(200_000.0, -150_000.0), 30_000, 12_000).distance(); // 4.74
 * }</pre>
 *
 * <p>Source: first-order (delta) approximation with normal returns.
 *
 * @param buffer equity less maintenance margin, quote
 * @param standardDeviation of the profit over one period, quote, 0 or more
 * @param distance buffer in standard deviations
 * @param probability that the profit of one period uses up the buffer, normal returns
 * @param exposures one per asset
 */
public record CrossMarginDistance(
    @In(QUOTE) double buffer,
    @In(QUOTE) double standardDeviation,
    @In(MULTIPLE) OptionalDouble distance,
    @In(RATE) double probability,
    List<Exposure> exposures) {

  /** Keeps its own list. */
  public CrossMarginDistance {
    exposures = List.copyOf(exposures);
  }

  /**
   * One asset of the account.
   *
   * @param asset its name
   * @param notional signed, quote: positive where the account gains from a rise
   * @param volatility of its return over one period
   * @param mostLikelyMove its return in the most likely ruinous move
   */
  public record Exposure(
      @In(TEXT) String asset,
      @In(QUOTE) double notional,
      @In(RATE) double volatility,
      @In(RATE) OptionalDouble mostLikelyMove) {}

  /**
   * Measures an account.
   *
   * @param covariance of the returns over one period
   * @param notionals signed, quote, one per asset in the order of the matrix
   * @param equity in quote
   * @param maintenanceMargin in quote, 0 or more
   * @return the distance
   * @throws IllegalArgumentException if there are more or fewer notionals than assets, if a number
   *     is not finite or if the maintenance margin is negative
   */
  public static CrossMarginDistance of(
      Covariance covariance, List<Double> notionals, double equity, double maintenanceMargin) {
    double buffer =
        Check.finite("equity", equity) - Check.notNegative("maintenance margin", maintenanceMargin);
    double variance = covariance.variance(notionals);
    double deviation = Math.sqrt(variance);
    return new CrossMarginDistance(
        buffer,
        deviation,
        deviation > 0 ? OptionalDouble.of(buffer / deviation) : OptionalDouble.empty(),
        probability(buffer, deviation),
        exposures(covariance, notionals, -buffer / variance));
  }

  private static double probability(double buffer, double deviation) {
    if (deviation > 0) {
      return Erf.erfc(buffer / deviation / Math.sqrt(2)) / 2;
    }
    return buffer > 0 ? 0 : 1;
  }

  private static List<Exposure> exposures(
      Covariance covariance, List<Double> notionals, double perCovariance) {
    List<Double> direction = covariance.times(notionals);
    List<Exposure> exposures = new ArrayList<>();
    for (int i = 0; i < direction.size(); i++) {
      exposures.add(
          new Exposure(
              covariance.assets().get(i),
              notionals.get(i),
              covariance.volatilities().get(i),
              Double.isFinite(perCovariance)
                  ? OptionalDouble.of(perCovariance * direction.get(i))
                  : OptionalDouble.empty()));
    }
    return exposures;
  }

  /**
   * Lists the most likely ruinous move.
   *
   * @return one return per asset in the order of the matrix; empty where it does not exist
   */
  public List<Double> mostLikelyMoves() {
    return exposures.stream().flatMap(e -> e.mostLikelyMove().stream().boxed()).toList();
  }

  /**
   * Shows the steps.
   *
   * @return one line per number, and the most likely move of each asset
   */
  public Explanation explain() {
    Explanation terms =
        Explanation.of("distance to liquidation, cross margin")
            .with("buffer", "equity - maintenance margin", buffer, QUOTE)
            .with(
                "standard deviation",
                "square root of w' C w, w signed notionals, C covariance of returns",
                standardDeviation,
                QUOTE)
            .with(
                "distance",
                "buffer / standard deviation = %s / %s"
                    .formatted(QUOTE.format(buffer), QUOTE.format(standardDeviation)),
                distance.orElse(Double.POSITIVE_INFINITY),
                MULTIPLE)
            .with("probability", "normal tail beyond the distance, one period", probability, RATE);
    for (Exposure exposure : exposures) {
      terms =
          terms.with(
              "most likely move of " + exposure.asset(),
              "-buffer x (C w) / (w' C w), notional " + QUOTE.format(exposure.notional()),
              exposure.mostLikelyMove().orElse(Double.POSITIVE_INFINITY),
              RATE);
    }
    return terms;
  }

  @Override
  public String toString() {
    return distance.isPresent()
        ? "buffer %s, %.2f standard deviations, probability %s"
            .formatted(QUOTE.format(buffer), distance.getAsDouble(), RATE.format(probability))
        : "buffer %s without risk".formatted(QUOTE.format(buffer));
  }
}

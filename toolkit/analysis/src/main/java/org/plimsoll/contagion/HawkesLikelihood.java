package org.plimsoll.contagion;

import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.plimsoll.units.Columns;

/**
 * How well a Hawkes process explains observed events.
 *
 * <p>With A the sum of decayed earlier events, kept by the recursion A = exp(-b dt) (1 + A):
 *
 * <pre>
 * intensity before an event = mu + a A
 * compensator               = mu T + sum over events of n (1 - exp(-b (T - event)))
 * log-likelihood            = sum of log intensities - compensator
 * residual                  = compensator from one event to the next
 * </pre>
 *
 * <p>If the process is the right one, residuals are independent draws of an exponential with mean
 * 1. Parameters fitted to the same events make the test too kind.
 *
 * <pre>{@code
 * var events = EventTimes.of(Columns.of(0.3, 0.9, 1.0, 1.05, 2.7), 4);
 * new HawkesProcess(0.5, 0.8, 1.6).on(events).logLikelihood(); // -4.6176
 * }</pre>
 *
 * <p>Source: Ogata 1981 and 1988.
 *
 * @param intensitiesBeforeEvents one per event, per unit of time
 * @param residuals one per event, the first from 0 on
 * @param compensator expected number of events in the window
 * @param logLikelihood natural logarithm, per unit of time and event
 */
public record HawkesLikelihood(
    Columns intensitiesBeforeEvents, Columns residuals, double compensator, double logLikelihood) {

  static HawkesLikelihood of(HawkesProcess process, EventTimes events) {
    double[] intensities = new double[events.count()];
    double[] residuals = new double[events.count()];
    double excited = 0;
    double before = 0;
    double logarithms = 0;
    double expected = 0;
    for (int event = 0; event < intensities.length; event++) {
      double gap = events.times().get(event) - before;
      residuals[event] = expected(process, excited, gap);
      excited *= Math.exp(-process.decay() * gap);
      intensities[event] = process.baseRate() + process.jump() * excited;
      logarithms += Math.log(intensities[event]);
      expected += residuals[event];
      excited++;
      before = events.times().get(event);
    }
    expected += expected(process, excited, events.windowEnd() - before);
    return new HawkesLikelihood(
        Columns.ofOwned(intensities), Columns.ofOwned(residuals), expected, logarithms - expected);
  }

  /** Expected events in a gap that starts with so many decayed ones. */
  private static double expected(HawkesProcess process, double excited, double gap) {
    return process.baseRate() * gap
        - process.branchingRatio() * excited * Math.expm1(-process.decay() * gap);
  }

  /**
   * Tells how far the residuals are from an exponential of mean 1: Kolmogorov and Smirnov's
   * distance.
   *
   * @return from 0 to 1
   * @throws IllegalArgumentException if there are fewer than two events
   */
  public double residualDistance() {
    enough();
    return new KolmogorovSmirnovTest()
        .kolmogorovSmirnovStatistic(new ExponentialDistribution(1), residuals.copy());
  }

  /**
   * Tells how likely a larger distance is if the process is the right one.
   *
   * @return from 0 to 1
   * @throws IllegalArgumentException if there are fewer than two events
   */
  public double residualProbability() {
    enough();
    return new KolmogorovSmirnovTest()
        .kolmogorovSmirnovTest(new ExponentialDistribution(1), residuals.copy());
  }

  private void enough() {
    if (residuals.size() < 2) {
      throw new IllegalArgumentException(Messages.tooFew("events of a test", 2, residuals.size()));
    }
  }
}

package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;

class HawkesProcessTest {
  private static final EventTimes FIVE = EventTimes.of(Columns.of(0.3, 0.9, 1.0, 1.05, 2.7), 4);

  /** Reference checks, case hawkes-moments. */
  @Test
  void thePublishedMoments() {
    HawkesProcess process = new HawkesProcess(0.2, 0.6, 1);
    assertThat(process.meanRate().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(process.meanClusterSize().orElseThrow()).isCloseTo(2.5, within(1e-12));
    assertThat(process.clusterSizeVariance().orElseThrow()).isCloseTo(9.375, within(1e-12));
    assertThat(process.longRunFano().orElseThrow()).isCloseTo(6.25, within(1e-12));
    assertThat(process.fractionExogenous().orElseThrow()).isCloseTo(0.4, within(1e-12));
    assertThat(process.clusterSizeProbability(2)).isCloseTo(0.1807165271473213, within(1e-12));
    assertThat(process.clusterSizeProbability(10)).isCloseTo(0.006883848902056287, within(1e-12));
  }

  @Property(tries = 50)
  void clusterSizesAddUpToOneAndToTheirMoments(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 0.7) double ratio) {
    HawkesProcess process = new HawkesProcess(1, ratio, 1);
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (HawkesProcess.ClusterSize size : process.clusterSizes(2_000)) {
      sum += size.probability();
      mean += size.size() * size.probability();
      square += size.size() * size.size() * size.probability();
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(mean).isCloseTo(process.meanClusterSize().orElseThrow(), within(1e-7));
    assertThat(square - mean * mean)
        .isCloseTo(process.clusterSizeVariance().orElseThrow(), within(1e-5));
  }

  @Test
  void fromABranchingRatioOfOneNothingSettles() {
    HawkesProcess process = new HawkesProcess(0.2, 2, 1);
    assertThat(process.isStationary()).isFalse();
    assertThat(process.meanRate()).isEmpty();
    assertThat(process.longRunFano()).isEmpty();
    assertThat(process.fractionExogenous()).isEmpty();
    double ends =
        process.clusterSizes(500).stream()
            .mapToDouble(HawkesProcess.ClusterSize::probability)
            .sum();
    assertThat(ends).isCloseTo(0.2032, within(1e-4));
    assertThat(new HawkesProcess(0.2, 1, 1).clusterSizeVariance()).isEmpty();
  }

  /** Reference checks, case hawkes-loglik. */
  @Test
  void thePublishedLikelihood() {
    HawkesLikelihood likelihood = new HawkesProcess(0.5, 0.8, 1.6).on(FIVE);
    assertThat(likelihood.intensitiesBeforeEvents().get(3))
        .isCloseTo(2.108750735492313, within(1e-12));
    assertThat(likelihood.compensator()).isCloseTo(4.424113367097209, within(1e-12));
    assertThat(likelihood.logLikelihood()).isCloseTo(-4.617561591403116, within(1e-12));
  }

  /** The recursion against the double sum over all pairs. */
  @Property(tries = 100)
  void theRecursionIsTheDoubleSum(
      @ForAll @Scale(2) @DoubleRange(min = 0.01, max = 3) double base,
      @ForAll @Scale(2) @DoubleRange(min = 0, max = 3) double jump,
      @ForAll @Scale(2) @DoubleRange(min = 0.1, max = 3) double decay) {
    double logarithms = 0;
    double compensator = base * 4;
    for (int event = 0; event < FIVE.count(); event++) {
      double time = FIVE.times().get(event);
      double intensity = base;
      for (int earlier = 0; earlier < event; earlier++) {
        intensity += jump * Math.exp(-decay * (time - FIVE.times().get(earlier)));
      }
      logarithms += Math.log(intensity);
      compensator += jump / decay * (1 - Math.exp(-decay * (4 - time)));
    }
    HawkesLikelihood likelihood = new HawkesProcess(base, jump, decay).on(FIVE);
    assertThat(likelihood.compensator()).isCloseTo(compensator, within(1e-10));
    assertThat(likelihood.logLikelihood()).isCloseTo(logarithms - compensator, within(1e-10));
  }

  @Test
  void withoutJumpsItIsAPoissonProcess() {
    HawkesLikelihood likelihood = new HawkesProcess(2, 0, 1).on(FIVE);
    assertThat(likelihood.logLikelihood()).isCloseTo(5 * Math.log(2) - 8, within(1e-12));
    assertThat(likelihood.residuals().get(1)).isCloseTo(1.2, within(1e-12));
    assertThat(new HawkesProcess(2, 0, 1).clusterSizeProbability(1)).isEqualTo(1);
    assertThat(new HawkesProcess(2, 0, 1).clusterSizeProbability(2)).isZero();
    HawkesLikelihood silence = new HawkesProcess(2, 1, 1).on(EventTimes.of(Columns.of(), 3));
    assertThat(silence.logLikelihood()).isEqualTo(-6);
  }

  /**
   * Ogata thinning with a fixed seed: the fit finds the parameters, the residuals are exponential.
   */
  @Test
  void aFitFindsTheProcessThatMadeTheEvents() {
    HawkesProcess truth = new HawkesProcess(0.5, 0.8, 1.6);
    EventTimes events = simulated(truth, 3_000, 7);
    HawkesFit fit = HawkesFit.of(events);
    assertThat(fit.process().branchingRatio())
        .isCloseTo(0.5, within(3 * fit.branchingRatioError().orElseThrow()));
    assertThat(fit.process().baseRate())
        .isCloseTo(0.5, within(3 * fit.baseRateError().orElseThrow()));
    assertThat(fit.process().decay()).isCloseTo(1.6, within(3 * fit.decayError().orElseThrow()));
    assertThat(fit.branchingRatioError().orElseThrow()).isBetween(0.005, 0.06);
    assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(truth.on(events).logLikelihood());
    assertThat(truth.on(events).residualProbability()).isGreaterThan(0.01);
    assertThat(fit.rows()).hasSize(4);
    HawkesProcess poisson = new HawkesProcess(events.count() / 3_000.0, 0, 1);
    assertThat(poisson.on(events).residualProbability()).isLessThan(1e-6);
    assertThat(poisson.on(events).residualDistance())
        .isGreaterThan(fit.process().on(events).residualDistance());
  }

  /** At the top the compensator is the number of events. */
  @Test
  void theFittedCompensatorCountsTheEvents() {
    EventTimes events = simulated(new HawkesProcess(1, 0.5, 2), 300, 11);
    HawkesFit fit = HawkesFit.of(events);
    assertThat(fit.process().on(events).compensator()).isCloseTo(events.count(), within(0.05));
  }

  private static EventTimes simulated(HawkesProcess process, double end, long seed) {
    Random random = new Random(seed);
    List<Double> times = new ArrayList<>();
    double time = 0;
    double excited = 0;
    while (true) {
      double bound = process.baseRate() + process.jump() * excited;
      double gap = -Math.log(1 - random.nextDouble()) / bound;
      time += gap;
      excited *= Math.exp(-process.decay() * gap);
      if (time > end) {
        return EventTimes.of(
            Columns.of(times.stream().mapToDouble(Double::doubleValue).toArray()), end);
      }
      if (random.nextDouble() * bound <= process.baseRate() + process.jump() * excited) {
        times.add(time);
        excited++;
      }
    }
  }

  @Test
  void badNumbersAreRefused() {
    refused(() -> new HawkesProcess(0, 1, 1), "base rate must be above 0, was 0");
    refused(() -> new HawkesProcess(1, -1, 1), "jump must be 0 or more, was -1");
    refused(
        () -> new HawkesProcess(1, 1, 1).clusterSizeProbability(0),
        "cluster size must be 1 or more, was 0");
    refused(
        () -> EventTimes.of(Columns.of(1, 0.5), 4),
        "event times must not fall, was 0.5 after 1 at event 1; sort them");
    refused(
        () -> EventTimes.of(Columns.of(5), 4),
        "event times must not be after the end of the window, 4, was 5");
    refused(() -> HawkesFit.of(FIVE), "a fit must have 10 events or more, was 5");
    refused(
        () -> HawkesFit.of(EventTimes.of(Columns.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 4)),
        "a fit must have events at two times or more, was one time");
    refused(
        () -> new HawkesProcess(1, 1, 1).on(EventTimes.of(Columns.of(1), 2)).residualDistance(),
        "events of a test must be 2 or more, was 1");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}

package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plimsoll.contagion.EventTimes;
import org.plimsoll.contagion.HawkesLikelihood;
import org.plimsoll.contagion.HawkesProcess;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.units.Columns;

/** Hawkes processes: moments, and the likelihood of observed events. */
final class SelfExcitingEvents {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                  "cascade",
                  "exponential Hawkes process of liquidations: stationary moments and cluster"
                      + " sizes"),
              SelfExcitingEvents::moments),
          CaseAdapter.of(
              Shape.check("cascade", "exponential Hawkes log-likelihood by the O(n) recursion"),
              SelfExcitingEvents::likelihood));

  private SelfExcitingEvents() {}

  /** The cases ask for clusters of 1, 2, 3 and 10 events. */
  private static Map<String, ?> moments(Inputs in) {
    HawkesProcess process = process(in);
    return Map.of(
        "branchingRatio", process.branchingRatio(),
        "meanRate", process.meanRate(),
        "meanClusterSize", process.meanClusterSize(),
        "clusterSizeVariance", process.clusterSizeVariance(),
        "longRunFano", process.longRunFano(),
        "clusterSizeProbabilities",
            IntStream.of(1, 2, 3, 10).mapToObj(process::clusterSizeProbability).toList(),
        "fractionExogenous", process.fractionExogenous());
  }

  private static Map<String, ?> likelihood(Inputs in) {
    double[] times = in.numbers("eventTimes").stream().mapToDouble(Double::doubleValue).toArray();
    HawkesLikelihood likelihood =
        process(in).on(EventTimes.of(Columns.of(times), in.number("windowEnd")));
    return Map.of(
        "intensitiesBeforeEvents", likelihood.intensitiesBeforeEvents().stream().boxed().toList(),
        "compensator", likelihood.compensator(),
        "logLikelihood", likelihood.logLikelihood());
  }

  private static HawkesProcess process(Inputs in) {
    return new HawkesProcess(in.number("baseRate"), in.number("jump"), in.number("decay"));
  }
}

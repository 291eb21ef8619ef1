package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Liquidations that excite further liquidations: a Hawkes process with an exponential kernel.
 *
 * <pre>
 * intensity(t) = mu + sum over events before t of a exp(-b (t - event))
 * n            = a / b                    branching ratio: events one event causes
 * mean rate    = mu / (1 - n)
 * cluster      = Borel: P(k) = exp(-n k) (n k)^(k - 1) / k!, mean 1 / (1 - n), variance n / (1 - n)^3
 * Fano factor  = 1 / (1 - n)^2            variance / mean of counts over a long time
 * </pre>
 *
 * <p>From n = 1 on the process does not settle and its moments do not exist. The branching ratio
 * describes a past episode; it has not been shown to announce one.
 *
 * <pre>{@code
 * new HawkesProcess(0.2, 0.6, 1.0).meanClusterSize(); // 2.5
 * }</pre>
 *
 * <p>Source: Hawkes and Oakes 1974; Ogata 1981.
 *
 * @param baseRate mu, events per unit of time, above 0
 * @param jump a, events per unit of time, 0 or more; 0 for a Poisson process
 * @param decay b, per unit of time, above 0
 */
public record HawkesProcess(double baseRate, double jump, double decay) {

  /**
   * Validates the process.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public HawkesProcess {
    Check.positive("base rate", baseRate);
    Check.notNegative("jump", jump);
    Check.positive("decay", decay);
  }

  /**
   * The probability of one cluster size.
   *
   * @param size events of a cluster
   * @param probability that a cluster has that many
   */
  public record ClusterSize(@In(COUNT) int size, @In(RATE) double probability) {}

  /**
   * Tells how many events one event causes: a / b.
   *
   * @return 0 or more
   */
  public double branchingRatio() {
    return jump / decay;
  }

  /**
   * Tells whether clusters end: n below 1.
   *
   * @return true if the process has a stationary state
   */
  public boolean isStationary() {
    return branchingRatio() < 1;
  }

  /**
   * Tells the long-run rate of events.
   *
   * @return per unit of time, absent from n = 1 on
   */
  public OptionalDouble meanRate() {
    return stationary(baseRate / (1 - branchingRatio()));
  }

  /**
   * Tells the mean number of events one spontaneous event ends up in.
   *
   * @return 1 or more, absent from n = 1 on
   */
  public OptionalDouble meanClusterSize() {
    return stationary(1 / (1 - branchingRatio()));
  }

  /**
   * Tells the variance of the cluster size.
   *
   * @return 0 or more, absent from n = 1 on
   */
  public OptionalDouble clusterSizeVariance() {
    return stationary(branchingRatio() / Math.pow(1 - branchingRatio(), 3));
  }

  /**
   * Tells how over-dispersed counts over a long time are: variance / mean.
   *
   * @return 1 or more, absent from n = 1 on
   */
  public OptionalDouble longRunFano() {
    return stationary(1 / Math.pow(1 - branchingRatio(), 2));
  }

  /**
   * Tells the share of events that no other event caused: 1 - n.
   *
   * @return above 0, at most 1, absent from n = 1 on
   */
  public OptionalDouble fractionExogenous() {
    return stationary(1 - branchingRatio());
  }

  private OptionalDouble stationary(double value) {
    return isStationary() ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * Tells how likely a cluster has exactly so many events.
   *
   * @param size k, 1 or more
   * @return from 0 to 1; from n = 1 on these add up to less than 1, the rest never ends
   * @throws IllegalArgumentException if the size is below 1
   */
  public double clusterSizeProbability(int size) {
    if (size < 1) {
      throw new IllegalArgumentException(Messages.tooFew("cluster size", 1, size));
    }
    double mean = branchingRatio() * size;
    if (mean == 0) {
      return size == 1 ? 1 : 0;
    }
    return Math.exp(-mean + (size - 1) * Math.log(mean) - Gamma.logGamma(size + 1.0));
  }

  /**
   * Lists the probabilities of the smallest clusters.
   *
   * @param largest 1 or more
   * @return one row per size from 1
   * @throws IllegalArgumentException if the largest is below 1
   */
  public List<ClusterSize> clusterSizes(int largest) {
    if (largest < 1) {
      throw new IllegalArgumentException(Messages.tooFew("cluster size", 1, largest));
    }
    return IntStream.rangeClosed(1, largest)
        .mapToObj(size -> new ClusterSize(size, clusterSizeProbability(size)))
        .toList();
  }

  /**
   * Holds the process against observed events.
   *
   * @param events the observation
   * @return likelihood and residuals, in time proportional to the number of events
   */
  public HawkesLikelihood on(EventTimes events) {
    return HawkesLikelihood.of(this, events);
  }

  @Override
  public String toString() {
    return "Hawkes process of base rate %s, jump %s, decay %s"
        .formatted(Messages.plain(baseRate), Messages.plain(jump), Messages.plain(decay));
  }
}

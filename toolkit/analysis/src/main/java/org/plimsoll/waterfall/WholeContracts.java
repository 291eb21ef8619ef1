package org.plimsoll.waterfall;

import java.math.BigDecimal;
import java.util.Arrays;
import org.plimsoll.units.Columns;

/**
 * Whole contracts in proportion to weights, by largest remainder (Hamilton's rule).
 *
 * <p>Quota = contracts x weight / sum of weights. Each gets the whole part of its quota; the
 * contracts left go one each to the largest remainders, equal ones to the lower row. The result
 * always sums to the contracts. Weights are read as the decimals they print as, so that ties are
 * exact.
 *
 * <pre>{@code
 * WholeContracts.byLargestRemainder(Columns.of(173, 88, 61, 40, 9), 100); // 47 24 16 11 2
 * }</pre>
 */
public final class WholeContracts {
  private static final double MOST = 1e15;

  /** Products of whole numbers up to here are exact. */
  private static final double EXACT = 1L << 53;

  private WholeContracts() {}

  /**
   * Divides contracts.
   *
   * @param weights finite, 0 or more, not all 0
   * @param contracts a whole number from 0 to 1e15
   * @return whole numbers, one for each weight, that sum to the contracts
   * @throws IllegalArgumentException if a weight is negative or not finite, all are 0, or the
   *     contracts are not a whole number in the range
   */
  public static Columns byLargestRemainder(Columns weights, double contracts) {
    double[] values = weights.copy();
    double count = whole(contracts);
    boolean exact = true;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && Double.isFinite(values[i]))) {
        throw new IllegalArgumentException(Messages.weight(i, values[i]));
      }
      exact &= values[i] == Math.rint(values[i]);
      total += values[i];
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException(Messages.noWeight());
    }
    double[] quotas = new double[values.length];
    double[] remainders = new double[values.length];
    if (exact && total * Math.max(1, count) < EXACT) {
      dividedWhole(values, count, quotas, remainders);
    } else {
      dividedDecimal(values, count, quotas, remainders);
    }
    return Columns.ofOwned(completed(quotas, remainders, count));
  }

  static double count(String policy, AdlNeed need) {
    if (!need.isContracts()) {
      throw new IllegalArgumentException(Messages.needsContracts(policy, need));
    }
    return whole(need.amount());
  }

  private static double whole(double contracts) {
    if (!(contracts >= 0 && contracts <= MOST && contracts == Math.rint(contracts))) {
      throw new IllegalArgumentException(Messages.notWhole(contracts));
    }
    return contracts;
  }

  private static void dividedWhole(
      double[] weights, double count, double[] quotas, double[] remainders) {
    long total = (long) Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      long product = (long) weights[i] * (long) count;
      quotas[i] = product / total;
      remainders[i] = product % total;
    }
  }

  private static void dividedDecimal(
      double[] weights, double count, double[] quotas, double[] remainders) {
    BigDecimal[] decimals = new BigDecimal[weights.length];
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < weights.length; i++) {
      decimals[i] = BigDecimal.valueOf(weights[i]);
      total = total.add(decimals[i]);
    }
    BigDecimal contracts = BigDecimal.valueOf(count);
    for (int i = 0; i < weights.length; i++) {
      BigDecimal[] parts = decimals[i].multiply(contracts).divideAndRemainder(total);
      quotas[i] = parts[0].doubleValue();
      remainders[i] = parts[1].doubleValue();
    }
  }

  private static double[] completed(double[] quotas, double[] remainders, double count) {
    double left = count - Arrays.stream(quotas).sum();
    double[] ones = new double[quotas.length];
    Arrays.fill(ones, 1);
    double[] given = QueueHead.take(remainders, ones, left);
    for (int i = 0; i < quotas.length; i++) {
      quotas[i] += given[i];
    }
    return quotas;
  }
}

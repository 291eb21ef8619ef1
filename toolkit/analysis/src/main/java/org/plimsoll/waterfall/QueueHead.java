package org.plimsoll.waterfall;

/**
 * Takes amounts from the highest scores down until a need is met.
 *
 * <p>Only the marginal score is searched for, sixteen bits at a time from the top; nothing is
 * sorted. Above it every amount is taken whole, at it in order of rows.
 */
final class QueueHead {
  private static final int BITS = 16;
  private static final int BUCKETS = 1 << BITS;

  private final long[] keys;
  private final double[] amounts;
  private final double need;

  private QueueHead(double[] scores, double[] amounts, double need) {
    this.keys = new long[scores.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = SortableScore.of(scores[i]);
    }
    this.amounts = amounts;
    this.need = need;
  }

  /** Amounts of 0 or more; what the queue cannot meet is simply not taken. */
  static double[] take(double[] scores, double[] amounts, double need) {
    return new QueueHead(scores, amounts, need).taken();
  }

  private double[] taken() {
    if (need <= 0) {
      return new double[amounts.length];
    }
    if (CompensatedSum.of(amounts) <= need) {
      return amounts.clone();
    }
    return downTo(marginal());
  }

  private long marginal() {
    long prefix = 0;
    double above = 0;
    for (int shift = Long.SIZE - BITS; shift >= 0; shift -= BITS) {
      double[] sums = sums(prefix, shift);
      int bucket = BUCKETS - 1;
      while (bucket > 0 && above + sums[bucket] < need) {
        above += sums[bucket];
        bucket--;
      }
      prefix = prefix << BITS | bucket;
    }
    return prefix;
  }

  private double[] sums(long prefix, int shift) {
    double[] sums = new double[BUCKETS];
    boolean first = shift == Long.SIZE - BITS;
    for (int i = 0; i < keys.length; i++) {
      if (first || keys[i] >>> (shift + BITS) == prefix) {
        sums[(int) (keys[i] >>> shift) & (BUCKETS - 1)] += amounts[i];
      }
    }
    return sums;
  }

  private double[] downTo(long marginal) {
    double[] taken = new double[amounts.length];
    CompensatedSum left = new CompensatedSum().add(need);
    for (int i = 0; i < keys.length; i++) {
      if (Long.compareUnsigned(keys[i], marginal) > 0) {
        taken[i] = amounts[i];
        left.add(-amounts[i]);
      }
    }
    for (int i = 0; i < keys.length && left.value() > 0; i++) {
      if (keys[i] == marginal) {
        taken[i] = Math.min(amounts[i], left.value());
        left.add(-taken[i]);
      }
    }
    return taken;
  }
}

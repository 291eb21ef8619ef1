package org.plimsoll.cascade;

/**
 * Neighbouring places of a layout whose accounts hold the same assets on the same sides in the same
 * order, so that a loop over them meets the same prices.
 */
final class CrossBlock {
  final int start;
  final int end;

  /** By leg, the asset's number. */
  final int[] assets;

  /** By leg. */
  final boolean[] isLong;

  /** Where the quantities of the first leg start; those of the next follow after the size. */
  final int firstQuantity;

  CrossBlock(int start, int end, int[] codes, int firstQuantity) {
    this.start = start;
    this.end = end;
    this.firstQuantity = firstQuantity;
    this.assets = new int[codes.length];
    this.isLong = new boolean[codes.length];
    for (int j = 0; j < codes.length; j++) {
      assets[j] = codes[j] >> 1;
      isLong[j] = (codes[j] & 1) == 0;
    }
  }

  /** What to add to a place to find its quantity of a leg. */
  int shift(int leg) {
    return firstQuantity + leg * (end - start) - start;
  }

  /**
   * The part of its gross value an account can lose at most while no price goes further from others
   * than a slack: the worst move of any leg.
   *
   * @param levels price over mark, by asset
   */
  double worstMove(double[] levels, double slack) {
    double worst = assets.length == 0 ? 0 : Double.NEGATIVE_INFINITY;
    for (int j = 0; j < assets.length; j++) {
      double level = levels[assets[j]];
      double move = isLong[j] ? 1 - level * (1 - slack) : level * (1 + slack) - 1;
      worst = Math.max(worst, move + CrossLayout.ROUNDING * (2 + level));
    }
    return worst;
  }
}

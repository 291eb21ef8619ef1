package org.plimsoll.cascade;

import java.util.Arrays;

/**
 * The accounts a set of prices can have ruined: the first ones of each block, counted through.
 *
 * <p>A window on a layout, which orders each block by reach.
 */
final class CrossReach {
  private final CrossLayout layout;

  /** By block, how many accounts of the blocks before it are within reach; and last, of all. */
  private final int[] before;

  private CrossReach(CrossLayout layout, int[] before) {
    this.layout = layout;
    this.before = before;
  }

  static CrossReach of(CrossLayout layout, double[] levels, double slack) {
    int[] before = new int[layout.blocks.length + 1];
    for (int b = 0; b < layout.blocks.length; b++) {
      CrossBlock block = layout.blocks[b];
      before[b + 1] = before[b] + layout.within(block, block.worstMove(levels, slack));
    }
    return new CrossReach(layout, before);
  }

  int size() {
    return before[before.length - 1];
  }

  /** Neighbouring places of one block. */
  @FunctionalInterface
  interface Visit {
    void at(CrossBlock block, int start, int end);
  }

  /** Visits the places counted from one number to the next, block by block. */
  void each(int from, int to, Visit visit) {
    int found = Arrays.binarySearch(before, from);
    int b = found >= 0 ? found : -found - 2;
    for (; b < layout.blocks.length && before[b] < to; b++) {
      int start = Math.max(from, before[b]) - before[b];
      int end = Math.min(to, before[b + 1]) - before[b];
      if (start < end) {
        CrossBlock block = layout.blocks[b];
        visit.at(block, block.start + start, block.start + end);
      }
    }
  }
}

package org.plimsoll.cascade;

import java.util.Arrays;
import java.util.List;

/**
 * The accounts of a cross book laid out for loops: in blocks of one kind, and in each block those
 * first that the smallest move can ruin.
 *
 * <p>An account's reach is its free equity over its gross value at the marks, both with the
 * maintenance taken off, rounded down: while no leg has moved against it by more, it is safe, and
 * need not be looked at.
 */
final class CrossLayout {
  /** Far above what a sum of a few thousand terms rounds off, far below what matters. */
  static final double ROUNDING = 1e-9;

  final int assets;
  final CrossBlock[] blocks;

  /** By place, the account's row. */
  final int[] rows;

  /** By place, what the account has whatever the prices: cash less what its legs cost. */
  final double[] fixed;

  /** By block, leg and place. */
  final double[] quantities;

  /** By place, ascending within a block. */
  private final float[] reach;

  private CrossLayout(int assets, int kinds, int accounts, int legs) {
    this.assets = assets;
    this.blocks = new CrossBlock[kinds];
    this.rows = new int[accounts];
    this.fixed = new double[accounts];
    this.reach = new float[accounts];
    this.quantities = new double[legs];
  }

  /** Lays out checked columns. */
  static CrossLayout of(List<CrossAsset> assets, CrossColumns columns) {
    int accounts = columns.cash().size();
    CrossKinds kinds = new CrossKinds();
    int[] kindOf = new int[accounts];
    for (int row = 0; row < accounts; row++) {
      kindOf[row] = kinds.kind(columns, row);
    }
    CrossLayout layout =
        new CrossLayout(assets.size(), kinds.size(), accounts, columns.quantities().size());
    long[] sorted = layout.cut(kinds, kindOf, new CrossMoney(assets, columns));
    for (CrossBlock block : layout.blocks) {
      Arrays.sort(sorted, block.start, block.end);
      layout.fill(block, sorted, columns);
    }
    return layout;
  }

  /** Cuts the blocks; gives reach and row of the accounts by block, not yet sorted. */
  private long[] cut(CrossKinds kinds, int[] kindOf, CrossMoney money) {
    int[] next = new int[kinds.size() + 1];
    for (int kind : kindOf) {
      next[kind + 1]++;
    }
    int firstQuantity = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      int size = next[kind + 1];
      next[kind + 1] += next[kind];
      int[] codes = kinds.codes(kind);
      blocks[kind] = new CrossBlock(next[kind], next[kind] + size, codes, firstQuantity);
      firstQuantity += codes.length * size;
    }
    long[] keys = new long[kindOf.length];
    for (int row = 0; row < kindOf.length; row++) {
      keys[next[kindOf[row]]++] = ((long) ordered(money.reach(row)) << Integer.SIZE) | row;
    }
    return keys;
  }

  /** Bits that sort as the number does; the same step leads back. */
  private static int ordered(float value) {
    return turned(Float.floatToIntBits(value));
  }

  private static int turned(int bits) {
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  private void fill(CrossBlock block, long[] sorted, CrossColumns columns) {
    for (int place = block.start; place < block.end; place++) {
      int row = (int) sorted[place];
      rows[place] = row;
      reach[place] = Float.intBitsToFloat(turned((int) (sorted[place] >> Integer.SIZE)));
      fixed[place] = CrossMoney.fixed(columns, row);
      for (int j = 0; j < block.assets.length; j++) {
        quantities[place + block.shift(j)] = columns.quantities().get(columns.firstLeg(row) + j);
      }
    }
  }

  /** Counts the accounts of a block that a move can ruin: those with a reach up to it. */
  int within(CrossBlock block, double move) {
    int low = block.start;
    int high = block.end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] <= move) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - block.start;
  }

  /** The block that holds a place. */
  int blockAt(int place) {
    int low = 0;
    int high = blocks.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place >= blocks[middle].end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.plimsoll.waterfall;

/** Rows by falling value, equal ones in the order they were in; a radix sort. */
final class DescendingOrder {
  private static final int BITS = 16;
  private static final int BUCKETS = 1 << BITS;

  private DescendingOrder() {}

  static int[] of(double[] values) {
    int[] rows = new int[values.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    return of(values, rows);
  }

  /** Sorts given rows; they keep their order where values are equal. */
  static int[] of(double[] values, int[] rows) {
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = ~SortableScore.of(values[rows[i]]);
    }
    int[] sorted = rows.clone();
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      long[] nextKeys = new long[keys.length];
      int[] next = new int[keys.length];
      int[] places = places(keys, shift);
      for (int i = 0; i < keys.length; i++) {
        int place = places[bucket(keys[i], shift)]++;
        nextKeys[place] = keys[i];
        next[place] = sorted[i];
      }
      keys = nextKeys;
      sorted = next;
    }
    return sorted;
  }

  private static int[] places(long[] keys, int shift) {
    int[] places = new int[BUCKETS];
    for (long key : keys) {
      places[bucket(key, shift)]++;
    }
    int place = 0;
    for (int b = 0; b < BUCKETS; b++) {
      int count = places[b];
      places[b] = place;
      place += count;
    }
    return places;
  }

  private static int bucket(long key, int shift) {
    return (int) (key >>> shift) & (BUCKETS - 1);
  }
}

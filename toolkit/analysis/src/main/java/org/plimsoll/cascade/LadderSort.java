package org.plimsoll.cascade;

import java.util.Arrays;

/**
 * Puts falling keys in order and says where each came from; equal keys keep their order.
 *
 * <p>Keys are compared as bits, which for keys of one sign order like their sizes. Digits of eleven
 * bits are counted and placed from the lowest up; digits all keys share are left out, so the time
 * grows with the number of keys alone.
 */
final class LadderSort {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int SORTED_BITS = 3 * DIGIT_BITS;

  /** So many keys that agree in their first bits are put right by insertion. */
  private static final int SHORT_RUN = 32;

  private long[] bits;
  private int[] rows;
  private long[] otherBits;
  private int[] otherRows;

  private LadderSort(double[] keys, int size) {
    bits = new long[size];
    rows = new int[size];
    otherBits = new long[size];
    otherRows = new int[size];
    for (int i = 0; i < size; i++) {
      bits[i] = rising(keys[i]);
      rows[i] = i;
    }
  }

  /** The order of some keys, highest first: which key comes at each place. No key is NaN. */
  static int[] order(double[] keys, int size) {
    LadderSort sort = new LadderSort(keys, size);
    sort.run(size);
    return sort.rows;
  }

  /** Bits that rise as the key falls. */
  private static long rising(double key) {
    long raw = Double.doubleToRawLongBits(key == 0 ? 0.0 : key);
    return raw >= 0 ? ~raw : raw ^ Long.MIN_VALUE;
  }

  private void run(int size) {
    long least = Arrays.stream(bits).min().orElse(0);
    long span = Arrays.stream(bits).max().orElse(0) - least;
    int width = Long.SIZE - Long.numberOfLeadingZeros(span);
    int from = Math.max(0, width - SORTED_BITS);
    place(least, from, width);
    if (from > 0 && !settle(size, least, from)) {
      place(least, 0, width);
    }
  }

  private void place(long least, int from, int width) {
    for (int shift = from; shift < width; shift += DIGIT_BITS) {
      placeByDigit(least, shift);
    }
  }

  private void placeByDigit(long least, int shift) {
    int[] next = new int[DIGITS];
    for (long key : bits) {
      next[(int) ((key - least) >>> shift) & (DIGITS - 1)]++;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = next[digit];
      next[digit] = start;
      start += count;
    }
    for (int i = 0; i < bits.length; i++) {
      int place = next[(int) ((bits[i] - least) >>> shift) & (DIGITS - 1)]++;
      otherBits[place] = bits[i];
      otherRows[place] = rows[i];
    }
    swap();
  }

  private void swap() {
    long[] swappedBits = bits;
    bits = otherBits;
    otherBits = swappedBits;
    int[] swappedRows = rows;
    rows = otherRows;
    otherRows = swappedRows;
  }

  /** Orders keys that agree in their first bits; false if one run of them is too long for it. */
  private boolean settle(int size, long least, int from) {
    int start = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || (bits[i] - least) >>> from != (bits[start] - least) >>> from) {
        if (i - start > SHORT_RUN) {
          return false;
        }
        insert(start, i);
        start = i;
      }
    }
    return true;
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = bits[i];
      int row = rows[i];
      int place = i;
      while (place > from && bits[place - 1] > key) {
        bits[place] = bits[place - 1];
        rows[place] = rows[place - 1];
        place--;
      }
      bits[place] = key;
      rows[place] = row;
    }
  }
}

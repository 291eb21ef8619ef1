package org.plimsoll.waterfall;

/** A double as a whole number that sorts the same way, read as unsigned. */
final class SortableScore {
  private SortableScore() {}

  static long of(double score) {
    long bits = Double.doubleToRawLongBits(score + 0.0); // -0 becomes 0
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }
}

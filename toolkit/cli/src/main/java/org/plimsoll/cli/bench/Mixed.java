package org.plimsoll.cli.bench;

/**
 * Numbers addressed by stream, row and field: section S0 of the workloads.
 *
 * <p>The same place gives the same 64 bits in any language; no number depends on another.
 */
final class Mixed {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIELDS = 16;
  private static final double PER_53_BITS = 0x1p-53;
  private static final double MEAN = 131_070;
  private static final double PER_DEVIATION = 2.6428997921303018e-05;

  private Mixed() {}

  static long bits(long stream, long row, int field) {
    return mix(stream + GOLDEN * (FIELDS * row + field + 1));
  }

  /** The bits of one step, from 0, of one path. */
  static long pathBits(long stream, long fields, long path, long step) {
    return mix(stream + GOLDEN * (fields * path + step + 1));
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Evenly spread in [0, 1). */
  static double uniform(long stream, long row, int field) {
    return (bits(stream, row, field) >>> 11) * PER_53_BITS;
  }

  /** The sum of four 16-bit numbers, scaled to mean 0 and variance 1. */
  static double bell(long bits) {
    long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
    return (sum - MEAN) * PER_DEVIATION;
  }
}

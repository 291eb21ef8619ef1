package org.plimsoll.acceptance.broken.buffer;

/** Breaks nothing. */
public record FineValue(double value) {
  /** Varargs are fine. */
  public static FineValue of(double... values) {
    return new FineValue(values[0]);
  }
}

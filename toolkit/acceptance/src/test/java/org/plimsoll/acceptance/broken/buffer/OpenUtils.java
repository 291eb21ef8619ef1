package org.plimsoll.acceptance.broken.buffer;

/** Breaks rules 6, 7 and 8: an open class of that name with open state. */
public class OpenUtils {
  /** State anybody may change. */
  public double total;

  /** A constant is fine. */
  public static final double ALLOWED = 1;

  /** Builds by new. */
  public OpenUtils() {}

  /** Hands an array out. */
  public double[] prices() {
    return new double[] {total};
  }

  /** Varargs are fine. */
  public double allowed(double... values) {
    return values.length;
  }
}

package org.plimsoll.cascade;

/**
 * Falling numbers that are asked again and again how many of them are at least some number.
 *
 * <p>An even grid from the highest down tells where to look, so that a question costs a step and a
 * few comparisons however many there are.
 */
final class FallingKeys {
  /** Numbers that share a step of the grid, on average. */
  private static final int PER_STEP = 4;

  private static final int MOST_STEPS = 1 << 20;

  private final double[] keys;
  private final double top;
  private final double bottom;
  private final double stepsPerKey;

  /** The first of each step of the grid from the top down, and one entry more for the end. */
  private final int[] firstOfStep;

  /** The array is kept, not copied. */
  FallingKeys(double[] keys) {
    this.keys = keys;
    this.top = keys.length == 0 ? Double.NEGATIVE_INFINITY : keys[0];
    this.bottom = keys.length == 0 ? Double.NEGATIVE_INFINITY : keys[keys.length - 1];
    int steps = Math.max(1, Math.min(MOST_STEPS, keys.length / PER_STEP));
    double perKey = steps / (top - bottom);
    this.stepsPerKey = perKey < Double.POSITIVE_INFINITY ? perKey : 0;
    this.firstOfStep = LadderLoop.firstOfStep(keys, top, stepsPerKey, steps);
  }

  /** Counts those of at least a key. */
  int atLeast(double key) {
    if (key > top) {
      return 0;
    }
    if (key <= bottom) {
      return keys.length;
    }
    int step = Math.min((int) ((top - key) * stepsPerKey), firstOfStep.length - 2);
    return LadderLoop.due(keys, key, firstOfStep[step], firstOfStep[step + 1]);
  }
}

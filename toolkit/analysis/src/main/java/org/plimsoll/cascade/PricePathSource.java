package org.plimsoll.cascade;

/** Where an undisturbed price goes next; called for the steps of a path in order. */
@FunctionalInterface
public interface PricePathSource {
  /**
   * Moves the undisturbed price of one path by one step; the same answer for the same question.
   *
   * @param path from 0
   * @param step from 0
   * @param price before the step, quote per base
   * @return after the step, quote per base, above 0
   */
  double next(int path, int step, double price);
}

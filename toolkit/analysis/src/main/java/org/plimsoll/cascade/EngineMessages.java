package org.plimsoll.cascade;

import java.math.BigDecimal;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/** What the engine in time says when it refuses a value or is stopped. */
final class EngineMessages {
  private EngineMessages() {}

  static void share(String subject, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s must be above 0 and at most 1, was %s; write pct(20) for 20 %%"
              .formatted(subject, value));
    }
  }

  static void ratioFromOne(double ratio) {
    if (!(ratio >= 1)) {
      throw new IllegalArgumentException(
          "margin ratio of a full closing must be 1 or more, was %s; infinite for never"
              .formatted(ratio));
    }
  }

  static void steps(String subject, int steps) {
    if (!(steps >= 0)) {
      throw new IllegalArgumentException(
          "%s must be 0 steps or more, was %d".formatted(subject, steps));
    }
  }

  static void throughput(double throughput) {
    if (!(throughput > 0)) {
      throw new IllegalArgumentException(
          "throughput must be above 0 base units a step, was %s; infinite for no limit"
              .formatted(throughput));
    }
  }

  static void path(Columns path) {
    if (path.size() == 0) {
      throw new IllegalArgumentException(
          "a price path must have at least one step, was empty; give one price per step");
    }
    for (int step = 0; step < path.size(); step++) {
      Check.positive("undisturbed price of step " + step, path.get(step));
    }
  }

  static void notNegative(String subject, BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          "%s must be 0 or more, was %s".formatted(subject, value.toPlainString()));
    }
  }

  static void quoterShare(double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "depth share of the largest quoter must be from 0 to below 1, was %s; write pct(40) for 40 %%"
              .formatted(share));
    }
  }

  static String stopped(int step) {
    return "stopped by an interrupt in step %d".formatted(step);
  }
}

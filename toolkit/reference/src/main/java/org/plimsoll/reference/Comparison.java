package org.plimsoll.reference;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One expected value against its answer.
 *
 * @param key where it stands, such as {@code liquidation_price} or {@code path[2].equity}
 * @param got the answer, null where there is none
 * @param expected the published value
 * @param tolerance the largest difference allowed, 0 for words and truths
 * @param outcome what became of it
 */
public record Comparison(
    String key,
    @Nullable JsonElement got,
    JsonElement expected,
    BigDecimal tolerance,
    Outcome outcome) {

  /**
   * Tells how much of the tolerance is used, to find the worst value of a case.
   *
   * @return difference / tolerance; above 1 for what failed, infinite where no number can tell
   */
  double strain() {
    if (outcome != Outcome.PASS || !JsonNumbers.isNumber(expected) || got == null) {
      return outcome == Outcome.PASS ? 0 : Double.POSITIVE_INFINITY;
    }
    BigDecimal difference = got.getAsBigDecimal().subtract(expected.getAsBigDecimal()).abs();
    return difference.signum() == 0
        ? 0
        : difference.divide(tolerance, MathContext.DECIMAL64).doubleValue();
  }

  @Override
  public String toString() {
    return "%s: got %s, expected %s, tolerance %s, %s"
        .formatted(
            key,
            JsonNumbers.shown(got),
            JsonNumbers.shown(expected),
            JsonNumbers.shown(tolerance),
            outcome);
  }
}

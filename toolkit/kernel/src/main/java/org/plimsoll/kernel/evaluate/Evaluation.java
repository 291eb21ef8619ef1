package org.plimsoll.kernel.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What came of a cell: the value of its last expression, or a failure, or neither.
 *
 * @param value the live object the last expression gave; null if there is none or it was null
 * @param hasValue whether the cell ended in an expression that gives a value
 * @param failure why the cell did not finish; null if it did
 */
public record Evaluation(@Nullable Object value, boolean hasValue, @Nullable Failure failure) {

  static final Evaluation NOTHING = new Evaluation(null, false, null);

  static Evaluation of(@Nullable Object value) {
    return new Evaluation(value, true, null);
  }

  static Evaluation failed(Failure failure) {
    return new Evaluation(null, false, failure);
  }

  /**
   * Says whether the cell ran to its end.
   *
   * @return true if there is no failure
   */
  public boolean succeeded() {
    return failure == null;
  }
}

package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One compiled piece of a cell, ready to run.
 *
 * @param methods what to invoke, in order
 * @param value where the value of an expression is found afterwards
 * @param changes what compiling it has changed in the session
 */
record Step(List<Method> methods, Value value, List<Change> changes) {

  /** Where a value is found. */
  enum Value {
    /** There is none. */
    NONE,
    /** The last invocation returns it. */
    RETURNED,
    /** The code hands it to the session's checkpoint. */
    HANDED_OVER
  }

  Step handingOver() {
    return new Step(methods, Value.HANDED_OVER, changes);
  }
}

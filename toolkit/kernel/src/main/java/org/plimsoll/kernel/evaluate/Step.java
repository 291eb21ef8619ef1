package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One compiled piece of a cell, ready to run.
 *
 * @param methods what to invoke, in order
 * @param givesValue whether the last invocation's result is the value of an expression
 * @param changes what compiling it has changed in the session
 */
record Step(List<Method> methods, boolean givesValue, List<Change> changes) {}

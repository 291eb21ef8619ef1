package org.plimsoll.kernel.protocol;

/**
 * A cell and how it is to be run.
 *
 * @param code the text of the cell
 * @param silent whether to show no result, count nothing and store nothing
 * @param storeHistory whether to count the execution and keep it in the history
 */
record ExecutionRequest(String code, boolean silent, boolean storeHistory) {

  static ExecutionRequest of(String code) {
    return new ExecutionRequest(code, false, true);
  }

  boolean counts() {
    return storeHistory && !silent;
  }
}

package org.plimsoll.kernel.evaluate;

/** Carries the failure of a cell that does not compile out of the compiler. */
final class CompileFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  CompileFailedException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}

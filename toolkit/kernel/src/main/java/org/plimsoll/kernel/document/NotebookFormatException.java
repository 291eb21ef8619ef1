package org.plimsoll.kernel.document;

/** A file that is not a notebook, with one sentence that names the file, the place and the rule. */
public final class NotebookFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NotebookFormatException(String place, String rule) {
    super(place + ": " + rule);
  }
}

package org.plimsoll.random;

/** What this package says when it refuses a value. */
final class Messages {
  private Messages() {}

  static String share(double share) {
    return "share must be above 0 and below 1, was %s".formatted(share);
  }
}

package org.plimsoll.acceptance.broken.util;

/** Breaks rules 2 and 8: a package that is in no table and has no question. */
public final class Anything {
  private Anything() {}
}

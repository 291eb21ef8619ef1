package org.plimsoll.cli;

import java.io.Console;
import java.lang.reflect.Method;

/** Tells whether a person watches the command. */
final class Terminal {
  private Terminal() {}

  /** True when input and output are a terminal that understands cursor movements. */
  static boolean isWatched() {
    Console console = System.console();
    String kind = System.getenv().getOrDefault("TERM", "");
    return console != null && !kind.equals("dumb") && isTerminal(console);
  }

  /**
   * From Java 22 on there is always a console, and it has to be asked; before, the method is not
   * there.
   */
  private static boolean isTerminal(Console console) {
    try {
      Method method = Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(method.invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}

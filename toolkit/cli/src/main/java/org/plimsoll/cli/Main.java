package org.plimsoll.cli;

/** The command plimsoll. */
public final class Main {
  private Main() {}

  /**
   * Starts the command.
   *
   * @param args the words typed
   */
  public static void main(String[] args) {
    System.exit(0);
  }
}

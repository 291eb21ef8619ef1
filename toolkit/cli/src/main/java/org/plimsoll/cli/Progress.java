package org.plimsoll.cli;

import org.plimsoll.kernel.run.RunListener;
import picocli.CommandLine;

/** Shows how one notebook gets on: a moving bar for a person, plain lines for a log. */
interface Progress extends RunListener, AutoCloseable {

  /** Adds a line about the notebook. */
  void remark(String text);

  @Override
  void close();

  /** Chooses by whether a person watches. */
  static Progress on(CommandLine command, String label) {
    return Terminal.isWatched()
        ? new ProgressOnTerminal(command.getErr(), label)
        : new ProgressInLines(command.getOut(), label);
  }
}

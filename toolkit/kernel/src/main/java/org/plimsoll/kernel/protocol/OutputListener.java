package org.plimsoll.kernel.protocol;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * What a running cell shows; the protocol sends it to the front end, the runner stores it. An
 * implementation must not print: while a cell runs, the standard streams are the cell's.
 */
public interface OutputListener {

  /**
   * Takes printed text.
   *
   * @param name {@code stdout} or {@code stderr}
   * @param text what was printed since the last call
   */
  void stream(String name, String text);

  /**
   * Takes something to show; it may carry a display id.
   *
   * @param data its renderings
   */
  void display(DisplayData data);

  /**
   * Takes a new version of what was shown under the same display id.
   *
   * @param data its renderings and the id
   */
  void updateDisplay(DisplayData data);

  /**
   * Takes the wish to remove what the cell has shown.
   *
   * @param wait whether to wait until there is something new to show
   */
  void clearOutput(boolean wait);

  /**
   * Takes the value of the cell's last expression.
   *
   * @param executionCount the number of the execution
   * @param data the renderings of the value
   */
  void result(int executionCount, DisplayData data);

  /**
   * Takes the failure of the cell.
   *
   * @param name the class of the exception
   * @param message one sentence
   * @param traceback the readable report, line by line
   */
  void error(String name, String message, List<String> traceback);
}

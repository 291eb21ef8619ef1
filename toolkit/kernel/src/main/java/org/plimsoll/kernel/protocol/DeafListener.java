package org.plimsoll.kernel.protocol;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Shows nothing: there is no cell, or only a part of what a cell shows matters. */
class DeafListener implements OutputListener {
  @Override
  public void stream(String name, String text) {}

  @Override
  public void display(DisplayData data) {}

  @Override
  public void updateDisplay(DisplayData data) {}

  @Override
  public void clearOutput(boolean wait) {}

  @Override
  public void result(int executionCount, DisplayData data) {}

  @Override
  public void error(String name, String message, List<String> traceback) {}
}

package org.plimsoll.kernel.protocol;

import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Writes down what a cell shows, in order; text that came in two batches is one event. */
final class Recorder implements OutputListener {

  final List<String> events = new ArrayList<>();
  DisplayData last = new DisplayData();

  @Override
  public synchronized void stream(String name, String text) {
    int last = events.size() - 1;
    if (last >= 0 && events.get(last).startsWith(name + ":")) {
      events.set(last, events.get(last) + text);
    } else {
      events.add(name + ":" + text);
    }
  }

  @Override
  public synchronized void display(DisplayData data) {
    last = data;
    events.add("display:" + data.getData(MIMEType.TEXT_PLAIN));
  }

  @Override
  public synchronized void updateDisplay(DisplayData data) {
    last = data;
    events.add("update:" + data.getDisplayId() + ":" + data.getData(MIMEType.TEXT_PLAIN));
  }

  @Override
  public synchronized void clearOutput(boolean wait) {
    events.add("clear:" + wait);
  }

  @Override
  public synchronized void result(int executionCount, DisplayData data) {
    last = data;
    events.add("result:" + executionCount + ":" + data.getData(MIMEType.TEXT_PLAIN));
  }

  @Override
  public synchronized void error(String name, String message, List<String> traceback) {
    events.add("error:" + name + ":" + message);
  }
}

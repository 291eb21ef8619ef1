package org.plimsoll.kernel.run;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.protocol.OutputListener;

/**
 * Turns what a kernel says while a cell runs into stored outputs, as a front end would.
 *
 * <p>It lives as long as the notebook, not the cell: {@code updateDisplay} reaches displays of
 * earlier cells. Background threads of a cell may still print when the next cell runs, so all entry
 * points are synchronized.
 */
final class OutputCollector implements OutputListener {
  private static final Gson GSON = new Gson();

  /** An output in place, and the name under which it may be replaced; empty for none. */
  private record Slot(String displayId, Output output) {}

  private final List<List<Slot>> cells = new ArrayList<>();
  private boolean clearBeforeNext;
  private boolean closed;

  /** Starts the outputs of another cell. */
  synchronized void startCell() {
    cells.add(new ArrayList<>());
    clearBeforeNext = false;
  }

  /** Gives the outputs of the cell started at this place, from 0. */
  synchronized List<Output> outputs(int started) {
    return cells.get(started).stream().map(Slot::output).toList();
  }

  /** Tells whether the current cell reported an error. */
  synchronized boolean hasError() {
    return current().stream().anyMatch(slot -> slot.output() instanceof Output.ErrorOutput);
  }

  /** Puts one error in the place of those the current cell reported. */
  synchronized void replaceErrors(Output.ErrorOutput error) {
    current().removeIf(slot -> slot.output() instanceof Output.ErrorOutput);
    current().add(new Slot("", error));
  }

  /**
   * Listens no longer: a cell that could not be stopped must not write into a finished notebook.
   */
  synchronized void close() {
    closed = true;
  }

  @Override
  public synchronized void stream(String name, String text) {
    if (closed || text.isEmpty()) {
      return;
    }
    List<Slot> slots = cleared();
    int last = slots.size() - 1;
    if (last >= 0
        && slots.get(last).output() instanceof Output.Stream stream
        && stream.name().equals(name)) {
      slots.set(last, new Slot("", stream.plus(text)));
    } else {
      slots.add(new Slot("", new Output.Stream(name, text)));
    }
  }

  @Override
  public synchronized void display(DisplayData data) {
    JsonObject json = json(data);
    add(new Slot(displayId(json), new Output.DisplayData(part(json, "data"), metadata(json))));
  }

  @Override
  public synchronized void updateDisplay(DisplayData data) {
    JsonObject json = json(data);
    String id = displayId(json);
    if (!closed && !id.isEmpty()) {
      cells.forEach(
          slots -> slots.replaceAll(slot -> slot.displayId().equals(id) ? with(slot, json) : slot));
    }
  }

  @Override
  public synchronized void clearOutput(boolean wait) {
    if (wait) {
      clearBeforeNext = true;
    } else if (!closed) {
      current().clear();
    }
  }

  @Override
  public synchronized void result(int executionCount, DisplayData data) {
    JsonObject json = json(data);
    add(
        new Slot(
            displayId(json),
            new Output.ExecuteResult(executionCount, part(json, "data"), metadata(json))));
  }

  @Override
  public synchronized void error(String name, String message, List<String> traceback) {
    add(new Slot("", new Output.ErrorOutput(name, message, traceback)));
  }

  private void add(Slot slot) {
    if (!closed) {
      cleared().add(slot);
    }
  }

  private List<Slot> current() {
    return cells.get(cells.size() - 1);
  }

  private List<Slot> cleared() {
    if (clearBeforeNext) {
      clearBeforeNext = false;
      current().clear();
    }
    return current();
  }

  private static Slot with(Slot slot, JsonObject json) {
    JsonObject data = part(json, "data");
    Output output =
        slot.output() instanceof Output.ExecuteResult result
            ? new Output.ExecuteResult(result.executionCount(), data, metadata(json))
            : new Output.DisplayData(data, metadata(json));
    return new Slot(slot.displayId(), output);
  }

  private static JsonObject json(DisplayData data) {
    return GSON.toJsonTree(data).getAsJsonObject();
  }

  private static JsonObject metadata(JsonObject json) {
    return part(json, "metadata");
  }

  private static JsonObject part(JsonObject json, String key) {
    JsonElement part = json.get(key);
    return part instanceof JsonObject object ? object : new JsonObject();
  }

  private static String displayId(JsonObject json) {
    JsonElement id = part(json, "transient").get(DisplayData.DISPLAY_ID_KEY);
    return id == null || id.isJsonNull() ? "" : id.getAsString();
  }
}

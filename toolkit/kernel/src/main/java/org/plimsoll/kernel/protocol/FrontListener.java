package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/** Publishes what a cell shows as belonging to the request that ran it. */
final class FrontListener implements OutputListener {

  private final Front front;
  private final JsonObject parent;
  private @Nullable JsonObject error;
  private @Nullable String result;

  FrontListener(Front front, JsonObject parent) {
    this.front = front;
    this.parent = parent;
  }

  /** The failure of the cell as a reply states it; null if there was none. */
  @Nullable JsonObject error() {
    return error;
  }

  /** The text of the result; null if there was none. */
  @Nullable String result() {
    return result;
  }

  @Override
  public void stream(String name, String text) {
    JsonObject content = new JsonObject();
    content.addProperty("name", name);
    content.addProperty("text", text);
    front.show("stream", parent, content);
  }

  @Override
  public void display(DisplayData data) {
    front.show("display_data", parent, DisplayContent.of(data));
  }

  @Override
  public void updateDisplay(DisplayData data) {
    front.show("update_display_data", parent, DisplayContent.of(data));
  }

  @Override
  public void clearOutput(boolean wait) {
    JsonObject content = new JsonObject();
    content.addProperty("wait", wait);
    front.show("clear_output", parent, content);
  }

  @Override
  public void result(int executionCount, DisplayData data) {
    JsonObject content = DisplayContent.of(data);
    content.remove("transient");
    content.addProperty("execution_count", executionCount);
    result = String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    front.publish("execute_result", parent, content);
  }

  @Override
  public void error(String name, String message, List<String> traceback) {
    error = Replies.error(name, message, traceback);
    JsonObject content = error.deepCopy();
    content.remove("status");
    front.publish("error", parent, content);
  }
}

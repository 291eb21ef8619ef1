package org.plimsoll.kernel.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns a notebook into the text that Jupyter itself would write for it (nbformat 4.5). */
public final class NotebookWriter {
  private NotebookWriter() {}

  /**
   * Writes a notebook file; folders on the way are made.
   *
   * @param notebook the notebook
   * @param file where to
   * @throws UncheckedIOException when the file cannot be written
   */
  public static void write(Notebook notebook, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, toText(notebook));
    } catch (IOException e) {
      throw new UncheckedIOException("notebook " + file + " cannot be written", e);
    }
  }

  /**
   * Gives the text of a notebook file.
   *
   * @param notebook the notebook
   * @return JSON with sorted keys, one space of indent and a line feed at its end
   */
  public static String toText(Notebook notebook) {
    JsonArray cells = new JsonArray();
    notebook.cells().forEach(cell -> cells.add(toJson(cell)));
    JsonObject json = new JsonObject();
    json.add("cells", cells);
    json.add("metadata", notebook.metadata());
    json.addProperty("nbformat", 4);
    json.addProperty("nbformat_minor", 5);
    return JupyterJson.write(json);
  }

  private static JsonObject toJson(Cell cell) {
    JsonObject json = new JsonObject();
    json.addProperty("id", cell.id());
    json.addProperty("cell_type", cell.type().word());
    json.add("metadata", withoutTrust(cell.metadata()));
    json.add("source", Multiline.split(cell.source()));
    if (!cell.attachments().isEmpty()) {
      json.add("attachments", cell.attachments());
    }
    if (cell.isCode()) {
      json.add("execution_count", number(cell.executionCount()));
      JsonArray outputs = new JsonArray();
      cell.outputs().forEach(output -> outputs.add(toJson(output)));
      json.add("outputs", outputs);
    }
    return json;
  }

  /** Trust belongs to one user's machine; Jupyter keeps it out of the file too. */
  private static JsonObject withoutTrust(JsonObject metadata) {
    JsonObject kept = metadata.deepCopy();
    kept.remove("trusted");
    return kept;
  }

  private static JsonObject toJson(Output output) {
    JsonObject json = new JsonObject();
    if (output instanceof Output.Stream stream) {
      json.addProperty("output_type", "stream");
      json.addProperty("name", stream.name());
      json.add("text", Multiline.split(stream.text()));
    } else if (output instanceof Output.ErrorOutput error) {
      json.addProperty("output_type", "error");
      json.addProperty("ename", error.name());
      json.addProperty("evalue", error.message());
      json.add("traceback", JupyterJson.array(error.traceback()));
    } else if (output instanceof Output.Rich rich) {
      json.addProperty("output_type", "display_data");
      json.add("data", Multiline.splitBundle(rich.data()));
      json.add("metadata", rich.metadata());
    }
    if (output instanceof Output.ExecuteResult result) {
      json.addProperty("output_type", "execute_result");
      json.add("execution_count", number(result.executionCount()));
    }
    return json;
  }

  private static JsonElement number(@Nullable Integer count) {
    return count == null ? JsonNull.INSTANCE : new JsonPrimitive(count);
  }
}

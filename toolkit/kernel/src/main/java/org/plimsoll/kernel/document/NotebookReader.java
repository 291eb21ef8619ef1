package org.plimsoll.kernel.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads notebook files of nbformat 4.0 to 4.5. Text may be a string or a list of lines; a cell
 * without a name, or with a name already taken, gets one made from its content.
 */
public final class NotebookReader {
  private final String name;
  private final Set<String> ids = new HashSet<>();

  private NotebookReader(String name) {
    this.name = name;
  }

  /**
   * Reads a notebook file.
   *
   * @param file the file
   * @return the notebook
   * @throws NoSuchElementException when there is no such file
   * @throws NotebookFormatException when the file is not a notebook
   * @throws UncheckedIOException when the file cannot be read
   */
  public static Notebook read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new NoSuchElementException("notebook " + file + " does not exist", e);
    } catch (CharacterCodingException e) {
      throw new NotebookFormatException("notebook " + file, "the text must be UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("notebook " + file + " cannot be read", e);
    }
  }

  /**
   * Reads the text of a notebook file.
   *
   * @param text the JSON
   * @param name the file's name, for messages
   * @return the notebook
   * @throws NotebookFormatException when the text is not a notebook
   */
  public static Notebook parse(String text, String name) {
    return new NotebookReader("notebook " + name).notebook(text);
  }

  private Notebook notebook(String text) {
    JsonPlace json = JsonPlace.of(name, json(text));
    Integer format = json.countOrNull("nbformat");
    if (format == null || format != 4) {
      throw new NotebookFormatException(
          name,
          "nbformat must be 4, was "
              + (format == null ? "missing; is this a notebook?" : format)
              + (format != null && format < 4 ? "; open and save it in Jupyter" : ""));
    }
    List<Cell> cells = new ArrayList<>();
    for (JsonElement element : json.list("cells")) {
      cells.add(cell(JsonPlace.of(name + ", cell " + (cells.size() + 1), element), cells.size()));
    }
    return new Notebook(cells, json.objectOrEmpty("metadata"));
  }

  private JsonElement json(String text) {
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException e) {
      throw new NotebookFormatException(name, "not JSON (" + firstLine(e) + ")");
    }
  }

  /** The parser's own sentence without its address of a web page on troubleshooting. */
  private static String firstLine(Throwable thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return message.replaceAll("Use JsonReader.setStrictness\\S* to accept ", "");
  }

  private Cell cell(JsonPlace json, int index) {
    String word = json.string("cell_type");
    CellType type =
        CellType.ofWord(word)
            .orElseThrow(
                () -> json.refusal("cell_type", "code, markdown or raw", json.get("cell_type")));
    String source = json.text("source");
    boolean code = type == CellType.CODE;
    return new Cell(
        id(json, type, source, index),
        type,
        source,
        json.objectOrEmpty("metadata"),
        json.objectOrEmpty("attachments"),
        code ? json.countOrNull("execution_count") : null,
        code ? outputs(json) : List.of());
  }

  /** A name made from place and content is the same at every reading, so that diffs stay small. */
  private String id(JsonPlace json, CellType type, String source, int index) {
    String id = json.get("id").isJsonNull() ? "" : json.string("id");
    for (int salt = 0; id.isEmpty() || !ids.add(id); salt++) {
      id = String.format("%08x", (type.word() + index + "/" + salt + source).hashCode());
    }
    return id;
  }

  private List<Output> outputs(JsonPlace cell) {
    List<Output> outputs = new ArrayList<>();
    JsonArray array = cell.get("outputs").isJsonNull() ? new JsonArray() : cell.list("outputs");
    for (JsonElement element : array) {
      String place = cell.place() + ", output " + (outputs.size() + 1);
      outputs.add(output(JsonPlace.of(place, element)));
    }
    return outputs;
  }

  private static Output output(JsonPlace json) {
    return switch (json.string("output_type")) {
      case "stream" -> new Output.Stream(json.string("name"), json.text("text"));
      case "display_data", "update_display_data" ->
          new Output.DisplayData(bundle(json), json.objectOrEmpty("metadata"));
      case "execute_result" -> result(json);
      case "error" ->
          new Output.ErrorOutput(
              json.string("ename"), json.string("evalue"), strings(json.list("traceback")));
      default ->
          throw json.refusal(
              "output_type",
              "stream, display_data, execute_result or error",
              json.get("output_type"));
    };
  }

  private static Output result(JsonPlace json) {
    return new Output.ExecuteResult(
        json.countOrNull("execution_count"), bundle(json), json.objectOrEmpty("metadata"));
  }

  private static JsonObject bundle(JsonPlace json) {
    return Multiline.joinBundle(json.objectOrEmpty("data"));
  }

  private static List<String> strings(JsonArray lines) {
    return lines.asList().stream().map(JsonElement::getAsString).toList();
  }
}

package org.plimsoll.kernel.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a notebook.
 *
 * @param id the cell's name, unique in its notebook
 * @param type code, Markdown or raw
 * @param source the text, lines separated by line feeds
 * @param metadata tags and front-end settings, kept as found
 * @param attachments pictures pasted into prose, by file name; empty where there are none
 * @param executionCount the number of the last run; null when never run
 * @param outputs what the last run left; empty unless code
 */
public record Cell(
    String id,
    CellType type,
    String source,
    JsonObject metadata,
    JsonObject attachments,
    @Nullable Integer executionCount,
    List<Output> outputs) {

  /** Copies what is mutable. */
  public Cell {
    metadata = metadata.deepCopy();
    attachments = attachments.deepCopy();
    outputs = List.copyOf(outputs);
  }

  /**
   * Makes a code cell that was never run.
   *
   * @param id the cell's name
   * @param source the code
   * @return the cell
   */
  public static Cell code(String id, String source) {
    return new Cell(id, CellType.CODE, source, new JsonObject(), new JsonObject(), null, List.of());
  }

  /**
   * Makes a cell of prose.
   *
   * @param id the cell's name
   * @param source the Markdown
   * @return the cell
   */
  public static Cell markdown(String id, String source) {
    return new Cell(
        id, CellType.MARKDOWN, source, new JsonObject(), new JsonObject(), null, List.of());
  }

  /**
   * Tells whether a kernel runs this cell.
   *
   * @return true for code
   */
  public boolean isCode() {
    return type == CellType.CODE;
  }

  /**
   * Gives the tags an author put on the cell.
   *
   * @return the tags in alphabetical order
   */
  public Set<String> tags() {
    Set<String> tags = new TreeSet<>();
    JsonElement array = metadata.get("tags");
    if (array != null && array.isJsonArray()) {
      array.getAsJsonArray().forEach(tag -> tags.add(tag.getAsString()));
    }
    return tags;
  }

  /**
   * Gives this cell as a run left it. What the run before it left, its time stamps included, is
   * gone.
   *
   * @param count the number the kernel gave; null when the cell was not run
   * @param results the new outputs
   * @return the cell with the new outputs
   */
  public Cell ran(@Nullable Integer count, List<Output> results) {
    JsonObject kept = metadata.deepCopy();
    kept.remove("execution");
    return new Cell(id, type, source, kept, attachments, count, results);
  }

  /**
   * Gives this cell with tags.
   *
   * @param tags the words
   * @return the tagged cell
   */
  public Cell tagged(String... tags) {
    JsonObject more = metadata.deepCopy();
    more.add("tags", JupyterJson.array(List.of(tags)));
    return new Cell(id, type, source, more, attachments, executionCount, outputs);
  }
}

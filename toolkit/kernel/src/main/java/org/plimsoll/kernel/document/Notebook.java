package org.plimsoll.kernel.document;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A notebook: its cells in order and the settings of the whole.
 *
 * @param cells the cells
 * @param metadata kernel, language and front-end settings, kept as found
 */
public record Notebook(List<Cell> cells, JsonObject metadata) {

  /** Copies what is mutable. */
  public Notebook {
    cells = List.copyOf(cells);
    metadata = metadata.deepCopy();
  }

  /**
   * Makes a notebook that names no kernel.
   *
   * @param cells the cells in order
   * @return the notebook
   */
  public static Notebook of(Cell... cells) {
    return new Notebook(List.of(cells), new JsonObject());
  }

  /**
   * Counts the cells a kernel runs.
   *
   * @return the number of code cells
   */
  public int codeCells() {
    return (int) cells.stream().filter(Cell::isCode).count();
  }

  /**
   * Gives the same notebook with other cells.
   *
   * @param others the new cells
   * @return the notebook
   */
  public Notebook withCells(List<Cell> others) {
    return new Notebook(others, metadata);
  }
}

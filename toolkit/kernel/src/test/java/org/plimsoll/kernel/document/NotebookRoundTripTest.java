package org.plimsoll.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture was written by Python's nbformat (see written-by-jupyter.py beside it). */
class NotebookRoundTripTest {
  private static final Path FIXTURE =
      Path.of("src/test/resources/notebooks/written-by-jupyter.ipynb");

  @Test
  void fileWrittenByJupyterComesBackByteForByte(@TempDir Path folder) throws IOException {
    Path copy = folder.resolve("deep/copy.ipynb");
    NotebookWriter.write(NotebookReader.read(FIXTURE), copy);
    assertThat(Files.readString(copy)).isEqualTo(Files.readString(FIXTURE));
    assertThat(copy).hasSameBinaryContentAs(FIXTURE);
  }

  @Test
  void readsTextTagsAndOutputs() {
    Notebook notebook = NotebookReader.read(FIXTURE);
    Cell cell = notebook.cells().get(4);
    assertThat(notebook.codeCells()).isEqualTo(3);
    assertThat(cell.source()).isEqualTo("var x = 1;\nSystem.out.println(\"a\\tb\");\nx");
    assertThat(cell.tags()).containsExactly("hide-input", "parameters");
    assertThat(cell.executionCount()).isEqualTo(1);
    assertThat(cell.outputs().get(0))
        .isInstanceOfSatisfying(
            Output.Stream.class,
            stream -> assertThat(stream.text()).startsWith("a\tb\nform\ffeed"));
    Output.ExecuteResult result = (Output.ExecuteResult) cell.outputs().get(2);
    assertThat(result.data().get("text/html").getAsString()).isEqualTo("<b>1</b>\n<i>é</i>");
  }

  @Test
  void cellsOfOlderFilesGetStableDistinctNames() {
    String old =
        """
        {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
          {"cell_type": "code", "source": "1", "metadata": {}, "outputs": []},
          {"cell_type": "code", "source": ["1"], "metadata": {}, "outputs": []},
          {"cell_type": "markdown", "source": "1", "metadata": {}, "id": "same"},
          {"cell_type": "markdown", "source": "1", "metadata": {}, "id": "same"}]}
        """;
    List<String> ids = NotebookReader.parse(old, "old").cells().stream().map(Cell::id).toList();
    assertThat(ids).doesNotHaveDuplicates().contains("same");
    assertThat(ids).allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
    assertThat(NotebookReader.parse(old, "again").cells().stream().map(Cell::id)).isEqualTo(ids);
  }

  @Test
  void writesFormatFourPointFiveWithoutTrust() {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("trusted", true);
    metadata.addProperty("mine", 1);
    Cell cell = new Cell("a", CellType.CODE, "x", metadata, new JsonObject(), null, List.of());
    assertThat(NotebookWriter.toText(Notebook.of(cell)))
        .contains("\"nbformat_minor\": 5", "\"mine\": 1")
        .doesNotContain("trusted")
        .endsWith("}\n");
  }

  @Test
  void newRunForgetsTheTimesOfTheOldOne() {
    JsonObject metadata = new JsonObject();
    metadata.add("execution", new JsonObject());
    metadata.addProperty("mine", 1);
    Cell cell = new Cell("a", CellType.CODE, "x", metadata, new JsonObject(), 7, List.of());
    assertThat(cell.ran(null, List.of()).metadata().keySet()).containsExactly("mine");
  }
}

package org.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.NotebookReader;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.run.NotebookComparison;
import org.plimsoll.kernel.run.NotebookRunner;
import org.plimsoll.kernel.run.RunListener;
import org.plimsoll.kernel.run.RunReport;

/** Every notebook runs in a fresh session and says again what it is stored with. */
class NotebooksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_LINES = 12;

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.ROOT.resolve("notebooks"))) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void storedOutputsAreTheOnesTheCodeGives(Path file) {
    Notebook stored = NotebookReader.read(file);
    RunReport report = NotebookRunner.withCellTimeout(PATIENCE).run(stored, new RunListener() {});
    assertThat(report.failure()).isEmpty();
    assertThat(NotebookComparison.compare(stored, report.notebook())).isEmpty();
    assertThat(outputs(report.notebook()))
        .noneMatch(output -> output instanceof Output.Stream s && s.name().equals("stderr"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void storedNotebooksReadToTheEndWithoutRunning(Path file) {
    Notebook stored = NotebookReader.read(file);
    assertThat(shown(stored, "image/png")).as("charts").isGreaterThanOrEqualTo(2);
    assertThat(shown(stored, "text/html")).as("tables").isGreaterThanOrEqualTo(2);
    assertThat(outputs(stored)).noneMatch(Output.ErrorOutput.class::isInstance);
    assertThat(title(stored)).startsWith("# ").endsWith("?");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void codeCellsAreShort(Path file) {
    assertThat(NotebookReader.read(file).cells())
        .filteredOn(Cell::isCode)
        .allSatisfy(cell -> assertThat(cell.source().lines().count()).isLessThan(MOST_LINES));
  }

  private static List<Output> outputs(Notebook notebook) {
    return notebook.cells().stream().flatMap(cell -> cell.outputs().stream()).toList();
  }

  private static long shown(Notebook notebook, String type) {
    return outputs(notebook).stream()
        .filter(output -> output instanceof Output.Rich rich && rich.data().has(type))
        .count();
  }

  private static String title(Notebook notebook) {
    return notebook.cells().get(0).source().lines().findFirst().orElse("");
  }
}

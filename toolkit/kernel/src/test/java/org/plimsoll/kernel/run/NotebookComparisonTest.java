package org.plimsoll.kernel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;

class NotebookComparisonTest {

  private static Notebook showing(Output... outputs) {
    return Notebook.of(Cell.markdown("m", "text"), Cell.code("c", "x").ran(1, List.of(outputs)));
  }

  private static Notebook printing(String text) {
    return showing(new Output.Stream("stdout", text));
  }

  private static Output display(String mime, String value) {
    JsonObject data = new JsonObject();
    data.addProperty(mime, value);
    return new Output.DisplayData(data, new JsonObject());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price 57,261.31 USD         | price 57,261.31 USD",
        "0.1234567890123             | 0.1234567890124",
        "1.0E-12                     | 1.0000000001E-12",
        "[I@1b2c3d4                  | [I@9f8e7d6",
        "57,261.310000000001 (x)     | 57,261.31 (x)",
      })
  void agree(String stored, String fresh) {
    assertThat(NotebookComparison.compare(printing(stored), printing(fresh))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price 57,261.31 | price 57,261.32",
        "x = 1           | y = 1",
        "1 2             | 1 2 3",
        "-1              | +1",
        "v2 text         | v3 text",
        "1e-9            | 2e-9",
      })
  void differ(String stored, String fresh) {
    assertThat(NotebookComparison.compare(printing(stored), printing(fresh))).isPresent();
  }

  @Test
  void firstDifferenceIsNamedWithPlaceAndBothTexts() {
    Optional<String> difference =
        NotebookComparison.compare(printing("a\nb 1\n"), printing("a\nb 2\n"));
    assertThat(difference)
        .contains("code cell 1, stdout, line 2: stored is \"b 1\", the new run gave \"b 2\"");
  }

  @Test
  void picturesAreIgnoredAndTextIsNot() {
    assertThat(
            NotebookComparison.compare(
                showing(display("image/png", "AAAA")), showing(display("image/png", "BBBB"))))
        .isEmpty();
    assertThat(
            NotebookComparison.compare(
                showing(display("text/html", "<b>1</b>")),
                showing(display("text/html", "<b>2</b>"))))
        .isPresent();
  }

  @Test
  void missingOutputIsADifference() {
    assertThat(NotebookComparison.compare(printing("a"), showing())).isPresent();
    assertThat(NotebookComparison.compare(showing(), printing("a"))).isPresent();
  }

  @Test
  void errorsAreComparedBySentenceNotByTrace() {
    Output stored = new Output.ErrorOutput("E", "no such thing", List.of("at 1"));
    Output fresh = new Output.ErrorOutput("E", "no such thing", List.of("at 2"));
    Output other = new Output.ErrorOutput("E", "another thing", List.of("at 1"));
    assertThat(NotebookComparison.compare(showing(stored), showing(fresh))).isEmpty();
    assertThat(NotebookComparison.compare(showing(stored), showing(other))).isPresent();
  }

  @Test
  void taggedCellIsLeftOut() {
    Cell cell = Cell.code("c", "x").tagged("nbval-ignore-output");
    Notebook stored = Notebook.of(cell.ran(1, List.of(new Output.Stream("stdout", "3 ms"))));
    Notebook fresh = Notebook.of(cell.ran(1, List.of(new Output.Stream("stdout", "4 ms"))));
    assertThat(NotebookComparison.compare(stored, fresh)).isEmpty();
  }
}

package org.plimsoll.kernel.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                  | notebook x.ipynb: an object is expected here, was []",
        "{}                  | notebook x.ipynb: nbformat must be 4, was missing; is this a notebook?",
        "{'nbformat': 3}     | notebook x.ipynb: nbformat must be 4, was 3; open and save it in Jupyter",
        "{'nbformat': 4}     | notebook x.ipynb: cells must be a list, was missing",
        "{'nbformat': 4, 'cells': [1]} | notebook x.ipynb, cell 1: an object is expected here, was 1",
        "{'nbformat': 4, 'cells': [{'cell_type': 'foo'}]} | notebook x.ipynb, cell 1: cell_type must"
            + " be code, markdown or raw, was \"foo\"",
        "{'nbformat': 4, 'cells': [{'cell_type': 'raw', 'source': 3}]} | notebook x.ipynb, cell 1:"
            + " source must be a string or a list of strings, was 3",
        "{'nbformat': 4, 'cells': [{'cell_type': 'code', 'source': '', 'outputs': [{'output_type':"
            + " 'pyout'}]}]} | notebook x.ipynb, cell 1, output 1: output_type must be stream,"
            + " display_data, execute_result or error, was \"pyout\"",
      })
  void badFileIsOneSentenceWithPlaceAndRule(String text, String sentence) {
    assertThatThrownBy(() -> NotebookReader.parse(text.replace('\'', '"'), "x.ipynb"))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessage(sentence);
  }

  @Test
  void textThatIsNotJsonSaysWhere() {
    assertThatThrownBy(() -> NotebookReader.parse("{\"cells\": [\n  }", "x.ipynb"))
        .isInstanceOf(NotebookFormatException.class)
        .hasMessageStartingWith("notebook x.ipynb: not JSON (")
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("JsonReader");
  }

  @Test
  void binaryFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.ipynb"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> NotebookReader.read(file))
        .hasMessage("notebook " + file + ": the text must be UTF-8");
  }

  @Test
  void missingFileIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.ipynb");
    assertThatThrownBy(() -> NotebookReader.read(file))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("notebook " + file + " does not exist");
  }
}

package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.cli.Typed.plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.NotebookReader;
import org.plimsoll.kernel.document.NotebookWriter;

@Timeout(120)
class RunCommandTest {
  private final Path sources;
  private final Path out;

  RunCommandTest(@TempDir Path temp) {
    sources = temp.resolve("notebooks");
    out = temp.resolve("gallery");
  }

  private void write(String name, Cell... cells) {
    NotebookWriter.write(Notebook.of(cells), sources.resolve(name));
  }

  private Typed run(String... more) {
    String[] words = new String[more.length + 4];
    words[0] = "run";
    words[1] = sources.toString();
    words[2] = "--out";
    words[3] = out.toString();
    System.arraycopy(more, 0, words, 4, more.length);
    return plimsoll(words);
  }

  @Test
  void writesExecutedNotebooksInTheSameLayoutAndAGallery() throws IOException {
    write("learn/01-one.ipynb", Cell.markdown("m", "# One"), Cell.code("c", "6 * 7"));
    write("02-two.ipynb", Cell.code("c", "System.out.println(\"hello\");"));
    write("learn/.ipynb_checkpoints/01-one-checkpoint.ipynb", Cell.code("c", "boom"));
    Typed typed = run();
    assertThat(typed.status()).as(typed.err()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines().toList())
        .hasSize(3)
        .first()
        .asString()
        .matches("\\[1/2] 02-two  1/1 cells  \\d+\\.\\d s");
    assertThat(typed.out())
        .endsWith("2 of 2 notebooks passed; gallery: " + out.resolve("index.html") + "\n");
    Notebook executed = NotebookReader.read(out.resolve("learn/01-one.ipynb"));
    assertThat(executed.cells().get(1).outputs().toString()).contains("42");
    assertThat(out.resolve("index.html"))
        .content()
        .contains("href=\"learn/01-one.html\"", "href=\"02-two.html\"");
    assertThat(out.resolve("learn/01-one.html")).content().contains("42");
    assertThat(NotebookReader.read(sources.resolve("learn/01-one.ipynb")).cells().get(1).outputs())
        .as("the source is not touched")
        .isEmpty();
  }

  @Test
  void failedCellIsExitOneAndStillInTheGallery() throws IOException {
    write("a.ipynb", Cell.code("c", "throw new IllegalArgumentException(\"no such venue\");"));
    write("b.ipynb", Cell.code("c", "1"));
    Typed typed = run();
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(typed.out())
        .contains("FAILED", "code cell 1: ", "no such venue", "1 of 2 notebooks passed");
    assertThat(out.resolve("index.html")).content().contains("failed at code cell 1");
    assertThat(out.resolve("a.html")).content().contains("no such venue", "href=\"#cell-1\"");
  }

  @Test
  void earlierGalleryInsideTheFolderIsNotRunAgain() {
    write("a.ipynb", Cell.code("c", "1"));
    Path inside = sources.resolve("out");
    plimsoll("run", sources.toString(), "--out", inside.toString());
    Typed again = plimsoll("run", sources.toString(), "--out", inside.toString());
    assertThat(again.out()).contains("[1/1] a  ", "1 of 1 notebooks passed");
  }

  @Test
  void checkTellsTheFirstDifference() {
    write("a.ipynb", Cell.code("c", "System.out.println(\"x = \" + 3);"));
    run();
    Notebook executed = NotebookReader.read(out.resolve("a.ipynb"));
    NotebookWriter.write(executed, sources.resolve("a.ipynb"));
    assertThat(run("--check").status()).isZero();
    String changed = NotebookWriter.toText(executed).replace("x = 3", "x = 4");
    NotebookWriter.write(NotebookReader.parse(changed, "a"), sources.resolve("a.ipynb"));
    Typed typed = run("--check");
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(typed.out())
        .contains("code cell 1, stdout, line 1: stored is \"x = 4\", the new run gave \"x = 3\"");
    assertThat(out.resolve("index.html")).content().contains("differs from what is stored");
  }

  @Test
  void cellThatTakesTooLongIsInterrupted() {
    write("a.ipynb", Cell.code("c", "while (true) { }"));
    Typed typed = run("--timeout", "3");
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(typed.out()).contains("longer than the time-out of 3 s");
  }

  @Test
  void outputFolderThatIsAFileIsOneSentence() throws IOException {
    write("a.ipynb", Cell.code("c", "1"));
    Files.writeString(out, "a file");
    Typed typed = run();
    assertThat(typed.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(typed.err()).isEqualTo("plimsoll: gallery folder " + out + " cannot be written\n");
    assertThat(typed.out()).as("known before anything runs").isEmpty();
  }
}

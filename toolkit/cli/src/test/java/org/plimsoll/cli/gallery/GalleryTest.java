package org.plimsoll.cli.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.run.CellOutcome;
import org.plimsoll.kernel.run.CellReport;
import org.plimsoll.kernel.run.RunReport;

class GalleryTest {
  private static final Pattern LOADED =
      Pattern.compile("(?:src|href)=\"(?!data:)([^\"#]*)|url\\((?!data:)([^)]*)\\)");

  private final Path folder;

  GalleryTest(@TempDir Path temp) {
    folder = temp.resolve("gallery");
  }

  private GalleryEntry entry(String name, CellOutcome outcome, Output output) {
    Notebook notebook =
        Notebook.of(
            Cell.markdown(
                "m",
                "# When am I *liquidated*?\n\nAt $p_{a}*q_{b}*c$, see [two](two.ipynb#the-end).\n\n"
                    + "## Terms\n\n| a | $|q|$ |\n|--|--|\n| 1 | 2 |\n\n## The end\n"),
            Cell.code("c", "var x = 1; // <b>").ran(1, List.of(output)));
    RunReport report =
        new RunReport(
            notebook,
            List.of(new CellReport(1, 1, outcome, Duration.ofMillis(1500))),
            Duration.ofMillis(4200));
    return new GalleryEntry(name, folder.resolve(name + ".ipynb"), report, Optional.empty());
  }

  private static Output png(int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
    JsonObject data = new JsonObject();
    data.addProperty("image/png", Base64.getEncoder().encodeToString(bytes.toByteArray()));
    data.addProperty("text/plain", "probability of liquidation, 17.37 % at 20x");
    return new Output.DisplayData(data, new JsonObject());
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void writeThree() throws IOException {
    new Gallery(folder)
        .write(
            List.of(
                entry("learn/one", CellOutcome.PASSED, png(1640)),
                entry("learn/two", CellOutcome.PASSED, new Output.Stream("stdout", "plain <text>")),
                entry(
                    "learn/three",
                    CellOutcome.FAILED,
                    new Output.ErrorOutput(
                        "java.lang.IllegalStateException",
                        "no <venue>",
                        List.of("\u001B[31mat line 1\u001B[0m")))));
  }

  @Test
  void everyNotebookHasACardAndAPage() throws IOException {
    writeThree();
    assertThat(page("index.html"))
        .contains("href=\"learn/one.html\"", "href=\"learn/two.html\"", "href=\"learn/three.html\"")
        .contains("src=\"assets/thumbnails/learn/one.png\"", "1 of 1 cell run · 4.2 s")
        .contains("When am I <em>liquidated</em>?", "1 with errors");
    assertThat(folder.resolve("learn/two.ipynb")).exists();
    BufferedImage thumbnail =
        ImageIO.read(folder.resolve("assets/thumbnails/learn/one.png").toFile());
    assertThat(thumbnail.getWidth()).isEqualTo(720);
  }

  @Test
  void formulasAreSetWithMathMlAndEmphasisDoesNotTouchThem() throws IOException {
    writeThree();
    assertThat(page("learn/one.html"))
        .contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">")
        .contains("<annotation encoding=\"application/x-tex\">p_{a}*q_{b}*c</annotation>")
        .contains("<span class=\"katex-html\"")
        .contains("<th>a</th>")
        .doesNotContain("<em>q_", "\uE000", "katex-error");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndEveryLinkHasItsFile() throws IOException {
    writeThree();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(html|css)")).toList()) {
        String text = Files.readString(file);
        assertThat(text).doesNotContain("<script", "@import");
        LOADED
            .matcher(text)
            .results()
            .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
            .filter(link -> !link.isEmpty() && !link.matches(".*\\.(woff|ttf)"))
            .forEach(link -> assertThat(file.resolveSibling(link)).as(file + ": " + link).exists());
      }
    }
  }

  @Test
  void chartIsShownAtHalfItsPixelsWithItsSummaryForThoseWhoCannotSee() throws IOException {
    writeThree();
    assertThat(page("learn/one.html"))
        .contains("width=\"820\" alt=\"probability of liquidation, 17.37 % at 20x\"");
  }

  @Test
  void codeAndTextAreEscapedAndColoured() throws IOException {
    writeThree();
    assertThat(page("learn/two.html"))
        .contains("<span class=\"keyword\">var</span> x = <span class=\"number\">1</span>;")
        .contains("<span class=\"comment\">// &lt;b&gt;</span>", "plain &lt;text&gt;");
  }

  @Test
  void errorIsASentenceWithItsTraceFolded() throws IOException {
    writeThree();
    assertThat(page("learn/three.html"))
        .contains("<summary><strong>IllegalStateException</strong> no &lt;venue&gt;</summary>")
        .contains(
            "<pre>at line 1</pre>", "This run stopped at <a href=\"#cell-1\">code cell 1</a>");
  }

  @Test
  void pagesLeadToTheirSectionsAndNeighbours() throws IOException {
    writeThree();
    assertThat(page("learn/two.html"))
        .contains("<html lang=\"en\">", "name=\"viewport\"")
        .contains("<a href=\"#terms\">Terms</a>", "<h2 id=\"terms\">Terms</h2>")
        .contains("class=\"prev\" href=\"../learn/one.html\"")
        .contains("class=\"next\" href=\"../learn/three.html\"")
        .contains("<a href=\"two.html#the-end\">two</a>");
  }

  @Test
  void namesWithBlanksAndNumberSignsAreLinkedAsAddresses() throws IOException {
    Output text = new Output.Stream("stdout", "x");
    new Gallery(folder).write(List.of(entry("a b/c#1", CellOutcome.PASSED, text)));
    assertThat(page("index.html")).contains("href=\"a%20b/c%231.html\"");
    assertThat(folder.resolve("a b/c#1.html")).exists();
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    writeThree();
    String first = page("index.html") + page("learn/one.html");
    writeThree();
    assertThat(page("index.html") + page("learn/one.html")).isEqualTo(first);
  }
}

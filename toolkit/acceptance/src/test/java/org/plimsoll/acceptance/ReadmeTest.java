package org.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plimsoll.cli.Main;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.run.NotebookRunner;
import org.plimsoll.kernel.run.RunListener;
import org.plimsoll.kernel.run.RunReport;

/** What the README shows is true. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final String JAR = "java -jar toolkit/cli/target/plimsoll.jar ";

  private static String readme() throws IOException {
    return Files.readString(Checkout.ROOT.resolve("README.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(readme())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  @Test
  void theFirstSessionRunsAndPrintsWhatItsCommentSays() throws IOException {
    List<String> java = blocks("java");
    assertThat(java).hasSize(1);
    String printed = java.get(0).lines().filter(l -> l.startsWith("position  ")).findFirst().get();
    String promised = printed.substring(printed.indexOf("//") + 2).strip();
    List<Cell> cells =
        Stream.concat(
                java.get(0).lines().map(line -> Cell.code("line", line)),
                Stream.of(Cell.code("last", "position")))
            .toList();
    RunReport report =
        NotebookRunner.withCellTimeout(Duration.ofSeconds(60))
            .run(Notebook.of(cells.toArray(Cell[]::new)), new RunListener() {});
    assertThat(report.failure()).isEmpty();
    Output last = report.notebook().cells().get(cells.size() - 1).outputs().get(0);
    assertThat(((Output.Rich) last).data().get("text/plain").getAsString()).isEqualTo(promised);
  }

  @Test
  void theShellExampleAnswers() throws IOException {
    String example =
        blocks("").stream().filter(block -> block.contains(" liq ")).findFirst().orElseThrow();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = example.strip().substring(JAR.length()).split(" ");
    int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString()).contains("57,261.31", "57,000.00");
  }

  @Test
  void theTestCommandIsTheOneThatContinuousIntegrationCalls() throws IOException {
    assertThat(readme()).contains("```\nmvn verify\n```");
    assertThat(Files.readString(Checkout.ROOT.resolve(".ci/run"))).containsPattern("mvn .*verify");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    Matcher link = LINK.matcher(readme());
    assertThat(link.results().map(found -> found.group(1)).toList())
        .hasSizeGreaterThan(5)
        .allSatisfy(path -> assertThat(Checkout.ROOT.resolve(path)).exists());
  }
}

package org.plimsoll.kernel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plimsoll.kernel.document.Output;

class OutputCollectorTest {
  private final OutputCollector collector = new OutputCollector();

  @BeforeEach
  void firstCell() {
    collector.startCell();
  }

  private static DisplayData named(String id, String text) {
    DisplayData data = new DisplayData(text);
    data.setDisplayId(id);
    return data;
  }

  private static String text(Output output) {
    return ((Output.Rich) output).data().get("text/plain").getAsString();
  }

  @Test
  void mergesChunksOfOneStreamOnly() {
    collector.stream("stdout", "a");
    collector.stream("stdout", "b\n");
    collector.stream("stderr", "c");
    collector.stream("stdout", "d");
    assertThat(collector.outputs(0))
        .containsExactly(
            new Output.Stream("stdout", "ab\n"),
            new Output.Stream("stderr", "c"),
            new Output.Stream("stdout", "d"));
  }

  @Test
  void clearsAtOnceOrBeforeTheNextOutput() {
    collector.stream("stdout", "a");
    collector.clearOutput(true);
    assertThat(collector.outputs(0)).hasSize(1);
    collector.stream("stdout", "b");
    assertThat(collector.outputs(0)).containsExactly(new Output.Stream("stdout", "b"));
    collector.clearOutput(false);
    assertThat(collector.outputs(0)).isEmpty();
  }

  @Test
  void updatesAllDisplaysOfThatNameInAllCells() {
    collector.display(named("one", "a"));
    collector.display(named("two", "b"));
    collector.startCell();
    collector.display(named("one", "c"));
    collector.updateDisplay(named("one", "new"));
    assertThat(text(collector.outputs(0).get(0))).isEqualTo("new");
    assertThat(text(collector.outputs(0).get(1))).isEqualTo("b");
    assertThat(text(collector.outputs(1).get(0))).isEqualTo("new");
    assertThat(collector.outputs(1)).hasSize(1);
  }

  @Test
  void updateOfAnUnknownDisplayShowsNothing() {
    collector.updateDisplay(named("gone", "x"));
    assertThat(collector.outputs(0)).isEmpty();
  }

  @Test
  void displayNamesStayOutOfTheFile() {
    collector.display(named("one", "a"));
    assertThat(collector.outputs(0).get(0).toString()).doesNotContain("one");
  }

  @Test
  void latePrintingDoesNotReachAFinishedNotebook() {
    collector.close();
    collector.stream("stdout", "late");
    collector.error("E", "late", List.of());
    assertThat(collector.outputs(0)).isEmpty();
  }
}

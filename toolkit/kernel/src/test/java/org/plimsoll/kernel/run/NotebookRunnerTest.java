package org.plimsoll.kernel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.protocol.KernelOptions;

/** Runs with the real kernel. */
@Timeout(120)
class NotebookRunnerTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  /** The extensions on this module's test class path are broken on purpose and say so in cells. */
  private static NotebookRunner runner(Duration timeout) {
    KernelOptions plain = new KernelOptions(List.of(), List.of(), false);
    return new NotebookRunner(timeout, () -> new EmbeddedKernel(plain));
  }

  private static RunReport run(Cell... cells) {
    return runner(AMPLE).run(Notebook.of(cells), RunListener.NONE);
  }

  private static List<Output> outputs(RunReport report, int place) {
    return report.notebook().cells().get(place).outputs();
  }

  private static String text(Output output) {
    return ((Output.Rich) output).data().get("text/plain").getAsString();
  }

  @Test
  void cellsShareASessionAndNumbersCountThem() {
    RunReport report =
        run(
            Cell.markdown("m", "# Title"),
            Cell.code("a", "int x = 20;"),
            Cell.code("b", "System.out.println(\"one\");\nSystem.out.println(\"two\");\nx + 1"));
    assertThat(report.passed()).isTrue();
    assertThat(outputs(report, 2).get(0)).isEqualTo(new Output.Stream("stdout", "one\ntwo\n"));
    assertThat(text(outputs(report, 2).get(1))).isEqualTo("21");
    assertThat(report.notebook().cells().get(1).executionCount()).isEqualTo(1);
    assertThat(report.notebook().cells().get(2).executionCount()).isEqualTo(2);
    assertThat(report.notebook().cells().get(0).executionCount()).isNull();
  }

  @Test
  void eachNotebookHasAFreshKernel() {
    run(Cell.code("a", "int leftBehind = 1;"));
    RunReport second = run(Cell.code("a", "leftBehind"));
    assertThat(second.passed()).isFalse();
    assertThat(second.failure().orElseThrow().message()).contains("leftBehind");
  }

  @Test
  void firstFailureEndsTheRunAndLeavesNoOldOutputs() {
    Cell stale = Cell.code("c", "1 + 1").ran(9, List.of(new Output.Stream("stdout", "old")));
    RunReport report =
        run(
            Cell.code("a", "1"),
            Cell.code("b", "throw new IllegalStateException(\"no such thing\");"),
            stale);
    assertThat(report.cells())
        .extracting(CellReport::outcome)
        .containsExactly(CellOutcome.PASSED, CellOutcome.FAILED, CellOutcome.NOT_RUN);
    assertThat(report.failedCell().orElseThrow().number()).isEqualTo(2);
    assertThat(report.failure().orElseThrow().name()).endsWith("IllegalStateException");
    assertThat(report.failure().orElseThrow().message()).contains("no such thing");
    assertThat(report.notebook().cells().get(2).outputs()).isEmpty();
    assertThat(report.notebook().cells().get(2).executionCount()).isNull();
    assertThat(report.cellsRun()).isEqualTo(2);
  }

  @Test
  void taggedCellMayRaiseAndTheRunGoesOn() {
    RunReport report =
        run(
            Cell.code("a", "int[] none = {};\nnone[0]").tagged("raises-exception"),
            Cell.code("b", "2"),
            Cell.code("c", "System.exit(3);").tagged("skip-execution"));
    assertThat(report.passed()).isTrue();
    assertThat(report.cells())
        .extracting(CellReport::outcome)
        .containsExactly(CellOutcome.RAISED_AS_TAGGED, CellOutcome.PASSED, CellOutcome.NOT_RUN);
    assertThat(outputs(report, 0)).hasAtLeastOneElementOfType(Output.ErrorOutput.class);
  }

  @Test
  void compileErrorFailsTheCell() {
    RunReport report = run(Cell.code("a", "int x = \"text\";"));
    assertThat(report.cells().get(0).outcome()).isEqualTo(CellOutcome.FAILED);
    assertThat(report.failure().orElseThrow().message()).contains("incompatible types");
  }

  @Test
  void endlessCellIsInterruptedAndSaysSo() {
    NotebookRunner runner = runner(Duration.ofMillis(3500));
    long start = System.nanoTime();
    RunReport report =
        runner.run(
            Notebook.of(
                Cell.code("a", "System.out.println(\"before\");\nwhile (true) { }"),
                Cell.code("b", "1")),
            RunListener.NONE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(report.cells().get(0).outcome()).isEqualTo(CellOutcome.TIMED_OUT);
    assertThat(outputs(report, 0)).contains(new Output.Stream("stdout", "before\n"));
    assertThat(outputs(report, 0)).filteredOn(Output.ErrorOutput.class::isInstance).hasSize(1);
    assertThat(report.failure().orElseThrow().message())
        .isEqualTo(
            "the cell ran longer than the time-out of 3.5 s and was interrupted;"
                + " make it shorter or allow more");
  }

  @Test
  void updateReachesTheDisplayOfAnEarlierCell() {
    RunReport report =
        run(
            Cell.code("a", "String id = display(\"first\");"),
            Cell.code("b", "updateDisplay(id, \"second\");"));
    assertThat(report.failure()).isEmpty();
    assertThat(outputs(report, 0)).as(outputs(report, 0).toString()).hasSize(1);
    assertThat(text(outputs(report, 0).get(0))).isEqualTo("second");
    assertThat(outputs(report, 1)).isEmpty();
  }

  @Test
  void listenerHearsEveryStep() {
    List<String> heard = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void started(int total) {
            heard.add("started " + total);
          }

          @Override
          public void cellStarted(int index, int total) {
            heard.add("cell " + index + "/" + total);
          }

          @Override
          public void cellFinished(int index, int total, CellOutcome outcome, Duration duration) {
            heard.add(index + " " + outcome + " " + duration.isNegative());
          }

          @Override
          public void finished(RunReport report) {
            heard.add("finished " + report.passed());
          }
        };
    runner(AMPLE).run(Notebook.of(Cell.code("a", "1"), Cell.code("b", " ")), listener);
    assertThat(heard)
        .containsExactly(
            "started 2",
            "cell 1/2",
            "1 PASSED false",
            "cell 2/2",
            "2 NOT_RUN false",
            "finished true");
  }

  @Test
  void timeoutMustBePositive() {
    assertThatThrownBy(() -> NotebookRunner.withCellTimeout(Duration.ZERO))
        .hasMessageContaining("cell time-out must be positive");
  }
}

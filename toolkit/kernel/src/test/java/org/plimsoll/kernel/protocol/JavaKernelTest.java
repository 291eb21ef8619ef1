package org.plimsoll.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JavaKernelTest {

  private static JavaKernel kernel;
  private static String startupText = "";

  /** An extension as another module or a third party would write it. */
  public static final class FriendlyExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
      kernel.evalRaw("int fromExtension = 12;");
    }
  }

  /** An extension that fails. */
  public static final class BrokenExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
      throw new IllegalStateException("on purpose");
    }
  }

  @BeforeAll
  static void start() {
    kernel = JavaKernel.start(new KernelOptions(List.of(), List.of("int fromStart = 11;"), true));
    startupText = run("").events.toString();
  }

  @AfterAll
  static void close() {
    kernel.close();
  }

  private static Recorder run(String cell) {
    Recorder recorder = new Recorder();
    kernel.execute(cell, recorder);
    return recorder;
  }

  private static String result(String cell) {
    Recorder recorder = run(cell);
    assertThat(recorder.events).as(cell).hasSize(1);
    return recorder.events.get(0).replaceFirst("result:\\d+:", "");
  }

  @Test
  void theDialectFindsTheKernel() {
    assertThat(BaseKernel.notebookKernel()).isSameAs(kernel);
    assertThat(kernel.evalRaw("1 + 1")).isEqualTo(2);
    assertThat(result("fromStart")).isEqualTo("11");
  }

  @Test
  void resultsAreRendered() {
    assertThat(result("List.of(1, 2)")).isEqualTo("[1, 2]");
    assertThat(result("new int[][] {{1}, {2, 3}}")).isEqualTo("[[1], [2, 3]]");
    assertThat(result("new double[] {0.5}")).isEqualTo("[0.5]");
    assertThat(run("Object none = null;\nnone").events).isEmpty();
    assertThat(result("class Plain { }\nnew Plain()")).startsWith("Plain@");
  }

  @Test
  void outputKeepsItsOrderAndStream() {
    Recorder recorder =
        run(
            "System.out.println(\"a λ😀\");\nSystem.err.println(\"b\");\nSystem.out.print(\"c\");\ndisplay(7);\n8");
    assertThat(recorder.events)
        .satisfiesExactly(
            e -> assertThat(e).isEqualTo("stdout:a λ😀\n"),
            e -> assertThat(e).isEqualTo("stderr:b\n"),
            e -> assertThat(e).isEqualTo("stdout:c"),
            e -> assertThat(e).isEqualTo("display:7"),
            e -> assertThat(e).startsWith("result:").endsWith(":8"));
  }

  @Test
  void theStreamsOfTheProcessComeBack() {
    PrintStream before = System.out;
    run("System.out.println(1); System.setOut(null);");
    assertThat(System.out).isSameAs(before);
    run("System.out.close(); System.err.close();");
    assertThat(run("System.out.println(2);").events).containsExactly("stdout:2\n");
  }

  @Test
  void aDisplayCanBeUpdated() {
    Recorder recorder = run("String id = display(1);\nupdateDisplay(id, 2);");
    assertThat(recorder.events.get(0)).isEqualTo("display:1");
    assertThat(recorder.events.get(1)).startsWith("update:").endsWith(":2");
  }

  @Test
  void aDisplayAtTheEndIsShownOnce() {
    assertThat(run("display(5);").events).containsExactly("display:5");
  }

  @Test
  void extensionsAreInstalledAndABrokenOneHarmsNothing() {
    assertThat(result("fromExtension")).isEqualTo("12");
    assertThat(startupText)
        .contains("BrokenExtension is not installed: on purpose")
        .contains("MissingExtension not found");
  }

  @Test
  void imagesBecomePng() {
    Recorder recorder = run("new java.awt.image.BufferedImage(4, 4, 1)");
    assertThat(recorder.last.getData(MIMEType.parse("image/png")).toString()).startsWith("iVBOR");
    assertThat(recorder.last.hasDataForType(MIMEType.TEXT_PLAIN)).isTrue();
  }

  @Test
  void failuresAreTold() {
    Recorder recorder = new Recorder();
    ExecutionSummary summary = kernel.execute("int[] a = {};\na[1]", recorder);
    assertThat(summary.status()).isEqualTo(ExecutionSummary.Status.ERROR);
    assertThat(recorder.events.get(0))
        .isEqualTo(
            "error:java.lang.ArrayIndexOutOfBoundsException:Index 1 out of bounds for length 0");
  }

  @Test
  void hostileValuesDoNotKillTheReply() {
    run(
        "class Bad { public String toString() { throw new IllegalStateException(); } }\n"
            + "class Deep { public String toString() { return \"\" + this; } }");
    assertThat(result("new Bad()")).contains("toString() failed");
    assertThat(result("new Deep()")).contains("StackOverflowError");
    assertThat(result("new Object[] {new Bad()}")).contains("toString() failed");
  }

  @Test
  void valuesAreRenderedStoppably() throws Exception {
    run("class Endless { public String toString() { while (true) { } } }");
    CompletableFuture<Recorder> running = CompletableFuture.supplyAsync(() -> run("new Endless()"));
    Thread.sleep(300);
    kernel.interrupt();
    assertThat(running.get(5, TimeUnit.SECONDS).events.get(0)).contains("interrupted");
  }

  @Test
  void magicsAreCommandsOnlyAtTheStartOfAStatement() {
    assertThat(result("%imports")).contains("import java.util.*;");
    assertThat(run("%nonsense").events.get(0))
        .isEqualTo(
            "error:java.lang.IllegalArgumentException:"
                + "there is no magic '%nonsense'; there are [classpath, imports, jars]");
    assertThat(run("%jars nowhere/*.jar").events.get(0)).contains("nothing matches");
    assertThat(result("int total = 17\n%5;\ntotal")).isEqualTo("2");
    assertThat(result("// comment\nint five = 5;\n  %imports")).contains("import java.io.*;");
  }

  @Test
  void readingInputWithNobodyThereEndsAtOnce() {
    assertThat(result("System.in.read()")).isEqualTo("-1");
  }

  @Test
  void aScannerOfAnEarlierCellAsksForTheCellThatRuns() {
    run("Scanner kept = new Scanner(System.in);");
    Recorder recorder = new Recorder();
    kernel.execute(ExecutionRequest.of("kept.nextLine()"), recorder, () -> "later");
    assertThat(recorder.events.get(0)).endsWith(":later");
  }

  @Test
  void silentExecutionsCountNothing() {
    int before = kernel.nextCount();
    Recorder recorder = new Recorder();
    kernel.execute(new ExecutionRequest("1 + 1", true, true), recorder, InputSource.NONE);
    assertThat(recorder.events).isEmpty();
    assertThat(kernel.nextCount()).isEqualTo(before);
  }

  @Test
  void floodsAreCutWithANotice() {
    Recorder recorder = new Recorder();
    kernel.execute(
        "String line = \"x\".repeat(1 << 20);\nfor (int i = 0; i < 80; i++) System.out.println(line);",
        recorder);
    long length = recorder.events.stream().mapToLong(String::length).sum();
    assertThat(length).isLessThan(Console.MOST_BYTES + (4 << 20));
    assertThat(recorder.events.get(recorder.events.size() - 1)).contains("output cut");
  }
}

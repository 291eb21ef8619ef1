package org.plimsoll.kernel.install;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.plimsoll.kernel.protocol.JavaKernel;
import org.plimsoll.kernel.protocol.KernelOptions;
import org.plimsoll.kernel.protocol.OutputListener;

/** A short session of the kernel whose loaded classes go into the class-data archive. */
final class TrainingRun {
  /** What nearly every notebook does in its first minute. */
  private static final List<String> CELLS =
      List.of(
          "var total = 0.0;\nfor (int i = 0; i < 10; i++) total += i;\nSystem.out.println(total);",
          "record Point(double x, double y) {}\nnew Point(1, 2)",
          "double twice(double x) { return 2 * x; }\ntwice(21)",
          "IntStream.range(0, 5).mapToObj(i -> \"n\" + i).collect(Collectors.joining(\", \"))",
          "String.format(\"%,.2f %s\", 1234.5, LocalDate.of(2024, 1, 1))",
          "display(\"<b>bold</b>\", \"text/html\");",
          "new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB)",
          "undefinedName + 1",
          "throw new IllegalStateException(\"on purpose\");");

  private TrainingRun() {}

  /**
   * Runs the session.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    JavaKernel kernel = JavaKernel.start(KernelOptions.defaults());
    Nobody nobody = new Nobody();
    CELLS.forEach(cell -> kernel.execute(cell, nobody));
    kernel.complete("total.toS", 9);
    kernel.inspect("String", 6, false);
    kernel.isComplete("for (;;) {");
    kernel.close();
    // The archive is written at the end of the JVM, which no leftover thread may put off.
    System.exit(0);
  }

  /** Nobody looks at a training run. */
  private static final class Nobody implements OutputListener {
    @Override
    public void stream(String name, String text) {}

    @Override
    public void display(DisplayData data) {}

    @Override
    public void updateDisplay(DisplayData data) {}

    @Override
    public void clearOutput(boolean wait) {}

    @Override
    public void result(int executionCount, DisplayData data) {}

    @Override
    public void error(String name, String message, List<String> traceback) {}
  }
}

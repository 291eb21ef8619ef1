package org.plimsoll.kernel.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plimsoll.kernel.KernelMain;

/**
 * A short session of the kernel whose loaded classes go into the class-data archive. It starts the
 * kernel just as Jupyter does, sockets included, and plays the front end from a second thread.
 */
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
   * Runs the session and ends the JVM, which then writes the archive.
   *
   * @param args not used
   * @throws Exception if the kernel cannot be started
   */
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("plimsoll-training", ".json");
    file.toFile().deleteOnExit();
    TrainingClient client = TrainingClient.withNewConnection(file);
    Thread front = new Thread(() -> converse(client), "training");
    front.setDaemon(true);
    front.start();
    KernelMain.main(new String[] {file.toString()});
  }

  private static void converse(TrainingClient client) {
    client.ask("kernel_info_request", "");
    CELLS.forEach(cell -> client.ask("execute_request", cell));
    client.ask("complete_request", "Math.ma");
    client.ask("inspect_request", "String");
    client.ask("is_complete_request", "for (;;) {");
    client.ask("shutdown_request", "");
  }
}

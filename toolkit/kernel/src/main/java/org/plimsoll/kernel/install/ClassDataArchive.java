package org.plimsoll.kernel.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets the JVM that will run the kernel store its loaded classes, so that later starts need not
 * parse and verify them again.
 */
final class ClassDataArchive {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private ClassDataArchive() {}

  /** Makes the archive; gives the reason when that did not work, and leaves no file then. */
  static String make(KernelSpec spec) throws IOException {
    Path log = Files.createTempFile("plimsoll-archive", ".log");
    try {
      // A run that failed may have left an archive all the same, of nearly nothing.
      if (run(command(spec), log.toFile()) && Files.exists(spec.archive())) {
        return "";
      }
      Files.deleteIfExists(spec.archive());
      return lastLine(log);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static List<String> command(KernelSpec spec) {
    List<String> words = new ArrayList<>(spec.javaCommand());
    words.add(1, "-XX:ArchiveClassesAtExit=" + spec.archive());
    words.add(TrainingRun.class.getName());
    return words;
  }

  private static boolean run(List<String> command, File log) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    try {
      process.getOutputStream().close();
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty()
        ? "the Java run left none and gave no reason"
        : lines.get(lines.size() - 1).strip();
  }
}

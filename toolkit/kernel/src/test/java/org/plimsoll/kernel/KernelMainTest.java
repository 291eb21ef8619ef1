package org.plimsoll.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.kernel.protocol.KernelProcess;

class KernelMainTest {

  @TempDir Path folder;

  @Test
  void shutdownEndsTheProcessWhateverRunsInIt() throws Exception {
    try (KernelProcess kernel = KernelProcess.start(folder)) {
      kernel.run(
          "Thread stubborn = new Thread(() -> { while (true) { try { Thread.sleep(1000); } "
              + "catch (Throwable t) { } } });\nstubborn.start();");
      kernel.submit("while (true) { }");
      kernel.shutdown();
      assertThat(kernel.process().waitFor(8, TimeUnit.SECONDS)).isTrue();
      assertThat(kernel.process().exitValue()).isZero();
    }
    assertNothingWasPrinted();
  }

  @Test
  void exitCallsDoNotEndTheProcess() throws Exception {
    try (KernelProcess kernel = KernelProcess.start(folder)) {
      kernel.run("System.exit(3);");
      kernel.run("Runtime.getRuntime().halt(4);");
      kernel.run("1 + 1");
      assertThat(kernel.process().isAlive()).isTrue();
    }
    assertNothingWasPrinted();
  }

  private void assertNothingWasPrinted() throws IOException {
    assertThat(Files.readString(folder.resolve("printed.txt"))).isEmpty();
  }
}

package org.plimsoll.kernel;

import java.nio.file.Path;
import org.plimsoll.kernel.protocol.ConnectionFile;
import org.plimsoll.kernel.protocol.JavaKernel;
import org.plimsoll.kernel.protocol.KernelOptions;
import org.plimsoll.kernel.protocol.KernelServer;

/** The program Jupyter starts: {@code java … org.plimsoll.kernel.KernelMain CONNECTION_FILE}. */
public final class KernelMain {

  private static final long GRACE_MILLIS = 2_000;

  private KernelMain() {}

  /**
   * Runs a kernel until its client asks for the end or its parent process dies.
   *
   * @param arguments the path of the connection file
   * @throws Exception if the file cannot be read or its sockets cannot be bound
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      System.err.println("usage: KernelMain CONNECTION_FILE; Jupyter writes that file");
      System.exit(64);
    }
    ConnectionFile file = ConnectionFile.read(Path.of(arguments[0]));
    JavaKernel kernel = JavaKernel.start(KernelOptions.defaults());
    KernelServer server = KernelServer.open(kernel, file);
    endWithParent();
    server.awaitShutdown();
    end(kernel, server);
  }

  /** Threads and shutdown hooks of cells have a moment to end; then the process does. */
  private static void end(JavaKernel kernel, KernelServer server) {
    Thread watchdog = new Thread(KernelMain::haltAfterGrace, "end");
    watchdog.setDaemon(true);
    watchdog.start();
    server.close();
    kernel.close();
    System.exit(0);
  }

  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  /**
   * A kernel nobody can reach any more must not stay; Jupyter names its parent in the environment.
   */
  private static void endWithParent() {
    String named = System.getenv("JPY_PARENT_PID");
    ProcessHandle parent =
        named != null && named.matches("\\d+")
            ? ProcessHandle.of(Long.parseLong(named)).orElse(null)
            : ProcessHandle.current().parent().orElse(null);
    if (parent != null && parent.pid() > 1) {
      parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
    }
  }
}

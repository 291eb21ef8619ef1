package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kernel in a process of its own, and a front end that talks to it. */
public final class KernelProcess implements AutoCloseable {

  private final Process process;
  private final FrontEnd front;

  private KernelProcess(Process process, FrontEnd front) {
    this.process = process;
    this.front = front;
  }

  /**
   * Starts a kernel.
   *
   * @param folder where its connection file and what it prints go
   * @return the kernel, ready for cells
   * @throws Exception if it does not start
   */
  public static KernelProcess start(Path folder) throws Exception {
    ConnectionFile file = FrontEnd.freePorts("another-secret");
    Process process = launch(FrontEnd.write(file, folder), folder);
    return new KernelProcess(process, new FrontEnd(file).awaitReady());
  }

  private static Process launch(Path connection, Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            "org.plimsoll.kernel.KernelMain",
            connection.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed.txt").toFile())
        .start();
  }

  /**
   * Gives the process.
   *
   * @return the process
   */
  public Process process() {
    return process;
  }

  /**
   * Runs a cell and waits for its reply.
   *
   * @param code the cell
   */
  public void run(String code) {
    front.run(code);
  }

  /**
   * Sends a cell and does not wait.
   *
   * @param code the cell
   */
  public void submit(String code) {
    front.submit(code);
  }

  /** Asks for the end and waits for the answer. */
  public void shutdown() {
    front.ask(front.control, "shutdown_request", new JsonObject());
  }

  @Override
  public void close() {
    front.close();
    process.destroyForcibly();
  }
}

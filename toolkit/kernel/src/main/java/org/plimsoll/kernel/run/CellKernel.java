package org.plimsoll.kernel.run;

/** The little that the runner asks of a kernel; tests put a scripted one in its place. */
interface CellKernel extends AutoCloseable {

  /** Runs a cell and returns when it has ended; what it says goes to the outputs. */
  void execute(String source, OutputCollector outputs);

  /** Asks the running cell to end, from another thread. */
  void interrupt();

  @Override
  void close();
}

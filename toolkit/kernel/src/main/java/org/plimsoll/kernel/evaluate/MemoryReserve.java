package org.plimsoll.kernel.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Memory set aside for the moment when a cell has used up all the rest: telling the failure and
 * compiling the cell that lets go of the hoard need some.
 */
final class MemoryReserve {

  private static final int MOST_BYTES = 16 << 20;

  private final int size = (int) Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 16);
  private byte @Nullable [] reserve = new byte[size];

  synchronized void release() {
    reserve = null;
  }

  /** Sets it aside again once there is plenty. */
  synchronized void refill() {
    if (reserve == null && free() > 4L * size) {
      reserve = new byte[size];
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}

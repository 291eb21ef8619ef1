package org.plimsoll.kernel.evaluate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that cells run on: one for all cells, so that thread-locals live as long as the
 * session. A cell that neither its interrupt nor its checkpoints can stop is left behind, and the
 * next one gets a new thread.
 */
final class CellThread {

  private static final long STACK_BYTES = 16L << 20;
  private static final long PATIENCE_MILLIS = 2_000;
  private static final long AGAIN_MILLIS = 50;

  private final SnippetLoader loader;
  private ExecutorService executor;
  private @Nullable Thread thread;
  private @Nullable CompletableFuture<Evaluation> running;
  private volatile boolean stopping;
  private volatile CompletableFuture<Void> stopWish = new CompletableFuture<>();

  CellThread(SnippetLoader loader) {
    this.loader = loader;
    this.executor = newExecutor();
  }

  private ExecutorService newExecutor() {
    return Executors.newSingleThreadExecutor(this::newThread);
  }

  private Thread newThread(Runnable work) {
    Thread created = new Thread(null, work, "cell", STACK_BYTES);
    created.setDaemon(true);
    created.setContextClassLoader(loader);
    thread = created;
    return created;
  }

  /** Runs the work on the cell thread and waits; work that comes from a cell runs within it. */
  Evaluation run(Supplier<Evaluation> work, Evaluation whenLeftBehind) {
    if (Thread.currentThread() == thread) {
      return work.get();
    }
    CompletableFuture<Evaluation> result = new CompletableFuture<>();
    begin(work, result);
    Evaluation evaluation = await(result, whenLeftBehind);
    end(evaluation == whenLeftBehind);
    return evaluation;
  }

  private synchronized void begin(Supplier<Evaluation> work, CompletableFuture<Evaluation> result) {
    stopping = false;
    stopWish = new CompletableFuture<>();
    running = result;
    executor.execute(() -> complete(work, result));
  }

  private static void complete(Supplier<Evaluation> work, CompletableFuture<Evaluation> result) {
    try {
      result.complete(work.get());
    } catch (Throwable broken) {
      result.completeExceptionally(broken);
    }
  }

  private Evaluation await(CompletableFuture<Evaluation> result, Evaluation leftBehind) {
    while (true) {
      try {
        CompletableFuture.anyOf(result, stopWish).get();
        return result.isDone() ? result.get() : awaitStopped(result, leftBehind);
      } catch (InterruptedException callerWasInterrupted) {
        interrupt();
      } catch (ExecutionException broken) {
        throw new IllegalStateException(broken.getCause());
      }
    }
  }

  /** A stop takes effect at the next checkpoint or blocking call; a swallowed one is repeated. */
  private Evaluation awaitStopped(CompletableFuture<Evaluation> result, Evaluation leftBehind)
      throws InterruptedException, ExecutionException {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += AGAIN_MILLIS) {
      try {
        return result.get(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillRunning) {
        nudge();
      }
    }
    return leftBehind;
  }

  private synchronized void end(boolean leftBehind) {
    running = null;
    stopping = false;
    loader.raise(false);
    if (leftBehind) {
      executor.shutdownNow();
      executor = newExecutor();
    }
  }

  /** Asks the running cell to stop; between cells does nothing and says so. */
  synchronized boolean interrupt() {
    if (running == null) {
      return false;
    }
    stopping = true;
    loader.raise(true);
    nudge();
    stopWish.complete(null);
    return true;
  }

  private void nudge() {
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
  }

  boolean isStopping() {
    return stopping;
  }

  synchronized void close() {
    interrupt();
    executor.shutdownNow();
  }
}

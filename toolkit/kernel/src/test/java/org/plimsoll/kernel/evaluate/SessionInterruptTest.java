package org.plimsoll.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionInterruptTest {

  private final Session session = Session.open(getClass().getClassLoader(), List.of());

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { }",
        "void spin() { for (;;) { } }\nspin();",
        "java.util.stream.IntStream.iterate(0, i -> i).forEach(i -> { });",
        "int up(int n) { return n < 0 ? 0 : up2(n); }\nint up2(int n) { return up(0); }\n"
            + "while (true) { try { up(1); } catch (StackOverflowError e) { } }",
        "while (true) { try { Thread.sleep(20); } catch (Exception swallowed) { } }",
        "while (true) { try { while (true) { } } catch (Throwable swallowed) { } }",
        "Thread.sleep(60_000);",
        "new java.util.concurrent.ArrayBlockingQueue<Integer>(1).take()",
        "new java.util.concurrent.CountDownLatch(1).await();",
      })
  void stops(String cell) throws Exception {
    Failure failure = interruptWhileRunning(cell).failure();
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(Failure.Kind.INTERRUPTED);
    assertThat(failure.report().size()).isLessThanOrEqualTo(25);
    assertThat(session.evaluate("1 + 1").value()).isEqualTo(2);
  }

  private Evaluation interruptWhileRunning(String cell) throws Exception {
    session.evaluate("volatile boolean begun = false;");
    CompletableFuture<Evaluation> running =
        CompletableFuture.supplyAsync(() -> session.evaluate("begun = true;\n" + cell));
    while (!Boolean.TRUE.equals(begun())) {
      Thread.sleep(5);
    }
    session.interrupt();
    return running.get(5, TimeUnit.SECONDS);
  }

  /** The variable as the running cell has left it, read past the session, which is busy. */
  private Object begun() throws Exception {
    var control = Session.class.getDeclaredField("control");
    control.setAccessible(true);
    var field = ((SnippetControl) control.get(session)).variable("begun");
    field.setAccessible(true);
    return field.get(null);
  }

  @Test
  void aCellThatCannotBeStoppedIsLeftBehind() throws Exception {
    session.evaluate("Object lock = new Object();");
    session.evaluate(
        "Thread holder = new Thread(() -> { synchronized (lock) { "
            + "java.util.concurrent.locks.LockSupport.parkNanos(20_000_000_000L); } });\n"
            + "holder.setDaemon(true);\nholder.start();\nThread.sleep(100);");
    Evaluation stopped = interruptWhileRunning("synchronized (lock) { }");
    assertThat(stopped.failure().kind()).isEqualTo(Failure.Kind.INTERRUPTED);
    assertThat(session.evaluate("1 + 1").value()).isEqualTo(2);
  }

  @Test
  void anInterruptBetweenCellsHarmsNothing() {
    session.interrupt();
    assertThat(session.evaluate("int n = 0;\nwhile (n < 1000) { n++; }\nn").value())
        .isEqualTo(1000);
  }

  @Test
  void threadLocalsLiveAsLongAsTheSession() {
    session.evaluate("ThreadLocal<Integer> local = new ThreadLocal<>();\nlocal.set(7);");
    assertThat(session.evaluate("local.get()").value()).isEqualTo(7);
  }

  @Test
  void completionWaitsForNoRunningCell() throws Exception {
    CompletableFuture<Evaluation> running =
        CompletableFuture.supplyAsync(() -> session.evaluate("while (true) { }"));
    Thread.sleep(500);
    CompletableFuture<Completions> asked =
        CompletableFuture.supplyAsync(() -> session.complete("\"\".isEm", 7));
    assertThat(asked.get(5, TimeUnit.SECONDS).matches()).contains("isEmpty()");
    assertThat(running).isNotDone();
    session.interrupt();
    running.get(5, TimeUnit.SECONDS);
  }
}

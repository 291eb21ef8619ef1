package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.zeromq.ZContext;

/**
 * Puts a kernel behind the five sockets of a connection file. Each socket has one thread; requests
 * that run code wait in line, all others are answered at once, also while a cell runs.
 */
public final class KernelServer implements AutoCloseable {

  private final JavaKernel kernel;
  private final WireCodec codec;
  private final ZContext context = new ZContext();
  private final Publisher publisher;
  private final Front front;
  private final RouterLoop shell;
  private final RouterLoop control;
  private final RouterLoop stdin;
  private final RouterLoop heartbeat;
  private final Executions executions;
  private final Input input = new Input();
  private final History history = new History();
  private final ExecutorService assistance = Executors.newSingleThreadExecutor(daemon("assist"));
  private final ExecutorService questions = Executors.newSingleThreadExecutor(daemon("questions"));
  private final CountDownLatch end = new CountDownLatch(1);

  private KernelServer(JavaKernel kernel, ConnectionFile file) throws GeneralSecurityException {
    this.kernel = kernel;
    codec = new WireCodec(file.key(), file.scheme());
    publisher = new Publisher(context, file.address(file.iopub()));
    front = new Front(codec, publisher);
    heartbeat = new RouterLoop(context, "heartbeat", file.address(file.heartbeat()), this::echo);
    shell = new RouterLoop(context, "shell", file.address(file.shell()), this::onShell);
    control = new RouterLoop(context, "control", file.address(file.control()), this::onControl);
    stdin =
        new RouterLoop(
            context,
            "stdin",
            file.address(file.stdin()),
            frames -> codec.decode(frames).ifPresent(input::replied));
    executions = new Executions(kernel, front, input, this::ask, history);
  }

  private static ThreadFactory daemon(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Binds the sockets and begins to answer.
   *
   * @param kernel the kernel to put behind them
   * @param file which sockets
   * @return the running server
   * @throws GeneralSecurityException if the signature scheme is unknown
   */
  public static KernelServer open(JavaKernel kernel, ConnectionFile file)
      throws GeneralSecurityException {
    KernelServer server = new KernelServer(kernel, file);
    kernel.listenBetweenCells(new FrontListener(server.front, new JsonObject()));
    Thread.setDefaultUncaughtExceptionHandler(kernel::tellUncaught);
    server.publisher.start();
    server.front.status("starting", null);
    server.executions.start();
    for (RouterLoop each : List.of(server.heartbeat, server.stdin, server.control, server.shell)) {
      each.start();
    }
    return server;
  }

  /**
   * Waits until a client asks for the end.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void awaitShutdown() throws InterruptedException {
    end.await();
  }

  private void echo(List<byte[]> frames) {
    heartbeat.send(frames);
  }

  private void ask(WireMessage request, JsonObject question) {
    List<byte[]> frames = front.encode("input_request", request, question);
    questions.execute(() -> stdin.send(frames));
  }

  private void onShell(List<byte[]> frames) {
    codec.decode(frames).ifPresent(message -> dispatch(shell, message));
  }

  private void onControl(List<byte[]> frames) {
    codec.decode(frames).ifPresent(message -> dispatch(control, message));
  }

  private void dispatch(RouterLoop channel, WireMessage message) {
    switch (message.type()) {
      case "execute_request", "comm_open", "comm_msg", "comm_close" ->
          executions.add(channel, message);
      case "complete_request", "inspect_request", "is_complete_request" ->
          assistance.execute(() -> answer(channel, message));
      case "kernel_info_request",
          "history_request",
          "comm_info_request",
          "interrupt_request",
          "shutdown_request" ->
          answer(channel, message);
      default -> {
        // A later version of the protocol may know it; this one has nothing to say.
      }
    }
  }

  private void answer(RouterLoop channel, WireMessage message) {
    front.status("busy", message.header());
    front.reply(channel, message, content(message));
    front.status("idle", message.header());
    if (message.type().equals("shutdown_request")) {
      end.countDown();
    }
  }

  private JsonObject content(WireMessage message) {
    try {
      return switch (message.type()) {
        case "kernel_info_request" -> Replies.kernelInfo(kernel);
        case "complete_request" ->
            Replies.completions(
                kernel.session().complete(message.text("code", ""), cursor(message)));
        case "inspect_request" ->
            Replies.inspection(kernel.session().inspect(message.text("code", ""), cursor(message)));
        case "is_complete_request" ->
            Replies.completeness(kernel.session().isComplete(message.text("code", "")));
        case "history_request" -> Replies.history(history.find(message));
        case "comm_info_request" -> Replies.comms(kernel.comms(), message.text("target_name", ""));
        case "shutdown_request" -> shutdown(message);
        default -> interrupt();
      };
    } catch (RuntimeException | StackOverflowError broken) {
      String text = String.valueOf(broken.getMessage());
      return Replies.error(broken.getClass().getName(), text, List.of(text));
    }
  }

  private static int cursor(WireMessage message) {
    return message.number("cursor_pos", message.text("code", "").length());
  }

  private JsonObject shutdown(WireMessage message) {
    JsonObject content = Replies.ok();
    content.addProperty("restart", message.flag("restart", false));
    return content;
  }

  private JsonObject interrupt() {
    executions.interrupt();
    return Replies.ok();
  }

  /** Sends what is waiting and closes the sockets; the kernel stays as it is. */
  @Override
  public void close() {
    try {
      Thread.setDefaultUncaughtExceptionHandler(null);
      kernel.stopListening();
      executions.close();
      assistance.shutdownNow();
      questions.shutdownNow();
      for (RouterLoop each : List.of(shell, control, stdin, heartbeat)) {
        each.close();
      }
      publisher.close();
      context.close();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}

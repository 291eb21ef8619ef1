package org.plimsoll.kernel.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Requests that run code, one after the other, in the order they came. */
final class Executions {

  /** Sends a question for input; the cell's own thread must not touch a socket. */
  interface Asker {
    void ask(WireMessage request, JsonObject question);
  }

  private record Task(RouterLoop channel, WireMessage request) {}

  private final JavaKernel kernel;
  private final Front front;
  private final Input input;
  private final Asker asker;
  private final History history;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "executions");
  private volatile boolean interrupted;
  private volatile boolean active;

  Executions(JavaKernel kernel, Front front, Input input, Asker asker, History history) {
    this.kernel = kernel;
    this.front = front;
    this.input = input;
    this.asker = asker;
    this.history = history;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void add(RouterLoop channel, WireMessage request) {
    tasks.add(new Task(channel, request));
  }

  /** A cell that is about to begin is stopped as soon as it has begun. */
  void interrupt() {
    interrupted = active;
    if (active && !kernel.stopRunning()) {
      Thread later = new Thread(this::stopOnceBegun, "interrupt");
      later.setDaemon(true);
      later.start();
    }
  }

  private void stopOnceBegun() {
    try {
      while (active && interrupted && !kernel.stopRunning()) {
        Thread.sleep(2);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        Task task = tasks.take();
        interrupted = false;
        active = true;
        front.status("busy", task.request().header());
        handle(task);
        active = false;
        front.status("idle", task.request().header());
      }
    } catch (InterruptedException ended) {
      tasks.clear();
    }
  }

  /** A request that cannot be handled gets an error reply; the next one is taken all the same. */
  private void handle(Task task) {
    try {
      if (task.request().type().equals("execute_request")) {
        execute(task);
      } else {
        comm(task.request());
      }
    } catch (RuntimeException | Error broken) {
      String message = String.valueOf(broken.getMessage());
      JsonObject content = Replies.error(broken.getClass().getName(), message, List.of(message));
      content.addProperty("execution_count", kernel.nextCount());
      front.reply(task.channel(), task.request(), content);
    }
  }

  private void execute(Task task) {
    WireMessage message = task.request();
    ExecutionRequest request =
        new ExecutionRequest(
            message.text("code", ""),
            message.flag("silent", false),
            message.flag("store_history", true));
    if (!request.silent()) {
      front.publish("execute_input", message.header(), echo(request));
    }
    FrontListener listener = new FrontListener(front, message.header());
    kernel
        .comms()
        .use((type, content, buffers) -> front.publish(type, message.header(), content, buffers));
    boolean mayAsk = message.flag("allow_stdin", true);
    InputSource source =
        mayAsk ? input.of(question -> asker.ask(message, question)) : InputSource.NONE;
    ExecutionSummary summary = kernel.execute(request, listener, source);
    kernel.listenBetweenCells(listener);
    if (request.counts()) {
      history.add(summary.executionCount(), request.code(), listener.result());
    }
    reply(task, listener, summary);
  }

  private JsonObject echo(ExecutionRequest request) {
    JsonObject content = new JsonObject();
    content.addProperty("code", request.code());
    content.addProperty("execution_count", kernel.nextCount());
    return content;
  }

  private void reply(Task task, FrontListener listener, ExecutionSummary summary) {
    JsonObject error = listener.error();
    JsonObject content = error == null ? Replies.ok() : error;
    content.addProperty("execution_count", summary.executionCount());
    content.add("payload", new JsonArray());
    content.add(
        "user_expressions",
        error == null ? expressions(task.request().object("user_expressions")) : new JsonObject());
    boolean abort = error != null && (interrupted || task.request().flag("stop_on_error", true));
    List<Task> waiting = abort ? waitingExecutions() : List.of();
    front.reply(task.channel(), task.request(), content);
    waiting.forEach(this::abort);
  }

  private JsonObject expressions(JsonObject asked) {
    JsonObject answers = new JsonObject();
    for (Map.Entry<String, JsonElement> each : asked.entrySet()) {
      answers.add(each.getKey(), expression(each.getValue().getAsString()));
    }
    return answers;
  }

  private JsonObject expression(String code) {
    Answer answer = new Answer();
    kernel.execute(new ExecutionRequest(code, false, false), answer, InputSource.NONE);
    return answer.content;
  }

  private List<Task> waitingExecutions() {
    List<Task> waiting = new ArrayList<>();
    tasks.removeIf(each -> each.request().type().equals("execute_request") && waiting.add(each));
    return waiting;
  }

  private void abort(Task task) {
    front.status("busy", task.request().header());
    front.reply(task.channel(), task.request(), Replies.aborted(kernel.nextCount()));
    front.status("idle", task.request().header());
  }

  private void comm(WireMessage message) {
    kernel
        .comms()
        .use((type, content, buffers) -> front.publish(type, message.header(), content, buffers));
    FrontListener listener = new FrontListener(front, message.header());
    kernel.call(() -> kernel.comms().accept(kernel.environment(), message), listener);
    kernel.listenBetweenCells(listener);
  }

  void close() {
    thread.interrupt();
  }

  /** The answer to one of the expressions a front end asks for beside a cell. */
  private static final class Answer extends DeafListener {

    private JsonObject content = empty();

    private static JsonObject empty() {
      JsonObject content = DisplayContent.of(new DisplayData(""));
      content.remove("transient");
      content.addProperty("status", "ok");
      return content;
    }

    @Override
    public void result(int executionCount, DisplayData data) {
      content = DisplayContent.of(data);
      content.remove("transient");
      content.addProperty("status", "ok");
    }

    @Override
    public void error(String name, String message, List<String> traceback) {
      content = Replies.error(name, message, traceback);
    }
  }
}

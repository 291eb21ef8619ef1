package org.plimsoll.kernel.protocol;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;
import org.plimsoll.kernel.evaluate.Completeness;
import org.plimsoll.kernel.evaluate.Completions;
import org.plimsoll.kernel.evaluate.Evaluation;
import org.plimsoll.kernel.evaluate.Failure;
import org.plimsoll.kernel.evaluate.Session;

/**
 * A Java kernel: a session, renderers, extensions and the streams of the running cell. Knows no
 * sockets; {@link KernelServer} puts it behind some, a headless runner calls {@link #execute}.
 *
 * <p>It is a jjava kernel to extensions and to the static functions of that dialect. A JVM has one
 * running cell at a time per kernel, and its standard streams belong to that cell.
 */
public final class JavaKernel extends BaseKernel {

  /** What the kernel calls itself. */
  public static final String NAME = "plimsoll";

  /** The version of the kernel. */
  public static final String VERSION = "0.1.0";

  private final KernelOptions options;
  private final NotebookEnvironment environment;
  private final CompletableFuture<Session> opened = new CompletableFuture<>();
  private final CompletableFuture<Session> ready = new CompletableFuture<>();
  private final ReentrantLock oneCell = new ReentrantLock(true);
  private final Console console = new Console(new DeafListener());
  private final Queue<String> startProblems = new ConcurrentLinkedQueue<>();
  private volatile OutputListener listener = new DeafListener();
  private volatile @Nullable String lastDisplayId;
  private Console.@Nullable Streams processStreams;

  private JavaKernel(KernelOptions options, ListenerHolder holder) {
    super(
        NAME,
        VERSION,
        language(),
        List.of(new HelpLink("Java API", "https://docs.oracle.com/en/java/javase/17/docs/api/")),
        new HistoryManager() {},
        NotebookEnvironment.io(holder.environment),
        new Comms(),
        new SafeRenderer(),
        new MagicParser("(?<=(?:^|\\G))%", "%%", new MagicTranspiler()),
        new MagicsRegistry(),
        options.extensions(),
        new StringStyler("", "", "", line -> ""));
    this.options = options;
    this.environment = holder.environment;
    holder.kernel = this;
  }

  /** Ties the environment, which the superclass wants first, to the kernel, which comes later. */
  private static final class ListenerHolder {
    private @Nullable JavaKernel kernel;
    private final NotebookEnvironment environment = new NotebookEnvironment(this::listener);

    private OutputListener listener() {
      JavaKernel known = kernel;
      return known == null ? new DeafListener() : known.drained();
    }
  }

  private static LanguageInfo language() {
    return new LanguageInfo.Builder("java")
        .version(System.getProperty("java.version"))
        .mimetype("text/x-java-source")
        .fileExtension(".jshell")
        .pygments("java")
        .codemirror("text/x-java")
        .exporter("script")
        .build();
  }

  /**
   * Starts a kernel. The session opens in the background; the first cell waits for it.
   *
   * @param options how to start
   * @return the kernel, which {@link BaseKernel#notebookKernel()} gives from now on
   */
  public static JavaKernel start(KernelOptions options) {
    JavaKernel kernel = new JavaKernel(options, new ListenerHolder());
    kernel.installNotebookKernel();
    Thread starter = new Thread(kernel::open, "kernel-start");
    starter.setDaemon(true);
    starter.start();
    return kernel;
  }

  private void open() {
    try {
      Session session = Session.open(getClassLoader(), options.classPath());
      session.onMagic(new Magics(this, magicsRegistry));
      Magics.register(magicsRegistry, session::addToClasspath);
      opened.complete(session);
      evalRaw(DefaultImports.text());
      if (options.extensions()) {
        installDefaultExtensions();
      }
      options.startupSnippets().forEach(this::evalRaw);
      ready.complete(session);
    } catch (Throwable broken) {
      opened.completeExceptionally(broken);
      ready.completeExceptionally(broken);
    }
  }

  @Override
  protected void installDefaultExtensions() {
    new Extensions(getClassLoader(), startProblems::add).forEach(this::installExtension);
  }

  @Override
  protected ClassLoader getClassLoader() {
    return JavaKernel.class.getClassLoader();
  }

  /** The latest kernel of the JVM is the one that static functions find. */
  @Override
  protected void installNotebookKernel() {
    notebookKernel = this;
  }

  /** Leaves a later kernel in place. */
  @Override
  protected void uninstallNotebookKernel() {
    if (notebookKernel == this) {
      super.uninstallNotebookKernel();
    }
  }

  @Override
  public String getBanner() {
    return "Java %s · %s kernel %s".formatted(Runtime.version(), NAME, VERSION);
  }

  Session session() {
    return ready.join();
  }

  NotebookEnvironment environment() {
    return environment;
  }

  Comms comms() {
    return (Comms) commManager;
  }

  /** The running cell's listener, everything printed so far already passed on. */
  private OutputListener drained() {
    console.drain();
    return listener;
  }

  /**
   * Runs a cell and waits for it. Whatever it shows goes to the listener, in order, before this
   * returns. Interrupting the calling thread interrupts the cell.
   *
   * @param cell the text of the cell
   * @param listener who is shown what comes of it
   * @return how it ended
   */
  public ExecutionSummary execute(String cell, OutputListener listener) {
    return execute(ExecutionRequest.of(cell), listener, InputSource.NONE);
  }

  ExecutionSummary execute(ExecutionRequest request, OutputListener to, InputSource input) {
    Session session = session();
    return within(
        to,
        input,
        () -> {
          tellStartProblems();
          int count = request.counts() ? executionCount.getAndIncrement() : executionCount.get();
          Evaluation evaluation = session.evaluate(request.code(), count, this::shown);
          console.drain();
          return show(evaluation, request, count, to);
        });
  }

  /** Runs code that is no cell, say what a comm calls, as if it were one. */
  void call(Runnable work, OutputListener to) {
    Session session = session();
    within(
        to,
        InputSource.NONE,
        () -> {
          Failure failure = session.run(work).failure();
          console.drain();
          if (failure != null) {
            to.error(failure.name(), failure.message(), failure.report());
          }
          return failure;
        });
  }

  private <T extends @Nullable Object> T within(
      OutputListener to, InputSource input, Supplier<T> work) {
    oneCell.lock();
    Console.Streams before = console.begin(to, input);
    OutputListener outer = listener;
    listener = to;
    try {
      return work.get();
    } finally {
      console.end(before);
      listener = outer;
      oneCell.unlock();
    }
  }

  private void tellStartProblems() {
    for (String each = startProblems.poll(); each != null; each = startProblems.poll()) {
      System.err.println(each);
    }
  }

  /** A cell that ends in a display has shown its value; the display's id is no second one. */
  private Object shown(Object value) {
    return value.equals(lastDisplayId) ? DisplayData.EMPTY : renderer.render(value);
  }

  @Override
  public void display(DisplayData data) {
    lastDisplayId = data.getDisplayId();
    super.display(data);
  }

  private static ExecutionSummary show(
      Evaluation evaluation, ExecutionRequest request, int count, OutputListener to) {
    Failure failure = evaluation.failure();
    if (failure != null) {
      to.error(failure.name(), failure.message(), failure.report());
      return new ExecutionSummary(ExecutionSummary.Status.ERROR, count);
    }
    if (evaluation.value() instanceof DisplayData data
        && data != DisplayData.EMPTY
        && !request.silent()) {
      to.result(count, data);
    }
    return new ExecutionSummary(ExecutionSummary.Status.OK, count);
  }

  /** The number the next counted execution will have. */
  int nextCount() {
    return executionCount.get();
  }

  /** Sends what is printed or shown between cells to a listener. */
  void listenBetweenCells(OutputListener to) {
    listener = to;
    Console.Streams before = console.begin(to, InputSource.NONE);
    if (processStreams == null) {
      processStreams = before;
    }
  }

  /** Tells readably what ended a thread that a cell has left running. */
  void tellUncaught(Thread thread, Throwable thrown) {
    List<String> report = session().tell(thrown).report();
    System.err.println(
        "In thread \"%s\": %s".formatted(thread.getName(), String.join("\n", report)));
  }

  /** Gives the process its own streams back. */
  void stopListening() {
    if (processStreams != null) {
      console.end(processStreams);
      processStreams = null;
    }
  }

  @Override
  public @Nullable Object evalRaw(String code) {
    Evaluation evaluation = opened.join().evaluate(code);
    Failure failure = evaluation.failure();
    if (failure != null) {
      throw new IllegalStateException(String.join("\n", failure.report()));
    }
    return evaluation.value();
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    DisplayData data = new DisplayData();
    session().inspect(code, at).ifPresent(data::putText);
    return data;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    Completions found = session().complete(code, at);
    return new ReplacementOptions(found.matches(), found.start(), found.end());
  }

  @Override
  public String isComplete(String code) {
    Completeness found = session().isComplete(code);
    return switch (found.status()) {
      case COMPLETE -> IS_COMPLETE_YES;
      case INVALID -> IS_COMPLETE_BAD;
      case INCOMPLETE -> found.indent();
    };
  }

  /** Stops the running cell; does nothing between cells. */
  @Override
  public void interrupt() {
    stopRunning();
  }

  /** Stops the running cell and says whether there was one. */
  boolean stopRunning() {
    return opened.isDone() && !opened.isCompletedExceptionally() && opened.join().interrupt();
  }

  /** Ends the kernel: its extensions, its session and the cell that may be running. */
  public void close() {
    uninstallExtension();
    uninstallNotebookKernel();
    interrupt();
    opened.thenAccept(Session::close);
    console.close();
  }
}

package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in Java: cells are evaluated one after the other in this JVM, each sees what the
 * earlier ones declared. Not a sandbox: a cell can do what the process can do, except end it.
 *
 * <pre>{@code
 * try (Session session = Session.open(Session.class.getClassLoader(), List.of())) {
 *   session.evaluate("int x = 20;");
 *   Object value = session.evaluate("x + 1").value(); // 21
 * }
 * }</pre>
 */
public final class Session implements AutoCloseable {

  private final SnippetLoader loader;
  private final SnippetControl control;
  private final JShell shell;
  private final CellCompiler compiler;
  private final RuntimeDiagnosis diagnosis;
  private final CodeAssistant assistant;
  private final CellThread thread;
  // JShell is not made for two threads; running code needs no JShell, so it runs unlocked.
  private final ReentrantLock compiling = new ReentrantLock();
  private final MemoryReserve reserve = new MemoryReserve();
  private volatile MagicLine magic = Session::unknownMagic;
  private int count;

  private Session(ClassLoader parent, List<Path> classPath) {
    loader = new SnippetLoader(parent);
    control = new SnippetControl(loader);
    shell = JShell.builder().executionEngine(new Provider(control), Map.of()).build();
    List<Path> all = SessionClassPath.of(classPath);
    if (!all.isEmpty()) {
      shell.addToClasspath(SessionClassPath.join(all));
    }
    SnippetLines lines = new SnippetLines();
    compiler = new CellCompiler(shell, control, lines);
    diagnosis = new RuntimeDiagnosis(shell, lines);
    assistant = new CodeAssistant(shell.sourceCodeAnalysis());
    thread = new CellThread(loader);
  }

  /**
   * Opens a session.
   *
   * @param parent the loader whose classes cells share with the caller
   * @param classPath what cells see besides this JVM's own class path; what the manifests of jars
   *     name is seen as well
   * @return the open session
   */
  public static Session open(ClassLoader parent, List<Path> classPath) {
    return new Session(parent, classPath);
  }

  /**
   * Hands lines that start with a percent sign to a handler.
   *
   * @param handler what carries them out; without one, every such line fails
   */
  public void onMagic(MagicLine handler) {
    magic = handler;
  }

  /**
   * Evaluates a cell and waits for it. If any statement does not compile, none of them runs.
   *
   * @param cell the text of the cell
   * @return the value of its last expression, or why it failed
   */
  public Evaluation evaluate(String cell) {
    return evaluate(cell, ++count);
  }

  /**
   * Evaluates a cell that the reader knows under a number.
   *
   * @param cell the text of the cell
   * @param number the number that tracebacks give for it
   * @return the value of its last expression, or why it failed
   */
  public Evaluation evaluate(String cell, int number) {
    return evaluate(cell, number, UnaryOperator.identity());
  }

  /**
   * Evaluates a cell and finishes its value while the cell can still be stopped.
   *
   * @param cell the text of the cell
   * @param number the number that tracebacks give for it
   * @param finish turns a value that is not null into what is returned, say its rendering; its
   *     exceptions are failures of the cell
   * @return the finished value, or why the cell failed
   */
  public Evaluation evaluate(String cell, int number, UnaryOperator<Object> finish) {
    Cell known = new Cell(number, cell);
    Evaluation leftBehind = stopped(new CellInterrupted(), known);
    Evaluation evaluation = thread.run(() -> finished(evaluate(known), known, finish), leftBehind);
    if (evaluation.succeeded()) {
      reserve.refill();
    }
    return evaluation;
  }

  /**
   * Runs code that is no cell where cells run, so that it can be stopped like one.
   *
   * @param work the code
   * @return nothing, or why it failed
   */
  public Evaluation run(Runnable work) {
    Cell none = new Cell(0, "");
    Evaluation leftBehind = stopped(new CellInterrupted(), none);
    return thread.run(() -> run(work, none), leftBehind);
  }

  private Evaluation run(Runnable work, Cell cell) {
    try {
      work.run();
      return Evaluation.NOTHING;
    } catch (Throwable thrown) {
      return thrown(thrown, cell);
    }
  }

  private Evaluation finished(Evaluation evaluation, Cell cell, UnaryOperator<Object> finish) {
    Object value = evaluation.value();
    if (value == null) {
      return evaluation;
    }
    try {
      return Evaluation.of(finish.apply(value));
    } catch (Throwable thrown) {
      return thrown(thrown, cell);
    }
  }

  private Evaluation thrown(Throwable thrown, Cell cell) {
    if (thrown instanceof OutOfMemoryError) {
      reserve.release();
    }
    boolean stopped = thread.isStopping() || thrown instanceof CellInterrupted;
    return stopped ? stopped(thrown, cell) : Evaluation.failed(diagnosis.tell(thrown, cell));
  }

  private Evaluation evaluate(Cell cell) {
    try {
      Evaluation last = Evaluation.NOTHING;
      for (List<Piece> part : parts(CellSplitter.split(cell.text()))) {
        last = isMagic(part) ? runMagic(part.get(0)) : runJava(cell, part);
        if (last.failure() != null) {
          return last;
        }
      }
      return thread.isStopping() ? stopped(new CellInterrupted(), cell) : last;
    } catch (CompileFailedException failed) {
      return Evaluation.failed(failed.failure());
    } catch (CellInterrupted stopped) {
      return stopped(stopped, cell);
    } catch (OutOfMemoryError | StackOverflowError whileCompiling) {
      return thrown(whileCompiling, cell);
    }
  }

  private Evaluation stopped(Throwable thrown, Cell cell) {
    return Evaluation.failed(diagnosis.interrupted(thrown, cell));
  }

  /** Commands may change what the Java after them can see, so they divide a cell. */
  private static List<List<Piece>> parts(List<Piece> pieces) {
    List<List<Piece>> parts = new ArrayList<>();
    boolean join = false;
    for (Piece piece : pieces) {
      boolean java = !piece.isMagic();
      if (!join || !java) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(piece);
      join = java;
    }
    return parts;
  }

  private static boolean isMagic(List<Piece> part) {
    return part.get(0).isMagic();
  }

  private Evaluation runMagic(Piece piece) {
    try {
      Object value = magic.run(piece.source());
      return value == null ? Evaluation.NOTHING : Evaluation.of(value);
    } catch (Exception refused) {
      String name = refused.getClass().getName();
      String message = String.valueOf(refused.getMessage());
      List<String> report = List.of(refused.getClass().getSimpleName() + ": " + message);
      return Evaluation.failed(new Failure(name, message, report, Failure.Kind.RUNTIME));
    }
  }

  private static @Nullable Object unknownMagic(String text) {
    throw new UnsupportedOperationException("there are no % commands here: " + text);
  }

  private Evaluation runJava(Cell cell, List<Piece> pieces) throws CompileFailedException {
    List<Step> steps = locked(() -> compiler.compile(cell, pieces, thread::isStopping));
    Evaluation last = Evaluation.NOTHING;
    for (int i = 0; i < steps.size(); i++) {
      last = run(steps.get(i), cell);
      if (last.failure() != null) {
        takeBack(steps.subList(i + 1, steps.size()));
        return last;
      }
    }
    return last;
  }

  private Evaluation run(Step step, Cell cell) {
    Object value = null;
    try {
      for (Method method : step.methods()) {
        value = SnippetControl.run(method);
      }
    } catch (Throwable thrown) {
      return thrown(thrown, cell);
    }
    return switch (step.value()) {
      case NONE -> Evaluation.NOTHING;
      case RETURNED -> Evaluation.of(value);
      case HANDED_OVER -> Evaluation.of(loader.takeValue());
    };
  }

  private void takeBack(List<Step> never) {
    compiling.lock();
    try {
      compiler.takeBackVariables(never);
    } finally {
      compiling.unlock();
    }
  }

  private interface Compilation<T> {
    T run() throws CompileFailedException;
  }

  private <T> T locked(Compilation<T> work) throws CompileFailedException {
    compiling.lock();
    try {
      return work.run();
    } finally {
      compiling.unlock();
    }
  }

  /**
   * Tells an exception that no cell threw, say one of a thread a cell has left running.
   *
   * @param thrown the exception
   * @return its name, sentence and readable report
   */
  public Failure tell(Throwable thrown) {
    return diagnosis.tell(thrown, new Cell(0, ""));
  }

  /**
   * Lets later cells see a jar or a folder of classes.
   *
   * @param jar the jar or folder
   */
  public void addToClasspath(Path jar) {
    compiling.lock();
    try {
      shell.addToClasspath(jar.toAbsolutePath().toString());
    } finally {
      compiling.unlock();
    }
  }

  /**
   * Says what could stand at the cursor. Runs no code and waits for no running cell.
   *
   * @param code the text of the cell so far
   * @param cursorCodePoint the cursor, counted in code points
   * @return the candidates
   */
  public Completions complete(String code, int cursorCodePoint) {
    compiling.lock();
    try {
      return assistant.complete(code, cursorCodePoint);
    } finally {
      compiling.unlock();
    }
  }

  /**
   * Tells the signature, and the documentation where it is at hand, of what stands at the cursor.
   *
   * @param code the text of the cell
   * @param cursor the cursor, counted in code points
   * @return the text; empty if nothing is known
   */
  public Optional<String> inspect(String code, int cursor) {
    compiling.lock();
    try {
      return assistant.inspect(code, cursor);
    } finally {
      compiling.unlock();
    }
  }

  /**
   * Says whether a text is ready to run.
   *
   * @param code the text
   * @return complete, incomplete or invalid
   */
  public Completeness isComplete(String code) {
    compiling.lock();
    try {
      return assistant.isComplete(code);
    } finally {
      compiling.unlock();
    }
  }

  /**
   * Stops the running cell; does nothing if none runs.
   *
   * @return whether a cell was running
   */
  public boolean interrupt() {
    return thread.interrupt();
  }

  /** Ends the session and the cell that may be running. */
  @Override
  public void close() {
    thread.close();
    shell.close();
  }

  /** Hands JShell the session's own execution control. */
  private record Provider(SnippetControl control) implements ExecutionControlProvider {

    @Override
    public String name() {
      return "session";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}

package org.plimsoll.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Tells a thrown exception as a reader of the notebook needs it: the sentence, the failing line of
 * the cell with its number, the reader's own frames. All other frames are folded.
 */
final class RuntimeDiagnosis {

  private static final int MOST_LINES = 25;
  private static final int MOST_FRAMES = 6;
  private static final int MOST_CAUSES = 4;

  private final JShell shell;
  private final SnippetLines lines;

  RuntimeDiagnosis(JShell shell, SnippetLines lines) {
    this.shell = shell;
    this.lines = lines;
  }

  Failure tell(Throwable thrown, Cell cell) {
    if (thrown instanceof SPIResolutionException) {
      return unresolved(thrown, cell);
    }
    String name = SnippetNames.clean(thrown.getClass().getName());
    return new Failure(name, message(thrown), report(thrown, cell), Failure.Kind.RUNTIME);
  }

  Failure interrupted(Throwable thrown, Cell cell) {
    String name = thrown instanceof InterruptedException ? name(thrown) : "CellInterrupted";
    String sentence = "the cell was interrupted";
    List<String> report = new ArrayList<>(List.of(name + ": " + sentence));
    addFrames(thrown, cell, report);
    return new Failure(name, sentence, report, Failure.Kind.INTERRUPTED);
  }

  private static String name(Throwable thrown) {
    return SnippetNames.clean(thrown.getClass().getName());
  }

  /** Asking an exception for its message runs its own code, which may throw as well. */
  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : SnippetNames.clean(message);
    } catch (Throwable hostile) {
      return "(its message cannot be read: " + hostile.getClass().getName() + ")";
    }
  }

  private static String header(Throwable thrown) {
    String message = message(thrown);
    return message.isEmpty() ? name(thrown) : name(thrown) + ": " + message;
  }

  private List<String> report(Throwable thrown, Cell cell) {
    List<String> report = new ArrayList<>(header(thrown).lines().limit(8).toList());
    addFrames(thrown, cell, report);
    Throwable cause = thrown.getCause();
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      report.add("Caused by: " + header(cause).lines().findFirst().orElse(""));
      addFrames(cause, cell, report);
      cause = cause.getCause();
    }
    return report.size() <= MOST_LINES ? report : cut(report);
  }

  private static List<String> cut(List<String> report) {
    List<String> kept = new ArrayList<>(report.subList(0, MOST_LINES - 1));
    kept.add("… %d more lines".formatted(report.size() - kept.size()));
    return kept;
  }

  private void addFrames(Throwable thrown, Cell cell, List<String> report) {
    StackTraceElement[] frames = thrown.getStackTrace();
    if (frames.length > 0 && isForeign(frames[0])) {
      report.add("    in " + frames[0].getClassName() + "." + frames[0].getMethodName());
    }
    List<String> own = own(frames, cell);
    report.addAll(own.subList(0, Math.min(own.size(), MOST_FRAMES)));
    if (own.size() > MOST_FRAMES) {
      report.add("    … %d more of your frames".formatted(own.size() - MOST_FRAMES));
    }
  }

  /** The reader's frames; a recursion's repeated line is told once, with its count. */
  private List<String> own(StackTraceElement[] frames, Cell cell) {
    List<String> told = new ArrayList<>();
    String last = "";
    int times = 1;
    for (StackTraceElement frame : frames) {
      Optional<SnippetLines.Line> line = lines.find(frame);
      if (line.isEmpty()) {
        continue;
      }
      String text = told(frame, line.get(), cell);
      if (text.equals(last) && isWrapper(frame)) {
        continue; // the value of a variable is computed in two methods of JShell's
      }
      times = text.equals(last) ? times + 1 : 1;
      if (times > 1) {
        told.set(told.size() - 1, text + " × " + times);
      } else {
        told.add(text);
      }
      last = text;
    }
    return told;
  }

  private static boolean isForeign(StackTraceElement frame) {
    String name = frame.getClassName();
    return !name.startsWith("org.plimsoll.kernel.") && !name.startsWith("REPL.");
  }

  private static String told(StackTraceElement frame, SnippetLines.Line line, Cell cell) {
    String where = line.cell() == cell ? "" : " of cell [%d]".formatted(line.cell().number());
    return "%5d | %s%s"
        .formatted(line.number(), line.text(), "    ← line " + line.number() + where + in(frame));
  }

  private static boolean isWrapper(StackTraceElement frame) {
    return frame.getMethodName().startsWith("do_it$");
  }

  /** The reader's method; the wrapper's own has no name worth telling. */
  private static String in(StackTraceElement frame) {
    String method = frame.getMethodName();
    if (isWrapper(frame) || method.startsWith("lambda$")) {
      return "";
    }
    String type = SnippetNames.clean(frame.getClassName() + ".").replaceAll("\\.$", "");
    String owner = type.isEmpty() || type.startsWith("REPL") ? "" : type.replace('$', '.') + ".";
    return ", in " + owner + (method.equals("<init>") ? "constructor" : method);
  }

  private Failure unresolved(Throwable thrown, Cell cell) {
    String why = "a name it uses is not defined";
    for (StackTraceElement frame : thrown.getStackTrace()) {
      Optional<SnippetLines.Line> line = lines.find(frame);
      if (line.isPresent() && line.get().snippet() instanceof DeclarationSnippet declaration) {
        why = "%s cannot run yet: %s".formatted(declaration.name(), missing(declaration));
        break;
      }
    }
    List<String> report = new ArrayList<>(List.of("UndefinedName: " + why));
    addFrames(thrown, cell, report);
    return new Failure("UndefinedName", why, report, Failure.Kind.RUNTIME);
  }

  private String missing(DeclarationSnippet declaration) {
    String names = shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      return names + " is not defined";
    }
    return shell
        .diagnostics(declaration)
        .filter(Diag::isError)
        .map(each -> each.getMessage(null).replaceAll("\\s+", " "))
        .findFirst()
        .orElse("it no longer compiles");
  }
}

package org.plimsoll.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Says why a piece of a cell does not compile, and where. */
final class CompileDiagnosis {

  static final String NAME = "CompileError";
  private static final int MOST_PROBLEMS = 5;

  private CompileDiagnosis() {}

  static CompileFailedException of(JShell shell, Cell cell, Piece piece, Snippet snippet) {
    List<Diag> problems = shell.diagnostics(snippet).filter(Diag::isError).toList();
    if (problems.isEmpty()) {
      return new CompileFailedException(undefined(shell, cell, piece, snippet));
    }
    List<String> report = new ArrayList<>();
    problems.stream().limit(MOST_PROBLEMS).forEach(each -> add(cell, piece, each, report));
    if (problems.size() > MOST_PROBLEMS) {
      report.add("… and %d more problems".formatted(problems.size() - MOST_PROBLEMS));
    }
    report.addAll(waiting(shell, problems));
    Diag first = problems.get(0);
    String message = "line %d: %s".formatted(lineOf(cell, piece, first), sentence(first));
    return failure(message, report);
  }

  /** A name may be declared and still be unusable, because of what its declaration lacks. */
  private static List<String> waiting(JShell shell, List<Diag> problems) {
    String told =
        problems.stream().map(CompileDiagnosis::sentence).collect(Collectors.joining(" "));
    List<String> reasons = new ArrayList<>();
    shell
        .snippets()
        .filter(each -> shell.status(each) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .filter(each -> Pattern.compile("\\b" + Pattern.quote(each.name())).matcher(told).find())
        .forEach(
            each ->
                reasons.add(
                    "%s cannot be used yet, not defined: %s"
                        .formatted(each.name(), names(shell, each))));
    return reasons;
  }

  private static String names(JShell shell, DeclarationSnippet declaration) {
    return shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "));
  }

  private static CompileFailedException failure(String message, List<String> report) {
    report.add(0, NAME + ": " + message);
    return new CompileFailedException(new Failure(NAME, message, report, Failure.Kind.COMPILE));
  }

  private static Failure undefined(JShell shell, Cell cell, Piece piece, Snippet snippet) {
    String names =
        snippet instanceof DeclarationSnippet declaration ? names(shell, declaration) : "a name";
    int line = cell.lineAt(piece.offset());
    String message = "line %d: cannot find symbol: %s".formatted(line, names);
    List<String> report = List.of(NAME + ": " + message, marked(line, cell.line(line)));
    return new Failure(NAME, message, report, Failure.Kind.COMPILE);
  }

  private static void add(Cell cell, Piece piece, Diag problem, List<String> report) {
    int line = lineOf(cell, piece, problem);
    String text = cell.line(line);
    report.add(marked(line, text));
    int column = cell.columnAt(piece.cellPosition((int) problem.getPosition()));
    String pad = text.substring(0, Math.min(Math.max(column, 0), text.length()));
    report.add(" ".repeat(6) + "| " + pad.replaceAll("[^\t]", " ") + "^ " + sentence(problem));
  }

  static String marked(int line, String text) {
    return String.format(Locale.ROOT, "%5d | %s", line, text);
  }

  private static int lineOf(Cell cell, Piece piece, Diag problem) {
    return cell.lineAt(piece.cellPosition((int) problem.getPosition()));
  }

  /** The compiler's message on one line, without the places only JShell knows. */
  private static String sentence(Diag problem) {
    String text =
        problem
            .getMessage(Locale.ENGLISH)
            .lines()
            .map(String::strip)
            .filter(line -> !line.startsWith("location:"))
            .collect(Collectors.joining("; "))
            .replace("; symbol:", ":")
            .replaceAll("\\s+", " ");
    return SnippetNames.clean(text);
  }
}

package org.plimsoll.kernel.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Answers questions about code that has not run. Never runs any of it. */
final class CodeAssistant {

  private final SourceCodeAnalysis analysis;

  CodeAssistant(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  Completions complete(String code, int cursorCodePoint) {
    int cursor = utf16(code, cursorCodePoint);
    Context context = Context.at(code, cursor);
    int[] anchor = new int[1];
    Set<String> matches = suggest(context.withDeclarations(), anchor);
    if (matches.isEmpty()) {
      matches = suggest(context.alone(), anchor);
    }
    int start = matches.isEmpty() ? cursor : cursor - anchor[0];
    int from = code.codePointCount(0, Math.max(start, 0));
    return new Completions(from, code.codePointCount(0, cursor), List.copyOf(matches));
  }

  /** The suggestions for the end of a text; the anchor becomes the length of what they replace. */
  private Set<String> suggest(String text, int[] anchor) {
    int[] at = {-1};
    List<Suggestion> found = analysis.completionSuggestions(text, text.length(), at);
    Set<String> matches = new LinkedHashSet<>();
    found.stream().filter(Suggestion::matchesType).forEach(each -> add(each, matches));
    found.forEach(each -> add(each, matches));
    anchor[0] = at[0] < 0 ? 0 : text.length() - at[0];
    return matches;
  }

  private static void add(Suggestion suggestion, Set<String> matches) {
    String text = suggestion.continuation();
    if (!text.contains("$JShell$") && !text.startsWith("REPL") && !text.contains("do_it$")) {
      matches.add(text);
    }
  }

  Optional<String> inspect(String code, int cursorCodePoint) {
    int cursor = utf16(code, cursorCodePoint);
    int end = cursor;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    String upTo = Context.at(code, end).withDeclarations();
    for (String attempt : List.of(upTo + "(", upTo, Context.at(code, cursor).withDeclarations())) {
      List<Documentation> found = analysis.documentation(attempt, attempt.length(), true);
      if (!found.isEmpty()) {
        return Optional.of(told(found));
      }
    }
    String type = analysis.analyzeType(upTo, upTo.length());
    return Optional.ofNullable(type).map(SnippetNames::clean);
  }

  private static String told(List<Documentation> found) {
    return found.stream()
        .map(each -> told(each.signature(), each.javadoc()))
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  private static String told(String signature, @org.jspecify.annotations.Nullable String javadoc) {
    String clean = SnippetNames.clean(signature);
    return javadoc == null ? clean : clean + "\n" + JavadocText.plain(javadoc);
  }

  Completeness isComplete(String code) {
    List<Piece> pieces = CellSplitter.split(code);
    String rest = pieces.isEmpty() ? code : last(code, pieces);
    if (rest.isBlank() || rest.startsWith("%")) {
      return new Completeness(Completeness.Status.COMPLETE, "");
    }
    for (Piece piece : pieces.subList(0, Math.max(pieces.size() - 1, 0))) {
      if (!piece.source().startsWith("%")
          && verdict(piece.source()) == Completeness.Status.INVALID) {
        return new Completeness(Completeness.Status.INVALID, "");
      }
    }
    Completeness.Status status = verdict(rest);
    boolean more = status == Completeness.Status.INCOMPLETE;
    return new Completeness(status, more ? indent(code) : "");
  }

  private static String last(String code, List<Piece> pieces) {
    return code.substring(pieces.get(pieces.size() - 1).offset());
  }

  private Completeness.Status verdict(String text) {
    CompletionInfo info = analysis.analyzeCompletion(text);
    return switch (info.completeness()) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> Completeness.Status.COMPLETE;
      case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> Completeness.Status.INCOMPLETE;
      case UNKNOWN -> Completeness.Status.INVALID;
    };
  }

  private static String indent(String code) {
    List<String> lines = code.lines().toList();
    String line = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    String own = line.substring(0, line.length() - line.stripLeading().length());
    return line.stripTrailing().endsWith("{") ? own + "    " : own;
  }

  private static int utf16(String code, int codePoint) {
    int count = code.codePointCount(0, code.length());
    return code.offsetByCodePoints(0, Math.min(Math.max(codePoint, 0), count));
  }

  /**
   * What JShell needs to know of a cell to judge its end: it takes one statement, so what stands
   * before it goes with it into a block.
   */
  private record Context(List<String> before, String alone) {

    static Context at(String code, int cursor) {
      String text = code.substring(0, cursor);
      List<Piece> pieces = CellSplitter.split(text);
      if (pieces.isEmpty()) {
        return new Context(List.of(), "");
      }
      Piece last = pieces.get(pieces.size() - 1);
      boolean inLast = !last.complete() || last.end() == text.length();
      List<String> before = new ArrayList<>();
      for (Piece piece : inLast ? pieces.subList(0, pieces.size() - 1) : pieces) {
        before.add(piece.source());
      }
      return new Context(before, inLast ? text.substring(last.offset()) : "");
    }

    String withDeclarations() {
      String local = before.stream().filter(Context::fitsInBlock).collect(Collectors.joining("\n"));
      return local.isEmpty() ? alone : "{" + local + "\n" + alone;
    }

    private static boolean fitsInBlock(String piece) {
      boolean method = piece.matches("(?s)[\\w<>\\[\\], .?&@]+\\s+\\w+\\s*\\([^)]*\\)[^;=]*\\{.*");
      boolean type = piece.matches("(?s).*\\b(class|record|enum|interface)\\s+\\w+.*");
      return !piece.startsWith("%") && !piece.startsWith("import ") && (type || !method);
    }
  }
}

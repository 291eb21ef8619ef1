package org.plimsoll.kernel.evaluate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Knows which line of which cell a frame of a snippet class stands for. JShell wraps a snippet in a
 * class below all its imports; what is kept is only the distance between the two line numbers.
 */
final class SnippetLines {

  /** A line of a cell, counted from one. */
  record Line(Cell cell, int number, Snippet snippet) {

    String text() {
      return cell.line(number);
    }
  }

  private record Origin(Cell cell, Piece piece, int shift, Snippet snippet) {}

  private final Map<String, Origin> origins = new ConcurrentHashMap<>();

  /** Remembers where a snippet's class comes from; a later class of the same snippet as well. */
  void remember(SourceCodeAnalysis analysis, Snippet snippet, Cell cell, Piece piece) {
    SnippetWrapper wrapper = analysis.wrapper(snippet);
    int last = Math.min(lastCodePosition(wrapper.source()), piece.lastPosition());
    int wrapped = wrapper.sourceToWrappedPosition(last);
    if (wrapped >= 0) {
      int shift = lineOf(wrapper.wrapped(), wrapped) - cell.lineAt(piece.cellPosition(last));
      origins.put(wrapper.fullClassName(), new Origin(cell, piece, shift, snippet));
    }
  }

  /** An updated snippet gets a new class; its cell stays the one that declared it. */
  void follow(SourceCodeAnalysis analysis, Snippet snippet) {
    origins.values().stream()
        .filter(each -> each.snippet().equals(snippet))
        .findFirst()
        .ifPresent(each -> remember(analysis, snippet, each.cell(), each.piece()));
  }

  Optional<Line> find(StackTraceElement frame) {
    String name = frame.getClassName();
    int nested = name.indexOf('$', Math.max(name.indexOf("$JShell$"), 0) + "$JShell$".length());
    Origin origin = origins.get(nested < 0 ? name : name.substring(0, nested));
    return Optional.ofNullable(origin)
        .map(from -> new Line(from.cell(), line(from, frame.getLineNumber()), from.snippet()));
  }

  /** JShell's own assignment of a value stands a line above or below it: both are the piece's. */
  private static int line(Origin from, int compiled) {
    int first = from.cell().lineAt(from.piece().cellPosition(0));
    int last = from.cell().lineAt(from.piece().end() - 1);
    return Math.max(first, Math.min(last, compiled - from.shift()));
  }

  private static int lastCodePosition(String source) {
    int at = source.length() - 1;
    while (at > 0 && (Character.isWhitespace(source.charAt(at)) || source.charAt(at) == ';')) {
      at--;
    }
    return Math.max(at, 0);
  }

  private static int lineOf(String text, int position) {
    int end = Math.min(position, text.length());
    int line = 1;
    for (int at = 0; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
    return line;
  }
}

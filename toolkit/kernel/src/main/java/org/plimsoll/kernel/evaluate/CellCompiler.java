package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the pieces of a cell into steps. If one does not compile, what the ones before it
 * declared is taken back, so that a cell either compiles whole or leaves no trace.
 */
final class CellCompiler {

  private final JShell shell;
  private final SnippetControl control;
  private final SnippetLines lines;
  private final List<Snippet> spent = new ArrayList<>();

  CellCompiler(JShell shell, SnippetControl control, SnippetLines lines) {
    this.shell = shell;
    this.control = control;
    this.lines = lines;
  }

  /** Compiles all pieces, or none; throws {@link CellInterrupted} if asked to stop in between. */
  List<Step> compile(Cell cell, List<Piece> pieces, BooleanSupplier stop)
      throws CompileFailedException {
    dropSpent();
    List<Step> steps = new ArrayList<>();
    try {
      List<Piece> merged = StatementMerger.merge(cell.text(), pieces);
      for (int i = 0; i < merged.size(); i++) {
        if (stop.getAsBoolean()) {
          throw new CellInterrupted();
        }
        boolean last = i == merged.size() - 1;
        steps.add(last ? compileLast(cell, merged.get(i)) : compile(cell, merged.get(i)));
      }
      return steps;
    } catch (CompileFailedException | CellInterrupted failed) {
      takeBack(steps);
      throw failed;
    }
  }

  private Step compileLast(Cell cell, Piece piece) throws CompileFailedException {
    Optional<Piece> valued = LastExpression.handingOver(piece);
    try {
      if (valued.isPresent()) {
        return compile(cell, valued.get()).handingOver();
      }
      Optional<Piece> printing = LastExpression.printing(piece);
      return compile(cell, printing.orElse(piece));
    } catch (CompileFailedException guessedWrong) {
      return compile(cell, piece);
    }
  }

  private Step compile(Cell cell, Piece piece) throws CompileFailedException {
    control.takeHeld();
    control.takeDisplaced();
    List<SnippetEvent> events = shell.eval(piece.closed());
    for (SnippetEvent event : events) {
      if (isRejected(event)) {
        throw CompileDiagnosis.of(shell, cell, piece, event.snippet());
      }
    }
    events.forEach(event -> remember(cell, piece, event));
    List<Change> changes = changes(events, control.takeDisplaced());
    return new Step(control.takeHeld(), valueOf(events), changes);
  }

  private static boolean isRejected(SnippetEvent event) {
    boolean own = event.causeSnippet() == null;
    boolean unusable =
        event.snippet().kind() == Snippet.Kind.VAR
            && event.status() == Status.RECOVERABLE_NOT_DEFINED;
    return own && (event.status() == Status.REJECTED || unusable);
  }

  private void remember(Cell cell, Piece piece, SnippetEvent event) {
    if (event.causeSnippet() == null) {
      lines.remember(shell.sourceCodeAnalysis(), event.snippet(), cell, piece);
    } else if (event.status() != Status.OVERWRITTEN && event.status() != Status.DROPPED) {
      lines.follow(shell.sourceCodeAnalysis(), event.snippet());
    }
    if (event.snippet().subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
      spent.add(event.snippet());
    }
  }

  /** A temporary variable would be imported by every later snippet: 500 cells, 500 imports. */
  private void dropSpent() {
    for (Snippet snippet : spent) {
      if (shell.status(snippet).isActive()) {
        shell.drop(snippet);
      }
    }
    spent.clear();
  }

  private static Step.Value valueOf(List<SnippetEvent> events) {
    if (events.isEmpty()) {
      return Step.Value.NONE;
    }
    return switch (events.get(0).snippet().subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND ->
          Step.Value.RETURNED;
      default -> Step.Value.NONE;
    };
  }

  private static List<Change> changes(List<SnippetEvent> events, Map<String, Field> displaced) {
    List<Change> changes = new ArrayList<>();
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null && event.status().isDefined() && isNamed(event.snippet())) {
        Snippet added = event.snippet();
        Field old = added instanceof VarSnippet var ? displaced.get(var.name()) : null;
        changes.add(new Change(added, replaced(events, added), old));
      }
    }
    return changes;
  }

  private static boolean isNamed(Snippet snippet) {
    return snippet.kind().isPersistent()
        && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private static @Nullable Snippet replaced(List<SnippetEvent> events, Snippet by) {
    return events.stream()
        .filter(each -> each.status() == Status.OVERWRITTEN && each.causeSnippet() == by)
        .map(SnippetEvent::snippet)
        .findFirst()
        .orElse(null);
  }

  /** Undoes every declaration of these steps, latest first. */
  void takeBack(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).changes().forEach(this::takeBack);
    }
    control.takeHeld();
  }

  /** Undoes the variables of steps that were compiled but never ran: they hold no value yet. */
  void takeBackVariables(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).changes().stream()
          .filter(each -> each.added().kind() == Snippet.Kind.VAR)
          .forEach(this::takeBack);
    }
    control.takeHeld();
  }

  private void takeBack(Change change) {
    Snippet replaced = change.replaced();
    if (replaced == null) {
      shell.drop(change.added());
      return;
    }
    shell.eval(replaced.source());
    Field old = change.oldField();
    if (old != null && replaced instanceof VarSnippet variable) {
      copy(old, control.variable(variable.name()));
    }
  }

  private static void copy(Field from, @Nullable Field to) {
    if (to == null) {
      return;
    }
    try {
      from.setAccessible(true);
      to.setAccessible(true);
      to.set(null, from.get(null));
    } catch (IllegalAccessException | IllegalArgumentException typeIsGone) {
      // The variable's class was itself declared anew: its old value fits nowhere.
      return;
    }
  }
}

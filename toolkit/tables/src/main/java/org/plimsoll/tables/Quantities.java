package org.plimsoll.tables;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.Explanation.Term;
import org.plimsoll.units.Unit;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Quantities one below the other, each printed by its own unit. */
final class Quantities {
  private static final String QUANTITY = "quantity";
  private static final String VALUE = "value";

  private Quantities() {}

  /** One row per component of a record that fits into a cell. */
  static Table of(String title, Record value, Unit money) {
    StringColumn quantities = StringColumn.create(QUANTITY);
    StringColumn values = StringColumn.create(VALUE);
    for (Component component : Component.of(value.getClass(), money)) {
      Object content = component.value(value);
      if (Component.fits(content)) {
        quantities.append(component.header());
        append(values, content == null ? null : text(component.unit(), content));
      }
    }
    return Table.create(title, quantities, values);
  }

  private static String text(Unit unit, Object content) {
    if (content instanceof Number number) {
      double value = number.doubleValue();
      return unit == Unit.TEXT
          ? PlainNumber.text(value)
          : unit.digits(value, unit.decimals(Math.abs(value)));
    }
    return content instanceof Instant time ? Times.text(time) : content.toString();
  }

  static Table of(String title, Explanation explanation) {
    List<Term> terms = explanation.terms();
    StringColumn values = StringColumn.create(VALUE);
    terms.forEach(term -> append(values, Double.isFinite(term.value()) ? term.result() : null));
    return Table.create(
        title,
        StringColumn.create(QUANTITY, terms.stream().map(Term::quantity).toList()),
        StringColumn.create("formula", terms.stream().map(Term::formula).toList()),
        values);
  }

  private static void append(StringColumn column, @Nullable String text) {
    if (text == null) {
      column.appendMissing();
    } else {
      column.append(text);
    }
  }
}

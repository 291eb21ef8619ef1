package org.plimsoll.tables;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/** One component of a record as a table sees it: a label, a unit if declared, and its values. */
final class Component {
  private final RecordComponent component;
  private final Unit money;

  private Component(RecordComponent component, Unit money) {
    this.component = component;
    this.money = money;
    component.getAccessor().trySetAccessible();
  }

  /** The components of a record whose amounts of money, declared in quote, are in another unit. */
  static List<Component> of(Class<? extends Record> type, Unit money) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> new Component(component, money))
        .toList();
  }

  /** The declared unit; words unless declared. */
  Unit unit() {
    In declared = component.getAnnotation(In.class);
    if (declared == null) {
      return Unit.TEXT;
    }
    return declared.value() == Unit.QUOTE ? money : declared.value();
  }

  Class<?> type() {
    return component.getType();
  }

  /** The name in words, with the unit: maintenanceMargin gives "maintenance margin [quote]". */
  String header() {
    return unit().header(words(component.getName()));
  }

  /** Splits at capitals; a run of capitals is an abbreviation and stays. */
  static String words(String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
      boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      words.append(words.isEmpty() ? "" : " ");
      words.append(abbreviation ? word : word.toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /** The value in a record, out of its optional; null where absent or an infinite number. */
  @Nullable Object value(Record row) {
    try {
      return plain(component.getAccessor().invoke(row));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          Messages.unreadableRecord(row.getClass(), component.getName()), e);
    }
  }

  private @Nullable Object plain(@Nullable Object value) {
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? plain(number.getAsDouble()) : null;
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof Duration length && unit() == Unit.HOURS) {
      return length.toSeconds() / 3600.0;
    }
    return value instanceof Double number && !Double.isFinite(number) ? null : value;
  }

  /** Whether a value can stand in a cell: not a collection, and a word if it is somebody's type. */
  static boolean fits(@Nullable Object value) {
    if (value instanceof Collection || value instanceof Map || value instanceof Record[]) {
      return false;
    }
    return value == null
        || value instanceof CharSequence
        || value instanceof Enum
        || value.toString().matches("[^\\s\\[\\]{}@]{1,40}");
  }
}

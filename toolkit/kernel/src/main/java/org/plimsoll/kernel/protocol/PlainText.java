package org.plimsoll.kernel.protocol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plimsoll.kernel.evaluate.SnippetNames;

/** The text a value is shown as when nothing better is known. */
final class PlainText {

  private PlainText() {}

  static String of(@Nullable Object value) {
    return SnippetNames.clean(asked(value));
  }

  /** Wrapped in an outer array, every array is one that {@code deepToString} can print. */
  private static String array(Object value) {
    String text = Arrays.deepToString(new Object[] {value});
    return text.substring(1, text.length() - 1);
  }

  /** A value that cannot say what it is must not take the reply with it. */
  private static String asked(@Nullable Object value) {
    try {
      if (value != null && value.getClass().isArray()) {
        return array(value);
      }
      return String.valueOf((Object) (value == null ? null : value.toString()));
    } catch (StackOverflowError | RuntimeException hostile) {
      String type = value == null ? "" : value.getClass().getSimpleName();
      return "%s (its toString() failed: %s)"
          .formatted(type.isEmpty() ? "an object" : type, hostile.getClass().getName());
    }
  }
}

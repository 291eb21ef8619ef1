package org.plimsoll.kernel.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three kinds of cell that nbformat knows. */
public enum CellType {
  /** Source that a kernel runs. */
  CODE,
  /** Prose. */
  MARKDOWN,
  /** Text handed through unread. */
  RAW;

  /**
   * Gives the word that stands for this kind in a notebook file.
   *
   * @return {@code code}, {@code markdown} or {@code raw}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CellType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}

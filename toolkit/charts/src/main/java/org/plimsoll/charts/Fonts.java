package org.plimsoll.charts;

import java.awt.font.FontRenderContext;
import org.jspecify.annotations.Nullable;

/** Whether this machine can write at all: minimal containers come without any font. */
final class Fonts {
  private static final @Nullable Throwable TROUBLE = trouble();

  private Fonts() {}

  /** Refuses in a sentence where the JDK would fail with an error of its own. */
  static void require() {
    if (TROUBLE != null) {
      throw new IllegalStateException(Messages.noFont(), TROUBLE);
    }
  }

  @SuppressWarnings(
      "CatchingUnchecked") // the JDK throws anything from Error to NullPointerException
  private static @Nullable Throwable trouble() {
    try {
      House.LABEL.getStringBounds("0", new FontRenderContext(null, true, true));
      return null;
    } catch (Throwable noFont) {
      return noFont;
    }
  }
}

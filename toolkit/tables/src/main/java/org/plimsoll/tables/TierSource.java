package org.plimsoll.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One tier as a file gives it, whatever its format: named figures and a way to refuse them. */
interface TierSource {
  /** A figure, null where there is none; a rate may be written in percent. */
  @Nullable BigDecimal find(String key);

  /** Refuses one of its figures. */
  DatasetException refuse(String key, String sentence);

  /** Passes on why the domain refused a tier made of it. */
  DatasetException refuse(IllegalArgumentException reason);
}

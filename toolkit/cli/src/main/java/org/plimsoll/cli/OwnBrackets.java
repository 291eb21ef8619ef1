package org.plimsoll.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plimsoll.tables.Datasets;
import org.plimsoll.venue.Venue;

/** A bracket table of the user's own in place of a bundled one. */
final class OwnBrackets {
  private OwnBrackets() {}

  /** Reads the file; without a venue's name it is called like the file. */
  static Venue read(String file, @Nullable String venue) {
    if (file.isBlank()) {
      throw new IllegalArgumentException(
          "--brackets must name a file, was empty; write the path of a bracket CSV");
    }
    Path path = Path.of(file);
    return Datasets.readVenue(path, venue == null ? String.valueOf(path.getFileName()) : venue);
  }
}

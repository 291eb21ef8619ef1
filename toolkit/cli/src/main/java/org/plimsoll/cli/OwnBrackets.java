package org.plimsoll.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plimsoll.tables.Datasets;
import org.plimsoll.venue.Venue;

/** A file of the user's own in place of a bundled schedule. */
final class OwnBrackets {
  private OwnBrackets() {}

  /**
   * Reads the file; without a venue's name it is called like the file. Tiers without a rule of
   * their own are read under the rule of the bundled venue of that name, if there is one.
   */
  static Venue read(String file, @Nullable String venue) {
    if (file.isBlank()) {
      throw new IllegalArgumentException(
          "--brackets must name a file, was empty; write the path of a bracket CSV");
    }
    Path path = Path.of(file);
    String name = venue == null ? String.valueOf(path.getFileName()) : venue;
    String id = name.strip().toLowerCase(Locale.ROOT);
    return Datasets.venues().contains(id) && !isDescription(path)
        ? Datasets.readVenue(path, name, Datasets.venue(id))
        : Datasets.readVenue(path, name);
  }

  /** A description says its schema; whatever else is wrong with a file, its reader says better. */
  private static boolean isDescription(Path path) {
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      return reader.lines().anyMatch(line -> line.contains("\"schema\""));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}

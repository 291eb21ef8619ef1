package org.plimsoll.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The imports every notebook starts with, kept in a text file users can read. */
final class Imports {
  private static final String FILE = "imports.jshell";

  private Imports() {}

  static List<String> lines() {
    try (InputStream in = Objects.requireNonNull(Imports.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("import "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

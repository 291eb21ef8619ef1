package org.plimsoll.kernel.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The imports every cell starts with, kept as a text that readers can look at. */
final class DefaultImports {

  private static final String RESOURCE = "imports.jshell";

  private DefaultImports() {}

  static String text() {
    try (InputStream in = DefaultImports.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the kernel's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

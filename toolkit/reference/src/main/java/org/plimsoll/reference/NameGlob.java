package org.plimsoll.reference;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/**
 * Chooses case files by name without its ending: {@code *}, {@code ?}, {@code [ab]}, {@code {a,b}}.
 */
final class NameGlob {
  private static final String ENDING = ".json";

  private final PathMatcher matcher;

  private NameGlob(PathMatcher matcher) {
    this.matcher = matcher;
  }

  static NameGlob of(String glob) {
    if (glob.isEmpty()) {
      throw new IllegalArgumentException(Messages.emptyGlob());
    }
    try {
      return new NameGlob(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    } catch (PatternSyntaxException broken) {
      throw new IllegalArgumentException(Messages.badGlob(glob, broken.getDescription()), broken);
    }
  }

  boolean matches(String fileName) {
    return matcher.matches(Path.of(withoutEnding(fileName)));
  }

  static boolean isJson(String fileName) {
    return fileName.endsWith(ENDING);
  }

  static String withoutEnding(String fileName) {
    return isJson(fileName) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
  }
}

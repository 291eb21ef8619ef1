package org.plimsoll.charts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sentences of this package. */
final class Messages {
  private Messages() {}

  static String unknownEnding(Path file) {
    return "file must end in .png or .svg, was " + file;
  }

  static String unwritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "file '%s' must lie in a folder that exists, was in '%s'; make the folder first"
          .formatted(file, folder);
    }
    return Files.isDirectory(file)
        ? "file '%s' must be a file, was a folder; write another name".formatted(file)
        : "file '%s' cannot be written; check the permissions and the space left".formatted(file);
  }

  static String unknownColumn(String name, List<String> known) {
    return "no column '" + name + "' in the table; there are " + known;
  }

  static String columnNotNumeric(String name, String type) {
    return "column '" + name + "' must hold numbers or times, was " + type;
  }

  static String noColumns() {
    return "at least one column must be drawn, was none; name it after the x column";
  }

  static String nothingToDraw(String what) {
    return what + " must hold at least one number to draw, was empty";
  }

  static String largestShock(double was) {
    return "largest shock must be above 0 and below 1, was %s; write 30 %% as pct(30), for a rise too"
        .formatted(was);
  }

  static String curvesOfBothSides() {
    return "shock curves compared must be of one side, were of both; draw falls and rises apart";
  }

  static String noFundPath() {
    return "a fund's path needs a finite fund and at least one round; run the cascade with withFund and a shock that closes somebody";
  }

  static String noFont() {
    return "a chart needs a font, was none on this machine; install fontconfig and a font such as DejaVu";
  }
}

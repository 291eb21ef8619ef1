package org.plimsoll.cli.gallery;

import java.nio.file.Path;
import java.util.Optional;
import org.plimsoll.kernel.run.RunReport;

/**
 * One executed notebook on its way into the gallery.
 *
 * @param name its place in the gallery: folders and file name, separated by slashes, without ending
 * @param source the file it came from
 * @param report what the run gave
 * @param difference how the outputs differ from the stored ones; empty when equal or not asked
 */
public record GalleryEntry(
    String name, Path source, RunReport report, Optional<String> difference) {

  /**
   * Tells whether the page is good news.
   *
   * @return true when every cell passed and no difference was found
   */
  public boolean isGood() {
    return report.passed() && difference.isEmpty();
  }

  /** Gives the folder part of the name; empty at the top. */
  String section() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** Gives the way from this page up to the gallery's folder. */
  String up() {
    return "../".repeat((int) name.chars().filter(c -> c == '/').count());
  }

  /** Gives the name's last part. */
  String shortName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}

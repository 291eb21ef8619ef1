package org.plimsoll.kernel.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The jars that make up an installation.
 *
 * @param jars the jar files, sorted by name
 */
public record Distribution(List<Path> jars) {

  /** Keeps an unmodifiable copy. */
  public Distribution {
    jars = List.copyOf(jars);
    if (jars.isEmpty()) {
      throw new NoSuchElementException("a distribution must have jars, was an empty folder");
    }
  }

  /**
   * Takes all jars of a folder.
   *
   * @param lib the folder
   * @return the distribution
   * @throws NoSuchElementException when there is none
   */
  public static Distribution in(Path lib) {
    try (Stream<Path> files = Files.list(lib)) {
      return new Distribution(
          files.filter(file -> file.toString().endsWith(".jar")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("folder " + lib + " cannot be listed", e);
    }
  }

  /**
   * Finds the distribution that is running: the folder of the jar this class was loaded from.
   *
   * @return the distribution
   * @throws NoSuchElementException when this class does not come from a jar
   */
  public static Distribution running() {
    Path origin = origin();
    Path lib = origin.getParent();
    if (lib == null || !origin.toString().endsWith(".jar")) {
      throw new NoSuchElementException(
          "the kernel's jars must lie in one folder, was running from "
              + origin
              + "; build with 'mvn package' and use toolkit/cli/target/plimsoll.jar");
    }
    return in(lib);
  }

  private static Path origin() {
    try {
      return Path.of(
          Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the running jar is not an address", e);
    }
  }
}

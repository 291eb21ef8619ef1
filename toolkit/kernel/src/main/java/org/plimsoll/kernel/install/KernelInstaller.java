package org.plimsoll.kernel.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Puts a kernelspec in place, replacing the one that was there. */
public final class KernelInstaller {
  private final Distribution distribution;
  private final Path java;

  /**
   * Takes what is to be installed.
   *
   * @param distribution the jars
   * @param javaHome the home of the Java that will run them
   */
  public KernelInstaller(Distribution distribution, Path javaHome) {
    this.distribution = distribution;
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    this.java = javaHome.resolve("bin").resolve(windows ? "java.exe" : "java");
  }

  /**
   * Installs the kernel. The new folder is written beside the old one and then takes its place, so
   * that an installation that fails half-way leaves the old one working.
   *
   * @param folder the kernelspec's folder
   * @param withArchive whether to make a class-data archive for a quicker start
   * @return what was written
   * @throws UncheckedIOException with one sentence when a file cannot be written
   */
  public Installation install(Path folder, boolean withArchive) {
    KernelSpec spec = new KernelSpec(java, folder, false);
    try {
      copy(spec);
      String failure = withArchive ? ClassDataArchive.make(spec) : "";
      boolean archived = withArchive && failure.isEmpty();
      if (archived) {
        new KernelSpec(java, folder, true).write(spec.folder());
      }
      long bytes = archived ? Files.size(spec.archive()) : 0;
      return new Installation(spec.folder(), distribution.jars().size(), bytes, failure);
    } catch (IOException e) {
      throw new UncheckedIOException(sentence(spec.folder(), e), e);
    }
  }

  /**
   * Removes an installed kernel.
   *
   * @param folder the kernelspec's folder
   * @return false when there was none
   * @throws IllegalArgumentException when the folder is something else
   */
  public static boolean remove(Path folder) {
    if (!Files.exists(folder)) {
      return false;
    }
    if (!Files.exists(folder.resolve("kernel.json"))) {
      throw new IllegalArgumentException(
          "kernel folder " + folder + " must hold a kernel.json, was something else; left alone");
    }
    try {
      FileTree.delete(folder);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(sentence(folder, e), e);
    }
  }

  private void copy(KernelSpec spec) throws IOException {
    Path staged = spec.folder().resolveSibling("." + spec.folder().getFileName() + "-installing");
    FileTree.delete(staged);
    Files.createDirectories(staged.resolve("lib"));
    for (Path jar : distribution.jars()) {
      Files.copy(jar, staged.resolve("lib").resolve(jar.getFileName()));
    }
    LoadLine.write(staged);
    spec.write(staged);
    FileTree.delete(spec.folder());
    Files.move(staged, spec.folder());
  }

  private static String sentence(Path folder, IOException thrown) {
    String start = "kernel folder " + folder + " cannot be written";
    for (Path step = folder; step != null; step = step.getParent()) {
      if (Files.isRegularFile(step)) {
        return start + ": " + step + " is a file where a folder must be; move it away";
      }
    }
    if (thrown instanceof AccessDeniedException denied) {
      return start + ": no permission for " + denied.getFile() + "; use --user or --prefix DIR";
    }
    String reason =
        thrown instanceof FileSystemException system && system.getReason() != null
            ? system.getFile() + ", " + system.getReason()
            : String.valueOf(thrown.getMessage());
    return start + ": " + reason;
  }
}

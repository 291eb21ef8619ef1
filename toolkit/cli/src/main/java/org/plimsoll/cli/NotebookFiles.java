package org.plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Finds the notebooks meant by files and folders. Each gets a name: its way from the deepest folder
 * that holds everything that was asked for, so that the gallery has the layout of the sources.
 */
final class NotebookFiles {
  private static final String ENDING = ".ipynb";

  private final Path galleryFolder;
  private final Map<String, NotebookFile> files = new LinkedHashMap<>();

  private NotebookFiles(Path galleryFolder) {
    this.galleryFolder = galleryFolder.toAbsolutePath().normalize();
  }

  /** Gives each notebook once, folders sorted; what an earlier run left is passed over. */
  static List<NotebookFile> in(List<Path> paths, Path galleryFolder) {
    NotebookFiles found = new NotebookFiles(galleryFolder);
    Path top = commonFolder(paths);
    for (Path path : paths) {
      found.add(path, top);
    }
    if (found.files.isEmpty()) {
      throw new NoSuchElementException(
          "path " + paths.get(0) + " must be or hold a notebook (*.ipynb), was a folder without");
    }
    return List.copyOf(found.files.values());
  }

  private static Path commonFolder(List<Path> paths) {
    Path top = folderOf(paths.get(0));
    for (Path path : paths) {
      while (top.getParent() != null && !folderOf(path).startsWith(top)) {
        top = top.getParent();
      }
    }
    return top;
  }

  private static Path folderOf(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return Files.isDirectory(absolute) || parent == null ? absolute : parent;
  }

  private void add(Path path, Path top) {
    if (!Files.exists(path)) {
      throw new NoSuchElementException(
          "path " + path + " does not exist; name a notebook or a folder");
    }
    if (!Files.isDirectory(path) && !path.toString().endsWith(ENDING)) {
      throw new IllegalArgumentException(
          "file " + path + " must be a notebook ending in .ipynb, was something else");
    }
    try (Stream<Path> walk = Files.walk(path.toAbsolutePath().normalize())) {
      walk.filter(file -> file.toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .filter(file -> !isLeftOver(top.relativize(file)) && !file.startsWith(galleryFolder))
          .sorted()
          .map(file -> new NotebookFile(name(top.relativize(file)), file))
          .forEach(file -> files.put(file.name(), file));
    } catch (IOException e) {
      throw new UncheckedIOException("folder " + path + " cannot be listed", e);
    }
  }

  /** Jupyter's checkpoints and other hidden folders hold copies. */
  private static boolean isLeftOver(Path way) {
    for (Path step : way) {
      if (step.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path way) {
    String name = way.toString().replace('\\', '/');
    return name.substring(0, name.length() - ENDING.length());
  }
}

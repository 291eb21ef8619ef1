package org.plimsoll.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files of this checkout: those git knows, or without git those outside target. */
final class Checkout {
  /** The top of the checkout. */
  static final Path ROOT = Path.of(System.getProperty("plimsoll.root", "")).toAbsolutePath();

  private Checkout() {}

  /** Committed files, relative to the top, with forward slashes. */
  static List<String> files() {
    List<String> known = byGit();
    return known.isEmpty() ? byWalking(ROOT) : known;
  }

  private static List<String> byGit() {
    try {
      Process git =
          new ProcessBuilder("git", "ls-files", "-z")
              .directory(ROOT.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 && !names.isEmpty() ? List.of(names.split("\0")) : List.of();
    } catch (IOException noGit) {
      return List.of();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Without git: everything but what builds and editors leave behind. */
  static List<String> byWalking(Path top) {
    List<String> found = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped =
                List.of("target", ".git", ".idea", ".vscode", ".ipynb_checkpoints").contains(name);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = top.relativize(file).toString().replace('\\', '/');
            if (!name.equals(".git")) {
              found.add(name);
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(top, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The text of a file, or nothing if it is binary or no longer there. */
  static String text(String file) {
    try {
      byte[] bytes = Files.readAllBytes(ROOT.resolve(file));
      for (byte b : bytes) {
        if (b == 0) {
          return "";
        }
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException deletedButNotCommitted) {
      return "";
    }
  }
}

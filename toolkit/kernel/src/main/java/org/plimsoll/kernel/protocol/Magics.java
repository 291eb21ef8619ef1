package org.plimsoll.kernel.protocol;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import org.plimsoll.kernel.evaluate.MagicLine;

/** The commands that start with a percent sign: our own, and what extensions have registered. */
final class Magics implements MagicLine {

  private final BaseKernel kernel;
  private final MagicsRegistry registry;

  Magics(BaseKernel kernel, MagicsRegistry registry) {
    this.kernel = kernel;
    this.registry = registry;
  }

  /** Registers the commands the kernel itself has. */
  static void register(MagicsRegistry registry, Consumer<Path> classPath) {
    registry.registerLineMagic("imports", (kernel, arguments) -> DefaultImports.text().strip());
    registry.registerLineMagic("jars", (kernel, arguments) -> addAll(arguments, classPath));
    registry.registerLineMagic("classpath", (kernel, arguments) -> addAll(arguments, classPath));
  }

  @Override
  public @Nullable Object run(String text) throws Exception {
    boolean wholeCell = text.startsWith("%%");
    String first = text.lines().findFirst().orElse("").substring(wholeCell ? 2 : 1).strip();
    List<String> words = Arrays.asList(first.split("\\s+"));
    List<String> arguments = words.subList(1, words.size());
    String name = words.get(0);
    requireKnown(name, wholeCell);
    return wholeCell
        ? registry.evalCellMagic(kernel, name, arguments, body(text))
        : registry.evalLineMagic(kernel, name, arguments);
  }

  private static String body(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(end + 1);
  }

  private void requireKnown(String name, boolean wholeCell) {
    TreeSet<String> known =
        new TreeSet<>(wholeCell ? registry.getCellMagicNames() : registry.getLineMagicNames());
    if (!known.contains(name)) {
      String sign = wholeCell ? "%%" : "%";
      throw new IllegalArgumentException(
          "there is no magic '%s%s'; there are %s".formatted(sign, name, known));
    }
  }

  private static @Nullable Object addAll(List<String> patterns, Consumer<Path> classPath)
      throws IOException {
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException(
          "name a jar, a folder of classes or a pattern like lib/*.jar");
    }
    for (String pattern : patterns) {
      matches(pattern).forEach(classPath);
    }
    return null;
  }

  private static List<Path> matches(String pattern) throws IOException {
    String plain = pattern.replaceAll("^[\"']|[\"']$", "");
    int slash = plain.lastIndexOf('/');
    Path folder = slash < 0 ? Path.of(".") : Path.of(plain.substring(0, slash + 1));
    List<Path> found = new ArrayList<>();
    if (!plain.contains("*")) {
      found.add(Path.of(plain));
    } else if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(folder, plain.substring(slash + 1))) {
        entries.forEach(found::add);
      }
    }
    if (found.isEmpty() || !Files.exists(found.get(0))) {
      throw new NoSuchFileException("nothing matches '%s' in %s".formatted(plain, here()));
    }
    return found;
  }

  private static Path here() {
    return Path.of("").toAbsolutePath();
  }
}

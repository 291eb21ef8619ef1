package org.plimsoll.kernel.evaluate;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * The class path a session compiles against. A thin jar names its libraries in its manifest; the
 * compiler is told of them one by one, so that {@code java -jar} works like a spelt-out class path.
 */
final class SessionClassPath {

  private SessionClassPath() {}

  /** The given entries and this JVM's own, each with what its manifest names. */
  static List<Path> of(Collection<Path> given) {
    Set<Path> found = new LinkedHashSet<>();
    given.forEach(each -> add(each, found));
    parse(System.getProperty("java.class.path", "")).forEach(each -> add(each, found));
    return List.copyOf(found);
  }

  static List<Path> parse(String classPath) {
    List<Path> entries = new ArrayList<>();
    for (String each : classPath.split(File.pathSeparator)) {
      if (!each.isEmpty()) {
        entries.add(Path.of(each));
      }
    }
    return entries;
  }

  static String join(Collection<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static void add(Path entry, Set<Path> found) {
    Path absolute = entry.toAbsolutePath().normalize();
    if (Files.exists(absolute) && found.add(absolute) && Files.isRegularFile(absolute)) {
      namedByManifest(absolute).forEach(each -> add(each, found));
    }
  }

  private static List<Path> namedByManifest(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null ? List.of() : resolve(jar.toUri(), names.trim().split("\\s+"));
    } catch (IOException notAJar) {
      return List.of();
    }
  }

  private static List<Path> resolve(URI jar, String[] names) {
    List<Path> entries = new ArrayList<>();
    for (String name : names) {
      URI entry = name.isEmpty() ? jar : jar.resolve(name);
      if ("file".equals(entry.getScheme())) {
        entries.add(Path.of(entry));
      }
    }
    return entries;
  }
}

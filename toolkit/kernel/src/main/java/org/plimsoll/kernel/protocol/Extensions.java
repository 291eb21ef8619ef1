package org.plimsoll.kernel.protocol;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.Extension;

/**
 * The extensions on the class path. One that cannot be found or installed takes neither the others
 * nor the kernel with it.
 */
final class Extensions {

  /** A loader that keeps failing must not be asked for ever. */
  private static final int MOST_PROBLEMS = 100;

  private final ClassLoader loader;
  private final Consumer<String> problems;

  Extensions(ClassLoader loader, Consumer<String> problems) {
    this.loader = loader;
    this.problems = problems;
  }

  void forEach(Consumer<Extension> installer) {
    Iterator<Extension> found = ServiceLoader.load(Extension.class, loader).iterator();
    int failed = 0;
    while (failed < MOST_PROBLEMS) {
      try {
        if (!found.hasNext()) {
          return;
        }
        install(found.next(), installer);
      } catch (ServiceConfigurationError missing) {
        problems.accept("an extension is not installed: " + missing.getMessage());
        failed++;
      }
    }
  }

  private void install(Extension extension, Consumer<Extension> installer) {
    try {
      installer.accept(extension);
    } catch (RuntimeException | LinkageError broken) {
      String name = extension.getClass().getSimpleName();
      problems.accept("%s is not installed: %s".formatted(name, broken.getMessage()));
    }
  }
}

package org.plimsoll.kernel.protocol;

import java.nio.file.Path;
import java.util.List;

/**
 * How a kernel starts.
 *
 * @param classPath what cells see besides the JVM's own class path
 * @param startupSnippets cells to evaluate before the first one
 * @param extensions whether to install the extensions found on the class path
 */
public record KernelOptions(
    List<Path> classPath, List<String> startupSnippets, boolean extensions) {

  /** Copies the lists, so that options never change. */
  public KernelOptions {
    classPath = List.copyOf(classPath);
    startupSnippets = List.copyOf(startupSnippets);
  }

  /**
   * Gives the usual options: the JVM's class path, no snippets, all extensions.
   *
   * @return the options
   */
  public static KernelOptions defaults() {
    return new KernelOptions(List.of(), List.of(), true);
  }
}

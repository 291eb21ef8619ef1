package org.plimsoll.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plimsoll.kernel.install.JupyterFolders;
import picocli.CommandLine.Option;

/** The three ways of saying where a kernel goes; none of them means the user's own folder. */
final class KernelPlace {
  @Option(names = "--user", description = "For this user alone; the default.")
  private boolean user;

  @Option(names = "--prefix", paramLabel = "DIR", description = "Under DIR/share/jupyter/kernels.")
  private @Nullable Path prefix;

  @Option(
      names = "--sys-prefix",
      description = "In the Python environment that is first on the path.")
  private boolean pythonEnvironment;

  Path folder(String name) {
    if (prefix != null) {
      if (prefix.toString().isBlank()) {
        throw new IllegalArgumentException(
            "--prefix must name a folder, was empty; write . for the current one");
      }
      return JupyterFolders.under(prefix, name);
    }
    JupyterFolders folders = JupyterFolders.ofThisMachine();
    return pythonEnvironment ? folders.pythonEnvironment(name) : folders.user(name);
  }
}

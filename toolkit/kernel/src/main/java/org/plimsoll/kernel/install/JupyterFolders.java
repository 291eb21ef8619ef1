package org.plimsoll.kernel.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

/**
 * Where Jupyter looks for kernelspecs, as its own documentation lays down.
 *
 * @param environment the environment variables
 * @param system the operating system's name
 * @param home the user's home folder
 */
public record JupyterFolders(Map<String, String> environment, String system, Path home) {

  /**
   * Gives the folders of this machine and user.
   *
   * @return the folders
   */
  public static JupyterFolders ofThisMachine() {
    return new JupyterFolders(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * Gives the folder of a kernel for this user alone.
   *
   * @param name the kernel's name
   * @return the folder, whether it is there or not
   */
  public Path user(String name) {
    return data().resolve("kernels").resolve(checked(name));
  }

  /**
   * Gives the folder of a kernel under an installation prefix.
   *
   * @param prefix such as {@code /usr/local}
   * @param name the kernel's name
   * @return the folder, whether it is there or not
   */
  public static Path under(Path prefix, String name) {
    return prefix.resolve("share/jupyter/kernels").resolve(checked(name));
  }

  /**
   * Gives the folder of a kernel in the Python environment that is first on the path.
   *
   * @param name the kernel's name
   * @return the folder, whether it is there or not
   * @throws NoSuchElementException when there is no Python
   */
  public Path pythonEnvironment(String name) {
    for (String python : List.of("python3", "python")) {
      String prefix = firstLine(python, "-c", "import sys; print(sys.prefix)");
      if (!prefix.isEmpty()) {
        return under(Path.of(prefix), name);
      }
    }
    throw new NoSuchElementException(
        "--sys-prefix needs python3 on the path, was none; use --user or --prefix DIR");
  }

  private Path data() {
    String own = environment.getOrDefault("JUPYTER_DATA_DIR", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return home.resolve("Library/Jupyter");
    }
    if (os.startsWith("windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      return (roaming.isBlank() ? home.resolve("AppData/Roaming") : Path.of(roaming))
          .resolve("jupyter");
    }
    String share = environment.getOrDefault("XDG_DATA_HOME", "");
    return (share.isBlank() ? home.resolve(".local/share") : Path.of(share)).resolve("jupyter");
  }

  private static String checked(String name) {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "kernel name must be letters, digits, dots, dashes and underscores, was '" + name + "'");
    }
    return name;
  }

  private static String firstLine(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean good = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
      return good ? text.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}

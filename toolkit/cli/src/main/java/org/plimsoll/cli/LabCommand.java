package org.plimsoll.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plimsoll.kernel.install.JupyterFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens JupyterLab with the kernel installed. */
@Command(
    name = "lab",
    description =
        "Installs the kernel for this user if it is not there yet and opens JupyterLab. Without"
            + " JupyterLab on the path it says how to get it.")
final class LabCommand implements Callable<Integer> {
  private static final String ADVICE =
      """
      JupyterLab is not on the path. To get it: pip install jupyterlab (or conda install jupyterlab,
      or your system's package jupyterlab), then start 'plimsoll lab' again.
      Without it, 'plimsoll run PATH' executes notebooks and writes an HTML gallery of the results.""";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder to open (default: the current one).")
  private Path folder = Path.of(".");

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "DIR must be a folder, was " + folder + "; name one or leave it out");
    }
    Optional<List<String>> lab = command();
    if (lab.isEmpty()) {
      say(ADVICE);
      return ExitStatus.GOOD;
    }
    Path kernel = JupyterFolders.ofThisMachine().user(InstallCommand.DEFAULT_NAME);
    if (!Files.exists(kernel.resolve("kernel.json"))) {
      say(InstallCommand.installed(kernel, true));
    }
    return start(lab.get());
  }

  private int start(List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.add(folder.toString());
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("JupyterLab (" + command.get(0) + ") cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.GOOD;
    }
  }

  /** The classic {@code jupyter} alone is not enough: it may be there without the lab. */
  private static Optional<List<String>> command() {
    return onPath("jupyter-lab")
        .or(() -> onPath("jupyter-lab.exe"))
        .map(file -> List.of(file.toString()));
  }

  private static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isBlank())
        .map(entry -> Path.of(entry, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void say(String text) {
    PrintWriter out = spec.commandLine().getOut();
    text.lines().forEach(out::println);
    out.flush();
  }
}

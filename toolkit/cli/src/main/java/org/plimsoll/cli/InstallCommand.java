package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plimsoll.kernel.install.Distribution;
import org.plimsoll.kernel.install.Installation;
import org.plimsoll.kernel.install.KernelInstaller;
import org.plimsoll.kernel.install.KernelSpec;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Installs the kernel for Jupyter. */
@Command(
    name = "install",
    description =
        "Installs the kernel \"Java (Plimsoll)\" for Jupyter: a folder with all that it needs. It"
            + " will run on the Java that runs this command. Installing again replaces it.")
final class InstallCommand implements Callable<Integer> {
  static final String DEFAULT_NAME = "plimsoll";

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private KernelPlace place = new KernelPlace();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = DEFAULT_NAME,
      description = "The kernel's name for Jupyter (default: ${DEFAULT-VALUE}).")
  private String name = DEFAULT_NAME;

  @Option(
      names = "--no-archive",
      description = "Makes no class-data archive; starts take longer, the disk keeps some MB.")
  private boolean noArchive;

  @Option(names = "--remove", description = "Removes the kernel instead.")
  private boolean remove;

  @Override
  public Integer call() {
    Path folder = place.folder(name);
    say(remove ? removed(folder) : installed(folder, !noArchive));
    return ExitStatus.GOOD;
  }

  private void say(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  private static String removed(Path folder) {
    return KernelInstaller.remove(folder)
        ? "removed kernel " + folder
        : "nothing to remove: there is no kernel " + folder;
  }

  /** Installs and says what was done; {@code lab} does the same when the kernel is missing. */
  static String installed(Path folder, boolean withArchive) {
    KernelInstaller installer =
        new KernelInstaller(Distribution.running(), Path.of(System.getProperty("java.home")));
    Installation done = installer.install(folder, withArchive);
    String archive =
        done.archiveBytes() > 0
            ? ", class-data archive of " + done.archiveBytes() / 1_000_000 + " MB"
            : done.archiveFailure().isEmpty()
                ? ""
                : ", no class-data archive (" + done.archiveFailure() + ")";
    return String.format(
        "installed kernel \"%s\" in %s (Java %s, %d jars%s)",
        KernelSpec.DISPLAY_NAME,
        done.folder(),
        System.getProperty("java.version"),
        done.jars(),
        archive);
  }
}

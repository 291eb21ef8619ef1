package org.plimsoll.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command plimsoll. A new subcommand is a class of its own and one more name in the list here.
 */
@Command(
    name = "plimsoll",
    description = "Java research notebooks on margin risk, and the tools around them.",
    subcommands = {
      RunCommand.class,
      InstallCommand.class,
      LabCommand.class,
      LiqCommand.class,
      VerifyCommand.class,
      BenchCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = VersionLines.class)
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Shows this text.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the versions of Plimsoll and Java.")
  private boolean version;

  /**
   * Starts the command and ends the JVM with its exit code.
   *
   * @param args the words typed
   */
  public static void main(String[] args) {
    System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
  }

  /**
   * Runs the command inside this JVM.
   *
   * @param out receives what was asked for
   * @param err receives complaints
   * @param args the words typed
   * @return the exit code, one of {@link ExitStatus}
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(Sentences::badWords)
        .setExecutionExceptionHandler(Sentences::failed)
        .execute(args);
  }

  /** Without a subcommand there is nothing to do but to say what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitStatus.GOOD;
  }
}

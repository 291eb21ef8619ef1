package org.plimsoll.cli;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.plimsoll.units.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence on the error stream, and chooses the exit code. */
final class Sentences {
  private Sentences() {}

  /** Answers words that the parser could not place. */
  static int badWords(ParameterException thrown, String[] typed) {
    return say(thrown.getCommandLine(), parserSentence(thrown), ExitStatus.BAD_INPUT);
  }

  /** Answers an exception that left a command. */
  static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    if (isBadInput(thrown)) {
      return say(command, messageOf(thrown), ExitStatus.BAD_INPUT);
    }
    return say(
        command,
        "internal error: " + thrown.getClass().getSimpleName() + ": " + messageOf(thrown),
        ExitStatus.INTERNAL_ERROR);
  }

  private static boolean isBadInput(Exception thrown) {
    return thrown instanceof IllegalArgumentException
        || thrown instanceof NoSuchElementException
        || thrown instanceof UncheckedIOException
        || thrown instanceof InvalidPathException;
  }

  private static int say(CommandLine command, String sentence, int status) {
    command.getErr().println("plimsoll: " + sentence);
    command.getErr().flush();
    return status;
  }

  private static String messageOf(Exception thrown) {
    return String.valueOf(thrown.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  private static String parserSentence(ParameterException thrown) {
    String help = "; see '" + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched) + help;
    }
    String message = messageOf(thrown).replaceAll("^Error: |[.;:\\s]+$", "");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) + help;
  }

  private static String unknown(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().get(0);
    CommandLine command = unmatched.getCommandLine();
    boolean option = word.startsWith("-");
    boolean subcommand = !option && !command.getSubcommands().isEmpty();
    String kind = option ? "option" : subcommand ? "command" : "argument";
    Set<String> names =
        option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
    String remedy =
        Nearest.meant(word, names).map(near -> "; did you mean " + near + "?").orElse("");
    return "there is no " + kind + " '" + word + "'" + remedy;
  }
}

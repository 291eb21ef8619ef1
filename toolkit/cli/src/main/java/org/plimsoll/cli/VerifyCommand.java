package org.plimsoll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.reference.CaseCollection;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.Verification;
import org.plimsoll.reference.VerificationJson;
import org.plimsoll.reference.VerificationText;
import org.plimsoll.reference.Verifier;
import org.plimsoll.reference.adapter.Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the toolkit against published cases. */
@Command(
    name = "verify",
    description = "Runs published cases against the toolkit and says which agree.",
    footer = {
      "",
      "Example: plimsoll verify ../shared/reference/vectors --only 'binance-usd-m*'",
      "",
      "One line per case: id, got, expected, tolerance, and pass, fail or unsupported."
          + " Where a case has several values the worst one is shown, with its key before the"
          + " equals sign. A value passes if it is off by at most max(abs, rel x |expected|);"
          + " what no rule of the toolkit answers is unsupported, never passed. Then the reasons,"
          + " the totals per venue and topic, and last: N passed, N failed, N unsupported.",
      "",
      "--json writes, in this order: passed, failed, unsupported, venues, topics (name,"
          + " passed, failed, unsupported), cases (file, id, venue, topic, kind, result, reason,"
          + " values (key, got, expected, tolerance, result)).",
      "",
      "A file that is not what it should be counts as one failed case, and the others run.",
      "",
      "Exit codes: 0 if all pass; 1 if one fails or is unsupported; 64 if there is nothing"
          + " to run."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description =
          "Folders or files with vectors or checks; without one, the cases bundled with Plimsoll.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      defaultValue = CaseFiles.ALL,
      description = "Chooses files by name without its ending, as in '{bybit,okx}--*'.")
  private String only = CaseFiles.ALL;

  @Option(names = "--json", paramLabel = "FILE", description = "Also writes the results there.")
  private @Nullable String json;

  @Override
  public Integer call() {
    CaseCollection found = cases();
    Verification run = new Verifier(Adapters.all()).verify(found.cases()).with(found.unreadable());
    if (json != null) {
      write(json, VerificationJson.of(run));
    }
    PrintWriter out = spec.commandLine().getOut();
    VerificationText.lines(run).forEach(out::println);
    out.flush();
    return run.isComplete() ? ExitStatus.GOOD : ExitStatus.FAILED;
  }

  private CaseCollection cases() {
    return places.isEmpty()
        ? new CaseCollection(CaseFiles.bundled(only), List.of())
        : CaseFiles.readable(places.stream().map(VerifyCommand::place).toList(), only);
  }

  private static Path place(String typed) {
    if (typed.isBlank()) {
      throw new IllegalArgumentException(
          "a folder must be named, was empty; write its path or nothing for the bundled cases");
    }
    return Path.of(typed);
  }

  private static void write(String file, String text) {
    try {
      Files.writeString(Path.of(file), text);
    } catch (IOException unwritable) {
      throw new IllegalArgumentException(
          "--json must name a file that can be written, was '%s' (%s); create its folder first"
              .formatted(file, unwritable.getClass().getSimpleName()),
          unwritable);
    }
  }
}

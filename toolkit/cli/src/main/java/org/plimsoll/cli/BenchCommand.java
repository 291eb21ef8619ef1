package org.plimsoll.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plimsoll.cli.bench.Run;
import org.plimsoll.cli.bench.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Times the toolkit on data defined bit for bit, and shows that the results are right. */
@Command(
    name = "bench",
    description = "Runs benchmark workloads: how long they take and what comes out.",
    footer = {
      "",
      "Example: plimsoll bench A --n 1000000 --threads 2",
      "",
      "Workloads: A values a book of isolated positions at one mark, every liquidation price and"
          + " margin ratio, without and with a histogram of 64 bins.",
      "B runs one cascade by rounds with an insurance fund and the queue of winners: from raw"
          + " columns, and on a book put in order.",
      "C ends ten thousand scenarios: shocks, shocks and depths, price paths of both sides.",
      "W draws bad debt and surplus of a thousand shocks, one fill after the other.",
      "X shocks a cross-margin book over eight assets and closes accounts round by round.",
      "",
      "One line per figure, 'metric value': the median of 21 repeats after warming up, and the"
          + " least of them as metric_min; making the data is not timed. One line per result,"
          + " 'check name value': equal on every machine for the same --n and --seed.",
      "",
      "Exit codes: 0; 64 if what was typed cannot be worked with."
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKLOAD", arity = "1..*", description = "Which: A, B, C, W, X.")
  private List<String> workloads = new ArrayList<>();

  @Option(
      names = "--n",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many accounts; ${DEFAULT-VALUE} if left out.")
  private int accounts;

  @Option(
      names = "--threads",
      paramLabel = "T",
      defaultValue = "1",
      description = "How many threads may work at once; ${DEFAULT-VALUE} if left out.")
  private int threads;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which data, from 1; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Override
  public Integer call() {
    Run run = new Run(accounts, threads, seed);
    List<Workload> chosen = workloads.stream().map(Workload::named).toList();
    PrintWriter out = spec.commandLine().getOut();
    for (Workload workload : chosen) {
      workload.run(
          run,
          line -> {
            out.println(line);
            out.flush();
          });
    }
    return ExitStatus.GOOD;
  }
}

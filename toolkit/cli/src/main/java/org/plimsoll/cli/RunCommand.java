package org.plimsoll.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plimsoll.cli.NotebookFile.Stored;
import org.plimsoll.cli.gallery.Gallery;
import org.plimsoll.cli.gallery.GalleryEntry;
import org.plimsoll.kernel.document.Notebook;
import org.plimsoll.kernel.run.NotebookComparison;
import org.plimsoll.kernel.run.NotebookRunner;
import org.plimsoll.kernel.run.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Executes notebooks without a browser and writes a gallery of what came out. */
@Command(
    name = "run",
    description = {
      "Executes notebooks from top to bottom, each in a fresh kernel, and writes the executed"
          + " notebooks and an HTML gallery that opens from the disk.",
      "Cells run in the current folder. A cell that fails ends its notebook, unless it is tagged"
          + " raises-exception; the other notebooks still run."
    },
    footer = {
      "",
      "Exit codes: 0 all cells passed; 1 a cell failed or an output differs (the gallery shows it);"
          + " 64 a path is wrong or no notebook was found."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Notebooks, or folders to search for them.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/gallery",
      description = "Where the gallery goes (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("target/gallery");

  @Option(
      names = "--timeout",
      paramLabel = "S",
      defaultValue = "300",
      description = "Seconds a cell may take before it is interrupted (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--check",
      description =
          "Also compares the outputs with those stored in the notebooks: text must be equal,"
              + " numbers to a relative 1e-9; pictures are not compared.")
  private boolean check;

  @Override
  public Integer call() {
    if (timeout < 1) {
      throw new IllegalArgumentException(
          "--timeout must be at least 1 second, was " + timeout + "; leave it out for 300");
    }
    if (out.toString().isBlank()) {
      throw new IllegalArgumentException(
          "--out must name a folder, was empty; leave it out for target/gallery");
    }
    // All is read and the folder made before the first one runs: bad is better known at once.
    List<Stored> notebooks = NotebookFiles.in(paths, out).stream().map(NotebookFile::read).toList();
    Gallery gallery = new Gallery(out);
    gallery.prepare();
    List<GalleryEntry> entries = execute(notebooks);
    gallery.write(entries);
    return conclude(entries, gallery);
  }

  private List<GalleryEntry> execute(List<Stored> notebooks) {
    NotebookRunner runner = NotebookRunner.withCellTimeout(Duration.ofSeconds(timeout));
    List<GalleryEntry> entries = new ArrayList<>();
    for (Stored stored : notebooks) {
      String name = stored.file().name();
      String label = String.format("[%d/%d] %s", entries.size() + 1, notebooks.size(), name);
      try (Progress progress = Progress.on(spec.commandLine(), label)) {
        RunReport report = runner.run(stored.notebook(), progress);
        Optional<String> difference = difference(stored.notebook(), report);
        difference.ifPresent(progress::remark);
        entries.add(new GalleryEntry(name, stored.file().path(), report, difference));
      }
    }
    return entries;
  }

  private Optional<String> difference(Notebook stored, RunReport report) {
    return check && report.passed()
        ? NotebookComparison.compare(stored, report.notebook())
        : Optional.empty();
  }

  private int conclude(List<GalleryEntry> entries, Gallery gallery) {
    PrintWriter console = spec.commandLine().getOut();
    long bad = entries.stream().filter(entry -> !entry.isGood()).count();
    console.printf(
        "%d of %d notebooks passed; gallery: %s%n",
        entries.size() - bad, entries.size(), gallery.index());
    console.flush();
    return bad == 0 ? ExitStatus.GOOD : ExitStatus.FAILED;
  }
}

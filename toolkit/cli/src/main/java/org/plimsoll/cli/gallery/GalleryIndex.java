package org.plimsoll.cli.gallery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.kernel.run.CellReport;
import org.plimsoll.kernel.run.RunReport;

/** The first page: a card for each notebook. */
final class GalleryIndex {
  private static final String HEAD =
      """
      <header class="cover"><div>
      %s<h1>Plimsoll notebooks</h1>
      <p class="lead">Margin research in Java: how deep may a position be loaded? Every number and \
      chart here was computed by the code beside it.</p>
      <p class="facts">%s</p>
      </div></header>
      <main class="index">
      """;

  private static final String CARD =
      """
      <li class="card%5$s"><a href="%1$s.html">
      <div class="thumbnail">%2$s</div>
      <div class="text"><h3>%3$s</h3>
      <p>%4$s</p>
      <p class="facts">%6$s</p></div>
      </a></li>
      """;

  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final List<GalleryEntry> entries = new ArrayList<>();

  void add(GalleryEntry entry, NotebookPage page, boolean hasThumbnail) {
    String picture =
        hasThumbnail
            ? "<img loading=\"lazy\" src=\"assets/thumbnails/"
                + Html.address(entry.name())
                + ".png\" alt=\"\">"
            : PageFrame.MARK;
    String card =
        String.format(
            CARD,
            Html.address(entry.name()),
            picture,
            page.title(),
            page.summary(),
            entry.isGood() ? "" : " bad",
            facts(entry));
    entries.add(entry);
    sections.computeIfAbsent(entry.section(), section -> new ArrayList<>()).add(card);
  }

  String html() {
    StringBuilder body = new StringBuilder(String.format(HEAD, PageFrame.MARK, totals()));
    sections.forEach(
        (section, cards) -> {
          body.append(section.isEmpty() ? "" : "<h2>" + Html.escape(section) + "</h2>\n");
          body.append("<ul class=\"cards\">\n").append(String.join("", cards)).append("</ul>\n");
        });
    return PageFrame.of("", "Plimsoll notebooks", body.append("</main>\n").toString());
  }

  private String totals() {
    Duration time =
        entries.stream()
            .map(entry -> entry.report().duration())
            .reduce(Duration.ZERO, Duration::plus);
    int cells = entries.stream().mapToInt(entry -> entry.report().cellsRun()).sum();
    long bad = entries.stream().filter(entry -> !entry.isGood()).count();
    String good =
        Html.count(entries.size(), "notebook")
            + " · "
            + Html.count(cells, "cell")
            + " run in "
            + Html.seconds(time);
    return bad == 0 ? good : good + " · <strong class=\"status\">" + bad + " with errors</strong>";
  }

  /** Gives one line on how a run went, with the bad news marked. */
  static String facts(GalleryEntry entry) {
    RunReport report = entry.report();
    String line =
        report.cellsRun()
            + " of "
            + Html.count(report.cells().size(), "cell")
            + " run · "
            + Html.seconds(report.duration());
    if (!report.passed()) {
      int cell = report.failedCell().map(CellReport::number).orElse(0);
      return line + " · <strong class=\"status\">failed at code cell " + cell + "</strong>";
    }
    return entry.difference().isPresent()
        ? line + " · <strong class=\"status\">differs from what is stored</strong>"
        : line;
  }
}

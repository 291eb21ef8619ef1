package org.plimsoll.cli.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plimsoll.kernel.document.Cell;
import org.plimsoll.kernel.document.CellType;
import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.run.CellOutcome;
import org.plimsoll.kernel.run.CellReport;

/** The body of one notebook's page: its cells as HTML, and what a table of contents needs. */
final class NotebookPage {
  private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
  private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);
  private static final Pattern SECTION =
      Pattern.compile("<h([23]) id=\"([^\"]*)\">(.*?)</h\\1>", Pattern.DOTALL);
  private static final Set<String> FOLDING_TAGS = Set.of("hide-input", "hide_input");

  private final GalleryEntry entry;
  private final Prose prose;
  private final OutputHtml outputs;
  private final Map<Integer, CellReport> reports = new HashMap<>();
  private final List<String> proseCells = new ArrayList<>();
  private final String cells;

  NotebookPage(GalleryEntry entry, Katex katex) {
    this.entry = entry;
    Path folder = entry.source().toAbsolutePath().getParent();
    this.prose = new Prose(katex, folder == null ? Path.of("") : folder);
    this.outputs = new OutputHtml(katex, prose);
    entry.report().cells().forEach(report -> reports.put(report.place(), report));
    StringBuilder html = new StringBuilder();
    List<Cell> all = entry.report().notebook().cells();
    for (int i = 0; i < all.size(); i++) {
      html.append(cell(all.get(i), i));
    }
    this.cells = html.toString();
  }

  /** Gives the cells in order. */
  String cells() {
    return cells;
  }

  /** Gives the notebook's title as HTML: its first first-level heading, else its file's name. */
  String title() {
    return firstOf(TITLE).orElse(Html.escape(entry.shortName()));
  }

  /** Gives the first paragraph as HTML without links, for a card that is a link itself. */
  String summary() {
    return firstOf(PARAGRAPH)
        .map(text -> text.replaceAll("</?a\\b[^>]*>|<img[^>]*>", ""))
        .orElse("");
  }

  /** Gives the links of the table of contents; empty when there are too few sections for one. */
  String contents() {
    List<MatchResult> sections = SECTION.matcher(String.join("", proseCells)).results().toList();
    if (sections.size() < 2) {
      return "";
    }
    StringBuilder links = new StringBuilder();
    sections.forEach(
        section ->
            links.append(
                String.format(
                    "<li class=\"level-%s\"><a href=\"#%s\">%s</a></li>",
                    section.group(1), section.group(2), withoutLinks(section.group(3)))));
    return "<nav class=\"contents\" aria-label=\"On this page\"><p>On this page</p><ol>"
        + links
        + "</ol></nav>";
  }

  private static String withoutLinks(String html) {
    return html.replaceAll("</?a\\b[^>]*>", "");
  }

  private Optional<String> firstOf(Pattern pattern) {
    return proseCells.stream()
        .flatMap(html -> pattern.matcher(html).results())
        .map(found -> found.group(1))
        .filter(text -> !Html.withoutTags(text).isBlank())
        .findFirst();
  }

  private String cell(Cell cell, int place) {
    if (cell.type() == CellType.CODE) {
      return cell.source().isBlank() ? "" : code(cell, place);
    }
    if (cell.type() == CellType.RAW || cell.source().isBlank()) {
      return "";
    }
    String html = prose.html(cell);
    proseCells.add(html);
    return "<div class=\"prose\">" + html + "</div>\n";
  }

  private String code(Cell cell, int place) {
    CellReport report = Objects.requireNonNull(reports.get(place));
    CellOutcome outcome = report.outcome();
    int number = report.number();
    StringBuilder html = new StringBuilder();
    html.append(
        String.format(
            "<section class=\"cell %s\" id=\"cell-%d\" aria-label=\"Code cell %d\">",
            style(outcome), number, number));
    html.append(source(cell));
    for (Output output : cell.outputs()) {
      String shown =
          outputs.html(output, "code cell " + number, outcome == CellOutcome.RAISED_AS_TAGGED);
      html.append(shown.isEmpty() ? "" : "<div class=\"output\">" + shown + "</div>");
    }
    return html.append("</section>\n").toString();
  }

  private static String style(CellOutcome outcome) {
    return outcome.isFailure() ? "failed" : outcome == CellOutcome.NOT_RUN ? "not-run" : "ran";
  }

  private static String source(Cell cell) {
    String count = cell.executionCount() == null ? "" : cell.executionCount().toString();
    String code =
        String.format(
            "<div class=\"source\"><span class=\"count\" aria-hidden=\"true\">%s</span>"
                + "<pre tabindex=\"0\"><code>%s</code></pre></div>",
            count, JavaColours.of(cell.source().stripTrailing()));
    return isFolded(cell) ? "<details><summary>Code</summary>" + code + "</details>" : code;
  }

  private static boolean isFolded(Cell cell) {
    return cell.tags().stream().anyMatch(FOLDING_TAGS::contains)
        || String.valueOf(cell.metadata().get("jupyter")).contains("\"source_hidden\":true");
  }
}

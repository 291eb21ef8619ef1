package org.plimsoll.cli.gallery;

import org.plimsoll.kernel.document.Output;
import org.plimsoll.kernel.run.CellReport;

/** What a notebook's page has around the cells: the way back, the bad news, the neighbours. */
final class NotebookFrame {
  private static final String BODY =
      """
      <header class="bar"><a href="%1$sindex.html">%2$s<span>Plimsoll notebooks</span></a>\
      <span class="facts">%3$s · <a href="%4$s.ipynb" download>notebook file</a></span></header>
      <div class="columns">
      %5$s
      <main class="notebook">
      %6$s%7$s<nav class="neighbours" aria-label="Other notebooks">%8$s</nav>
      </main>
      </div>
      """;

  private NotebookFrame() {}

  static String of(GalleryEntry entry, NotebookPage page, String neighbours) {
    String body =
        String.format(
            BODY,
            entry.up(),
            PageFrame.MARK,
            GalleryIndex.facts(entry),
            Html.address(entry.shortName()),
            page.contents(),
            banner(entry),
            page.cells(),
            neighbours);
    return PageFrame.of(entry.up(), plainTitle(page), body);
  }

  /** A formula in a title would repeat itself as MathML, TeX and HTML: the TeX part reads best. */
  private static String plainTitle(NotebookPage page) {
    String text =
        page.title()
            .replaceAll(
                "(?s)<span class=\"katex\">.*?<annotation[^>]*>(.*?)</annotation>.*?</span></span></span>",
                "$1");
    return Html.withoutTags(text)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String banner(GalleryEntry entry) {
    if (!entry.report().passed()) {
      int cell = entry.report().failedCell().map(CellReport::number).orElse(0);
      String sentence = entry.report().failure().map(NotebookFrame::sentence).orElse("");
      return String.format(
          "<p class=\"banner\" role=\"alert\">This run stopped at <a href=\"#cell-%1$d\">code cell"
              + " %1$d</a>. %2$s</p>\n",
          cell, sentence);
    }
    return entry
        .difference()
        .map(text -> "<p class=\"banner\" role=\"alert\">" + Html.escape(text) + "</p>\n")
        .orElse("");
  }

  private static String sentence(Output.ErrorOutput error) {
    return Html.escape(error.name() + ": " + error.message());
  }
}

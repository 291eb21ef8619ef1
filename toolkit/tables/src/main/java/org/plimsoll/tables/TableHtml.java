package org.plimsoll.tables;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.plimsoll.tables.Excerpt.Written;
import tech.tablesaw.api.Table;

/**
 * A table as HTML that stands on its own and reads in light and dark pages.
 *
 * <p>Styles are inline, colours are the page's own. Numbers stand to the right in figures of equal
 * width, a missing value is "–", a long table shows its first and last rows and says how many it
 * leaves out. All text is escaped. A table of one's own works as well: its numbers are printed with
 * six significant digits unless the column has a print format.
 */
public final class TableHtml {
  private static final String TABLE =
      "<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;"
          + "color:inherit;background:transparent\">\n";
  private static final String CAPTION =
      "<caption style=\"caption-side:top;text-align:left;font-weight:bold;color:inherit;"
          + "padding:2px 8px\">";
  private static final String PADDING = "padding:2px 8px;vertical-align:top;";
  private static final String RULE = "border-bottom:1px solid currentColor;";
  private static final String RIGHT = "text-align:right;";
  private static final String LEFT = "text-align:left;";
  private static final String ONE_LINE = "white-space:nowrap;";
  private static final int LONGEST_LINE = 40;

  private TableHtml() {}

  /**
   * Writes a table, at most 40 rows of it.
   *
   * @param table any table
   * @return one table element
   */
  public static String of(Table table) {
    return of(table, Excerpt.USUAL_ROWS);
  }

  /**
   * Writes at most so many rows of a table.
   *
   * @param table any table
   * @param mostRows at least 2
   * @return one table element
   * @throws IllegalArgumentException if fewer than 2 rows are asked for
   */
  public static String of(Table table, int mostRows) {
    Excerpt excerpt = Excerpt.of(table, mostRows);
    StringBuilder html = new StringBuilder(TABLE);
    if (!excerpt.title().isEmpty()) {
      html.append(CAPTION).append(escaped(excerpt.title())).append("</caption>\n");
    }
    html.append("<thead>").append(line(excerpt, "th", RULE, Written::header)).append("</thead>\n");
    html.append("<tbody>\n");
    for (int row = 0; row < excerpt.rows(); row++) {
      int place = row;
      html.append(excerpt.isCutAt(row) ? note(excerpt, excerpt.cut()) : "");
      html.append(line(excerpt, "td", ONE_LINE, column -> column.cells().get(place))).append('\n');
    }
    html.append(excerpt.rows() == 0 ? note(excerpt, "no rows") : "");
    return html.append("</tbody>\n</table>").toString();
  }

  private static String line(
      Excerpt excerpt, String tag, String style, Function<Written, String> cell) {
    return excerpt.columns().stream()
        .map(column -> element(tag, style, column.isRight(), cell.apply(column)))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String element(String tag, String style, boolean right, String text) {
    String wrapped = text.length() > LONGEST_LINE ? style.replace(ONE_LINE, "") : style;
    return "<%s style=\"%s%s%s\">%s</%s>"
        .formatted(tag, PADDING, wrapped, right ? RIGHT : LEFT, escaped(text), tag);
  }

  private static String note(Excerpt excerpt, String text) {
    return "<tr><td colspan=\"%d\" style=\"%stext-align:center\">%s</td></tr>\n"
        .formatted(Math.max(1, excerpt.columns().size()), PADDING, text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

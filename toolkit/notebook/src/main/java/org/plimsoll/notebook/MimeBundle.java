package org.plimsoll.notebook;

import java.util.Base64;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;
import org.plimsoll.charts.Charts;
import org.plimsoll.charts.Figure;
import org.plimsoll.tables.TableHtml;
import org.plimsoll.tables.TableText;
import org.plimsoll.tables.Tables;
import org.plimsoll.units.Explanation;
import tech.tablesaw.api.Table;

/**
 * What a value looks like in a cell: plain text, and one richer form beside it.
 *
 * @param text for consoles and for comparing runs
 * @param type the richer form's MIME type
 * @param data HTML, or a PNG in base 64
 * @param width of a picture in screen pixels, 0 for HTML; pictures hold twice as many
 * @param height of a picture in screen pixels, 0 for HTML
 */
record MimeBundle(String text, String type, String data, int width, int height) {
  static final String HTML = "text/html";
  static final String PNG = "image/png";

  /** The types that are shown richly; everything else prints itself in one line. */
  static final List<Class<?>> TYPES =
      List.of(Table.class, Explanation.class, Figure.class, Chart.class);

  /**
   * Shows a value of one of {@link #TYPES}.
   *
   * @param value the value
   * @return its forms
   */
  static MimeBundle of(Object value) {
    if (value instanceof Figure figure) {
      return picture(figure.summary(), figure.png(), figure.width(), figure.height());
    }
    if (value instanceof Chart<?, ?> chart) {
      return picture(title(chart), Charts.png(chart), chart.getWidth(), chart.getHeight());
    }
    if (value instanceof Explanation explanation) {
      return new MimeBundle(
          explanation.toString(), HTML, TableHtml.of(Tables.table(explanation)), 0, 0);
    }
    Table table = (Table) value;
    return new MimeBundle(TableText.of(table), HTML, TableHtml.of(table), 0, 0);
  }

  private static MimeBundle picture(String text, byte[] png, int width, int height) {
    return new MimeBundle(text, PNG, Base64.getEncoder().encodeToString(png), width, height);
  }

  private static String title(Chart<?, ?> chart) {
    String title = chart.getTitle();
    return title == null || title.isBlank() ? "chart" : title;
  }
}

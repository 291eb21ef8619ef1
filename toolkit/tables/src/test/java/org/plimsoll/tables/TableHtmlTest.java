package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableHtmlTest {
  private static final Table BTC =
      Tables.table(Datasets.venue("binance-usdm").schedule("BTCUSDT")).first(1);

  @Test
  void captionHeadersAndCellsAreThoseOfTheText() throws Exception {
    Document html = parsed(TableHtml.of(BTC));
    assertThat(texts(html, "caption")).containsExactly("BTCUSDT");
    assertThat(texts(html, "th"))
        .containsExactly(
            "tier",
            "notional floor [quote]",
            "notional cap [quote]",
            "max leverage [x]",
            "maintenance margin rate [%]",
            "maintenance amount [quote]");
    assertThat(texts(html, "td")).containsExactly("1", "0", "50,000", "125.0", "0.40", "0");
  }

  @Test
  void numbersStandToTheRightInEqualFigures() throws Exception {
    Document html =
        parsed(
            TableHtml.of(
                Table.create(
                    "t", StringColumn.create("w", "word"), DoubleColumn.create("n", 1.5))));
    assertThat(style(html, "table", 0)).contains("font-variant-numeric:tabular-nums");
    assertThat(style(html, "td", 0)).contains("text-align:left");
    assertThat(style(html, "td", 1)).contains("text-align:right");
    assertThat(style(html, "th", 1)).contains("text-align:right");
  }

  /** Colours are the page's own, so a dark page stays readable. */
  @Test
  void noColourIsFixed() {
    assertThat(TableHtml.of(BTC))
        .doesNotContain("#", "rgb", "white;", "black", "class=", "<style", "<script")
        .contains("color:inherit", "background:transparent", "solid currentColor");
  }

  @Test
  void everyTextIsEscaped() throws Exception {
    String evil = "<img src=x onerror=\"alert('1')\"> & co";
    String source = TableHtml.of(Table.create(evil, StringColumn.create(evil, evil)));
    assertThat(source)
        .doesNotContain("<img")
        .contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co");
    Document html = parsed(source);
    assertThat(texts(html, "caption")).containsExactly(evil);
    assertThat(texts(html, "th")).containsExactly(evil);
    assertThat(texts(html, "td")).containsExactly(evil);
  }

  @Test
  void aMissingValueIsADash() throws Exception {
    Table table = Table.create("t", DoubleColumn.create("n", 1.5, Double.NaN));
    assertThat(texts(parsed(TableHtml.of(table)), "td")).containsExactly("1.5", "–");
  }

  @Test
  void longTextMayWrapAndNumbersMayNot() throws Exception {
    Document html =
        parsed(
            TableHtml.of(
                Table.create(
                    "t",
                    StringColumn.create("formula", "word ".repeat(20)),
                    DoubleColumn.create("n", 1.5))));
    assertThat(style(html, "td", 0)).doesNotContain("nowrap");
    assertThat(style(html, "td", 1)).contains("white-space:nowrap");
  }

  @Test
  void aLongTableSaysWhatIsLeftOut() throws Exception {
    Table table = Table.create("t", IntColumn.create("n", IntStream.range(0, 2821).toArray()));
    Document html = parsed(TableHtml.of(table));
    assertThat(texts(html, "td")).hasSize(41).contains("… 2,781 more rows …").endsWith("2820");
    assertThat(texts(parsed(TableHtml.of(table, 2)), "td"))
        .containsExactly("0", "… 2,819 more rows …", "2820");
  }

  @Test
  void anEmptyTableSaysSo() throws Exception {
    assertThat(texts(parsed(TableHtml.of(Table.create("t"))), "td")).containsExactly("no rows");
  }

  @Test
  void aTableWithoutNameHasNoCaption() {
    assertThat(TableHtml.of(Table.create(" ", DoubleColumn.create("n", 1.5))))
        .doesNotContain("caption");
  }

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<String> texts(Document html, String tag) {
    NodeList nodes = html.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  private static String style(Document html, String tag, int index) {
    return ((Element) html.getElementsByTagName(tag).item(index)).getAttribute("style");
  }
}

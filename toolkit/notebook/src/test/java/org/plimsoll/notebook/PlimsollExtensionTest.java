package org.plimsoll.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.kernel.protocol.DisplayContent;
import org.plimsoll.kernel.protocol.ExecutionSummary;
import org.plimsoll.kernel.protocol.JavaKernel;
import org.plimsoll.kernel.protocol.KernelOptions;
import org.plimsoll.kernel.protocol.OutputListener;

/** What a user of our kernel sees of our results, found by the service loader as in real life. */
class PlimsollExtensionTest {
  private static JavaKernel kernel;

  @BeforeAll
  static void start() {
    kernel = JavaKernel.start(KernelOptions.defaults());
  }

  @AfterAll
  static void stop() {
    kernel.close();
  }

  @Test
  void resultsAreNamedWithoutImports() {
    Shown shown =
        run(
            """
            var btc = Datasets.venue("binance-usdm").schedule("BTCUSDT");
            Position.longOf(2, btc).at(60_000).leverage(20)""");
    assertThat(shown.text(0)).startsWith("long 2.000 BTCUSDT at 60,000.00").contains("57,261.31");
  }

  @Test
  void tablesAreHtmlAndText() {
    Shown shown = run("table(Datasets.venue(\"binance-usdm\").schedule(\"BTCUSDT\"))");
    assertThat(shown.data(0, MIMEType.TEXT_HTML)).contains("<table", "maintenance margin rate");
    assertThat(shown.text(0)).contains(" tier | notional floor [quote]");
  }

  @Test
  void aUsersOwnTableIsShownTheSameWay() {
    Shown shown = run("Table.create(\"mine\", DoubleColumn.create(\"p\", new double[] {5e-89}))");
    assertThat(shown.data(0, MIMEType.TEXT_HTML)).contains("<table");
    assertThat(shown.text(0)).doesNotContain("0.00000000000000000000");
  }

  @Test
  void chartsAreSharpPicturesShownAtHalfTheirPixels() throws Exception {
    Shown shown = run("chart(Datasets.venue(\"binance-usdm\").schedule(\"ETHUSDT\"))");
    BufferedImage image = shown.picture(0);
    assertThat(image.getWidth()).isEqualTo(1640);
    assertThat(shown.metadata(0)).contains("\"width\":820").contains("\"height\":460");
  }

  @Test
  void aUsersOwnXChartIsAPictureToo() throws Exception {
    Shown shown =
        run(
            """
            var own = new org.knowm.xchart.XYChartBuilder().width(400).height(300).title("own").build();
            own.addSeries("s", new double[] {1, 2}, new double[] {3, 4});
            own""");
    assertThat(shown.picture(0).getWidth()).isEqualTo(800);
    assertThat(shown.text(0)).isEqualTo("own");
  }

  @Test
  void explanationsAreTables() {
    Shown shown =
        run(
            "Position.longOf(2, Datasets.venue(\"binance-usdm\").schedule(\"BTCUSDT\"))"
                + ".at(60_000).leverage(20).explain()");
    assertThat(shown.data(0, MIMEType.TEXT_HTML)).contains("bankruptcy price", "57,000.00");
  }

  @Test
  void aCellCanHoldTheToolkitAgainstThePublishedCases() {
    Shown shown =
        run(
            """
            var verification = PublishedCases.verify("binance-usd-m--*");
            display(table(verification.byVenue()));
            verification.total().failed()""");
    assertThat(shown.text(0)).contains("passed", "failed", "unsupported", "Binance USD-M");
    assertThat(shown.text(1)).isEqualTo("0");
  }

  @Test
  void nothingGoesToStandardError() {
    Shown shown =
        run("display(chart(Datasets.bars(\"binance-usdm_btcusdt_2020-03-12_bars-1h\")));");
    assertThat(shown.summary.status()).isEqualTo(ExecutionSummary.Status.OK);
    assertThat(shown.errors).isEmpty();
  }

  private static Shown run(String cell) {
    Shown shown = new Shown();
    shown.summary = kernel.execute(cell, shown);
    assertThat(shown.errors).as(cell).isEmpty();
    return shown;
  }

  private static final class Shown implements OutputListener {
    private final List<DisplayData> rich = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private ExecutionSummary summary = new ExecutionSummary(ExecutionSummary.Status.ABORTED, 0);

    String data(int place, MIMEType type) {
      return String.valueOf(rich.get(place).getData(type));
    }

    String text(int place) {
      return data(place, MIMEType.TEXT_PLAIN);
    }

    String metadata(int place) {
      return DisplayContent.of(rich.get(place)).get("metadata").toString();
    }

    BufferedImage picture(int place) throws Exception {
      byte[] png = Base64.getDecoder().decode(data(place, MIMEType.IMAGE_PNG));
      return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Override
    public void stream(String name, String text) {
      if (name.equals("stderr")) {
        errors.add(text);
      }
    }

    @Override
    public void display(DisplayData data) {
      rich.add(data);
    }

    @Override
    public void updateDisplay(DisplayData data) {
      rich.add(data);
    }

    @Override
    public void clearOutput(boolean wait) {
      rich.clear();
    }

    @Override
    public void result(int executionCount, DisplayData data) {
      rich.add(data);
    }

    @Override
    public void error(String name, String message, List<String> traceback) {
      errors.add(name + ": " + message);
    }
  }
}

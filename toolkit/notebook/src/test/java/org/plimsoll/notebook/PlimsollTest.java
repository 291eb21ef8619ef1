package org.plimsoll.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.charts.Charts;
import org.plimsoll.tables.Datasets;
import org.plimsoll.tables.Tables;
import org.plimsoll.venue.MarginSchedule;

/** The hook for IJava, against IJava's own kernel library. */
class PlimsollTest {
  private static final MarginSchedule BTC = Datasets.venue("binance-usdm").schedule("BTCUSDT");

  @Test
  void ijavaGetsImportsAndRenderers() throws Exception {
    StandIn ijava = new StandIn();
    Plimsoll.in(ijava);
    assertThat(ijava.evaluated)
        .contains("import org.plimsoll.account.*;", "import static org.plimsoll.charts.Charts.*;");
    DisplayData table = ijava.getRenderer().render(Tables.table(BTC));
    assertThat(String.valueOf(table.getData(MIMEType.TEXT_HTML))).contains("<table");
    DisplayData chart = ijava.getRenderer().render(Charts.chart(BTC));
    assertThat(String.valueOf(chart.getData(MIMEType.IMAGE_PNG))).startsWith("iVBOR");
  }

  @Test
  void anythingElseIsRefusedInASentence() {
    assertThatThrownBy(() -> Plimsoll.in("kernel"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "kernel must be IJava's, JJava's or Plimsoll's, was java.lang.String;"
                + " write Plimsoll.in(getKernelInstance())");
  }

  /** IJava's base class with an evaluator that only takes notes. */
  private static final class StandIn extends BaseKernel {
    private final List<String> evaluated = new ArrayList<>();

    @Override
    public DisplayData eval(String expression) {
      evaluated.add(expression);
      return DisplayData.EMPTY;
    }

    @Override
    public LanguageInfo getLanguageInfo() {
      return new LanguageInfo.Builder("java").build();
    }
  }
}

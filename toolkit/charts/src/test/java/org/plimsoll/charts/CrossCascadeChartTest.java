package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.cascade.CrossAccount;
import org.plimsoll.cascade.CrossAsset;
import org.plimsoll.cascade.CrossBook;
import org.plimsoll.cascade.CrossCascade;
import org.plimsoll.cascade.CrossCascadeRun;
import org.plimsoll.cascade.CrossLeg;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.tables.Tables;
import tech.tablesaw.api.Table;

/** The cascade of a small book over three assets, as picture and table. */
class CrossCascadeChartTest {
  private static final List<CrossAsset> ASSETS =
      List.of(
          new CrossAsset("BTCUSDT", 60_000, 0.004),
          new CrossAsset("ETHUSDT", 3_000, 0.005),
          new CrossAsset("SOLUSDT", 150, 0.01));

  /** Accounts with less and less margin behind the same legs. */
  private static CrossCascadeRun run(double fall) {
    List<CrossAccount> accounts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      accounts.add(
          new CrossAccount(
              150 * (i + 1),
              List.of(
                  new CrossLeg("BTCUSDT", 1, 60_000),
                  new CrossLeg("ETHUSDT", 8, 3_000),
                  new CrossLeg("SOLUSDT", i % 3 == 0 ? -60 : 60, 150))));
    }
    return CrossCascade.of(CrossBook.of(ASSETS, accounts))
        .withShock(fall, List.of(1.0, 1.2, 1.5))
        .withImpact("BTCUSDT", PowerLawImpact.squareRoot(0.05, 100))
        .withImpact("ETHUSDT", PowerLawImpact.squareRoot(0.05, 800))
        .withImpact("SOLUSDT", PowerLawImpact.squareRoot(0.05, 6_000))
        .run();
  }

  @Test
  void aLinePerAssetFromTheShockedPriceOn(@TempDir Path folder) {
    CrossCascadeRun run = run(0.05);
    Figure figure = CascadeCharts.chart(run);
    Panel panel = figure.drawing().first();
    assertThat(panel.series())
        .extracting(Series::name)
        .containsExactly("BTCUSDT", "ETHUSDT", "SOLUSDT");
    Series.Line bitcoin = (Series.Line) panel.series().get(0);
    assertThat(bitcoin.y().size()).isEqualTo(run.roundCount() + 1);
    assertThat(bitcoin.y().get(0)).isEqualTo(57_000.0 / 60_000);
    assertThat(bitcoin.y().get(run.roundCount())).isEqualTo(run.finalPrice("BTCUSDT") / 60_000);
    assertThat(figure.drawing().title())
        .isEqualTo(
            "%d of 100 accounts are closed, %d of them by the cascade alone"
                .formatted(run.accounts(), run.beyondShock()));
    assertThat(figure.drawing().subtitle()).contains("takes BTCUSDT down by a further");
    assertThat(figure.save(folder.resolve("cascade.png"))).isNotEmptyFile();
  }

  @Test
  void aShockThatClosesNobodyIsStillDrawn() {
    Figure figure = CascadeCharts.chart(run(-0.05));
    assertThat(figure.drawing().title()).isEqualTo("The shock closes none of 100 accounts");
    assertThat(figure.drawing().subtitle()).endsWith("takes no price further down.");
    assertThat(figure.png()).isNotEmpty();
  }

  @Test
  void roundsAreRows() {
    CrossCascadeRun run = run(0.05);
    Table rounds = Tables.table(run);
    assertThat(rounds.rowCount()).isEqualTo(run.roundCount());
    assertThat(rounds.columnNames())
        .containsExactly(
            "round",
            "accounts",
            "accounts so far",
            "notional sold [quote]",
            "notional bought [quote]",
            "surplus [quote]",
            "shortfall [quote]");
    assertThat(Tables.table(run.sales()).rowCount()).isEqualTo(3 * run.roundCount());
  }
}

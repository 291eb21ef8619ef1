package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;
import org.plimsoll.waterfall.AdlComparison;
import org.plimsoll.waterfall.AdlNeed;
import org.plimsoll.waterfall.AdlPolicy;
import org.plimsoll.waterfall.AdlWave;
import org.plimsoll.waterfall.AdlWaves;
import org.plimsoll.waterfall.AdlWinners;
import org.plimsoll.waterfall.LossWaterfall;

/** Pictures of who pays say in their titles what the numbers say. */
class WaterfallChartsTest {
  @Test
  void aLossRunsDownItsLayers() {
    Figure figure = WaterfallCharts.chart(LossWaterfall.ofVenue(10, 1, 20, 2, 50).absorb(36));
    assertThat(figure.summary()).contains("A loss of 36.00 is paid by 5 of 5 layers");
    Figure beyond = WaterfallCharts.chart(LossWaterfall.ofVenue(10, 1, 20, 2, 50).absorb(90));
    assertThat(beyond.summary()).contains("Of a loss of 90.00, 7.00 is paid by nobody");
  }

  @Test
  void theFundIsDrawnToItsEnd() {
    LiquidationMap map =
        LiquidationMap.ofLevels(Side.LONG, Columns.of(96, 94), Columns.of(10, 10), 0.01, 100);
    Cascade cascade = Cascade.through(LinearDepth.of(500)).withFund(5);
    CascadeRun run = cascade.run(map, 0.05);
    assertThat(run.unfunded()).isPositive();
    assertThat(WaterfallCharts.fund(run).summary()).contains("A fund of 5.00 leaves ");
    assertThat(WaterfallCharts.fund(cascade.withFund(1_000).run(map, 0.05)).summary())
        .contains("A fund of 1,000.00 ends at ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaterfallCharts.fund(cascade.run(map, 0.01)))
        .withMessageStartingWith("a fund's path needs a finite fund and at least one round");
  }

  @Test
  void theMostUnequalRuleIsNamed() {
    AdlWinners winners = AdlWinners.ofEquities(Columns.of(50, 30, 20, 10));
    Figure figure =
        WaterfallCharts.chart(
            AdlComparison.of(
                winners,
                AdlNeed.equity(25),
                AdlPolicy.inOrder(List.of(0, 1, 2, 3)),
                AdlPolicy.proRata()));
    assertThat(figure.summary()).contains("is the most unequal: 1 of 4 winners bear it all");
  }

  @Test
  void wavesSayWhatWasNeededAndTaken() {
    AdlWaves waves =
        new AdlWaves(
            List.of(
                new AdlWave(1, Instant.EPOCH, 10, 10, 4, 9, 100),
                new AdlWave(2, Instant.EPOCH, 5, 5, 3, 1, 100)));
    assertThat(WaterfallCharts.chart(waves).summary()).contains("7.00 was needed, 10.00 was taken");
  }
}

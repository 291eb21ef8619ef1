package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;
import org.plimsoll.waterfall.AdlComparison;
import org.plimsoll.waterfall.AdlNeed;
import org.plimsoll.waterfall.AdlPolicy;
import org.plimsoll.waterfall.AdlPolicyComparison;
import org.plimsoll.waterfall.AdlPolicyPath;
import org.plimsoll.waterfall.AdlWaves;
import org.plimsoll.waterfall.AdlWinners;
import org.plimsoll.waterfall.FeeShares;
import org.plimsoll.waterfall.FundPeriod;
import org.plimsoll.waterfall.InsuranceFund;
import org.plimsoll.waterfall.LossWaterfall;
import tech.tablesaw.api.Table;

/** The figures are those the paper prints (arXiv 2602.15182). */
class WaterfallTablesTest {
  @Test
  void theWavesOfOctober() {
    AdlWaves waves = Datasets.adlWaves("hyperliquid_all_2025-10-10_adl-waves");
    assertThat(waves.totals().waves()).isEqualTo(16);
    assertThat(waves.totals().netOvershoot()).isCloseTo(45_028_665.72, within(0.01));
    assertThat(waves.totals().trackingError()).isCloseTo(53_782_490.53, within(0.01));
    assertThat(waves.countedTwice().waves()).isEqualTo(9);
    Table table = Tables.table(waves);
    assertThat(table.rowCount()).isEqualTo(16);
    assertThat(table.columnNames()).contains("deficit [quote]", "haircut [quote]");
  }

  @Test
  void theRulesOfOctober() {
    List<AdlPolicyPath> paths = Datasets.adlPolicies("hyperliquid_all_2025-10-10_adl-policies");
    AdlPolicyComparison compared = AdlPolicyComparison.of(paths, "minMaxIlp", 1);
    assertThat(compared.rows()).hasSize(5);
    assertThat(compared.row("productionQueue").total()).isCloseTo(64_859_522.21, within(0.01));
    assertThat(Tables.table(compared).rowCount()).isEqualTo(5);
  }

  @Test
  void aDataSetOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> Datasets.adlWaves("hyperliquid_all_2025-10-10_adl-timeline"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("wave");
    assertThat(Datasets.adlPolicies("hyperliquid_all_2025-10-10_adl-timeline")).isEmpty();
  }

  @Test
  void layersPeriodsAndRulesAreRows() {
    LossWaterfall waterfall = LossWaterfall.ofVenue(1, 2, 3, 4, 5);
    assertThat(Tables.table(waterfall).rowCount()).isEqualTo(5);
    assertThat(Tables.table(waterfall.absorb(8)).columnNames())
        .containsExactly("layer", "used [quote]", "remaining [quote]");
    FundPeriod period = FundPeriod.of(1, 2);
    assertThat(
            Tables.table(InsuranceFund.of(3).path(new FeeShares(1, 0, 0), List.of(period)))
                .rowCount())
        .isEqualTo(1);
    AdlWinners winners = AdlWinners.ofEquities(Columns.of(3, 2, 1));
    AdlComparison rules =
        AdlComparison.of(winners, AdlNeed.equity(2), AdlPolicy.bitmex(), AdlPolicy.proRata());
    assertThat(Tables.table(rules).rowCount()).isEqualTo(2);
  }
}

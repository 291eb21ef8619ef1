package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.LeverageMix;
import org.plimsoll.cascade.OpenInterest;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.units.Columns;

/** A book's leverage is drawn with the assumption it stands on. */
class LeverageProfileChartTest {
  private static final PositionBook BOOK =
      OpenInterest.of(9e8)
          .mix(LeverageMix.with(0.5, 4).and(0.3, 10).rest(50))
          .accountSize(40_000)
          .spreadOver(0, 0, 1)
          .on(Samples.BTC, 60_000);

  @Test
  void theClaimNamesTheLargestBand() {
    assertThat(CascadeCharts.chart(BOOK).toString())
        .startsWith("50.00 % of the notional of 45,000 positions on BTCUSDT stands at 3x to 5x");
  }

  @Test
  void theAssumptionStandsBelow() {
    assertThat(CascadeCharts.chart(BOOK).drawing().footer())
        .isEqualTo(BOOK.assumption().orElseThrow())
        .contains("4x 50 %, 10x 30 %, 50x 20 %");
  }

  @Test
  void nothingToDraw() {
    PositionBook empty = PositionBook.of(Samples.BTC, Columns.of(), Columns.of(), Columns.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeCharts.chart(empty))
        .withMessageContaining("leverage profile");
  }
}

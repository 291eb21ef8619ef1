package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

class EngineStressTest {
  private static final MarginSchedule SCHEDULE =
      MarginSchedule.ofRates("BTCUSDT", List.of(0.0), List.of(0.005), List.of(100.0));
  private static final Columns PATH =
      Columns.of(DoubleStream.iterate(100, price -> price * 0.998).limit(80).toArray());

  private static EngineStress stress(double share) {
    PositionBook book =
        PositionBook.of(
            SCHEDULE,
            Columns.of(10, 10, 10, -10),
            Columns.of(100, 100, 100, 100),
            Columns.of(100, 60, 40, 100));
    return new EngineStress(
        LiquidationEngine.through(LinearDepth.of(2_000)).withFund(10), book, PATH, share);
  }

  @Test
  void the_script_has_every_pair_and_the_two_alone() {
    List<EngineStress.Row> rows = stress(0.5).rows();
    assertThat(rows).hasSize(38);
    assertThat(rows.get(36).name()).isEqualTo("largest quoter withdraws");
    assertThat(rows.get(36).depth()).isEqualTo(0.5);
    assertThat(rows.get(36).deficit()).isEqualTo(rows.get(9).deficit(), within(0.0));
    assertThat(rows.get(37).name()).isEqualTo("pinned oracle");
    assertThat(rows.get(37).shareBeforeBankruptcy()).isEqualTo(1);
    assertThat(rows.get(37).shortfall()).isZero();
    assertThat(rows.get(37).deficit()).isPositive();
  }

  @Test
  void thinner_slower_and_wilder_is_never_better_on_a_falling_path() {
    List<EngineStress.Row> rows = stress(0.5).depthByLatency();
    assertThat(rows).hasSize(12);
    for (int k = 0; k < 12; k++) {
      double deficit = rows.get(k).deficit();
      assertThat(k % 3 == 0 || deficit >= rows.get(k - 1).deficit()).isTrue();
      assertThat(k < 3 || deficit >= rows.get(k - 3).deficit()).isTrue();
    }
  }

  @Test
  void the_tornado_stands_on_the_base_and_is_widest_first() {
    EngineStress stress = stress(0.5);
    double base = stress.rows().get(0).deficit();
    List<EngineStress.Bar> bars = stress.tornado();
    assertThat(bars).hasSize(5).allMatch(bar -> bar.base() == base);
    assertThat(bars).isSortedAccordingTo(Comparator.comparing(EngineStress.Bar::width).reversed());
    assertThat(bars).allMatch(bar -> bar.least() <= base && bar.most() >= base);
    assertThat(bars.get(0).width()).isPositive();
  }

  @Test
  void volatility_multiplies_log_returns() {
    Columns twice = EngineStress.scaled(Columns.of(100, 90, 110), 2);
    assertThat(twice.copy()).containsExactly(new double[] {100, 81, 121}, within(1e-12));
    assertThat(EngineStress.scaled(PATH, 1)).isSameAs(PATH);
  }

  @Test
  void a_quoter_that_is_the_whole_market_is_refused() {
    assertThatThrownBy(() -> stress(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "depth share of the largest quoter must be from 0 to below 1, was 1.0; write pct(40) for 40 %");
    assertThat(stress(0).assumption()).isEmpty();
  }
}

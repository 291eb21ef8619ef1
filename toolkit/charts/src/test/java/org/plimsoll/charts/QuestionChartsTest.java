package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.CascadeAttribution;
import org.plimsoll.cascade.CascadeJump;
import org.plimsoll.cascade.CascadeMeasure;
import org.plimsoll.cascade.CascadeSensitivity;
import org.plimsoll.cascade.ExtraDropGame;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.PhaseMap;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.cascade.RuleChange;
import org.plimsoll.cascade.ShockCertificate;
import org.plimsoll.cascade.SmallestShock;
import org.plimsoll.liquidity.LinearCoreImpact;
import org.plimsoll.tables.Tables;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** The questions about a cascade, as pictures and tables. */
class QuestionChartsTest {
  private static final MarginSchedule SCHEDULE = schedule(0.005);
  private static final PositionBook BOOK =
      PositionBook.sample(2_000).openInterest(6e7).medianLeverage(12).seed(7).on(SCHEDULE, 60_000);
  private static final LiquidationMap MAP = LiquidationMap.of(BOOK, 60_000);
  private static final Cascade CASCADE =
      Cascade.through(LinearCoreImpact.squareRoot(0.08, 500, 15)).withFund(1e5);
  private static final Columns MULTIPLES = Columns.of(0.25, 0.5, 1, 2, 4);

  private static MarginSchedule schedule(double rate) {
    return MarginSchedule.ofRates("X", List.of(0.0), List.of(rate), List.of(25.0));
  }

  private static ShockCertificate certificate() {
    return SmallestShock.of(CASCADE, MAP).addingDrop(Side.LONG, 0.02).orElseThrow();
  }

  @Test
  void aCertificateIsTwoChains(@TempDir Path folder) {
    ShockCertificate certificate = certificate();
    Figure figure = CascadeCharts.chart(certificate);
    List<Series> lines = figure.drawing().first().series();
    assertThat(lines).extracting(Series::name).containsExactly("at the shock", "just below");
    Series.Line at = (Series.Line) lines.get(0);
    assertThat(at.y().get(at.y().size() - 1)).isEqualTo(certificate.at().finalPrice());
    assertThat(figure.drawing().title())
        .startsWith("Forced trading moves the price by 2.00 % at a shock of ");
    assertThat(figure.save(folder.resolve("certificate.png"))).isNotEmptyFile();
    assertThat(Tables.table(certificate).rowCount()).isEqualTo(2);
    assertThat(Tables.table(certificate).columnNames()).contains("extra drop [%]");
  }

  @Test
  void jumpsAreStairs() {
    List<CascadeJump> jumps = SmallestShock.of(CASCADE, MAP).jumps(Side.LONG);
    Figure figure = CascadeCharts.jumps(jumps);
    Series closed = figure.drawing().first().series().get(0);
    assertThat(closed.values().max()).hasValue(jumps.get(jumps.size() - 1).accounts());
    assertThat(closed.x().size()).isEqualTo(2 * jumps.size() + 1);
    assertThat(figure.png()).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeCharts.jumps(List.of()))
        .withMessage("jumps must hold at least one number to draw, was empty");
  }

  @Test
  void partsAreBarsInPercent() {
    CascadeAttribution parts =
        CascadeAttribution.sampled(ExtraDropGame.byAccount(CASCADE, MAP, 0.06, 12), 30, 7);
    Figure figure = CascadeCharts.chart(parts);
    Series fair = figure.drawing().first().series().get(0);
    assertThat(fair.x().get(0)).isEqualTo(100 * parts.parts().get(0).shapley());
    assertThat(figure.drawing().footer()).isEqualTo("30 sampled orders, seed 7");
    assertThat(figure.png()).isNotEmpty();
    assertThat(Tables.table(parts).columnNames())
        .containsExactly(
            "player", "alone [%]", "left out [%]", "shapley [%]", "standard error [%]");
  }

  @Test
  void aTornadoHasTheWidestOnTop() {
    CascadeSensitivity sensitivity = CascadeSensitivity.of(CASCADE, MAP, 0.05, MULTIPLES);
    for (CascadeMeasure measure : CascadeMeasure.values()) {
      Figure figure = CascadeCharts.tornado(sensitivity, measure);
      assertThat(figure.drawing().first().y().names().get(3))
          .isEqualTo(sensitivity.tornado(measure).get(0).factor().toString());
      assertThat(figure.png()).isNotEmpty();
    }
    assertThat(Tables.table(sensitivity).rowCount()).isEqualTo(20);
  }

  @Test
  void aPhaseMapHasACellForEachPair() {
    PhaseMap map = PhaseMap.of(CASCADE, MAP, 0.05, MULTIPLES, MULTIPLES);
    Figure figure = CascadeCharts.chart(map);
    List<Series> series = figure.drawing().first().series();
    assertThat(series.get(0).name()).isEqualTo("as it is");
    assertThat(series.stream().skip(1).mapToInt(s -> s.x().size()).sum()).isEqualTo(25);
    assertThat(figure.drawing().footer()).startsWith("sampled: 2,000 accounts");
    assertThat(figure.png()).isNotEmpty();
    assertThat(Tables.table(map).rowCount()).isEqualTo(25);
  }

  @Test
  void aRuleChangeIsATableByLeverage() {
    RuleChange change = RuleChange.of(BOOK, schedule(0.039), 60_000);
    assertThat(Tables.table(change).rowCount()).isEqualTo(6);
    assertThat(Tables.table(change).columnNames()).contains("newly due notional [quote]");
  }
}

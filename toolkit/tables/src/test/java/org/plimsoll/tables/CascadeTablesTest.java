package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.FixedPoints;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.LiquidationProfile;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;
import tech.tablesaw.api.Table;

/** Three longs due at 96, 94 and 91 of 100, worked out by hand. */
class CascadeTablesTest {
  private static final LiquidationMap THREE =
      LiquidationMap.ofLevels(
          Side.LONG, Columns.of(96, 94, 91), Columns.of(10, 10, 10), 0.005, 100);
  private static final Cascade CASCADE = Cascade.through(LinearDepth.of(500));

  @Test
  void roundsAndTheirSums() {
    CascadeRun run = CASCADE.run(THREE, 0.05);
    Table table = Tables.table(run);
    assertThat(table.stringColumn("round").asList()).isEqualTo(List.of("1", "2", "all"));
    assertThat(table.name()).isEqualTo(run.toString());
    assertThat(table.doubleColumn("price before [quote]").asList())
        .isEqualTo(List.of(95.0, run.rounds().get(0).priceAfter(), 95.0));
    assertThat(table.doubleColumn("price after [quote]").get(2)).isCloseTo(91.2, within(1e-12));
    assertThat(table.doubleColumn("notional [quote]").get(2))
        .isEqualTo(run.rounds().get(0).notional() + run.rounds().get(1).notional());
    assertThat(table.doubleColumn("fill price [quote]").get(2)).isEqualTo(run.notional() / 20);
    assertThat(table.doubleColumn("fund [quote]").get(2)).isEqualTo(run.fundAfter());
  }

  @Test
  void aCascadeOfNobodyIsOneRow() {
    Table table = Tables.table(CASCADE.run(THREE, 0.01));
    assertThat(table.rowCount()).isEqualTo(1);
    assertThat(table.doubleColumn("fill price [quote]").isMissing(0)).isTrue();
    assertThat(table.doubleColumn("price after [quote]").get(0)).isEqualTo(99);
  }

  @Test
  void sharesOfTheOpenInterestAddUp() {
    CascadeRun run = CASCADE.run(THREE, 0.05);
    Table table = Tables.table(run, THREE);
    List<Double> shares = table.doubleColumn("open interest closed so far [%]").asList();
    assertThat(shares.get(0)).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(shares.get(1)).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(shares.get(2)).isCloseTo(200.0 / 3, within(1e-9));
  }

  @Test
  void aRiseOfABookWithoutShortsClosesNoShare() {
    Table table = Tables.table(CASCADE.run(THREE, -0.05), THREE);
    assertThat(table.doubleColumn("open interest closed so far [%]").asList())
        .isEqualTo(List.of(0.0));
  }

  @Test
  void whatIsDueByMove() {
    Table table = Tables.table(THREE);
    assertThat(table.rowCount()).isEqualTo(12);
    Table tenth = table.where(table.doubleColumn("price [quote]").isEqualTo(90));
    assertThat(tenth.stringColumn("side").get(0)).isEqualTo("long");
    assertThat(tenth.doubleColumn("quantity due [base]").get(0)).isEqualTo(30);
    assertThat(tenth.doubleColumn("of the open interest [%]").get(0)).isEqualTo(100);
  }

  @Test
  void aCurveAtTheUsualShocks() {
    ShockCurve curve = ShockCurve.of(CASCADE, THREE, Side.LONG);
    Table table = Tables.table(curve);
    assertThat(table.rowCount()).isEqualTo(9);
    assertThat(table.doubleColumn("final price [quote]").get(3)).isEqualTo(curve.finalPrice(0.05));
    Table rises = Tables.table(ShockCurve.of(CASCADE, THREE, Side.SHORT));
    assertThat(rises.doubleColumn("final price [quote]").get(3)).isCloseTo(105, within(1e-9));
  }

  @Test
  void bothFixedPoints() {
    Table table = Tables.table(FixedPoints.of(CASCADE, THREE, 0.03));
    assertThat(table.stringColumn("fixed point").asList()).isEqualTo(List.of("least", "greatest"));
    assertThat(table.doubleColumn("price [quote]").get(0)).isEqualTo(97);
    assertThat(table.doubleColumn("price [quote]").get(1)).isCloseTo(93.12, within(1e-12));
  }

  @Test
  void binsAreRows() {
    Table table = Tables.table(LiquidationProfile.of(THREE, 0.1, 10));
    assertThat(table.rowCount()).isEqualTo(20);
    assertThat(table.doubleColumn("quantity [base]").sum()).isEqualTo(30);
  }
}

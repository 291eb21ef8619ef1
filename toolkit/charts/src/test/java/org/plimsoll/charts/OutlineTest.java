package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;

class OutlineTest {
  private static final Axis AXIS = new Axis(Measure.parse("x"), 0, 10, false);

  @Test
  void aBandGoesAlongItsLowerEdgeAndBack() {
    var band =
        new Series.Band(
            "b", Columns.of(1, 2, 3), Columns.of(1, 2, 3), Columns.of(4, 5, 6), House.INK);
    var outline = Outline.of(band, AXIS, 100);
    assertThat(outline.x().copy()).containsExactly(1, 2, 3, 3, 2, 1);
    assertThat(outline.y().copy()).containsExactly(1, 2, 3, 6, 5, 4);
  }

  @Test
  void barsStandOnZeroAndEndAtTheirPlace() {
    var bars = new Series.Bars("b", Columns.of(2, 4, 6), Columns.of(5, 0, 7), 2, House.INK);
    var outline = Outline.of(bars, AXIS, 100, 0.1);
    assertThat(outline.x().copy()).containsExactly(0, 0, 2, 2, 4, 4, 6, 6);
    assertThat(outline.y().copy()).containsExactly(0, 5, 5, 0, 0, 7, 7, 0);
  }

  @Test
  void barsTooThinToSeeAreWidened() {
    var bars = new Series.Bars("b", Columns.of(2.0), Columns.of(5.0), 0.001, House.INK);
    assertThat(Outline.of(bars, AXIS, 100, 0.5).x().copy()).containsExactly(1.5, 1.5, 2, 2);
  }

  @Test
  void noBarsHaveNoOutline() {
    var bars = new Series.Bars("b", Columns.of(2.0), Columns.of(0.0), 1, House.INK);
    assertThat(Outline.of(bars, AXIS, 100, 0.5).x().size()).isZero();
  }
}

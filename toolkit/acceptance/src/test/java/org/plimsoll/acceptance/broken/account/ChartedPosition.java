package org.plimsoll.acceptance.broken.account;

import org.knowm.xchart.XYChart;
import org.plimsoll.acceptance.broken.units.NosyUnit;

/** Breaks rules 1 and 3: a position that draws itself. */
public record ChartedPosition(Class<NosyUnit> unit) {
  static XYChart chart(XYChart chart) {
    return chart;
  }
}

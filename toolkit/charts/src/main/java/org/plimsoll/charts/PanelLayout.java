package org.plimsoll.charts;

import java.util.List;

/**
 * Where everything of one panel goes.
 *
 * @param panel what is drawn
 * @param plot the rectangle between its axes
 * @param behind lines under the series: the grid
 * @param before lines over the series: axes, thresholds, leaders
 * @param dots over everything
 * @param texts all its type
 */
record PanelLayout(
    Panel panel,
    Plot plot,
    List<Rule> behind,
    List<Rule> before,
    List<Dot> dots,
    List<Text> texts) {

  /**
   * The room a panel is given.
   *
   * @param left left end of the plot
   * @param right right end of the plot
   * @param top upper end of the panel, its heading included
   * @param bottom lower end of the panel, its axis included
   * @param hasTimeBelow whether the x axis is lettered here or by a panel below
   */
  record Room(double left, double right, double top, double bottom, boolean isLast) {}
}

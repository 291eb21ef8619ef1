/**
 * How is a number a picture?
 *
 * <p>One word draws every result: {@link org.plimsoll.charts.Charts#chart chart(x)}. It returns a
 * {@link org.plimsoll.charts.Figure}, which shows itself, saves itself and gives back the numbers
 * it draws. Inside, a figure is described before it is painted:
 *
 * <pre>
 * Charts.chart(x) -> Drawing (titles, Panels of Axis, Series, Threshold, Flag)
 *                 -> FigureLayout (where every text, line and dot goes)
 *                 -> FigurePainter (XChart draws the series, we set the type around them)
 * </pre>
 *
 * <p>Inside this package numbers are the printed ones: a rate is in percent, as its axis says. Uses
 * analysis, Tablesaw and XChart.
 */
@NullMarked
package org.plimsoll.charts;

import org.jspecify.annotations.NullMarked;

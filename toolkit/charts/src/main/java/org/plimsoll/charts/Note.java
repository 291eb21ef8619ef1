package org.plimsoll.charts;

import java.awt.Color;

/**
 * Words beside a point of the plot, on one side of it or, where the plot ends there, on the other.
 *
 * @param x on the axis
 * @param y on the axis
 * @param isBefore whether they would rather stand to the left
 */
record Note(double x, double y, String words, Color colour, boolean isBefore) {}

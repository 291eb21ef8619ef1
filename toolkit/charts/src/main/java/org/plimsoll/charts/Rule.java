package org.plimsoll.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;

/** A straight line of the figure, in logical pixels. */
record Rule(double x1, double y1, double x2, double y2, Color colour, BasicStroke pen) {
  Line2D line() {
    return new Line2D.Double(x1, y1, x2, y2);
  }
}

package org.plimsoll.charts;

/** The rectangle between the axes, and where values lie in it, in logical pixels. */
record Plot(Axis xAxis, Axis yAxis, double left, double top, double right, double bottom) {
  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double x(double value) {
    return left + xAxis.at(value) * width();
  }

  double y(double value) {
    return bottom - yAxis.at(value) * height();
  }
}

package org.plimsoll.charts;

import java.awt.Color;

/** A round mark, in logical pixels. */
record Dot(double x, double y, double radius, Color colour) {}

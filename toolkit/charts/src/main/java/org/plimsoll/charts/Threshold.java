package org.plimsoll.charts;

/** A level that matters: a dashed red line across the plot with its name at the end. */
record Threshold(double value, String label) {}

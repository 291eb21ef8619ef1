package org.plimsoll.acceptance.broken.notebook;

import org.knowm.xchart.XYChart;

/** Breaks rule 3 as decision 3 leaves it: a bridge that draws, instead of showing what is drawn. */
public record DrawingBridge(XYChart chart) {}

package org.plimsoll.kernel.run;

import java.time.Duration;

/**
 * What became of one code cell.
 *
 * @param cell its place among all cells of the notebook, from 0
 * @param outcome how it ended
 * @param duration how long it took; zero when it was not run
 */
public record CellReport(int cell, CellOutcome outcome, Duration duration) {}

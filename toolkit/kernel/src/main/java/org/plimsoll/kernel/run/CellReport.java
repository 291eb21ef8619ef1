package org.plimsoll.kernel.run;

import java.time.Duration;

/**
 * What became of one code cell.
 *
 * @param place its place among all cells of the notebook, from 0
 * @param number its number among the code cells, from 1: what readers count
 * @param outcome how it ended
 * @param duration how long it took; zero when it was not run
 */
public record CellReport(int place, int number, CellOutcome outcome, Duration duration) {}

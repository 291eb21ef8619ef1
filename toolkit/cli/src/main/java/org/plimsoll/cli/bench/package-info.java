/**
 * How fast, and is it still right? The benchmark workloads behind {@code plimsoll bench}: data
 * defined bit for bit, results to compare with other programs, and the time they took.
 *
 * <p>Entry point: {@link org.plimsoll.cli.bench.Workload}. Here, and nowhere in the analysis, a
 * clock is read.
 */
@NullMarked
package org.plimsoll.cli.bench;

import org.jspecify.annotations.NullMarked;

/**
 * What does a notebook do from its first cell to its last? Runs notebooks without a browser, Python
 * or sockets, each in a fresh kernel, and compares what came out with what was stored.
 *
 * <p>Entry points: {@link org.plimsoll.kernel.run.NotebookRunner} and {@link
 * org.plimsoll.kernel.run.NotebookComparison}. Conventions are nbclient's: the first failing cell
 * ends the run unless it is tagged {@code raises-exception}; {@code skip-execution} leaves a cell
 * out. May use {@code kernel.document} and {@code kernel.protocol}.
 */
@NullMarked
package org.plimsoll.kernel.run;

import org.jspecify.annotations.NullMarked;

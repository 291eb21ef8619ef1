/**
 * What did this cell mean? The entry point is {@link org.plimsoll.kernel.evaluate.Session}: cells
 * in, values and readable failures out.
 *
 * <p>Snippets run in this JVM, so a result is the live object. A cell is compiled whole before any
 * of it runs: JShell is made to hold back its invocations, which are then carried out in order.
 * Snippet classes are rewritten as they are loaded, so that loops stop on interrupt and exit calls
 * do not end the process. May use the JDK's JShell and ASM; knows no sockets and no messages.
 */
@NullMarked
package org.plimsoll.kernel.evaluate;

import org.jspecify.annotations.NullMarked;

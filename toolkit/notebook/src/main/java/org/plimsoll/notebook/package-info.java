/**
 * How does a result appear in a cell?
 *
 * <p>{@link org.plimsoll.notebook.PlimsollExtension} gives a kernel our imports and renderers as
 * soon as the jar is on its class path; kernels without extensions call {@link
 * org.plimsoll.notebook.Plimsoll#in}. {@link org.plimsoll.notebook.MimeBundle} holds the one
 * decision: what a value looks like. Uses charts and tables, and the kernels' display interfaces.
 */
@NullMarked
package org.plimsoll.notebook;

import org.jspecify.annotations.NullMarked;

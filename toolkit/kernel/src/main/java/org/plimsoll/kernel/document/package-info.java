/**
 * What is in a notebook file? Immutable values for nbformat 4.5 and the two directions between them
 * and text.
 *
 * <p>Entry points: {@link org.plimsoll.kernel.document.NotebookReader} and {@link
 * org.plimsoll.kernel.document.NotebookWriter}. A file that Jupyter wrote comes back byte for byte,
 * so that a re-run changes only what really changed. Uses nothing of the kernel: a notebook can be
 * read, checked and shown without one.
 */
@NullMarked
package org.plimsoll.kernel.document;

import org.jspecify.annotations.NullMarked;

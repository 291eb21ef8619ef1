/**
 * How does a run look on a page? Turns executed notebooks into a folder of HTML that opens from the
 * disk: no network, no script.
 *
 * <p>Entry point: {@link org.plimsoll.cli.gallery.Gallery}. Formulas are set by KaTeX while the
 * pages are written, so that a reader needs neither JavaScript nor an installed maths font. The
 * HTML in a notebook is passed through as it is: whoever builds a gallery has just run that
 * notebook's code, which can do more than its HTML can.
 */
@NullMarked
package org.plimsoll.cli.gallery;

import org.jspecify.annotations.NullMarked;

/**
 * Which rule answers which published case?
 *
 * <p>One class per venue and topic, or per model; {@link org.plimsoll.reference.adapter.Adapters}
 * lists them all. Each maps the words of a file onto the words of the analysis API and leaves the
 * arithmetic to it: no margin formula and no published number lives here.
 */
@NullMarked
package org.plimsoll.reference.adapter;

import org.jspecify.annotations.NullMarked;

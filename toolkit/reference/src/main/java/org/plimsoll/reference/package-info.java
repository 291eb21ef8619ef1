/**
 * Does the toolkit equal what others published?
 *
 * <p>A {@link org.plimsoll.reference.Case} holds inputs and expected values that a venue, a peer
 * project or a paper gives. A {@link org.plimsoll.reference.CaseAdapter} maps its inputs onto the
 * analysis API and names the answers; {@link org.plimsoll.reference.Verifier} compares them within
 * the case's tolerance. Start with {@link org.plimsoll.reference.CaseFiles} and {@link
 * org.plimsoll.reference.Verifier}. No margin is computed here: what no adapter covers is counted
 * as unsupported, never as passed. Uses analysis only.
 */
@NullMarked
package org.plimsoll.reference;

import org.jspecify.annotations.NullMarked;

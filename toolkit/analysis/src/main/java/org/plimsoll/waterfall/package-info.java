/**
 * Who pays for what the defaulters' margin does not cover?
 *
 * <p>Layers in strict order: fees, insurance fund, venue capital, then auto-deleveraging of winners
 * or a loss shared by all. Knows amounts, not accounts' rules. Uses units.
 */
@NullMarked
package org.plimsoll.waterfall;

import org.jspecify.annotations.NullMarked;

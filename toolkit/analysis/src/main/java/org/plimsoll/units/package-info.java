/** Placeholder. */
@NullMarked
package org.plimsoll.units;

import org.jspecify.annotations.NullMarked;

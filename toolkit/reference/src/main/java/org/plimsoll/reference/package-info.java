/** Placeholder. */
@NullMarked
package org.plimsoll.reference;

import org.jspecify.annotations.NullMarked;

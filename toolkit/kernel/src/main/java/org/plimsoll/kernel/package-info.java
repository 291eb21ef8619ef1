/** Placeholder. */
@NullMarked
package org.plimsoll.kernel;

import org.jspecify.annotations.NullMarked;

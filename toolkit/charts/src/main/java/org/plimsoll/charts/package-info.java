/** Placeholder. */
@NullMarked
package org.plimsoll.charts;

import org.jspecify.annotations.NullMarked;

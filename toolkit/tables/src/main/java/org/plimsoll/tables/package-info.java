/** Placeholder. */
@NullMarked
package org.plimsoll.tables;

import org.jspecify.annotations.NullMarked;

/** Placeholder. */
@NullMarked
package org.plimsoll.notebook;

import org.jspecify.annotations.NullMarked;

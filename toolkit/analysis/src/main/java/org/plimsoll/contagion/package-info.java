/**
 * How do balance sheets push each other down?
 *
 * <p>Banks, funds and venues that sell the same assets or owe each other money: fire sales,
 * spirals, clearing. Uses units.
 */
@NullMarked
package org.plimsoll.contagion;

import org.jspecify.annotations.NullMarked;

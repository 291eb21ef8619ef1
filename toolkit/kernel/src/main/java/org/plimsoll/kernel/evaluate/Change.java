package org.plimsoll.kernel.evaluate;

import java.lang.reflect.Field;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that took the place of another, or of nothing.
 *
 * @param added the new one
 * @param replaced the one whose place it took; null if the name is new
 * @param oldField where the replaced variable's value still is; null for other declarations
 */
record Change(Snippet added, @Nullable Snippet replaced, @Nullable Field oldField) {}

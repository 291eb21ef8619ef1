/**
 * How is it a row?
 *
 * <p>Both ways: {@link org.plimsoll.tables.Datasets} reads rows into domain values (venues, bars,
 * books of positions) and names file, line, column and rule of a bad one; {@link
 * org.plimsoll.tables.Tables} turns results into Tablesaw tables whose headers and number formats
 * come from the units their records declare. {@link org.plimsoll.tables.TableText} and {@link
 * org.plimsoll.tables.TableHtml} print any Tablesaw table, ours or a user's. Tablesaw tables are
 * output: they are mutable and no domain value is built from one. Uses analysis only.
 */
@NullMarked
package org.plimsoll.tables;

import org.jspecify.annotations.NullMarked;

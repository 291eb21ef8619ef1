package org.plimsoll.cli.gallery;

/**
 * A formula in prose.
 *
 * @param tex its source without the dollar signs
 * @param display true for one on its own line
 */
record Formula(String tex, boolean display) {}

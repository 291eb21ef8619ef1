package org.plimsoll.acceptance.broken.kernel;

import org.plimsoll.acceptance.broken.account.ChartedPosition;

/** Breaks rule 5: a kernel that knows what a margin is. */
public record MarginAwareKernel(ChartedPosition position) {}

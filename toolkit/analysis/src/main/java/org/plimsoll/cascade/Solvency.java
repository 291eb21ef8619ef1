package org.plimsoll.cascade;

import org.plimsoll.venue.MarginSchedule;

/** Whether a made-up position could stand open at a mark. */
final class Solvency {
  /** So that no rounding on another path makes a row just within one due. */
  private static final double CLEARLY = 1 - 1e-9;

  private Solvency() {}

  /** Maintenance margin at the mark below the equity margin + quantity x (mark - entry). */
  static boolean holds(
      MarginSchedule schedule, double quantity, double entryPrice, double margin, double mark) {
    double equity = margin + quantity * (mark - entryPrice);
    return schedule.maintenanceMargin(Math.abs(quantity) * mark) < equity * CLEARLY;
  }
}

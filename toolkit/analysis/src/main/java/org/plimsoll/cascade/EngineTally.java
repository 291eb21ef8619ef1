package org.plimsoll.cascade;

/** Running counts of one step. */
final class EngineTally {
  int rounds;
  int due;
  double dueQuantity;
  double quantity;
  double quantityBeforeBankruptcy;
  double notional;
  double surplus;
  double fees;
  double shortfall;
  double unfunded;
  int bankrupt;
}

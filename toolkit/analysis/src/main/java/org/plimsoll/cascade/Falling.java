package org.plimsoll.cascade;

/** One side of a book as a cascade sees it: who is due at a price, and what closing them gives. */
interface Falling {

  /** Above 0 for longs, below for shorts. */
  double sign();

  /** Counts those due at a price that only moves against them from call to call. */
  int due(double price);

  /** Adds up the quantities of the first so many to fall. */
  double sold(int count);

  /** Closes some at one fill price. */
  void settle(int from, int to, double fillPrice, Settlement settlement);
}

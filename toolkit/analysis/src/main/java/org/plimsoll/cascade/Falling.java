package org.plimsoll.cascade;

/** One side of a book as a cascade sees it: who is due at a price, and what closing them gives. */
interface Falling {

  /** Above 0 for longs, below for shorts. */
  double sign();

  /** Counts those due at a price that only moves against them from call to call. */
  int due(double price);

  /** Adds up the quantities of the first so many to fall, as many as the last call found due. */
  double sold(int count);

  /** Closes everybody in the rounds they fell in. */
  void settle(RoundList rounds, Settlement[] settlements);
}

package org.plimsoll.tables;

import java.util.Locale;
import org.plimsoll.venue.PriceRounding;

/** The directions of rounding as a description writes them. */
enum RoundingWord {
  NEAREST(PriceRounding.Direction.NEAREST),
  AGAINST_TRADER(PriceRounding.Direction.AGAINST_TRADER);

  private final PriceRounding.Direction direction;

  RoundingWord(PriceRounding.Direction direction) {
    this.direction = direction;
  }

  static RoundingWord of(PriceRounding.Direction direction) {
    return direction == PriceRounding.Direction.NEAREST ? NEAREST : AGAINST_TRADER;
  }

  PriceRounding.Direction direction() {
    return direction;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

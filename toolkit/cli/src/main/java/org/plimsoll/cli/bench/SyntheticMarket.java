package org.plimsoll.cli.bench;

import org.plimsoll.cascade.Cascade;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.liquidity.PowerLawImpact;
import org.plimsoll.venue.Side;

/**
 * The synthetic book with the impact and the fund of the cascade workloads: square-root impact of 8
 * % at a depth of half of the longs, a fund of a ten-thousandth of their value.
 */
record SyntheticMarket(PositionBook book) {
  static final double COEFFICIENT = 0.08;
  private static final double DEPTH_SHARE = 0.5;
  private static final double FUND_SHARE = 1e-4;

  static SyntheticMarket of(Run run) {
    return new SyntheticMarket(PerpetualBook.of(run.accounts(), run.seed()));
  }

  static long lots(double quantity) {
    return Math.round(quantity / PerpetualBook.LOT);
  }

  LiquidationMap map() {
    return LiquidationMap.of(book, PerpetualBook.PRICE);
  }

  Cascade cascade() {
    return cascade(book);
  }

  /** As if the columns had just been read. */
  PositionBook bookFromColumns() {
    return PositionBook.of(book.schedule(), book.quantities(), book.entryPrices(), book.margins());
  }

  static double depth(PositionBook book) {
    return DEPTH_SHARE * book.quantity(Side.LONG);
  }

  static Cascade cascade(PositionBook book) {
    double longs = book.quantity(Side.LONG);
    return Cascade.through(PowerLawImpact.squareRoot(COEFFICIENT, DEPTH_SHARE * longs))
        .withFund(FUND_SHARE * longs * PerpetualBook.PRICE);
  }
}

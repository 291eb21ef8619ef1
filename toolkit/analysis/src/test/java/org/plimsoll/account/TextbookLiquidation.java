package org.plimsoll.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.venue.Bracket;

/** The liquidation price found two other ways, slowly and from the definition. */
final class TextbookLiquidation {
  private static final MathContext PRECISE = new MathContext(60);

  private TextbookLiquidation() {}

  /** Halves an interval on which equity less maintenance margin changes its sign. */
  static double byBisection(Position position) {
    int s = position.side().sign();
    double low = 0;
    double high = position.entryPrice();
    while (s * excess(position, high) < 0) {
      high *= 2;
    }
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (s * excess(position, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Equity less the rate-by-slice margin; for shorts the doubling needs it beyond the price. */
  private static double excess(Position position, double price) {
    double notional = position.quantity() * price;
    double maintenance = 0;
    for (Bracket tier : position.schedule().brackets()) {
      double slice = Math.min(notional, tier.notionalCap()) - tier.notionalFloor();
      maintenance += Math.max(0, slice) * tier.maintenanceMarginRate();
    }
    double profit = position.side().sign() * position.quantity() * (price - position.entryPrice());
    return position.margin() + profit - maintenance;
  }

  /**
   * Solves every tier by itself in decimals and keeps the roots whose notional lies in the tier:
   * floor included, cap excluded, a price above 0.
   */
  static double[] tierByTier(Position position) {
    BigDecimal side = BigDecimal.valueOf(position.side().sign());
    BigDecimal quantity = new BigDecimal(position.quantity());
    BigDecimal entry = new BigDecimal(position.entryPrice());
    BigDecimal margin = new BigDecimal(position.margin());
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal rateBelow = null;
    List<Double> roots = new ArrayList<>();
    for (Bracket tier : position.schedule().brackets()) {
      BigDecimal rate = BigDecimal.valueOf(tier.maintenanceMarginRate());
      BigDecimal floor = new BigDecimal(tier.notionalFloor());
      amount = rateBelow == null ? amount : amount.add(floor.multiply(rate.subtract(rateBelow)));
      rateBelow = rate;
      BigDecimal above = side.multiply(quantity).multiply(entry).subtract(margin).subtract(amount);
      BigDecimal notional = above.divide(side.subtract(rate), PRECISE);
      boolean inside =
          notional.signum() > 0
              && notional.compareTo(floor) >= 0
              && (Double.isInfinite(tier.notionalCap())
                  || notional.compareTo(new BigDecimal(tier.notionalCap())) < 0);
      if (inside) {
        roots.add(notional.divide(quantity, PRECISE).doubleValue());
      }
    }
    return roots.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

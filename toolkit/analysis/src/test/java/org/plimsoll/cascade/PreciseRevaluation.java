package org.plimsoll.cascade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Bracket;

/** Price and ratio of one position in decimals of 60 digits, from the brackets' own numbers. */
final class PreciseRevaluation {
  private static final MathContext PRECISE = new MathContext(60);

  private final Position position;
  private final BigDecimal side;
  private final BigDecimal quantity;
  private final BigDecimal entry;
  private final BigDecimal margin;

  PreciseRevaluation(Position position) {
    this.position = position;
    this.side = BigDecimal.valueOf(position.side().sign());
    this.quantity = new BigDecimal(position.quantity());
    this.entry = new BigDecimal(position.entryPrice());
    this.margin = new BigDecimal(position.margin());
  }

  /** The first of the lines' roots on the way down for a long, on the way up for a short. */
  double liquidationPrice() {
    BigDecimal left = side.multiply(quantity).multiply(entry).subtract(margin);
    BigDecimal first =
        best(
            bracket ->
                left.subtract(amount(bracket))
                    .divide(BigDecimal.ONE.subtract(side.multiply(rate(bracket))), PRECISE));
    return first.multiply(side).divide(quantity, PRECISE).max(BigDecimal.ZERO).doubleValue();
  }

  double equity(double mark) {
    return exactEquity(mark).doubleValue();
  }

  /** Infinite where equity is not positive. */
  double marginRatio(double mark) {
    BigDecimal notional = quantity.multiply(new BigDecimal(mark));
    BigDecimal maintenance =
        best(bracket -> notional.multiply(rate(bracket)).subtract(amount(bracket)));
    BigDecimal equity = exactEquity(mark);
    return equity.signum() > 0
        ? maintenance.divide(equity, PRECISE).doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private BigDecimal exactEquity(double mark) {
    BigDecimal move = new BigDecimal(mark).subtract(entry);
    return margin.add(side.multiply(quantity).multiply(move));
  }

  private BigDecimal best(Function<Bracket, BigDecimal> line) {
    return position.schedule().brackets().stream().map(line).reduce(BigDecimal::max).orElseThrow();
  }

  private static BigDecimal rate(Bracket bracket) {
    return new BigDecimal(bracket.maintenanceMarginRate());
  }

  private static BigDecimal amount(Bracket bracket) {
    return new BigDecimal(bracket.maintenanceAmount());
  }
}

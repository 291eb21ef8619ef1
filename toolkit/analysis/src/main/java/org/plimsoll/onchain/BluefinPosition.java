package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Side;

/**
 * A position of Bluefin and the part of its value that is its owner's.
 *
 * <p>Margin ratio of a long = 1 - (open notional - margin) / (price x size); of a short = (open
 * notional + margin) / (price x size) - 1. At 0 the position is bankrupt.
 *
 * <pre>{@code
 * new BluefinPosition(Side.LONG, new BigDecimal("4"), new BigDecimal("400"), new BigDecimal("100"))
 *     .marginRatio(new BigDecimal("78.125")) // 0.04
 * }</pre>
 *
 * <p>Source: fireflyprotocol/bluefin and its public library.
 *
 * @param side long or short
 * @param size base units, above 0
 * @param openNotional value at entry, quote, 0 or more
 * @param margin assigned to it, quote, 0 or more
 */
public record BluefinPosition(
    Side side, BigDecimal size, BigDecimal openNotional, BigDecimal margin) {
  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BluefinPosition {
    Valid.positive("size", size);
    Valid.notNegative("open notional", openNotional);
    Valid.notNegative("margin", margin);
  }

  /**
   * Gives the margin ratio.
   *
   * @param oraclePrice quote per base unit, 0 or more
   * @return equity / value; empty at a price of 0
   * @throws IllegalArgumentException if the price is negative
   */
  public Optional<BigDecimal> marginRatio(BigDecimal oraclePrice) {
    BigDecimal value = value(oraclePrice);
    if (value.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal foreign = Exact.ratio(openNotional.subtract(Exact.signed(side, margin)), value);
    return Optional.of(Exact.signed(side, ONE.subtract(foreign)));
  }

  /**
   * Shows how the margin ratio comes about.
   *
   * @param oraclePrice quote per base unit, 0 or more
   * @return the steps; an infinite ratio is one that does not exist
   * @throws IllegalArgumentException if the price is negative
   */
  public Explanation explain(BigDecimal oraclePrice) {
    return Explanation.of("Bluefin %s of %s".formatted(side, size))
        .with("value", "price x size", value(oraclePrice).doubleValue(), QUOTE)
        .with(
            "margin ratio",
            side == Side.LONG
                ? "1 - (open notional - margin) / value"
                : "(open notional + margin) / value - 1",
            marginRatio(oraclePrice).map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY),
            RATE);
  }

  private BigDecimal value(BigDecimal oraclePrice) {
    return Valid.notNegative("oracle price", oraclePrice).multiply(size);
  }
}

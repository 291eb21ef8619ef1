package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.plimsoll.account.Position;
import org.plimsoll.market.Bars;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * What leverage does to a position of fixed size: margin, distance to liquidation and to
 * bankruptcy, and how leverage itself answers a move.
 *
 * <p>At entry, with s the side, L the leverage, m and c the rate and amount of the bracket at the
 * liquidation price and n the notional: liquidation after an adverse move of (1/L - m + c/n)/(1 - s
 * m), bankruptcy after 1/L. After an adverse move u, leverage becomes L (1 - s u)/(1 - L u): a loss
 * raises leverage, the faster the higher it is already, and at u = 1/L there is no equity left.
 *
 * <pre>{@code
 * var sensitivity = LeverageSensitivity.of(position).across(2, 5, 10, 20, 50);
 * sensitivity.rows().get(0).distanceToLiquidation();
 * }</pre>
 *
 * <p>Distances are from the entry price. A long at 1x has no liquidation price; its cells are
 * absent.
 *
 * @param position the position whose size and entry are kept
 * @param rows one per leverage
 */
public record LeverageSensitivity(Position position, List<Row> rows) {
  private static final double[] LADDER = {1, 2, 3, 5, 10, 20, 25, 50, 75, 100, 125};
  private static final double SMALL_MOVE = 0.01;

  /** Keeps its own list. */
  public LeverageSensitivity {
    rows = List.copyOf(rows);
  }

  /**
   * What one leverage means.
   *
   * @param leverage the leverage chosen
   * @param margin put up at entry, in quote
   * @param liquidationPrice quote per base, absent where no price liquidates
   * @param distanceToLiquidation adverse move from entry, a fraction
   * @param bankruptcyPrice quote per base, absent where no price bankrupts
   * @param distanceToBankruptcy adverse move from entry, a fraction
   * @param leverageAfterOnePercent effective leverage after an adverse move of 1 %, absent where
   *     nothing is left
   */
  public record Row(
      @In(LEVERAGE) double leverage,
      @In(QUOTE) double margin,
      @In(PRICE) OptionalDouble liquidationPrice,
      @In(RATE) OptionalDouble distanceToLiquidation,
      @In(PRICE) OptionalDouble bankruptcyPrice,
      @In(RATE) OptionalDouble distanceToBankruptcy,
      @In(LEVERAGE) OptionalDouble leverageAfterOnePercent) {}

  /**
   * Runs a position through the usual leverages up to its bracket's maximum.
   *
   * @param position gives size, entry, side and schedule; its own leverage does not matter
   * @return one row per leverage
   */
  public static LeverageSensitivity of(Position position) {
    double most = position.demand().maxLeverage(position.entryPrice());
    double[] usual = DoubleStream.of(LADDER).filter(leverage -> leverage <= most).toArray();
    return new LeverageSensitivity(position, rows(position, usual));
  }

  /**
   * Chooses the leverages.
   *
   * @param leverages each from 1 to the maximum of the bracket at entry
   * @return one row per leverage, in that order
   * @throws IllegalArgumentException if a leverage is outside its range
   */
  public LeverageSensitivity across(double... leverages) {
    return new LeverageSensitivity(position, rows(position, leverages));
  }

  /**
   * Counts how often a price history went as far as each liquidation, within each horizon.
   *
   * @param bars the price history
   * @param horizons each at least one bar and within the history
   * @return one row per leverage and horizon
   * @throws IllegalArgumentException if a horizon is outside its range
   */
  public HitFrequencies onHistory(Bars bars, Duration... horizons) {
    return HitFrequencies.of(this, bars, List.of(horizons));
  }

  private static List<Row> rows(Position position, double... leverages) {
    return Arrays.stream(leverages).mapToObj(leverage -> row(position, leverage)).toList();
  }

  private static Row row(Position base, double leverage) {
    Position position = base.withLeverage(leverage);
    double entry = position.entryPrice();
    double liquidation = position.liquidationPrice();
    double bankruptcy = position.bankruptcyPrice();
    return new Row(
        leverage,
        position.margin(),
        existing(liquidation, liquidation),
        existing(liquidation, position.distanceToLiquidation(entry)),
        existing(bankruptcy, bankruptcy),
        existing(bankruptcy, Math.abs(bankruptcy - entry) / entry),
        leverageAfter(position));
  }

  private static OptionalDouble existing(double price, double value) {
    return price > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static OptionalDouble leverageAfter(Position position) {
    double factor = position.side() == Side.LONG ? 1 - SMALL_MOVE : 1 + SMALL_MOVE;
    return position.at(position.entryPrice() * factor).effectiveLeverage();
  }

  @Override
  public String toString() {
    return "%s %s across %d leverages".formatted(position.side(), position.contract(), rows.size());
  }
}

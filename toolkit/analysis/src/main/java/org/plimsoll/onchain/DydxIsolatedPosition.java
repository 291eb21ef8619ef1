package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Side;

/**
 * A position of dYdX v4 as its documentation treats it: one market, an entry price and the equity
 * at that price.
 *
 * <p>Equity at p = equity at entry + s q (p - entry). Liquidation price = (equity - s q entry -
 * other maintenance) / (q m - s q), with s = +1 long and -1 short, q the size, m the maintenance
 * fraction and "other" the maintenance margin of the account's other positions at their prices.
 * Bankruptcy price = entry - s equity / q. A price at or below 0 does not exist and is absent.
 *
 * <pre>{@code
 * new DydxIsolatedPosition(Side.SHORT, new BigDecimal("500"), BigDecimal.ONE, new BigDecimal("100"))
 *     .bankruptcyPrice() // 1.2
 * }</pre>
 *
 * <p>Source: dydxprotocol/v4-documentation, concepts/trading/liquidations and
 * contract-loss-mechanism.
 *
 * @param side long or short
 * @param size base units, above 0
 * @param entryPrice where the equity is known: the entry, or the oracle price now; above 0
 * @param equityAtEntry the account's value there, quote
 */
public record DydxIsolatedPosition(
    Side side, BigDecimal size, BigDecimal entryPrice, BigDecimal equityAtEntry) {
  /** Largest liquidation fee of the genesis block, as a fraction of the quote traded. */
  public static final BigDecimal GENESIS_LIQUIDATION_FEE = new BigDecimal("0.015");

  private static final String MARKET = "the position";

  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if size or price is not above 0
   */
  public DydxIsolatedPosition {
    Valid.positive("size", size);
    Valid.positive("entry price", entryPrice);
  }

  /**
   * Gives what closing at a price would earn.
   *
   * @param price quote per base unit, 0 or more
   * @return s q (price - entry), quote
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal profit(BigDecimal price) {
    Valid.notNegative("price", price);
    return signedSize().multiply(price.subtract(entryPrice));
  }

  /**
   * Gives the account's value at a price of this market.
   *
   * @param price quote per base unit, 0 or more
   * @return equity at entry + profit, quote
   * @throws IllegalArgumentException if the price is negative
   */
  public BigDecimal equity(BigDecimal price) {
    return equityAtEntry.add(profit(price));
  }

  /**
   * Gives the maintenance margin at a price.
   *
   * @param price quote per base unit, 0 or more
   * @param maintenanceMarginFraction fraction of notional, in [0, 1)
   * @return size x price x fraction, quote
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BigDecimal maintenanceMargin(BigDecimal price, BigDecimal maintenanceMarginFraction) {
    Valid.notNegative("price", price);
    Valid.belowOne("maintenance margin fraction", maintenanceMarginFraction);
    return size.multiply(price).multiply(maintenanceMarginFraction);
  }

  /**
   * Gives the price at which nothing is left.
   *
   * @return entry - s equity / size; empty for a long backed in full
   */
  public Optional<BigDecimal> bankruptcyPrice() {
    return Exact.price(entryPrice.subtract(Exact.ratio(equityAtEntry, signedSize())));
  }

  /**
   * Gives the price at which equity meets the maintenance margin of the whole account.
   *
   * @param maintenanceMarginFraction of this market, in [0, 1)
   * @param otherMaintenanceMargin of the account's other positions, quote, 0 or more
   * @return the price; empty where no price does it
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Optional<BigDecimal> liquidationPrice(
      BigDecimal maintenanceMarginFraction, BigDecimal otherMaintenanceMargin) {
    Valid.belowOne("maintenance margin fraction", maintenanceMarginFraction);
    Valid.notNegative("other maintenance margin", otherMaintenanceMargin);
    BigDecimal numerator =
        equityAtEntry.subtract(signedSize().multiply(entryPrice)).subtract(otherMaintenanceMargin);
    BigDecimal denominator = size.multiply(maintenanceMarginFraction).subtract(signedSize());
    return Exact.price(Exact.ratio(numerator, denominator));
  }

  /**
   * Gives what the insurance fund receives when all of it is closed, or pays where negative.
   *
   * @param closePrice of the liquidation fill, 0 or more
   * @param maxLiquidationFee largest fee as a fraction of the quote traded, from 0 to 1
   * @return as {@link DydxAccount#insuranceFundDelta}, quote
   * @throws IllegalArgumentException if a value is outside its range
   */
  public BigDecimal insuranceFundDelta(BigDecimal closePrice, BigDecimal maxLiquidationFee) {
    DydxFill fill = new DydxFill(MARKET, size, side == Side.SHORT, closePrice);
    return account().insuranceFundDelta(fill, maxLiquidationFee);
  }

  /**
   * Shows how the liquidation price comes about.
   *
   * @param maintenanceMarginFraction of this market, in [0, 1)
   * @return the steps; an infinite price is one that does not exist
   * @throws IllegalArgumentException if the fraction is outside its range
   */
  public Explanation explain(BigDecimal maintenanceMarginFraction) {
    return Explanation.of("dYdX v4 %s of %s at %s".formatted(side, size, entryPrice))
        .with("equity at entry", "given", equityAtEntry.doubleValue(), QUOTE)
        .with(
            "maintenance margin at entry",
            "size x entry x %s".formatted(maintenanceMarginFraction),
            maintenanceMargin(entryPrice, maintenanceMarginFraction).doubleValue(),
            QUOTE)
        .with(
            "liquidation price",
            "(equity - s q entry) / (q m - s q)",
            shown(liquidationPrice(maintenanceMarginFraction, ZERO)),
            PRICE)
        .with("bankruptcy price", "entry - s equity / q", shown(bankruptcyPrice()), PRICE);
  }

  private static double shown(Optional<BigDecimal> price) {
    return price.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
  }

  /** Closing all gives up all collateral, so the maintenance fraction has no say. */
  private DydxAccount account() {
    BigDecimal balance = equityAtEntry.subtract(signedSize().multiply(entryPrice));
    return DydxAccount.of(
        balance,
        new DydxPosition(MARKET, signedSize(), entryPrice, BigDecimal.ONE, BigDecimal.ONE));
  }

  private BigDecimal signedSize() {
    return Exact.signed(side, size);
  }
}

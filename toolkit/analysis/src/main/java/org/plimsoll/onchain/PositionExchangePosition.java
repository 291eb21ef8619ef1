package org.plimsoll.onchain;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Side;

/**
 * A position of Position Exchange, whose maintenance margin is a share of its initial margin.
 *
 * <p>Open notional = size x entry; initial margin = open notional / leverage; maintenance margin =
 * share x initial margin, whatever margin is added or taken out later; margin balance = margin +
 * profit. Liquidation price = (open notional - s (margin - maintenance)) / size.
 *
 * <pre>{@code
 * new PositionExchangePosition(Side.SHORT, BigDecimal.TEN, new BigDecimal("4900"), BigDecimal.TEN,
 *     new BigDecimal("4100")).liquidationPrice(new BigDecimal("0.03")) // 5295.3
 * }</pre>
 *
 * <p>Source: PositionExchange/decentralized-perpetual-trading-protocol-core.
 *
 * @param side long or short
 * @param size base units, above 0
 * @param entryPrice quote per base unit, above 0
 * @param leverage chosen at opening, above 0
 * @param margin now, quote, 0 or more
 */
public record PositionExchangePosition(
    Side side, BigDecimal size, BigDecimal entryPrice, BigDecimal leverage, BigDecimal margin) {
  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public PositionExchangePosition {
    Valid.positive("size", size);
    Valid.positive("entry price", entryPrice);
    Valid.positive("leverage", leverage);
    Valid.notNegative("margin", margin);
  }

  /**
   * Opens a position with the margin its leverage asks for.
   *
   * @param side long or short
   * @param size base units, above 0
   * @param entryPrice quote per base unit, above 0
   * @param leverage above 0
   * @return the position with its initial margin
   * @throws IllegalArgumentException if a value is not above 0
   */
  public static PositionExchangePosition opened(
      Side side, BigDecimal size, BigDecimal entryPrice, BigDecimal leverage) {
    Valid.positive("leverage", leverage);
    BigDecimal margin = Exact.ratio(size.multiply(entryPrice), leverage);
    return new PositionExchangePosition(side, size, entryPrice, leverage, margin);
  }

  /**
   * Gives the value at entry.
   *
   * @return size x entry, quote
   */
  public BigDecimal openNotional() {
    return size.multiply(entryPrice);
  }

  /**
   * Gives the profit not yet settled.
   *
   * @param mark quote per base unit, 0 or more
   * @return s size (mark - entry), quote
   * @throws IllegalArgumentException if the mark is negative
   */
  public BigDecimal unrealisedProfit(BigDecimal mark) {
    Valid.notNegative("mark price", mark);
    return Exact.signed(side, size.multiply(mark.subtract(entryPrice)));
  }

  /**
   * Gives the margin with the profit.
   *
   * @param mark quote per base unit, 0 or more
   * @return margin + unrealised profit, quote
   * @throws IllegalArgumentException if the mark is negative
   */
  public BigDecimal marginBalance(BigDecimal mark) {
    return margin.add(unrealisedProfit(mark));
  }

  /**
   * Gives the maintenance margin.
   *
   * @param shareOfInitial fraction of the initial margin, in [0, 1]
   * @return share x open notional / leverage, quote
   * @throws IllegalArgumentException if the share is outside its range
   */
  public BigDecimal maintenanceMargin(BigDecimal shareOfInitial) {
    Valid.fraction("maintenance share of initial margin", shareOfInitial);
    return Exact.ratio(openNotional().multiply(shareOfInitial), leverage);
  }

  /**
   * Gives the mark at which margin balance meets maintenance margin.
   *
   * @param shareOfInitial fraction of the initial margin, in [0, 1]
   * @return the price; empty for a long backed in full
   * @throws IllegalArgumentException if the share is outside its range
   */
  public Optional<BigDecimal> liquidationPrice(BigDecimal shareOfInitial) {
    BigDecimal room = margin.subtract(maintenanceMargin(shareOfInitial));
    return Exact.price(Exact.ratio(openNotional().subtract(Exact.signed(side, room)), size));
  }

  /**
   * Shows how the liquidation price comes about.
   *
   * @param shareOfInitial fraction of the initial margin, in [0, 1]
   * @return the steps; an infinite price is one that does not exist
   * @throws IllegalArgumentException if the share is outside its range
   */
  public Explanation explain(BigDecimal shareOfInitial) {
    return Explanation.of("Position Exchange %s of %s at %s".formatted(side, size, entryPrice))
        .with("open notional", "size x entry", openNotional().doubleValue(), QUOTE)
        .with(
            "maintenance margin",
            "%s x open notional / %s".formatted(shareOfInitial, leverage),
            maintenanceMargin(shareOfInitial).doubleValue(),
            QUOTE)
        .with(
            "liquidation price",
            "(open notional - s (margin - maintenance)) / size",
            liquidationPrice(shareOfInitial)
                .map(BigDecimal::doubleValue)
                .orElse(Double.POSITIVE_INFINITY),
            PRICE);
  }
}

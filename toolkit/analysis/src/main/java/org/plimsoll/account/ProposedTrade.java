package org.plimsoll.account;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * What a trader wants, before a venue is chosen: a side, a value, an entry and a leverage.
 *
 * <p>Under a schedule it becomes a position of as many contracts as are worth that value at entry:
 * quantity = notional / (multiplier x entry price) for linear and quanto contracts, notional /
 * multiplier for inverse ones, whose multiplier is in quote.
 *
 * <pre>{@code
 * ProposedTrade.longOf(120_000).at(60_000).leverage(20).under(schedule); // 2 BTC
 * }</pre>
 *
 * <p>For a quanto contract the notional counts in the currency the contract is paid in.
 *
 * @param side long or short
 * @param notional value at entry, in quote, above 0
 * @param entryPrice quote per base, above 0
 * @param leverage at least 1
 */
public record ProposedTrade(
    @In(TEXT) Side side,
    @In(QUOTE) double notional,
    @In(PRICE) double entryPrice,
    @In(LEVERAGE) double leverage) {
  /**
   * Validates the trade.
   *
   * @throws IllegalArgumentException if notional or entry price is not above 0, or the leverage
   *     below 1
   */
  public ProposedTrade {
    Check.positive("notional", notional);
    Check.positive("entry price", entryPrice);
    if (!(leverage >= 1 && Double.isFinite(leverage))) {
      throw new IllegalArgumentException(Messages.leverageBelowOne(leverage));
    }
  }

  /**
   * Starts a long.
   *
   * @param notional value at entry, in quote, above 0
   * @return the value, to be given a price
   */
  public static Amount longOf(double notional) {
    return new Amount(Side.LONG, notional);
  }

  /**
   * Starts a short.
   *
   * @param notional value at entry, in quote, above 0
   * @return the value, to be given a price
   */
  public static Amount shortOf(double notional) {
    return new Amount(Side.SHORT, notional);
  }

  /**
   * A trade that still lacks its price.
   *
   * @param side long or short
   * @param notional value at entry, in quote
   */
  public record Amount(Side side, double notional) {
    /**
     * Sets the entry price.
     *
     * @param entryPrice quote per base, above 0
     * @return the trade, to be given a leverage
     */
    public Priced at(double entryPrice) {
      return new Priced(this, entryPrice);
    }
  }

  /**
   * A trade that still lacks its leverage.
   *
   * @param amount side and value
   * @param entryPrice quote per base
   */
  public record Priced(Amount amount, double entryPrice) {
    /**
     * Chooses the leverage.
     *
     * @param leverage at least 1
     * @return the trade
     * @throws IllegalArgumentException if a value is outside its range
     */
    public ProposedTrade leverage(double leverage) {
      return new ProposedTrade(amount.side, amount.notional, entryPrice, leverage);
    }
  }

  /**
   * Turns the trade round.
   *
   * @return the same value, price and leverage on the other side
   */
  public ProposedTrade opposite() {
    Side other = side == Side.LONG ? Side.SHORT : Side.LONG;
    return new ProposedTrade(other, notional, entryPrice, leverage);
  }

  /**
   * Counts the contracts that are worth the notional at entry.
   *
   * @param contract what is traded
   * @return the quantity
   */
  public double quantity(Contract contract) {
    return contract.isInverse()
        ? notional / contract.multiplier()
        : notional / (contract.multiplier() * entryPrice);
  }

  /**
   * Tells whether a venue lets the trade be opened.
   *
   * @param schedule the venue's
   * @return false if it allows less leverage at that size, or no position of that size
   */
  public boolean isAllowedBy(MarginSchedule schedule) {
    MarginDemand demand = schedule.of(quantity(schedule.contract()));
    return leverage <= demand.maxLeverage(entryPrice)
        && demand.tierSize(entryPrice) <= schedule.largestNotional();
  }

  /**
   * Opens the trade under a schedule.
   *
   * @param schedule the venue's
   * @return the position, backed by its initial margin
   * @throws IllegalArgumentException if the venue does not allow it
   */
  public Position under(MarginSchedule schedule) {
    double quantity = quantity(schedule.contract());
    return new Position.Opening(side, quantity, schedule).at(entryPrice).leverage(leverage);
  }

  @Override
  public String toString() {
    return "%s of %s at %s with %s"
        .formatted(
            side, QUOTE.format(notional), PRICE.format(entryPrice), LEVERAGE.format(leverage));
  }
}

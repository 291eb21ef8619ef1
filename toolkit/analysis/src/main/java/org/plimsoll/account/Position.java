package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/**
 * One position with margin of its own (isolated margin) on a linear contract.
 *
 * <p>equity(mark) = margin + side x quantity x (mark - entry). It is liquidated at the mark where
 * equity = maintenance margin, and bankrupt where equity = 0. A long that no fall can reach has
 * liquidation and bankruptcy price 0; a short always has both.
 *
 * <pre>{@code
 * var position = Position.longOf(2, schedule).at(60_000).leverage(20);
 * position.liquidationPrice(); // 57,261.31 under the October 2024 schedule of BTCUSDT
 * }</pre>
 *
 * <p>It is not an order and knows no fees or funding; those change the margin. Leverage sets the
 * initial margin only: maintenance margin depends on the size.
 *
 * @param contract what is traded
 * @param schedule what the venue demands
 * @param side long or short
 * @param quantity absolute size in base units, above 0
 * @param entryPrice quote per base, above 0
 * @param leverage the leverage chosen, from 1 to the maximum of the bracket at entry
 * @param margin assigned to the position, in quote, above 0
 */
public record Position(
    Contract contract,
    MarginSchedule schedule,
    Side side,
    @In(BASE) double quantity,
    @In(PRICE) double entryPrice,
    @In(LEVERAGE) double leverage,
    @In(QUOTE) double margin) {

  /**
   * Validates the position.
   *
   * @throws IllegalArgumentException if the schedule is another contract's, a size, price or margin
   *     is not above 0, the leverage is outside the bracket's range, or the notional is above the
   *     schedule's last cap
   */
  public Position {
    if (!contract.symbol().equals(schedule.symbol())) {
      throw new IllegalArgumentException(Messages.otherSchedule(contract, schedule));
    }
    Check.positive("quantity", quantity, Messages.QUANTITY_REMEDY);
    Check.positive("entry price", entryPrice);
    Check.positive("notional", contract.notional(quantity, entryPrice));
    schedule.allowed(contract.notional(quantity, entryPrice), leverage);
    Check.positive("margin", margin, Messages.MARGIN_REMEDY);
  }

  /**
   * Starts a long position.
   *
   * @param quantity size in base units, above 0
   * @param schedule the contract's margin schedule
   * @return the opening, to be given a price
   */
  public static Opening longOf(double quantity, MarginSchedule schedule) {
    return new Opening(Side.LONG, quantity, schedule);
  }

  /**
   * Starts a short position.
   *
   * @param quantity size in base units, above 0
   * @param schedule the contract's margin schedule
   * @return the opening, to be given a price
   */
  public static Opening shortOf(double quantity, MarginSchedule schedule) {
    return new Opening(Side.SHORT, quantity, schedule);
  }

  /**
   * A position that still lacks its entry price.
   *
   * @param side long or short
   * @param quantity size in base units
   * @param schedule the contract's margin schedule
   */
  public record Opening(Side side, double quantity, MarginSchedule schedule) {
    /**
     * Sets the entry price.
     *
     * @param entryPrice quote per base, above 0
     * @return the opening, to be given a leverage or a margin
     */
    public Priced at(double entryPrice) {
      return new Priced(this, entryPrice);
    }
  }

  /**
   * A position that still lacks its margin.
   *
   * @param opening side, size and schedule
   * @param entryPrice quote per base
   */
  public record Priced(Opening opening, double entryPrice) {
    /**
     * Backs the position with the initial margin of a leverage: notional / leverage.
     *
     * @param leverage from 1 to the maximum of the bracket at entry
     * @return the position
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Position leverage(double leverage) {
      return new Position(
          Contract.linear(opening.schedule.symbol()),
          opening.schedule,
          opening.side,
          opening.quantity,
          entryPrice,
          leverage,
          opening.schedule.initialMargin(notional(), leverage));
    }

    /**
     * Backs the position with an amount; the leverage setting is the bracket's maximum.
     *
     * @param margin in quote, above 0
     * @return the position
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Position margin(double margin) {
      return leverage(opening.schedule.bracketAt(notional()).maxLeverage()).withMargin(margin);
    }

    private double notional() {
      double quantity = Check.positive("quantity", opening.quantity, Messages.QUANTITY_REMEDY);
      return Check.positive("notional", quantity * Check.positive("entry price", entryPrice));
    }
  }

  /**
   * Changes the margin, as when collateral is added or withdrawn.
   *
   * @param newMargin in quote, above 0
   * @return the same position with that margin
   * @throws IllegalArgumentException if the margin is not above 0
   */
  public Position withMargin(double newMargin) {
    return new Position(contract, schedule, side, quantity, entryPrice, leverage, newMargin);
  }

  /**
   * Changes the leverage, and with it the margin, to notional / leverage.
   *
   * @param newLeverage from 1 to the maximum of the bracket at entry
   * @return the same position at that leverage
   * @throws IllegalArgumentException if the leverage is outside its range
   */
  public Position withLeverage(double newLeverage) {
    return new Priced(new Opening(side, quantity, schedule), entryPrice).leverage(newLeverage);
  }

  /**
   * Opens the same position at another price: notional, leverage and margin are kept, the quantity
   * follows.
   *
   * @param newEntryPrice quote per base, above 0
   * @return the position, as large in money as this one
   * @throws IllegalArgumentException if the price is not above 0
   */
  public Position reopenedAt(double newEntryPrice) {
    double newQuantity = entryNotional() / Check.positive("entry price", newEntryPrice);
    return new Position(contract, schedule, side, newQuantity, newEntryPrice, leverage, margin);
  }

  /**
   * Values the position at entry.
   *
   * @return quantity x entry price, in quote
   */
  public double entryNotional() {
    return contract.notional(quantity, entryPrice);
  }

  /**
   * Computes where the position stands at a mark price.
   *
   * @param mark quote per base, above 0
   * @return equity, margins and ratios there
   * @throws IllegalArgumentException if the mark is not above 0
   */
  public MarginState at(double mark) {
    Check.positive("mark", mark);
    double notional = contract.notional(quantity, mark);
    return MarginState.of(
        mark,
        notional,
        new MarginRequirement(
            notional / leverage, schedule.maintenanceMargin(notional), equity(mark)));
  }

  private double equity(double mark) {
    return margin + contract.profit(side, quantity, entryPrice, mark);
  }

  /**
   * Finds the mark at which equity meets maintenance margin, exactly, in the bracket that applies
   * there.
   *
   * @return the price in quote per base; 0 for a long that no fall can liquidate
   */
  public double liquidationPrice() {
    double price =
        LinearLiquidation.priceWithin(liquidationBracket(), side, quantity, entryPrice, margin);
    return Math.max(0, price);
  }

  /**
   * Finds the bracket that applies at the liquidation price.
   *
   * @return the bracket; the lowest one where there is no liquidation price
   */
  public Bracket liquidationBracket() {
    return LinearLiquidation.bracket(schedule, side, quantity, entryPrice, margin);
  }

  /**
   * Tells whether some price liquidates the position.
   *
   * @return false for a long backed by so much margin that no fall can
   */
  public boolean canBeLiquidated() {
    return liquidationPrice() > 0;
  }

  /**
   * Finds the mark at which equity is gone.
   *
   * @return entry - side x margin / quantity, in quote per base; 0 for a long backed in full
   */
  public double bankruptcyPrice() {
    return Math.max(0, (side.sign() * entryNotional() - margin) / (side.sign() * quantity));
  }

  /**
   * Measures the adverse move from a price to the liquidation price.
   *
   * @param mark the price to start from, quote per base, above 0
   * @return the fraction of the mark; 0 or less when liquidation is due, 1 for a long that cannot
   *     be liquidated
   * @throws IllegalArgumentException if the mark is not above 0
   */
  public double distanceToLiquidation(double mark) {
    return side.sign() * (1 - liquidationPrice() / Check.positive("mark", mark));
  }

  /**
   * Measures what the venue has to close the position in before its equity is gone.
   *
   * @return |liquidation price - bankruptcy price| / liquidation price, a fraction; absent where no
   *     price liquidates
   */
  public OptionalDouble roomForTheEngine() {
    double price = liquidationPrice();
    return price > 0
        ? OptionalDouble.of(Math.abs(price - bankruptcyPrice()) / price)
        : OptionalDouble.empty();
  }

  /**
   * Shows every step from the position to its liquidation and bankruptcy price.
   *
   * @return the terms
   */
  public Explanation explain() {
    return PositionExplanation.liquidation(this);
  }

  /**
   * Shows every step from the position to its margin ratio at a mark.
   *
   * @param mark quote per base, above 0
   * @return the terms
   * @throws IllegalArgumentException if the mark is not above 0
   */
  public Explanation explain(double mark) {
    return PositionExplanation.state(this, mark);
  }

  @Override
  public String toString() {
    return "%s %s %s at %s, margin %s (%s), liquidation %s, bankruptcy %s"
        .formatted(
            side,
            BASE.format(quantity),
            contract,
            PRICE.format(entryPrice),
            QUOTE.format(margin),
            LEVERAGE.format(entryNotional() / margin),
            canBeLiquidated() ? PRICE.format(liquidationPrice()) : "none",
            bankruptcyPrice() > 0 ? PRICE.format(bankruptcyPrice()) : "none");
  }
}

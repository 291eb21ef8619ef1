package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.TradingFee;

/**
 * One position with margin of its own (isolated margin), on a linear, inverse or quanto contract.
 *
 * <p>equity(mark) = margin + profit(mark), for a linear contract margin + side x quantity x (mark -
 * entry). It is liquidated at the mark where equity = requirement, and bankrupt where equity = 0
 * (or the closing fee, where the rule takes it at bankruptcy). The requirement is the maintenance
 * margin with the closing fee and the fixed amount of the venue's rule, if any. A long that no fall
 * can reach has liquidation and bankruptcy price 0; a short that no rise can reach, as an inverse
 * short backed by its whole notional in coin, has infinite ones.
 *
 * <p>Money is in the margin currency: quote for linear contracts, the coin for inverse ones.
 *
 * <pre>{@code
 * var position = Position.longOf(2, schedule).at(60_000).leverage(20);
 * position.liquidationPrice(); // 57,261.31 under the October 2024 schedule of BTCUSDT
 * }</pre>
 *
 * <p>It is not an order and pays no fees or funding of its own; those change the margin. Leverage
 * sets the initial margin only: maintenance margin depends on the size.
 *
 * @param contract what is traded
 * @param schedule what the venue demands
 * @param side long or short
 * @param quantity absolute size in contracts (base units where the multiplier is 1), above 0
 * @param entryPrice quote per base, above 0
 * @param leverage the leverage chosen, from 1 to the maximum of the bracket at entry
 * @param margin assigned to the position, in the margin currency, above 0
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
    if (!contract.equals(schedule.contract())) {
      throw new IllegalArgumentException(Messages.otherSchedule(contract, schedule));
    }
    Check.positive("quantity", quantity, Messages.QUANTITY_REMEDY);
    Check.positive("entry price", entryPrice);
    Check.positive("notional", contract.notional(quantity, entryPrice));
    schedule.of(quantity).allowed(entryPrice, leverage);
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
     * Backs the position with the initial margin of a leverage: notional / leverage, and the fees
     * the venue's rule reserves with it.
     *
     * @param leverage from 1 to the maximum of the bracket at entry
     * @return the position
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Position leverage(double leverage) {
      MarginDemand demand = demand();
      return new Position(
          opening.schedule.contract(),
          opening.schedule,
          opening.side,
          opening.quantity,
          entryPrice,
          leverage,
          demand.initialMargin(opening.side, entryPrice, leverage));
    }

    /**
     * Backs the position with an amount; the leverage setting is the bracket's maximum.
     *
     * @param margin in the margin currency, above 0
     * @return the position
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Position margin(double margin) {
      double leverage = Math.max(1, demand().maxLeverage(entryPrice)); // below 1: refused as 1 is
      return leverage(leverage).withMargin(margin);
    }

    private MarginDemand demand() {
      double quantity = Check.positive("quantity", opening.quantity, Messages.QUANTITY_REMEDY);
      Contract contract = opening.schedule.contract();
      Check.positive(
          "notional", contract.notional(quantity, Check.positive("entry price", entryPrice)));
      return opening.schedule.of(quantity);
    }
  }

  /**
   * Changes the margin, as when collateral is added or withdrawn.
   *
   * @param newMargin in the margin currency, above 0
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
    Check.positive("entry price", newEntryPrice);
    double ratio = contract.isInverse() ? newEntryPrice / entryPrice : entryPrice / newEntryPrice;
    double newQuantity = quantity * ratio;
    return new Position(contract, schedule, side, newQuantity, newEntryPrice, leverage, margin);
  }

  /**
   * Values the position at entry.
   *
   * @return the notional in the margin currency: quantity x entry price for a linear contract
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
        new MarginRequirement(notional / leverage, Requirement.of(this).at(mark), equity(mark)));
  }

  private double equity(double mark) {
    return margin + contract.profit(side, quantity, entryPrice, mark);
  }

  /**
   * Gives what the schedule demands of a position of this size.
   *
   * @return maintenance and initial margin as functions of the price
   */
  public MarginDemand demand() {
    return schedule.of(quantity);
  }

  /** Equity less the requirement as a function of the price, in quote currency. */
  BrokenLine headroomLine() {
    return equityLine(margin).minus(Requirement.of(this).line());
  }

  /** A backing and the profit as a function of the price, in quote currency. */
  BrokenLine equityLine(double backing) {
    double size = side.sign() * contract.size(quantity);
    return contract.isInverse()
        ? BrokenLine.straight(-size, backing + size / entryPrice)
        : BrokenLine.straight(backing - size * entryPrice, size);
  }

  /**
   * Finds the mark at which equity meets the requirement, exactly, in the bracket that applies
   * there: the nearest one against the position from its entry, or, where liquidation is due at
   * entry, the nearest one at which it would not be.
   *
   * @return the price in quote per base; 0 for a long and infinite for a short that no price
   *     liquidates; infinite for a long and 0 for a short that no price saves
   */
  public double liquidationPrice() {
    return Crossings.facing(side, entryPrice, headroomLine());
  }

  /**
   * Finds every mark at which the position passes between safe and liquidatable. Under a flat rule
   * there may be several: growing into the next bracket raises the margin at once.
   *
   * @return the crossings in rising order of price, none where no price changes anything
   */
  public List<Crossing> liquidationPrices() {
    return Crossings.of(headroomLine());
  }

  /**
   * Finds the bracket that the venue's rule applies at the liquidation price.
   *
   * @return the bracket of the size there, or at entry or bankruptcy where the rule takes margin
   *     there; the lowest one where no price liquidates, that at entry where no price saves
   */
  public Bracket liquidationBracket() {
    PricedAt pricedAt = schedule.rule().maintenanceOn();
    double price = liquidationPrice();
    if (pricedAt != PricedAt.MARK || exists(price)) {
      return demand().bracketAt(Requirement.of(this).price(pricedAt, price));
    }
    boolean lowest = schedule.rule().tierBy() == TierBy.NOTIONAL && !canBeLiquidated();
    return lowest ? schedule.brackets().get(0) : demand().bracketAt(entryPrice);
  }

  /**
   * Tells whether some price liquidates the position.
   *
   * @return false for one backed by so much margin that no move against it can; true for one that
   *     no price saves
   */
  public boolean canBeLiquidated() {
    double price = liquidationPrice();
    return side == Side.LONG ? price > 0 : Double.isFinite(price);
  }

  /**
   * Finds the mark at which equity is gone, but for the closing fee where the rule takes it there.
   *
   * @return entry - side x margin / quantity for a linear contract without such a fee, in quote per
   *     base; 0 for a long and infinite for a short backed in full
   */
  public double bankruptcyPrice() {
    TradingFee fee = schedule.rule().fee();
    double rate = fee.isTakenAtBankruptcy() ? fee.rate() : 0;
    double size = contract.size(quantity);
    double line = size * (contract.isInverse() ? 0 : -rate);
    double constant = size * (contract.isInverse() ? -rate : 0);
    return Crossings.facing(
        side, entryPrice, equityLine(margin).plus(BrokenLine.straight(constant, line)));
  }

  /**
   * Measures the adverse move from a price to the liquidation price.
   *
   * @param mark the price to start from, quote per base, above 0
   * @return the fraction of the mark; 0 or less when liquidation is due, 1 for a long and infinite
   *     for a short that cannot be liquidated
   * @throws IllegalArgumentException if the mark is not above 0
   */
  public double distanceToLiquidation(double mark) {
    return side.sign() * (1 - liquidationPrice() / Check.positive("mark", mark));
  }

  /**
   * Measures what the venue has to close the position in before its equity is gone.
   *
   * @return |liquidation price - bankruptcy price| / liquidation price, a fraction; absent where no
   *     price liquidates or none bankrupts
   */
  public OptionalDouble roomForTheEngine() {
    double price = liquidationPrice();
    double room = Math.abs(price - bankruptcyPrice()) / price;
    return canBeLiquidated() && Double.isFinite(room)
        ? OptionalDouble.of(room)
        : OptionalDouble.empty();
  }

  /**
   * Asks about another margin, size or entry.
   *
   * @return the questions
   */
  public WhatIf whatIf() {
    return WhatIf.of(this);
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
            exists(liquidationPrice()) ? PRICE.format(liquidationPrice()) : "none",
            exists(bankruptcyPrice()) ? PRICE.format(bankruptcyPrice()) : "none");
  }

  private static boolean exists(double price) {
    return price > 0 && Double.isFinite(price);
  }
}

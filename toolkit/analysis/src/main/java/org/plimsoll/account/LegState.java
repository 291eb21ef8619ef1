package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.In;

/**
 * Where one position of a cross account stands.
 *
 * @param symbol of the contract
 * @param side long or short
 * @param quantity absolute size in contracts (base units where the multiplier is 1)
 * @param mark quote per base
 * @param notional in quote
 * @param profit unrealised, in quote
 * @param initialMargin notional / leverage, in quote
 * @param maintenanceMargin what the venue requires, closing fee included, in quote
 */
public record LegState(
    @In(TEXT) String symbol,
    @In(TEXT) String side,
    @In(BASE) double quantity,
    @In(PRICE) double mark,
    @In(QUOTE) double notional,
    @In(QUOTE) double profit,
    @In(QUOTE) double initialMargin,
    @In(QUOTE) double maintenanceMargin) {
  /**
   * Gives what adds up over positions.
   *
   * @return initial margin, maintenance margin and profit
   */
  public MarginRequirement requirement() {
    return new MarginRequirement(initialMargin, maintenanceMargin, profit);
  }
}

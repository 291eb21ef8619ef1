package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import org.plimsoll.units.In;

/**
 * A cleared market of value funds.
 *
 * <pre>{@code
 * market.clear().rows().get(0).shares();
 * }</pre>
 *
 * @param price that clears the market; the highest, if several do
 * @param unique whether it is the only one
 * @param rows one per fund, in order
 */
public record ValueFundClearing(@In(PRICE) double price, boolean unique, List<Row> rows) {

  /** Keeps its own list. */
  public ValueFundClearing {
    rows = List.copyOf(rows);
  }

  /**
   * What one fund holds after clearing.
   *
   * @param fund from 0
   * @param shares held
   * @param wealth cash and old shares at the price; 0 or less for an insolvent fund
   * @param leverage value of the shares / wealth; 0 for a fund that holds nothing
   * @param atCeiling whether the leverage ceiling binds
   */
  public record Row(
      @In(COUNT) int fund,
      @In(BASE) double shares,
      @In(QUOTE) double wealth,
      @In(LEVERAGE) double leverage,
      boolean atCeiling) {}

  @Override
  public String toString() {
    return "%d funds at a price of %s".formatted(rows.size(), PRICE.format(price));
  }
}

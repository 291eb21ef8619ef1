package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * What one node of a network owes another.
 *
 * <pre>{@code
 * new Obligation(1, 0, 2.0); // node 1 owes node 0 two
 * }</pre>
 *
 * @param debtor from 0
 * @param creditor from 0, another node
 * @param amount quote, 0 or more
 */
public record Obligation(@In(COUNT) int debtor, @In(COUNT) int creditor, @In(QUOTE) double amount) {

  /**
   * Validates the obligation.
   *
   * @throws IllegalArgumentException if the amount is below 0 or a node owes itself
   */
  public Obligation {
    Check.notNegative("amount owed", amount);
    if (debtor == creditor) {
      throw new IllegalArgumentException(Messages.owesItself(debtor));
    }
  }
}

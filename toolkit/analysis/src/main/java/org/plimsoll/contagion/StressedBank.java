package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.QUOTE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The balance sheet of a bank before a stress, at prices of 1.
 *
 * <p>Equity is what the assets leave after repayable and other liabilities.
 *
 * <pre>{@code
 * StressedBank.ofDisclosure(14_712, 0.0655, 34_241, 27_695).equity(); // 14,712
 * }</pre>
 *
 * @param cash 0 or more
 * @param corporateBonds 0 or more
 * @param governmentBonds 0 or more
 * @param otherAssets that cannot be sold; below 0 where a disclosure does not add up
 * @param repayable liabilities that can be paid off early, 0 or more
 * @param otherLiabilities 0 or more
 */
public record StressedBank(
    @In(QUOTE) double cash,
    @In(QUOTE) double corporateBonds,
    @In(QUOTE) double governmentBonds,
    @In(QUOTE) double otherAssets,
    @In(QUOTE) double repayable,
    @In(QUOTE) double otherLiabilities) {
  private static final double CASH_SHARE = 0.05;

  /**
   * Validates the balance sheet.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public StressedBank {
    Check.notNegative("cash", cash);
    Check.notNegative("corporate bonds", corporateBonds);
    Check.notNegative("government bonds", governmentBonds);
    Check.finite("other assets", otherAssets);
    Check.notNegative("repayable liabilities", repayable);
    Check.notNegative("other liabilities", otherLiabilities);
  }

  /**
   * Fills in a balance sheet from what a supervisory stress test discloses.
   *
   * <p>Assets are capital / leverage ratio, cash is 5 % of them, half of the liabilities can be
   * repaid, debt securities other than government bonds are corporate bonds.
   *
   * @param capital equity, above 0
   * @param leverageRatio equity / assets, above 0, at most 1
   * @param debtSecurities 0 or more
   * @param governmentBonds part of the debt securities
   * @return the bank
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static StressedBank ofDisclosure(
      double capital, double leverageRatio, double debtSecurities, double governmentBonds) {
    Check.positive("capital", capital);
    Check.positive("leverage ratio", Check.fraction("leverage ratio", leverageRatio));
    Check.notNegative("debt securities", debtSecurities);
    if (!(governmentBonds <= debtSecurities)) {
      throw new IllegalArgumentException(
          Messages.governmentAboveDebt(debtSecurities, governmentBonds));
    }
    double assets = capital / leverageRatio;
    double cash = CASH_SHARE * assets;
    double liabilities = assets - capital;
    return new StressedBank(
        cash,
        debtSecurities - governmentBonds,
        governmentBonds,
        assets - debtSecurities - cash,
        0.5 * liabilities,
        0.5 * liabilities);
  }

  /**
   * Tells the equity at prices of 1.
   *
   * @return assets - liabilities
   */
  public double equity() {
    return cash + corporateBonds + governmentBonds + otherAssets - repayable - otherLiabilities;
  }
}

package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Money a venue keeps for losses beyond the defaulters' margin. A value: paying gives a new fund.
 *
 * <p>In a period the deficit is paid from the opening balance, F(t+1) = max(0, F(t) - D(t)) +
 * inflow(t); what arrives in the period cannot pay its own deficit. The residual max(0, D(t) -
 * F(t)) goes to the next layer. An infinite balance pays everything and stays infinite.
 *
 * <pre>{@code
 * var draw = InsuranceFund.of(205).pay(700);
 * draw.residual(); // 495 for the next layer
 * draw.fund().receive(50).balance(); // 50
 * }</pre>
 *
 * <p>Source of the recursion: Chitra 2025, Autodeleveraging, arXiv 2512.01112, equation 15.
 *
 * @param balance quote, 0 or more; infinite for a fund that never runs out
 */
public record InsuranceFund(@In(QUOTE) double balance) {
  /**
   * Validates the balance.
   *
   * @throws IllegalArgumentException if it is negative or NaN
   */
  public InsuranceFund {
    if (!(balance >= 0)) {
      throw new IllegalArgumentException(Messages.fundBalance(balance));
    }
  }

  /**
   * What paying did.
   *
   * @param fund what is left
   * @param paid quote
   * @param residual what the fund could not pay, quote
   */
  public record Draw(InsuranceFund fund, @In(QUOTE) double paid, @In(QUOTE) double residual) {}

  /**
   * Opens a fund.
   *
   * @param balance quote, 0 or more
   * @return the fund
   * @throws IllegalArgumentException if it is negative or NaN
   */
  public static InsuranceFund of(double balance) {
    return new InsuranceFund(balance);
  }

  /**
   * Pays a deficit as far as the balance reaches.
   *
   * @param deficit quote, 0 or more
   * @return the fund after, what was paid and what was not
   * @throws IllegalArgumentException if the deficit is negative or not finite
   */
  public Draw pay(double deficit) {
    double owed = Check.notNegative("deficit", deficit);
    double paid = Math.min(balance, owed);
    return new Draw(new InsuranceFund(balance - paid), paid, owed - paid);
  }

  /**
   * Takes in money.
   *
   * @param inflow quote, 0 or more
   * @return the fund after
   * @throws IllegalArgumentException if the inflow is negative or not finite
   */
  public InsuranceFund receive(double inflow) {
    return new InsuranceFund(balance + Check.notNegative("inflow", inflow));
  }

  /**
   * Follows the fund through periods.
   *
   * @param shares which part of the fees it gets
   * @param periods in order
   * @return a row per period
   */
  public FundPath path(FeeShares shares, List<FundPeriod> periods) {
    List<FundPath.Row> rows = new ArrayList<>();
    InsuranceFund fund = this;
    for (FundPeriod period : periods) {
      Draw draw = fund.pay(period.deficit());
      double inflow = shares.inflow(period);
      InsuranceFund after = draw.fund().receive(inflow);
      rows.add(
          new FundPath.Row(
              rows.size() + 1,
              fund.balance(),
              period.deficit(),
              draw.paid(),
              draw.residual(),
              inflow,
              after.balance()));
      fund = after;
    }
    return new FundPath(balance, rows);
  }

  @Override
  public String toString() {
    return "insurance fund of " + QUOTE.format(balance);
  }
}

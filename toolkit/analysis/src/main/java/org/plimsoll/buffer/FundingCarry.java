package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * What funding costs a perpetual position of constant notional over some days.
 *
 * <pre>
 * paid            = side x rate x notional x 24 x days / interval
 * share of equity = paid / equity
 * annualised rate = rate x 24 x 365 / interval
 * </pre>
 *
 * <p>Longs pay shorts where the rate is positive, so a short's payment has the other sign; negative
 * means received. Days that do not hold whole intervals count in proportion. The share does not
 * exist without equity.
 *
 * <pre>{@code
 * FundingCarry.of(Side.LONG, 0.0003, 8, 50_000, 5_000, 30).paid(); // 1,350
 * }</pre>
 *
 * <p>Source: contract arithmetic of perpetual futures.
 *
 * @param paid over the days, quote; negative if received
 * @param shareOfEquity paid / equity
 * @param annualisedRate simple, per year of 365 days, as a long pays it
 */
public record FundingCarry(
    @In(QUOTE) double paid,
    @In(RATE) OptionalDouble shareOfEquity,
    @In(RATE) double annualisedRate) {

  private static final double HOURS_PER_DAY = 24;
  private static final double DAYS_PER_YEAR = 365;

  /**
   * Accrues funding.
   *
   * @param side long pays a positive rate, short receives it
   * @param rate per interval, a fraction; may be negative
   * @param intervalHours from one payment to the next, above 0
   * @param notional absolute, quote, 0 or more
   * @param equity of the account, quote
   * @param days 0 or more
   * @return the cost
   * @throws IllegalArgumentException if a number is out of range
   */
  public static FundingCarry of(
      Side side, double rate, double intervalHours, double notional, double equity, double days) {
    Check.finite("funding rate", rate);
    Check.positive("interval in hours", intervalHours);
    Check.notNegative("notional", notional);
    Check.finite("equity", equity);
    double payments = HOURS_PER_DAY * Check.notNegative("days", days) / intervalHours;
    double paid = side.sign() * rate * notional * payments;
    return new FundingCarry(
        paid,
        equity > 0 ? OptionalDouble.of(paid / equity) : OptionalDouble.empty(),
        rate * HOURS_PER_DAY * DAYS_PER_YEAR / intervalHours);
  }

  /**
   * Shows the steps.
   *
   * @return one line per number
   */
  public Explanation explain() {
    return Explanation.of("funding carry")
        .with("paid", "side x rate x notional x 24 x days / interval", paid, QUOTE)
        .with(
            "share of equity",
            "paid / equity",
            shareOfEquity.orElse(Double.POSITIVE_INFINITY),
            RATE)
        .with("annualised rate", "rate x 24 x 365 / interval", annualisedRate, RATE);
  }

  @Override
  public String toString() {
    return "funding of %s, %s a year".formatted(QUOTE.format(paid), RATE.format(annualisedRate));
  }
}

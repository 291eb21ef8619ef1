package org.plimsoll.account;

import static org.plimsoll.units.Unit.MULTIPLE;

import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * How a shift of volatility depends on time to expiry: near volatilities move more than far ones.
 *
 * <p>The shift is that of 30 days times (30 / days)^power, with days at least 1, one power below 30
 * days and another from there.
 *
 * <p>Source: portfolio margin of Deribit and Paradex, which publish this form.
 *
 * @param nearPower below 30 days, 0 or more
 * @param farPower from 30 days, 0 or more
 */
public record TenorScaling(@In(MULTIPLE) double nearPower, @In(MULTIPLE) double farPower) {
  /** The same shift for every expiry. */
  public static final TenorScaling NONE = new TenorScaling(0, 0);

  private static final double DAYS_PER_YEAR = 365;
  private static final double ANCHOR_DAYS = 30;

  /**
   * Checks the powers.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public TenorScaling {
    Check.notNegative("power below 30 days", nearPower);
    Check.notNegative("power from 30 days", farPower);
  }

  /**
   * Gives the factor on a shift.
   *
   * @param years to expiry, 0 or more
   * @return 1 at 30 days, more before, less after
   */
  public double factor(double years) {
    double days = Math.max(1, Check.notNegative("years to expiry", years) * DAYS_PER_YEAR);
    return Math.pow(ANCHOR_DAYS / days, days < ANCHOR_DAYS ? nearPower : farPower);
  }
}

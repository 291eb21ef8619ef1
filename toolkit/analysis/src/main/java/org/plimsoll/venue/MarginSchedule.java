package org.plimsoll.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.Unit;

/**
 * What a venue demands for one contract: maintenance margin as a continuous, convex, piecewise
 * linear function of notional.
 *
 * <p>MM(n) = n x rate[k] - amount[k] for floor[k] <= n < cap[k], with amount[k] = amount[k-1] +
 * floor[k] x (rate[k] - rate[k-1]). n is the notional in quote currency, 0 or more. MM(0) is 0;
 * beyond the last cap the last bracket's line goes on, since a position may grow by price alone.
 *
 * <pre>{@code
 * var schedule = MarginSchedule.ofRates("BTCUSDT", List.of(0.0, 50_000.0), List.of(0.004, 0.005),
 *     List.of(125.0, 100.0));
 * schedule.maintenanceMargin(116_000); // 530.0
 * }</pre>
 *
 * <p>It never sees the leverage a user picked: maintenance margin depends on the size alone. Source
 * of the rule: the venue's published bracket tables.
 */
public final class MarginSchedule {
  /** Published amounts are rounded to cents; what is larger is an error in the table. */
  private static final double AMOUNT_TOLERANCE = 0.01;

  private final String symbol;
  private final List<Bracket> brackets;

  private MarginSchedule(String symbol, List<Bracket> brackets) {
    this.symbol = symbol;
    this.brackets = List.copyOf(brackets);
  }

  /**
   * Takes a published table.
   *
   * @param symbol the contract's name
   * @param brackets the tiers in rising order of notional
   * @return the schedule
   * @throws IllegalArgumentException if the first floor is not 0, a floor differs from the cap
   *     before it, a rate falls, a leverage rises, or an amount breaks continuity by more than 0.01
   */
  public static MarginSchedule of(String symbol, List<Bracket> brackets) {
    if (brackets.isEmpty()) {
      throw new IllegalArgumentException(Messages.noBrackets(symbol));
    }
    checkFirst(symbol, brackets.get(0));
    for (int k = 1; k < brackets.size(); k++) {
      checkNext(symbol, brackets.get(k - 1), brackets.get(k));
    }
    return new MarginSchedule(symbol, brackets);
  }

  /**
   * Builds a schedule from floors and rates alone; the amounts follow from continuity.
   *
   * @param symbol the contract's name
   * @param floors lower edges in quote currency, the first 0, rising
   * @param rates maintenance margin rates in (0, 1), not falling
   * @param maxLeverages at least 1, not rising
   * @return the schedule, its last bracket without end
   * @throws IllegalArgumentException as {@link #of}, or if the lists differ in length
   */
  public static MarginSchedule ofRates(
      String symbol, List<Double> floors, List<Double> rates, List<Double> maxLeverages) {
    if (floors.size() != rates.size() || rates.size() != maxLeverages.size()) {
      throw new IllegalArgumentException(
          Messages.unequalLists(floors.size(), rates.size(), maxLeverages.size()));
    }
    List<Bracket> brackets = new ArrayList<>();
    BigDecimal amount = BigDecimal.ZERO;
    for (int k = 0; k < floors.size(); k++) {
      double cap = k + 1 < floors.size() ? floors.get(k + 1) : Double.POSITIVE_INFINITY;
      amount = k == 0 ? amount : amount.add(step(floors.get(k), rates.get(k - 1), rates.get(k)));
      brackets.add(
          new Bracket(
              k + 1, floors.get(k), cap, maxLeverages.get(k), rates.get(k), amount.doubleValue()));
    }
    return of(symbol, brackets);
  }

  /**
   * What the amount grows by at a floor, in decimals: a venue publishes 950, not 949.9999999. A
   * falling rate adds nothing here and is refused with the whole table.
   */
  private static BigDecimal step(double floor, double rateBelow, double rateAbove) {
    BigDecimal below = BigDecimal.valueOf(Check.fraction("maintenance margin rate", rateBelow));
    BigDecimal above = BigDecimal.valueOf(Check.fraction("maintenance margin rate", rateAbove));
    return BigDecimal.valueOf(Check.notNegative("notional floor", floor))
        .multiply(above.subtract(below).max(BigDecimal.ZERO));
  }

  private static void checkFirst(String symbol, Bracket first) {
    if (first.notionalFloor() != 0) {
      throw new IllegalArgumentException(Messages.firstFloor(symbol, first.notionalFloor()));
    }
    if (first.maintenanceAmount() != 0) {
      throw new IllegalArgumentException(Messages.brokenAmount(symbol, first, 0));
    }
  }

  private static void checkNext(String symbol, Bracket lower, Bracket upper) {
    if (upper.notionalFloor() != lower.notionalCap()) {
      throw new IllegalArgumentException(Messages.gap(symbol, lower, upper));
    }
    if (upper.maintenanceMarginRate() < lower.maintenanceMarginRate()) {
      throw new IllegalArgumentException(Messages.fallingRate(symbol, lower, upper));
    }
    if (upper.maxLeverage() > lower.maxLeverage()) {
      throw new IllegalArgumentException(Messages.risingLeverage(symbol, lower, upper));
    }
    double expected =
        lower.maintenanceAmount()
            + upper.notionalFloor()
                * (upper.maintenanceMarginRate() - lower.maintenanceMarginRate());
    if (!(Math.abs(expected - upper.maintenanceAmount()) <= AMOUNT_TOLERANCE)) {
      throw new IllegalArgumentException(Messages.brokenAmount(symbol, upper, expected));
    }
  }

  /**
   * Names the contract.
   *
   * @return the venue's symbol
   */
  public String symbol() {
    return symbol;
  }

  /**
   * Lists the tiers.
   *
   * @return the brackets in rising order of notional, at least one
   */
  public List<Bracket> brackets() {
    return brackets;
  }

  /**
   * Finds the tier of a size.
   *
   * @param notional absolute position value in quote currency, 0 or more
   * @return the bracket whose floor is reached and whose cap is not; the last one beyond the last
   *     cap
   * @throws IllegalArgumentException if the notional is negative, NaN or infinite
   */
  public Bracket bracketAt(double notional) {
    Check.notNegative("notional", notional);
    int last = brackets.size() - 1;
    while (last > 0 && notional < brackets.get(last).notionalFloor()) {
      last--;
    }
    return brackets.get(last);
  }

  /**
   * Computes the margin below which a position of that size is liquidated.
   *
   * @param notional absolute position value in quote currency, 0 or more
   * @return maintenance margin in quote currency, 0 at 0
   * @throws IllegalArgumentException if the notional is negative, NaN or infinite
   */
  public double maintenanceMargin(double notional) {
    return bracketAt(notional).maintenanceMargin(notional);
  }

  /**
   * Computes the margin needed to open a position of that size.
   *
   * @param notional absolute position value in quote currency, 0 or more
   * @param leverage the leverage chosen, at least 1
   * @return notional / leverage, in quote currency
   * @throws IllegalArgumentException if the leverage is below 1 or above the bracket's maximum, or
   *     the notional is above the last cap
   */
  public double initialMargin(double notional, double leverage) {
    return notional / allowed(notional, leverage);
  }

  /**
   * Checks a leverage against the bracket of a size.
   *
   * @param notional absolute position value in quote currency, 0 or more
   * @param leverage the leverage chosen
   * @return the leverage
   * @throws IllegalArgumentException if the leverage is below 1 or above the bracket's maximum, or
   *     the notional is above the last cap
   */
  public double allowed(double notional, double leverage) {
    if (!(leverage >= 1 && Double.isFinite(leverage))) {
      throw new IllegalArgumentException(Messages.leverageBelowOne("leverage", leverage));
    }
    double largest = largestNotional();
    if (notional > largest) {
      throw new IllegalArgumentException(Messages.notionalAboveCap(symbol, notional, largest));
    }
    Bracket bracket = bracketAt(notional);
    if (leverage > bracket.maxLeverage()) {
      throw new IllegalArgumentException(
          Messages.leverageAboveMaximum(leverage, symbol, notional, bracket));
    }
    return leverage;
  }

  /**
   * Gives the largest position the venue admits.
   *
   * @return the last cap in quote currency, infinite if there is none
   */
  public double largestNotional() {
    return brackets.get(brackets.size() - 1).notionalCap();
  }

  /**
   * Finds the highest leverage a stake can be used with: the first bracket whose successor the
   * stake cannot reach gives min(cap / stake, its max leverage).
   *
   * @param stake own money put up as initial margin, in quote currency, 0 or more
   * @return the leverage; below 1 where the stake alone exceeds the last cap
   * @throws IllegalArgumentException if the stake is negative, NaN or infinite
   */
  public double maxLeverageForStake(double stake) {
    Check.notNegative("stake", stake);
    int k = 0;
    while (k + 1 < brackets.size() && reaches(stake, brackets.get(k + 1))) {
      k++;
    }
    Bracket bracket = brackets.get(k);
    return stake == 0
        ? bracket.maxLeverage()
        : Math.min(bracket.notionalCap() / stake, bracket.maxLeverage());
  }

  private static boolean reaches(double stake, Bracket bracket) {
    return stake >= bracket.notionalFloor() / bracket.maxLeverage();
  }

  @Override
  public String toString() {
    Bracket first = brackets.get(0);
    Bracket last = brackets.get(brackets.size() - 1);
    return "%s: %d brackets, maintenance margin rate %s to %s, leverage up to %s"
        .formatted(
            symbol,
            brackets.size(),
            Unit.RATE.format(first.maintenanceMarginRate()),
            Unit.RATE.format(last.maintenanceMarginRate()),
            Unit.LEVERAGE.format(first.maxLeverage()));
  }
}

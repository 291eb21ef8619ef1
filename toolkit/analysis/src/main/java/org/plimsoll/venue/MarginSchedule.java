package org.plimsoll.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.Unit;

/**
 * What a venue demands for one contract: a table of brackets and the rule to read it by.
 *
 * <p>In the table's own unit n (notional, or size where {@link TierBy#SIZE} says so) the margin is
 * piecewise linear:
 *
 * <pre>
 * marginal  MM(n) = n x rate[k] - amount[k], amount[k] = amount[k-1] + floor[k] x (rate[k] - rate[k-1])
 * flat      MM(n) = n x rate[k]
 * </pre>
 *
 * <p>for floor[k] <= n < cap[k]; a marginal table is continuous and convex, a flat one jumps at a
 * floor. MM(0) is 0; beyond the last cap the last bracket's line goes on, since a position may grow
 * by price alone.
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

  /** Tables in coin have small floors, where a cent would be large. */
  private static final double AMOUNT_TOLERANCE_PER_FLOOR = 1e-4;

  /** More than any venue offers: a worked example's own leverage is not second-guessed. */
  private static final double LINE_LEVERAGE = 1_000;

  private final Contract contract;
  private final MarginRule rule;
  private final List<Bracket> brackets;

  private MarginSchedule(Contract contract, MarginRule rule, List<Bracket> brackets) {
    this.contract = contract;
    this.rule = rule;
    this.brackets = List.copyOf(brackets);
  }

  /**
   * Takes a published table of a linear contract under the standard rule.
   *
   * @param symbol the contract's name
   * @param brackets the tiers in rising order of notional
   * @return the schedule
   * @throws IllegalArgumentException if the first floor is not 0, a floor differs from the cap
   *     before it, a rate falls, a leverage rises, or an amount breaks continuity by more than 0.01
   */
  public static MarginSchedule of(String symbol, List<Bracket> brackets) {
    return of(Contract.linear(symbol), MarginRule.standard(), brackets);
  }

  /**
   * Takes a published table with its rule.
   *
   * @param contract what is traded
   * @param rule how the venue reads the table
   * @param brackets the tiers in rising order of size
   * @return the schedule
   * @throws IllegalArgumentException as {@link #of(String, List)}; for a flat table, if an amount
   *     is not 0; if the rate grows with size while brackets go by notional or the contract is
   *     inverse
   */
  public static MarginSchedule of(Contract contract, MarginRule rule, List<Bracket> brackets) {
    return withTolerance(contract, rule, brackets, AMOUNT_TOLERANCE);
  }

  /**
   * Takes a published table whose amounts are rounded more coarsely than to cents.
   *
   * @param contract what is traded
   * @param rule how the venue reads the table
   * @param brackets the tiers in rising order of size
   * @param amountTolerance by how much an amount may break continuity, in the table's unit
   * @return the schedule
   * @throws IllegalArgumentException as {@link #of(Contract, MarginRule, List)}
   */
  public static MarginSchedule withTolerance(
      Contract contract, MarginRule rule, List<Bracket> brackets, double amountTolerance) {
    String symbol = contract.symbol();
    if (brackets.isEmpty()) {
      throw new IllegalArgumentException(Messages.noBrackets(symbol));
    }
    if (rule.premium().grows() && (rule.tierBy() != TierBy.SIZE || contract.isInverse())) {
      throw new IllegalArgumentException(Messages.premiumWithoutSize(symbol));
    }
    Check.notNegative("amount tolerance", amountTolerance);
    checkFirst(symbol, brackets.get(0));
    for (int k = 1; k < brackets.size(); k++) {
      Bracket lower = brackets.get(k - 1);
      checkNext(symbol, lower, brackets.get(k));
      checkAmount(symbol, lower, brackets.get(k), rule.tiering(), amountTolerance);
    }
    return new MarginSchedule(contract, rule, brackets);
  }

  /**
   * Builds a marginal schedule of a linear contract from floors and rates alone; the amounts follow
   * from continuity.
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
    return ofRates(Contract.linear(symbol), MarginRule.standard(), floors, rates, maxLeverages);
  }

  /**
   * Builds a schedule from floors and rates alone; marginal amounts follow from continuity, flat
   * ones are 0.
   *
   * @param contract what is traded
   * @param rule how the venue reads the table
   * @param floors lower edges, the first 0, rising
   * @param rates maintenance margin rates in (0, 1), not falling
   * @param maxLeverages at least 1, not rising
   * @return the schedule, its last bracket without end
   * @throws IllegalArgumentException as {@link #of(Contract, MarginRule, List)}, or if the lists
   *     differ in length
   */
  public static MarginSchedule ofRates(
      Contract contract,
      MarginRule rule,
      List<Double> floors,
      List<Double> rates,
      List<Double> maxLeverages) {
    if (floors.size() != rates.size() || rates.size() != maxLeverages.size()) {
      throw new IllegalArgumentException(
          Messages.unequalLists(floors.size(), rates.size(), maxLeverages.size()));
    }
    boolean marginal = rule.tiering() == Tiering.MARGINAL;
    List<Bracket> brackets = new ArrayList<>();
    BigDecimal amount = BigDecimal.ZERO;
    for (int k = 0; k < floors.size(); k++) {
      double cap = k + 1 < floors.size() ? floors.get(k + 1) : Double.POSITIVE_INFINITY;
      if (k > 0 && marginal) {
        amount = amount.add(step(floors.get(k), rates.get(k - 1), rates.get(k)));
      }
      brackets.add(
          new Bracket(
              k + 1, floors.get(k), cap, maxLeverages.get(k), rates.get(k), amount.doubleValue()));
    }
    return of(contract, rule, brackets);
  }

  /**
   * Builds a schedule with one rate for every size.
   *
   * @param contract what is traded
   * @param rule how the venue reads it
   * @param rate maintenance margin rate in (0, 1)
   * @param maxLeverage at least 1
   * @return the schedule
   * @throws IllegalArgumentException as {@link #of(Contract, MarginRule, List)}
   */
  public static MarginSchedule ofRate(
      Contract contract, MarginRule rule, double rate, double maxLeverage) {
    return ofRates(contract, rule, List.of(0.0), List.of(rate), List.of(maxLeverage));
  }

  /**
   * Builds a schedule whose maintenance margin is half of the initial margin at the highest
   * leverage, whatever leverage is chosen, as on Hyperliquid: rate = 1 / (2 x max leverage).
   *
   * @param contract what is traded
   * @param rule how the venue reads it
   * @param maxLeverage at least 1
   * @return the schedule
   * @throws IllegalArgumentException if the leverage is below 1
   */
  public static MarginSchedule ofMaxLeverage(
      Contract contract, MarginRule rule, double maxLeverage) {
    return ofRate(contract, rule, 0.5 / maxLeverage, maxLeverage);
  }

  /**
   * Takes one line of a published table whose range is not told, as a venue's worked example gives
   * it: it stands for every size.
   *
   * @param contract what is traded
   * @param rule how the venue reads it
   * @param rate maintenance margin rate in (0, 1)
   * @param amount the deduction, 0 or more; below amount / rate the line would be negative
   * @return the schedule, leverage up to 1,000
   * @throws IllegalArgumentException if a value is outside its range
   */
  public static MarginSchedule ofLine(
      Contract contract, MarginRule rule, double rate, double amount) {
    Bracket line = new Bracket(1, 0, Double.POSITIVE_INFINITY, LINE_LEVERAGE, rate, amount);
    return new MarginSchedule(contract, rule, List.of(line));
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
  }

  private static void checkAmount(
      String symbol, Bracket lower, Bracket upper, Tiering tiering, double tolerance) {
    double floor = upper.notionalFloor();
    double expected =
        tiering == Tiering.FLAT
            ? 0
            : lower.maintenanceAmount()
                + floor * (upper.maintenanceMarginRate() - lower.maintenanceMarginRate());
    double allowed =
        tolerance == AMOUNT_TOLERANCE
            ? Math.min(tolerance, AMOUNT_TOLERANCE_PER_FLOOR * floor)
            : tolerance;
    if (!(Math.abs(expected - upper.maintenanceAmount()) <= allowed)) {
      throw new IllegalArgumentException(
          tiering == Tiering.FLAT
              ? Messages.flatAmount(symbol, upper)
              : Messages.brokenAmount(symbol, upper, expected));
    }
  }

  /**
   * Names the contract.
   *
   * @return the venue's symbol
   */
  public String symbol() {
    return contract.symbol();
  }

  /**
   * Gives what is traded.
   *
   * @return the contract
   */
  public Contract contract() {
    return contract;
  }

  /**
   * Gives the conventions the table is read by.
   *
   * @return the rule
   */
  public MarginRule rule() {
    return rule;
  }

  /**
   * Reads the same table by another rule, as to ask what a convention alone changes.
   *
   * @param newRule the rule; its tiering must be this schedule's
   * @return the schedule under that rule
   * @throws IllegalArgumentException as {@link #of(Contract, MarginRule, List)}
   */
  public MarginSchedule withRule(MarginRule newRule) {
    return withTolerance(contract, newRule, brackets, Double.MAX_VALUE);
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
   * @param notional absolute, in the table's unit: notional, or size where the rule says so; 0 or
   *     more
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
   * Computes the margin the table demands of a size, without fee, premium and fixed amount.
   *
   * @param notional absolute, in the table's unit: notional, or size where the rule says so; 0 or
   *     more
   * @return maintenance margin in the same unit, 0 at 0
   * @throws IllegalArgumentException if the notional is negative, NaN or infinite
   */
  public double maintenanceMargin(double notional) {
    return bracketAt(notional).maintenanceMargin(notional);
  }

  /**
   * Puts the schedule to a position of a size.
   *
   * @param quantity absolute, in contracts (base units where the multiplier is 1), above 0
   * @return what is demanded of it at any price
   * @throws IllegalArgumentException if the quantity is not above 0
   */
  public MarginDemand of(double quantity) {
    return new MarginDemand(this, quantity);
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
    return "%s: %d bracket%s, maintenance margin rate %s to %s, leverage up to %s"
        .formatted(
            symbol(),
            brackets.size(),
            brackets.size() == 1 ? "" : "s",
            Unit.RATE.format(first.maintenanceMarginRate()),
            Unit.RATE.format(last.maintenanceMarginRate()),
            Unit.LEVERAGE.format(first.maxLeverage()));
  }
}

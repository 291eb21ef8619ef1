package org.plimsoll.venue;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;

/**
 * What a schedule demands of a position of one size, at any price.
 *
 * <p>With v(p) the notional and n(p) the size in the table's unit (v(p), or quantity x multiplier):
 *
 * <pre>
 * maintenance(p) = MM(n(p))                 brackets by notional
 * maintenance(p) = v(p) x rate              brackets by size; rate = premium(MM(n) / n)
 * initial(p)     = v(p) / leverage + fees reserved
 * </pre>
 *
 * <p>Money is in the margin currency. As functions of the price both are broken lines, linear
 * contracts directly and inverse ones after multiplication by the price: {@link #lines()}.
 *
 * <pre>{@code
 * schedule.of(2).maintenanceMargin(58_000); // 530.0 for BTCUSDT of October 2024
 * }</pre>
 *
 * @param schedule the table and its rule
 * @param quantity absolute, in contracts (base units where the multiplier is 1), above 0
 */
public record MarginDemand(MarginSchedule schedule, double quantity) {
  /**
   * Validates the size.
   *
   * @throws IllegalArgumentException if the quantity is not above 0 and finite
   */
  public MarginDemand {
    Check.positive("quantity", quantity);
  }

  /**
   * One straight piece of the maintenance margin as a function of the price.
   *
   * <p>margin = constant + slope x price; for inverse contracts that is the margin in coin times
   * the price, so in quote currency.
   *
   * @param fromPrice lower end, 0 or more
   * @param toPrice upper end, infinite for the last piece
   * @param constant in quote currency
   * @param slope per unit of price
   * @param bracket whose line it is
   */
  public record Line(
      double fromPrice, double toPrice, double constant, double slope, Bracket bracket) {}

  private Contract contract() {
    return schedule.contract();
  }

  private boolean byNotional() {
    return schedule.rule().tierBy() == TierBy.NOTIONAL;
  }

  private double size() {
    return contract().size(quantity);
  }

  /**
   * Measures the position as the table does.
   *
   * @param price quote per base, above 0
   * @return the notional at that price, or the size where the rule says so
   */
  public double tierSize(double price) {
    return byNotional() ? contract().notional(quantity, price) : size();
  }

  /**
   * Finds the bracket at a price.
   *
   * @param price quote per base, above 0
   * @return the bracket of the size there
   */
  public Bracket bracketAt(double price) {
    return schedule.bracketAt(tierSize(price));
  }

  /**
   * Computes the maintenance margin of the position valued at a price, without fee and fixed
   * amount.
   *
   * @param price quote per base, above 0
   * @return in the margin currency
   */
  public double maintenanceMargin(double price) {
    return byNotional()
        ? schedule.maintenanceMargin(tierSize(price))
        : contract().notional(quantity, price) * rateBySize();
  }

  /** The rate on the whole position where brackets go by size: no price changes it. */
  private double rateBySize() {
    return schedule.rule().premium().rate(schedule.maintenanceMargin(size()) / size(), size());
  }

  /**
   * Gives the highest leverage a position of that size may be opened with.
   *
   * @param price the entry, quote per base, above 0
   * @return the bracket's maximum, less where the rate grows with size
   */
  public double maxLeverage(double price) {
    double most = bracketAt(price).maxLeverage();
    SizePremium premium = schedule.rule().premium();
    return premium.grows() ? 1 / premium.rate(1 / most, size()) : most;
  }

  /**
   * Checks a leverage and a size against the schedule.
   *
   * @param price the entry, quote per base, above 0
   * @param leverage the leverage chosen
   * @return the leverage
   * @throws IllegalArgumentException if the leverage is below 1 or above the maximum, or the size
   *     is above the last cap
   */
  public double allowed(double price, double leverage) {
    if (!(leverage >= 1 && Double.isFinite(leverage))) {
      throw new IllegalArgumentException(Messages.leverageBelowOne("leverage", leverage));
    }
    if (tierSize(price) > schedule.largestNotional()) {
      throw new IllegalArgumentException(
          Messages.sizeAboveCap(schedule.symbol(), shown(price), schedule.largestNotional()));
    }
    double most = maxLeverage(price);
    if (leverage > most) {
      throw new IllegalArgumentException(
          Messages.leverageAboveMaximum(
              leverage, most, schedule.symbol(), shown(price), bracketAt(price).tier()));
    }
    return leverage;
  }

  private String shown(double price) {
    return Messages.size(schedule.rule().tierBy(), tierSize(price));
  }

  /**
   * Computes the margin needed to open the position.
   *
   * @param side the direction
   * @param price the entry, quote per base, above 0
   * @param leverage the leverage chosen
   * @return notional / leverage plus the fees the rule sets aside, in the margin currency
   * @throws IllegalArgumentException as {@link #allowed}
   */
  public double initialMargin(Side side, double price, double leverage) {
    double notional = contract().notional(quantity, price);
    return notional / allowed(price, leverage) + reservedFees(side, notional, leverage);
  }

  private double reservedFees(Side side, double notional, double leverage) {
    TradingFee fee = schedule.rule().fee();
    return switch (fee.reserve()) {
      case NOTHING -> 0;
      case OPENING_AND_CLOSING -> 2 * fee.rate() * notional;
      case CLOSING -> fee.rate() * notionalAtBankruptcy(side, notional, leverage);
    };
  }

  /** What is left of the notional, or has become of it, when all initial margin is gone. */
  private double notionalAtBankruptcy(Side side, double notional, double leverage) {
    int direction = contract().isInverse() ? -side.sign() : side.sign();
    return notional * (1 - direction / leverage);
  }

  /**
   * Draws maintenance margin taken on the mark as a function of the price.
   *
   * @return the pieces in rising order of price, from 0 to infinity without gap
   */
  public List<Line> lines() {
    if (!byNotional()) {
      return List.of(line(0, Double.POSITIVE_INFINITY, rateBySize(), 0, bracketAt(1)));
    }
    List<Line> lines = new ArrayList<>();
    int last = schedule.brackets().size() - 1;
    for (int k = 0; k <= last; k++) {
      Bracket bracket = schedule.brackets().get(k);
      double cap = k == last ? Double.POSITIVE_INFINITY : bracket.notionalCap();
      double from = contract().isInverse() ? size() / cap : bracket.notionalFloor() / size();
      double to = contract().isInverse() ? size() / bracket.notionalFloor() : cap / size();
      Line line =
          line(from, to, bracket.maintenanceMarginRate(), bracket.maintenanceAmount(), bracket);
      lines.add(contract().isInverse() ? 0 : k, line);
    }
    return List.copyOf(lines);
  }

  /**
   * Gives the same demand in decimals.
   *
   * @return with every double read as the decimal it prints as
   */
  public ExactDemand exact() {
    return new ExactDemand(this);
  }

  private Line line(double from, double to, double rate, double amount, Bracket bracket) {
    return contract().isInverse()
        ? new Line(from, to, rate * size(), 0 - amount, bracket)
        : new Line(from, to, 0 - amount, rate * size(), bracket);
  }

  @Override
  public String toString() {
    return "%s of %s".formatted(schedule, quantity);
  }
}

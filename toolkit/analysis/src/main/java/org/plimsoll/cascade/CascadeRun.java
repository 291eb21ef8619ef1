package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Side;

/**
 * What one shock did to a book.
 *
 * <pre>
 * amplification = (initial price - final price) / (initial price - shocked price)
 * fund after    = fund before + surplus to it - shortfall paid,  never below 0
 * </pre>
 *
 * @param shock fall as a fraction, below 0 for a rise
 * @param initialPrice before the shock, quote per base
 * @param shockedPrice after the shock alone
 * @param fundBefore insurance fund at the start, quote, perhaps infinite
 * @param rounds in order; none if nobody was due
 */
public record CascadeRun(
    @In(Unit.RATE) double shock,
    @In(Unit.PRICE) double initialPrice,
    @In(Unit.PRICE) double shockedPrice,
    @In(Unit.QUOTE) double fundBefore,
    List<CascadeRound> rounds) {

  /** Keeps its own list. */
  public CascadeRun {
    rounds = List.copyOf(rounds);
  }

  /**
   * Tells which positions fell.
   *
   * @return longs for a shock of 0 or more, else shorts
   */
  public Side side() {
    return Cascade.fallingSide(shock);
  }

  /**
   * Gives the price when nobody is due any more.
   *
   * @return quote per base; the shocked price if nobody was due
   */
  public double finalPrice() {
    return rounds.isEmpty() ? shockedPrice : last().priceAfter();
  }

  /**
   * Gives the insurance fund at the end.
   *
   * @return quote, 0 or more
   */
  public double fundAfter() {
    return rounds.isEmpty() ? fundBefore : last().fund();
  }

  private CascadeRound last() {
    return rounds.get(rounds.size() - 1);
  }

  /**
   * Counts the positions closed.
   *
   * @return 0 or more
   */
  public int accounts() {
    return rounds.stream().mapToInt(CascadeRound::accounts).sum();
  }

  /**
   * Counts the positions closed beyond their bankruptcy price.
   *
   * @return 0 or more
   */
  public int bankrupt() {
    return rounds.stream().mapToInt(CascadeRound::bankrupt).sum();
  }

  /**
   * Adds up what was closed.
   *
   * @return base units, 0 or more
   */
  public double quantity() {
    return sum(CascadeRound::quantity);
  }

  /**
   * Adds up what was closed at its fill prices.
   *
   * @return quote, 0 or more
   */
  public double notional() {
    return sum(CascadeRound::notional);
  }

  /**
   * Adds up the margin left of those closed before bankruptcy.
   *
   * @return quote, 0 or more
   */
  public double surplus() {
    return sum(CascadeRound::surplus);
  }

  /**
   * Adds up the fees within the surplus.
   *
   * @return quote, 0 or more
   */
  public double fees() {
    return sum(CascadeRound::fees);
  }

  /**
   * Adds up the bad debt: what was missing from those closed beyond bankruptcy.
   *
   * @return quote, 0 or more
   */
  public double shortfall() {
    return sum(CascadeRound::shortfall);
  }

  /**
   * Adds up the bad debt the fund could not pay.
   *
   * @return quote, 0 or more; what auto-deleveraging or all must bear
   */
  public double unfunded() {
    return sum(CascadeRound::unfunded);
  }

  private double sum(ToDoubleFunction<CascadeRound> value) {
    return rounds.stream().mapToDouble(value).sum();
  }

  /**
   * Compares the whole move with the shock alone.
   *
   * @return 1 or more; empty for a shock of 0
   */
  public OptionalDouble amplification() {
    double alone = initialPrice - shockedPrice;
    return alone == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((initialPrice - finalPrice()) / alone);
  }

  /**
   * Says how far the loss went.
   *
   * @return the last layer that was needed
   */
  public CascadeOutcome outcome() {
    if (unfunded() > 0) {
      return CascadeOutcome.BEYOND_FUND;
    }
    if (shortfall() > 0) {
      return CascadeOutcome.FUND_DRAWN;
    }
    return rounds.isEmpty() ? CascadeOutcome.QUIET : CascadeOutcome.CONTAINED;
  }

  @Override
  public String toString() {
    return "%s -> %s by the shock -> %s after %s rounds; %s positions, %s sold, bad debt %s%s"
        .formatted(
            PRICE.format(initialPrice),
            PRICE.format(shockedPrice),
            PRICE.format(finalPrice()),
            COUNT.format(rounds.size()),
            COUNT.format(accounts()),
            QUOTE.format(notional()),
            QUOTE.format(shortfall()),
            amplification().isPresent()
                ? ", amplification " + MULTIPLE.format(amplification().getAsDouble())
                : "");
  }
}

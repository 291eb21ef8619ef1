package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * What an engine did to a book along a price path.
 *
 * <pre>{@code
 * EngineRun run = LiquidationEngine.through(impact).run(book, Columns.of(60_000, 57_000, 55_000));
 * run.deficit(); // bad debt, quote
 * run.shareBeforeBankruptcy(); // how much of what it closed it closed in time
 * }</pre>
 *
 * @param steps in order, one for each price of the path
 * @param fundBefore insurance fund at the start, quote, perhaps infinite
 * @param openQuantities what is left of each row of the book, signed, base units
 * @param equities of each row at the last price, cash given back included, quote
 * @param balance the books of the run
 * @param assumption how the book was made up, empty for a book of given positions
 */
public record EngineRun(
    List<EngineStep> steps,
    @In(Unit.QUOTE) double fundBefore,
    Columns openQuantities,
    Columns equities,
    EngineBalance balance,
    Optional<String> assumption) {

  /** Keeps its own list. */
  public EngineRun {
    steps = List.copyOf(steps);
  }

  /**
   * Gives the price at the end.
   *
   * @return quote per base
   */
  public double finalPrice() {
    return last().price();
  }

  /**
   * Gives the insurance fund at the end.
   *
   * @return quote, 0 or more
   */
  public double fundAfter() {
    return last().fund();
  }

  /**
   * Gives what is still ordered at the end.
   *
   * @return base units, 0 or more
   */
  public double backlogAfter() {
    return last().backlog();
  }

  private EngineStep last() {
    return steps.get(steps.size() - 1);
  }

  /**
   * Finds the longest queue.
   *
   * @return base units at the end of the worst step, 0 or more
   */
  public double largestBacklog() {
    return steps.stream().mapToDouble(EngineStep::backlog).max().orElse(0);
  }

  /**
   * Finds the lowest price at the end of any step.
   *
   * @return quote per base
   */
  public double lowestPrice() {
    return steps.stream().mapToDouble(EngineStep::price).min().orElseThrow();
  }

  /**
   * Counts orders issued; an account may have several, one after the other.
   *
   * @return 0 or more
   */
  public int orders() {
    return steps.stream().mapToInt(EngineStep::due).sum();
  }

  /**
   * Counts the accounts that left a shortfall.
   *
   * @return 0 or more
   */
  public int bankrupt() {
    return steps.stream().mapToInt(EngineStep::bankrupt).sum();
  }

  /**
   * Adds up what was closed.
   *
   * @return base units, 0 or more
   */
  public double quantity() {
    return sum(EngineStep::quantity);
  }

  /**
   * Adds up what was closed at its fill prices.
   *
   * @return quote, 0 or more
   */
  public double notional() {
    return sum(EngineStep::notional);
  }

  /**
   * Adds up the margin left of accounts closed and the fees on slices.
   *
   * @return quote, 0 or more
   */
  public double surplus() {
    return sum(EngineStep::surplus);
  }

  /**
   * Adds up the liquidation fees.
   *
   * @return quote, 0 or more
   */
  public double fees() {
    return sum(EngineStep::fees);
  }

  /**
   * Adds up the bad debt of accounts closed beyond bankruptcy.
   *
   * @return quote, 0 or more
   */
  public double shortfall() {
    return sum(EngineStep::shortfall);
  }

  /**
   * Adds what accounts still open owe at the last price.
   *
   * @return shortfall + open deficit, quote, 0 or more
   */
  public double deficit() {
    return shortfall() + balance.openDeficit();
  }

  /**
   * Adds up the shortfall the fund could not pay.
   *
   * @return quote, 0 or more
   */
  public double unfunded() {
    return sum(EngineStep::unfunded);
  }

  /**
   * Tells how much of what was closed was closed in time.
   *
   * @return quantity closed before bankruptcy / quantity closed, from 0 to 1; empty if nothing was
   *     closed
   */
  public OptionalDouble shareBeforeBankruptcy() {
    double closed = quantity();
    return closed > 0
        ? OptionalDouble.of(Math.min(1, sum(EngineStep::quantityBeforeBankruptcy) / closed))
        : OptionalDouble.empty();
  }

  private double sum(ToDoubleFunction<EngineStep> value) {
    return steps.stream().mapToDouble(value).sum();
  }

  @Override
  public String toString() {
    return "%s steps to %s; %s closed, %s left in the queue, bad debt %s of which %s unfunded"
        .formatted(
            COUNT.format(steps.size()),
            PRICE.format(finalPrice()),
            BASE.format(quantity()),
            BASE.format(backlogAfter()),
            QUOTE.format(deficit()),
            QUOTE.format(unfunded()));
  }
}

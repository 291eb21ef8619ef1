package org.plimsoll.cascade;

import java.util.function.ToDoubleFunction;
import org.plimsoll.units.Unit;

/**
 * One number that sums a cascade up.
 *
 * <pre>{@code
 * CascadeMeasure.EXTRA_DROP.of(run); // 0.02: the price went 2 % further than the shock took it
 * }</pre>
 */
public enum CascadeMeasure {
  /** Move beyond the shock's own: |shocked price - final price| / initial price. */
  EXTRA_DROP("extra drop", Unit.RATE, CascadeMeasure::extraDrop),
  /** Price at the end. */
  FINAL_PRICE("final price", Unit.PRICE, CascadeRun::finalPrice),
  /** Bad debt. */
  SHORTFALL("shortfall", Unit.QUOTE, CascadeRun::shortfall),
  /** Bad debt the insurance fund could not pay. */
  UNFUNDED("unfunded loss", Unit.QUOTE, CascadeRun::unfunded),
  /** Accounts closed. */
  ACCOUNTS("accounts closed", Unit.COUNT, CascadeRun::accounts);

  private final String words;
  private final Unit unit;
  private final ToDoubleFunction<CascadeRun> value;

  CascadeMeasure(String words, Unit unit, ToDoubleFunction<CascadeRun> value) {
    this.words = words;
    this.unit = unit;
    this.value = value;
  }

  private static double extraDrop(CascadeRun run) {
    return run.side().sign() * (run.shockedPrice() - run.finalPrice()) / run.initialPrice();
  }

  /**
   * Reads the number off a run.
   *
   * @param run the cascade
   * @return in this measure's unit
   */
  public double of(CascadeRun run) {
    return value.applyAsDouble(run);
  }

  /**
   * Tells what the number is counted in.
   *
   * @return the unit
   */
  public Unit unit() {
    return unit;
  }

  @Override
  public String toString() {
    return words;
  }
}

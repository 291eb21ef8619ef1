package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plimsoll.units.In;

/**
 * The waves of auto-deleveraging of one episode: what was missing, needed and taken.
 *
 * <p>Net overshoot = sum of haircut - needed; gross over- and undershoot add up its positive and
 * negative parts; tracking error = sum of |haircut - needed| = gross overshoot + gross undershoot.
 *
 * <p>Deficits are stocks: an account that stays negative shows in every wave. {@link #countedTwice}
 * tells what counting it once makes of the sum.
 *
 * <pre>{@code
 * var waves = Datasets.adlWaves("hyperliquid_2025-10-10_adl-waves");
 * waves.totals().trackingError();
 * waves.countedTwice().inflation(); // 7.9
 * }</pre>
 *
 * <p>Source: Chitra, Thogiti, Trujillo Ramirez and Xu 2026, Autodeleveraging as Online Learning,
 * arXiv 2602.15182.
 *
 * @param rows the waves in order of time, at least one
 */
public record AdlWaves(List<AdlWave> rows) {
  /** Two sums of the same account's loss differ by rounding only. */
  private static final double SAME_LOSS = 1e-9;

  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if there is no wave
   */
  public AdlWaves {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(Messages.noneOf("waves"));
    }
  }

  /**
   * Sums over all waves.
   *
   * @param waves how many
   * @param deficit stock summed as if it were a flow, quote
   * @param needed quote
   * @param haircut quote
   * @param netOvershoot haircut - needed, quote
   * @param grossOvershoot of the waves that took too much, quote
   * @param grossUndershoot of the waves that took too little, quote
   * @param trackingError both, quote
   */
  public record Totals(
      @In(COUNT) int waves,
      @In(QUOTE) double deficit,
      @In(QUOTE) double needed,
      @In(QUOTE) double haircut,
      @In(QUOTE) double netOvershoot,
      @In(QUOTE) double grossOvershoot,
      @In(QUOTE) double grossUndershoot,
      @In(QUOTE) double trackingError) {}

  /**
   * One account's loss, seen in several waves.
   *
   * @param waves that show the largest loss
   * @param largestLoss quote
   * @param summed deficits of all waves, quote
   * @param countedOnce the same with that loss counted once, quote
   * @param inflation summed / countedOnce; 1 where nothing is counted twice or there is no deficit
   */
  public record CountedTwice(
      @In(COUNT) int waves,
      @In(QUOTE) double largestLoss,
      @In(QUOTE) double summed,
      @In(QUOTE) double countedOnce,
      @In(RATE) double inflation) {}

  /**
   * Sums over all waves.
   *
   * @return the totals
   */
  public Totals totals() {
    double over = sum(wave -> Math.max(0, wave.overshoot()));
    double under = sum(wave -> Math.max(0, -wave.overshoot()));
    return new Totals(
        rows.size(),
        sum(AdlWave::deficit),
        sum(AdlWave::needed),
        sum(AdlWave::haircut),
        sum(AdlWave::overshoot),
        over,
        under,
        over + under);
  }

  /**
   * Counts the largest loss once, in place of once per wave that shows it.
   *
   * @return what that makes of the sum of deficits
   */
  public CountedTwice countedTwice() {
    double largest = rows.stream().mapToDouble(AdlWave::largestLoss).max().orElse(0);
    long sharing =
        rows.stream().filter(wave -> largest - wave.largestLoss() <= SAME_LOSS * largest).count();
    double summed = sum(AdlWave::deficit);
    double once = summed - (sharing - 1) * largest;
    return new CountedTwice((int) sharing, largest, summed, once, once > 0 ? summed / once : 1);
  }

  /**
   * Bounds the regret of choosing severity wave by wave.
   *
   * @return the bound, from the deficits and the shares of them that were needed
   */
  public RegretEnvelope regretEnvelope() {
    return RegretEnvelope.of(
        rows.stream().map(AdlWave::deficit).toList(),
        rows.stream().map(AdlWave::neededShare).toList());
  }

  private double sum(ToDoubleFunction<AdlWave> amount) {
    return CompensatedSum.of(rows.stream().mapToDouble(amount).toArray());
  }

  @Override
  public String toString() {
    Totals totals = totals();
    return "%d waves: %s needed, %s taken, tracking error %s"
        .formatted(
            totals.waves(),
            QUOTE.format(totals.needed()),
            QUOTE.format(totals.haircut()),
            QUOTE.format(totals.trackingError()));
  }
}

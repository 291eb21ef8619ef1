package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import org.plimsoll.units.In;

/**
 * An insurance fund through periods: what it paid, what it could not pay, what came in.
 *
 * <pre>{@code
 * InsuranceFund.of(1000).path(shares, periods).totalResidual();
 * }</pre>
 *
 * @param initial balance before the first period, quote
 * @param rows a period each, in order
 */
public record FundPath(@In(QUOTE) double initial, List<Row> rows) {
  /** Keeps its own list. */
  public FundPath {
    rows = List.copyOf(rows);
  }

  /**
   * One period; fund after = fund before - paid + inflow, and paid + residual = deficit.
   *
   * @param period from 1
   * @param fundBefore balance at its start, quote
   * @param deficit to be paid, quote
   * @param paid of it from the opening balance, quote
   * @param residual left for the next layer, quote
   * @param inflow after that, quote
   * @param fundAfter balance at its end, quote
   */
  public record Row(
      @In(COUNT) int period,
      @In(QUOTE) double fundBefore,
      @In(QUOTE) double deficit,
      @In(QUOTE) double paid,
      @In(QUOTE) double residual,
      @In(QUOTE) double inflow,
      @In(QUOTE) double fundAfter) {}

  /**
   * Adds up what the fund could not pay.
   *
   * @return the sum of residuals, quote, 0 if it always could
   */
  public double totalResidual() {
    return CompensatedSum.of(rows.stream().mapToDouble(Row::residual).toArray());
  }

  /**
   * Gives the last balance.
   *
   * @return the fund after the last period; the initial one if there is no period
   */
  public InsuranceFund last() {
    return InsuranceFund.of(rows.isEmpty() ? initial : rows.get(rows.size() - 1).fundAfter());
  }

  @Override
  public String toString() {
    return "fund from %s to %s over %d periods, %s beyond it"
        .formatted(
            QUOTE.format(initial),
            QUOTE.format(last().balance()),
            rows.size(),
            QUOTE.format(totalResidual()));
  }
}

package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;

/**
 * One round of accounts, some of them worth less than nothing: who can pay, and how much is
 * missing.
 *
 * <p>Deficit = sum of max(0, -equity); the budget of a severity is severity x deficit.
 *
 * <pre>{@code
 * var round = AdlRound.of(Columns.of(10, 5, 1, -3, -12));
 * AdlPolicy.proRata().allocate(round.winners(), round.need(0.5)).level(); // 0.46875
 * }</pre>
 *
 * @param winners the accounts with equity above 0, in order
 * @param rows which of all accounts they are, from 0
 * @param deficit of the others, quote
 */
public record AdlRound(AdlWinners winners, List<Integer> rows, @In(QUOTE) double deficit) {
  /** Keeps its own list. */
  public AdlRound {
    rows = List.copyOf(rows);
  }

  /**
   * Parts accounts into those that can pay and those that owe.
   *
   * @param equities quote, of any sign
   * @return the round
   * @throws IllegalArgumentException if an equity is not finite
   */
  public static AdlRound of(Columns equities) {
    List<Integer> rows = new ArrayList<>();
    CompensatedSum deficit = new CompensatedSum();
    for (int i = 0; i < equities.size(); i++) {
      double equity = Check.finite("equity", equities.get(i));
      if (equity > 0) {
        rows.add(i);
      } else {
        deficit.add(-equity);
      }
    }
    double[] positive = rows.stream().mapToDouble(equities::get).toArray();
    return new AdlRound(AdlWinners.ofEquities(Columns.ofOwned(positive)), rows, deficit.value());
  }

  /**
   * Adds up what the winners have.
   *
   * @return sum of their equities, quote
   */
  public double winnerEquity() {
    return CompensatedSum.of(winners.equities().copy());
  }

  /**
   * Asks for a part of the deficit.
   *
   * @param severity which part, 0 or more
   * @return the need, money out of equities
   * @throws IllegalArgumentException if the severity is negative or not finite
   */
  public AdlNeed need(double severity) {
    return AdlNeed.equity(Check.notNegative("severity", severity) * deficit);
  }
}

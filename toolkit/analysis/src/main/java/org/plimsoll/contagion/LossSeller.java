package org.plimsoll.contagion;

import java.util.List;
import org.plimsoll.units.Check;

/**
 * A fund that sells its portfolio in proportion to what it loses.
 *
 * <pre>{@code
 * new LossSeller(List.of(100.0, 100.0), 0.5);
 * }</pre>
 *
 * @param positions w, quote per asset; below 0 for a short
 * @param salesPerUnitLoss g, the fraction of the portfolio sold per unit of quote lost, 0 or more
 */
public record LossSeller(List<Double> positions, double salesPerUnitLoss) {

  /**
   * Validates the fund.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public LossSeller {
    positions = Lists.checked("position of a fund", positions, Check::finite);
    Check.notNegative("sales per unit loss", salesPerUnitLoss);
  }
}

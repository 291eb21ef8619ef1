package org.plimsoll.account;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * Portfolio margin over several underlyings: the sum of one scenario matrix per underlying.
 *
 * <p>Gains in one underlying do not offset losses in another: prices that moved together need not
 * do so in a crisis. For offsets across assets see {@link ScenarioScan}, whose scenarios are joint.
 *
 * <pre>{@code
 * PortfolioMargin.of(
 *         List.of(
 *             new FuturesHolding("BTC perpetual", "BTC", 1, 60_000),
 *             new FuturesHolding("ETH perpetual", "ETH", -20, 3_000)),
 *         ScenarioGrid.span(0.15, 0.25),
 *         0)
 *     .margin(); // 18,000.0
 * }</pre>
 *
 * @param margin what is demanded, quote, 0 or more
 * @param standAloneSum the margins of all instruments alone, quote
 * @param nettingBenefit 1 - margin / sum; absent where the sum is 0
 * @param matrices one per underlying, alphabetical
 */
public record PortfolioMargin(
    @In(QUOTE) double margin,
    @In(QUOTE) double standAloneSum,
    @In(RATE) OptionalDouble nettingBenefit,
    List<ScenarioMatrix> matrices) {

  /** Keeps its own list. */
  public PortfolioMargin {
    matrices = List.copyOf(matrices);
  }

  /**
   * Margins a portfolio.
   *
   * @param holdings at least one, of any underlyings
   * @param grid the nodes, for every underlying
   * @param contingencyRate of the notional, 0 or more; 0 for no add-on
   * @return the margin
   * @throws IllegalArgumentException if there is no holding, if two of one instrument differ in
   *     price, or if the rate is negative
   */
  public static PortfolioMargin of(
      List<Holding> holdings, ScenarioGrid grid, double contingencyRate) {
    if (holdings.isEmpty()) {
      throw new IllegalArgumentException(PortfolioMessages.none("holdings"));
    }
    Map<String, List<Holding>> byUnderlying = new TreeMap<>();
    for (Holding holding : holdings) {
      byUnderlying.computeIfAbsent(holding.underlying(), name -> new ArrayList<>()).add(holding);
    }
    List<ScenarioMatrix> matrices =
        byUnderlying.values().stream()
            .map(held -> ScenarioMatrix.of(held, grid, contingencyRate))
            .toList();
    double margin = 0;
    double sum = 0;
    for (ScenarioMatrix matrix : matrices) {
      margin += matrix.margin();
      sum += matrix.standAloneSum();
    }
    return new PortfolioMargin(margin, sum, StandAloneMargin.nettingBenefit(margin, sum), matrices);
  }

  /**
   * Shows the steps.
   *
   * @return one line per underlying, their sum and the benefit
   */
  public Explanation explain() {
    Explanation terms = Explanation.of("portfolio margin, no offset between underlyings");
    for (ScenarioMatrix matrix : matrices) {
      terms = terms.with(matrix.underlying(), "scan margin + contingency", matrix.margin(), QUOTE);
    }
    return terms
        .with("margin", "sum over underlyings", margin, QUOTE)
        .with("sum alone", "stand-alone margins together", standAloneSum, QUOTE)
        .with(
            "netting benefit",
            "1 - margin / sum alone",
            nettingBenefit.orElse(Double.POSITIVE_INFINITY),
            RATE);
  }

  @Override
  public String toString() {
    return "margin %s against %s alone, %d underlyings"
        .formatted(QUOTE.format(margin), QUOTE.format(standAloneSum), matrices.size());
  }
}

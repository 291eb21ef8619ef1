package org.plimsoll.account;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * Portfolio margin of linear positions: the worst loss over a list of joint scenarios.
 *
 * <pre>
 * profit[k]        = sum over assets of size x price change in scenario k
 * portfolio margin = max(0, -profit[k] over all k)
 * stand-alone      = max(0, -size x price change over all k), per asset
 * netting benefit  = 1 - portfolio margin / sum of stand-alone margins
 * </pre>
 *
 * <p>Each asset alone may meet its worst scenario, all together only one, so the portfolio margin
 * never exceeds the sum. The netting benefit does not exist where that sum is 0.
 *
 * <p>Assets are taken in alphabetical order, so the result does not depend on the order of the
 * maps.
 *
 * <pre>{@code
 * ScenarioScan scan =
 *     ScenarioScan.of(
 *         Map.of("BTC", 2.0, "ETH", -20.0),
 *         List.of(Map.of("BTC", -3000.0, "ETH", -220.0), Map.of("BTC", 3000.0, "ETH", 220.0)));
 * scan.portfolioMargin(); // 1600.0, where the parts alone need 6000 + 4400
 * }</pre>
 *
 * <p>Source: the scan-risk rule of standard portfolio analysis of risk (SPAN), for linear
 * contracts.
 *
 * @param portfolioMargin the worst loss of all positions together, quote, 0 or more
 * @param standAloneSum the sum of the stand-alone margins, quote
 * @param nettingBenefit the fraction saved by holding them in one account
 * @param worstScenario index from 0 of the first scenario with the lowest profit
 * @param scenarios one per scenario, in the order given
 * @param standAlone one per asset, alphabetical
 */
public record ScenarioScan(
    @In(QUOTE) double portfolioMargin,
    @In(QUOTE) double standAloneSum,
    @In(RATE) OptionalDouble nettingBenefit,
    @In(COUNT) int worstScenario,
    List<Scenario> scenarios,
    List<StandAloneMargin> standAlone) {

  /** Keeps its own lists. */
  public ScenarioScan {
    scenarios = List.copyOf(scenarios);
    standAlone = List.copyOf(standAlone);
  }

  /**
   * One joint scenario.
   *
   * @param scenario index from 0
   * @param profit of all positions together, quote; negative for a loss
   */
  public record Scenario(@In(COUNT) int scenario, @In(QUOTE) double profit) {}

  /**
   * Scans a portfolio.
   *
   * @param sizes signed, by asset, in units of it
   * @param priceChanges one map per scenario: the change of each asset's price, quote per unit;
   *     assets not held are ignored
   * @return the margin
   * @throws IllegalArgumentException if there is no asset or no scenario, if a scenario leaves out
   *     an asset held, or if a number is not finite
   */
  public static ScenarioScan of(Map<String, Double> sizes, List<Map<String, Double>> priceChanges) {
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException(PortfolioMessages.none("positions"));
    }
    if (priceChanges.isEmpty()) {
      throw new IllegalArgumentException(PortfolioMessages.none("scenarios"));
    }
    Map<String, Double> sorted = new TreeMap<>(sizes);
    List<Scenario> scenarios = new ArrayList<>();
    for (int k = 0; k < priceChanges.size(); k++) {
      double profit = 0;
      for (Map.Entry<String, Double> held : sorted.entrySet()) {
        profit += profit(held, priceChanges.get(k), k);
      }
      scenarios.add(new Scenario(k, profit));
    }
    return of(scenarios, standAlone(sorted, priceChanges));
  }

  private static ScenarioScan of(List<Scenario> scenarios, List<StandAloneMargin> standAlone) {
    int worst = 0;
    for (Scenario each : scenarios) {
      worst = each.profit() < scenarios.get(worst).profit() ? each.scenario() : worst;
    }
    double margin = Math.max(0, -scenarios.get(worst).profit());
    double sum = StandAloneMargin.sum(standAlone);
    return new ScenarioScan(
        margin, sum, StandAloneMargin.nettingBenefit(margin, sum), worst, scenarios, standAlone);
  }

  private static List<StandAloneMargin> standAlone(
      Map<String, Double> sizes, List<Map<String, Double>> priceChanges) {
    List<StandAloneMargin> margins = new ArrayList<>();
    for (Map.Entry<String, Double> held : sizes.entrySet()) {
      double margin = 0;
      for (int k = 0; k < priceChanges.size(); k++) {
        margin = Math.max(margin, -profit(held, priceChanges.get(k), k));
      }
      margins.add(new StandAloneMargin(held.getKey(), held.getValue(), margin));
    }
    return margins;
  }

  private static double profit(
      Map.Entry<String, Double> held, Map<String, Double> changes, int scenario) {
    Double change = changes.get(held.getKey());
    if (change == null) {
      throw new IllegalArgumentException(PortfolioMessages.moveMissing(scenario, held.getKey()));
    }
    return Check.finite("size of " + held.getKey(), held.getValue())
        * Check.finite("price change of " + held.getKey(), change);
  }

  /**
   * Shows the steps.
   *
   * @return the stand-alone margins, their sum, the worst scenario and the benefit
   */
  public Explanation explain() {
    Explanation terms = Explanation.of("scan margin over %d scenarios".formatted(scenarios.size()));
    for (StandAloneMargin each : standAlone) {
      terms = terms.with(each.name() + " alone", "its worst loss", each.margin(), QUOTE);
    }
    return terms
        .with("sum", "stand-alone margins together", standAloneSum, QUOTE)
        .with("worst scenario", "lowest profit of all, from 0", worstScenario, COUNT)
        .with("portfolio margin", "loss there, at least 0", portfolioMargin, QUOTE)
        .with(
            "netting benefit",
            "1 - portfolio margin / sum",
            nettingBenefit.orElse(Double.POSITIVE_INFINITY),
            RATE);
  }

  @Override
  public String toString() {
    return "portfolio margin %s against %s alone, worst scenario %d"
        .formatted(QUOTE.format(portfolioMargin), QUOTE.format(standAloneSum), worstScenario);
  }
}

package org.plimsoll.account;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;

/**
 * Portfolio margin of one underlying as a scenario matrix: futures, perpetuals and options revalued
 * in full at every node of a grid of prices and volatilities.
 *
 * <pre>
 * profit[k]   = sum over holdings of value at node k - value today
 * scan margin = max over k of counted[k] x max(0, -profit[k])
 * contingency = contingency rate x sum over instruments of |net quantity| x price
 * margin      = scan margin + contingency
 * </pre>
 *
 * <p>The contingency add-on covers what the grid does not see, such as basis between expiries and
 * the cost of closing; it is 0 where its rate is. Each instrument alone may meet its worst node,
 * all together only one, so the margin never exceeds the sum of the stand-alone margins, and a pair
 * that offsets itself in one instrument needs none. A finer grid never lowers the margin.
 *
 * <pre>{@code
 * ScenarioMatrix matrix =
 *     ScenarioMatrix.of(
 *         List.of(
 *             new FuturesHolding("BTC perpetual", "BTC", 1, 60_000),
 *             new OptionHolding(
 *                 "BTC 54000 put", "BTC", 1, EuropeanOption.put(54_000, 0.08), 60_000, 0.6)),
 *         ScenarioGrid.span(0.15, 0.25),
 *         0);
 * matrix.margin(); // less than the 9,000 of the perpetual alone
 * }</pre>
 *
 * <p>Source: standard portfolio analysis of risk (SPAN) and the portfolio margin of option venues.
 *
 * @param underlying what moves the prices
 * @param scanMargin worst counted loss, quote, 0 or more
 * @param contingency add-on, quote, 0 or more
 * @param standAloneSum the margins of the instruments alone, each with its add-on, quote
 * @param nettingBenefit 1 - margin / sum; absent where the sum is 0
 * @param worstNode index from 0 of the first node with the largest counted loss
 * @param outcomes one per node, in the order of the grid
 * @param standAlone one per instrument, in the order first held
 */
public record ScenarioMatrix(
    @In(TEXT) String underlying,
    @In(QUOTE) double scanMargin,
    @In(QUOTE) double contingency,
    @In(QUOTE) double standAloneSum,
    @In(RATE) OptionalDouble nettingBenefit,
    @In(COUNT) int worstNode,
    List<Outcome> outcomes,
    List<StandAloneMargin> standAlone) {

  /** Keeps its own lists. */
  public ScenarioMatrix {
    outcomes = List.copyOf(outcomes);
    standAlone = List.copyOf(standAlone);
  }

  /**
   * The portfolio at one node.
   *
   * @param priceMove fraction of the price
   * @param volatilityShift fraction of the volatility, before scaling by time to expiry
   * @param counted share of the loss that counts
   * @param profit of all holdings together, quote
   * @param countedLoss share x loss, quote, 0 or more
   */
  public record Outcome(
      @In(RATE) double priceMove,
      @In(RATE) double volatilityShift,
      @In(RATE) double counted,
      @In(QUOTE) double profit,
      @In(QUOTE) double countedLoss) {

    static Outcome of(ScenarioNode node, double profit) {
      return new Outcome(
          node.priceMove(),
          node.volatilityShift(),
          node.counted(),
          profit,
          node.counted() * Math.max(0, -profit));
    }
  }

  /**
   * Revalues a portfolio.
   *
   * @param holdings at least one, all of one underlying
   * @param grid the nodes
   * @param contingencyRate of the notional, 0 or more; 0 for no add-on
   * @return the matrix
   * @throws IllegalArgumentException if there is no holding, if they differ in underlying, if two
   *     of one instrument differ in price, or if the rate is negative
   */
  public static ScenarioMatrix of(
      List<Holding> holdings, ScenarioGrid grid, double contingencyRate) {
    Check.notNegative("contingency rate", contingencyRate);
    Map<String, List<Holding>> instruments = byInstrument(holdings);
    List<List<Outcome>> each =
        instruments.values().stream().map(held -> outcomes(held, grid)).toList();
    List<Outcome> all = together(each, grid);
    List<StandAloneMargin> standAlone = new ArrayList<>();
    double contingency = 0;
    int instrument = 0;
    for (Map.Entry<String, List<Holding>> held : instruments.entrySet()) {
      double net = held.getValue().stream().mapToDouble(Holding::quantity).sum();
      double addOn = contingencyRate * Math.abs(net) * held.getValue().get(0).forward();
      double alone = worst(each.get(instrument++)).countedLoss() + addOn;
      standAlone.add(new StandAloneMargin(held.getKey(), net, alone));
      contingency += addOn;
    }
    double scan = worst(all).countedLoss();
    double sum = StandAloneMargin.sum(standAlone);
    return new ScenarioMatrix(
        holdings.get(0).underlying(),
        scan,
        contingency,
        sum,
        StandAloneMargin.nettingBenefit(scan + contingency, sum),
        all.indexOf(worst(all)),
        all,
        standAlone);
  }

  private static Map<String, List<Holding>> byInstrument(List<Holding> holdings) {
    if (holdings.isEmpty()) {
      throw new IllegalArgumentException(PortfolioMessages.none("holdings"));
    }
    String underlying = holdings.get(0).underlying();
    Map<String, List<Holding>> instruments = new LinkedHashMap<>();
    for (Holding holding : holdings) {
      if (!holding.underlying().equals(underlying)) {
        throw new IllegalArgumentException(
            PortfolioMessages.otherUnderlying(underlying, holding.underlying()));
      }
      List<Holding> same =
          instruments.computeIfAbsent(holding.instrument(), name -> new ArrayList<>());
      same.add(holding);
      if (holding.forward() != same.get(0).forward()) {
        throw new IllegalArgumentException(
            PortfolioMessages.otherForward(
                holding.instrument(), same.get(0).forward(), holding.forward()));
      }
    }
    return instruments;
  }

  private static List<Outcome> outcomes(List<Holding> holdings, ScenarioGrid grid) {
    List<Outcome> outcomes = new ArrayList<>();
    for (ScenarioNode node : grid.nodes()) {
      double profit = 0;
      for (Holding holding : holdings) {
        profit += holding.profit(node, grid.scaling());
      }
      outcomes.add(Outcome.of(node, profit));
    }
    return outcomes;
  }

  private static List<Outcome> together(List<List<Outcome>> instruments, ScenarioGrid grid) {
    List<Outcome> all = new ArrayList<>();
    for (int k = 0; k < grid.nodes().size(); k++) {
      double profit = 0;
      for (List<Outcome> outcomes : instruments) {
        profit += outcomes.get(k).profit();
      }
      all.add(Outcome.of(grid.nodes().get(k), profit));
    }
    return all;
  }

  private static Outcome worst(List<Outcome> outcomes) {
    Outcome worst = outcomes.get(0);
    for (Outcome outcome : outcomes) {
      worst = outcome.countedLoss() > worst.countedLoss() ? outcome : worst;
    }
    return worst;
  }

  /**
   * Gives what the venue demands.
   *
   * @return scan margin plus contingency add-on, quote
   */
  public double margin() {
    return scanMargin + contingency;
  }

  /**
   * Shows the steps.
   *
   * @return the stand-alone margins, the worst node, the add-on, the margin and the benefit
   */
  public Explanation explain() {
    Outcome worst = outcomes.get(worstNode);
    Explanation terms =
        Explanation.of("portfolio margin of %s, %d nodes".formatted(underlying, outcomes.size()));
    for (StandAloneMargin each : standAlone) {
      terms = terms.with(each.name() + " alone", "its own worst node", each.margin(), QUOTE);
    }
    return terms
        .with("sum", "stand-alone margins together", standAloneSum, QUOTE)
        .with(
            "profit at the worst node",
            "price %s, volatility %s"
                .formatted(RATE.format(worst.priceMove()), RATE.format(worst.volatilityShift())),
            worst.profit(),
            QUOTE)
        .with("scan margin", "loss there x " + RATE.format(worst.counted()), scanMargin, QUOTE)
        .with("contingency", "rate x net notional per instrument", contingency, QUOTE)
        .with("margin", "scan margin + contingency", margin(), QUOTE)
        .with(
            "netting benefit",
            "1 - margin / sum",
            nettingBenefit.orElse(Double.POSITIVE_INFINITY),
            RATE);
  }

  @Override
  public String toString() {
    return "%s: margin %s against %s alone, %d nodes"
        .formatted(
            underlying, QUOTE.format(margin()), QUOTE.format(standAloneSum), outcomes.size());
  }
}

package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * One round of sales by institutions that hold overlapping portfolios and return to their leverage.
 *
 * <p>With A the assets, B debt / equity, M the weights, L the impact per unit of quote and f the
 * shock:
 *
 * <pre>
 * direct return       = M f
 * net purchases       = M' A B M f           per asset; below 0 for sales
 * second round return = L x net purchases    per asset, M times that per institution
 * vulnerability       = - sum of A x second round return of institutions / sum of equity
 * contribution        = the part of it that one institution's own trades cause
 * </pre>
 *
 * <p>Contributions add up to the vulnerability. {@link #of} lets everybody sell what leverage asks
 * for, as the linear model does; {@link #cappedAtHoldings} lets nobody sell more of an asset than
 * the institution has left after the shock.
 *
 * <pre>{@code
 * var banks = List.of(
 *     new LeverageTargetingBank(1000, 50, List.of(0.3, 0.7)),
 *     new LeverageTargetingBank(600, 20, List.of(0.8, 0.2)));
 * LeverageTargetingRound.of(banks, List.of(1e-4, 5e-5), List.of(-0.02, 0.0))
 *     .aggregateVulnerability(); // 0.3656 of all equity
 * }</pre>
 *
 * <p>Source: Greenwood, Landier and Thesmar 2015.
 *
 * @param banks one row per institution
 * @param assets one row per asset
 * @param aggregateVulnerability second-round loss of all / equity of all
 */
public record LeverageTargetingRound(
    List<BankRow> banks, List<AssetRow> assets, @In(RATE) double aggregateVulnerability) {

  /** Keeps its own lists. */
  public LeverageTargetingRound {
    banks = List.copyOf(banks);
    assets = List.copyOf(assets);
  }

  /**
   * What the round does to one institution.
   *
   * @param bank from 0
   * @param debtToEquity leverage it returns to
   * @param directReturn of its assets in the shock
   * @param secondRoundReturn of its assets in the sales of all
   * @param systemicContribution loss its own trades cause to all / equity of all
   */
  public record BankRow(
      @In(COUNT) int bank,
      @In(MULTIPLE) double debtToEquity,
      @In(RATE) double directReturn,
      @In(RATE) double secondRoundReturn,
      @In(RATE) double systemicContribution) {}

  /**
   * What the round does to one asset.
   *
   * @param asset from 0
   * @param shock its return at the start
   * @param netPurchases of all institutions, quote; below 0 for sales
   * @param secondRoundReturn its return in these trades
   */
  public record AssetRow(
      @In(COUNT) int asset,
      @In(RATE) double shock,
      @In(QUOTE) double netPurchases,
      @In(RATE) double secondRoundReturn) {}

  /**
   * Runs the linear model.
   *
   * @param banks at least one, each with one weight per asset
   * @param impacts return per unit of quote bought, per asset, 0 or more
   * @param shock return per asset at the start, -1 or more
   * @return the round
   * @throws IllegalArgumentException if the lists do not fit or a number is outside its range
   */
  public static LeverageTargetingRound of(
      List<LeverageTargetingBank> banks, List<Double> impacts, List<Double> shock) {
    return run(banks, impacts, shock, false);
  }

  /**
   * Runs the model with sales capped at holdings.
   *
   * @param banks at least one, each with one weight per asset
   * @param impacts return per unit of quote bought, per asset, 0 or more
   * @param shock return per asset at the start, -1 or more
   * @return the round
   * @throws IllegalArgumentException if the lists do not fit or a number is outside its range
   */
  public static LeverageTargetingRound cappedAtHoldings(
      List<LeverageTargetingBank> banks, List<Double> impacts, List<Double> shock) {
    return run(banks, impacts, shock, true);
  }

  private static LeverageTargetingRound run(
      List<LeverageTargetingBank> banks, List<Double> impacts, List<Double> shock, boolean cap) {
    Lists.some("banks", banks);
    int assets = Lists.checked("price impact", impacts, Check::notNegative).size();
    Lists.checked("shock", shock, assets, LeverageTargetingRound::atLeastAll);
    banks.forEach(bank -> Lists.checked("weights", bank.weights(), assets, Check::notNegative));
    double[] fall = Lists.array(shock);
    double[][] trades =
        banks.stream().map(bank -> trades(bank, fall, cap)).toArray(double[][]::new);
    double[] net = sums(trades, assets);
    double[] second = times(impacts, net);
    List<BankRow> rows = new ArrayList<>();
    for (int bank = 0; bank < banks.size(); bank++) {
      LeverageTargetingBank each = banks.get(bank);
      rows.add(
          new BankRow(
              bank,
              each.debtToEquity(),
              each.returnOn(fall),
              each.returnOn(second),
              loss(banks, times(impacts, trades[bank]))));
    }
    return new LeverageTargetingRound(rows, assetRows(fall, net, second), loss(banks, second));
  }

  private static double atLeastAll(String subject, double value) {
    Check.notNegative("1 + " + subject, 1 + value);
    return value;
  }

  private static double[] trades(LeverageTargetingBank bank, double[] fall, boolean cap) {
    double purchases = bank.assets() * bank.debtToEquity() * bank.returnOn(fall);
    double[] trades = new double[fall.length];
    for (int asset = 0; asset < fall.length; asset++) {
      double wanted = bank.weights().get(asset) * purchases;
      double held = bank.assets() * bank.weights().get(asset) * (1 + fall[asset]);
      trades[asset] = cap ? Math.max(-held, wanted) : wanted;
    }
    return trades;
  }

  private static double[] sums(double[][] rows, int columns) {
    double[] sums = new double[columns];
    for (double[] row : rows) {
      for (int column = 0; column < columns; column++) {
        sums[column] += row[column];
      }
    }
    return sums;
  }

  private static double[] times(List<Double> factors, double[] values) {
    double[] products = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      products[index] = factors.get(index) * values[index];
    }
    return products;
  }

  private static double loss(List<LeverageTargetingBank> banks, double[] returns) {
    double loss = 0;
    double equity = 0;
    for (LeverageTargetingBank bank : banks) {
      loss -= bank.assets() * bank.returnOn(returns);
      equity += bank.equity();
    }
    return loss / equity;
  }

  private static List<AssetRow> assetRows(double[] shock, double[] net, double[] second) {
    List<AssetRow> rows = new ArrayList<>();
    for (int asset = 0; asset < shock.length; asset++) {
      rows.add(new AssetRow(asset, shock[asset], net[asset], second[asset]));
    }
    return rows;
  }
}

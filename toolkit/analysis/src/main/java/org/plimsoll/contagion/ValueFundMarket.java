package org.plimsoll.contagion;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plimsoll.units.Check;

/**
 * One period of a market of value funds with a leverage ceiling and noise traders.
 *
 * <p>The price p clears: sum of leverage x wealth over the funds + noise cash = supply x p. Between
 * the prices where a fund meets its ceiling or becomes insolvent both sides are quadratic in p, so
 * every clearing price is found, without iteration. Funds on credit buy more as they get richer, so
 * there may be several; the market is taken to clear at the highest. Without fund demand the price
 * is noise cash / supply.
 *
 * <pre>{@code
 * var funds = List.of(new ValueFund(-40, 60, 5), new ValueFund(-10, 30, 20));
 * new ValueFundMarket(funds, 20, 900, 1000, 1).clear().price(); // 0.93043
 * }</pre>
 *
 * <p>Source: Thurner, Farmer and Geanakoplos 2012.
 *
 * @param funds may be none
 * @param maximumLeverage ceiling on value held / wealth, 0 or more
 * @param noiseTraderCash what noise traders spend, quote, above 0
 * @param supply shares, above 0
 * @param perceivedValue what the funds think a share is worth, quote, above 0
 */
public record ValueFundMarket(
    List<ValueFund> funds,
    double maximumLeverage,
    double noiseTraderCash,
    double supply,
    double perceivedValue) {

  /**
   * Validates the market.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public ValueFundMarket {
    funds = List.copyOf(funds);
    Check.notNegative("maximum leverage", maximumLeverage);
    Check.positive("cash of the noise traders", noiseTraderCash);
    Check.positive("supply", supply);
    Check.positive("perceived value", perceivedValue);
  }

  /**
   * Clears the market.
   *
   * @return at the highest clearing price
   */
  public ValueFundClearing clear() {
    List<Double> prices = clearingPrices();
    double price = prices.get(prices.size() - 1);
    List<ValueFundClearing.Row> rows = new ArrayList<>();
    for (int fund = 0; fund < funds.size(); fund++) {
      ValueFund each = funds.get(fund);
      double wealth = each.wealth(price);
      double leverage = each.leverage(price, perceivedValue, maximumLeverage);
      rows.add(
          new ValueFundClearing.Row(
              fund,
              leverage * Math.max(0, wealth) / price,
              wealth,
              leverage,
              leverage > 0 && leverage == maximumLeverage));
    }
    return new ValueFundClearing(price, prices.size() == 1, rows);
  }

  /**
   * Lists every price at which demand is supply.
   *
   * @return ascending, at least one
   */
  public List<Double> clearingPrices() {
    double alone = noiseTraderCash / supply;
    if (alone >= perceivedValue) {
      return List.of(alone);
    }
    TreeSet<Double> roots = new TreeSet<>();
    List<Double> breaks = breaks(alone);
    for (int piece = 0; piece + 1 < breaks.size(); piece++) {
      roots.addAll(piece(breaks.get(piece), breaks.get(piece + 1)));
    }
    return apart(roots);
  }

  /** Prices from the noise traders' own to the value, cut where a fund changes its behaviour. */
  private List<Double> breaks(double lowest) {
    TreeSet<Double> breaks = new TreeSet<>(List.of(lowest, perceivedValue));
    for (ValueFund fund : funds) {
      double ceiling = perceivedValue - maximumLeverage / fund.aggressiveness();
      double insolvency = -fund.cash() / fund.shares();
      for (double cut : new double[] {ceiling, insolvency}) {
        if (cut > lowest && cut < perceivedValue) {
          breaks.add(cut);
        }
      }
    }
    return List.copyOf(breaks);
  }

  private List<Double> piece(double low, double high) {
    double middle = low + 0.5 * (high - low);
    double constant = noiseTraderCash;
    double linear = -supply;
    double square = 0;
    for (ValueFund fund : funds) {
      if (fund.wealth(middle) > 0) {
        boolean capped = fund.aggressiveness() * (perceivedValue - middle) >= maximumLeverage;
        double level = capped ? maximumLeverage : fund.aggressiveness() * perceivedValue;
        double slope = capped ? 0 : -fund.aggressiveness();
        constant += level * fund.cash();
        linear += level * fund.shares() + slope * fund.cash();
        square += slope * fund.shares();
      }
    }
    return new Quadratic(square, linear, constant).rootsWithin(low, high);
  }

  /** Two pieces share an end: a root there is found twice, up to rounding. */
  private static List<Double> apart(TreeSet<Double> roots) {
    List<Double> apart = new ArrayList<>();
    for (double root : roots) {
      if (apart.isEmpty() || root - apart.get(apart.size() - 1) > Quadratic.ROUNDING * root) {
        apart.add(root);
      }
    }
    return List.copyOf(apart);
  }
}

package org.plimsoll.contagion;

import java.util.List;

/**
 * Discounts and sales that imply one another.
 *
 * <pre>{@code
 * ThresholdDeleveraging.of(banks, impact, 33).least().sellers();
 * }</pre>
 *
 * @param discounts fraction of the price lost, per asset
 * @param saleFractions fraction of its securities each bank sells
 * @param soldByAsset value sold, before discounts, per asset
 */
public record FireSaleFixedPoint(
    List<Double> discounts, List<Double> saleFractions, List<Double> soldByAsset) {
  private static final double ROUNDING = 1e-12;

  /** Keeps its own lists. */
  public FireSaleFixedPoint {
    discounts = List.copyOf(discounts);
    saleFractions = List.copyOf(saleFractions);
    soldByAsset = List.copyOf(soldByAsset);
  }

  /**
   * Counts the banks that sell.
   *
   * @return 0 or more
   */
  public int sellers() {
    return (int) saleFractions.stream().filter(fraction -> fraction > ROUNDING).count();
  }

  /**
   * Counts the banks that sell everything.
   *
   * @return 0 or more, at most the sellers
   */
  public int fullSellers() {
    return (int) saleFractions.stream().filter(fraction -> fraction >= 1 - ROUNDING).count();
  }

  /**
   * Adds up the sale fractions.
   *
   * @return from 0 to the number of banks
   */
  public double totalSaleFractions() {
    return Lists.sum(saleFractions);
  }
}

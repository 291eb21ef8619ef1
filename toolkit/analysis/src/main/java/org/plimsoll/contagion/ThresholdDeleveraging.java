package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.RATE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * A fire sale among banks with a leverage cap: its least and its greatest fixed point.
 *
 * <p>Discounts follow from sales ({@link SaleImpact}) and sales from discounts ({@link
 * DeleveragingBank}), both never falling in the other. Repeating the two from no sale climbs to the
 * least fixed point, from full sale it descends to the greatest. Where they differ, expectations
 * decide: the same banks in the same market may sell little or everything.
 *
 * <pre>{@code
 * var banks = List.of(
 *     new DeleveragingBank(List.of(145.0), 1170, 28),
 *     new DeleveragingBank(List.of(435.0), 1245, 80),
 *     new DeleveragingBank(List.of(300.0), 1190, 65));
 * ThresholdDeleveraging.of(banks, SaleImpact.squareRoot(List.of(2.2e-5)), 44).isUnique(); // false
 * }</pre>
 *
 * <p>Source: Breuer, Summer and Urosevic, Systemic Loss Evaluation.
 *
 * @param leverageCap assets / equity
 * @param least the fixed point with the smallest discounts
 * @param greatest the fixed point with the largest discounts
 */
public record ThresholdDeleveraging(
    @In(LEVERAGE) double leverageCap, FireSaleFixedPoint least, FireSaleFixedPoint greatest) {
  private static final int MOST_ITERATIONS = 200_000;
  private static final double AGREEMENT = 1e-9;

  /**
   * One bank in the two fixed points.
   *
   * @param bank from 0
   * @param leastSale fraction of its securities sold in the least
   * @param greatestSale fraction sold in the greatest
   */
  public record Row(
      @In(COUNT) int bank, @In(RATE) double leastSale, @In(RATE) double greatestSale) {}

  /**
   * Finds both fixed points.
   *
   * @param banks at least one, each with one value per asset
   * @param impact of sales on the assets
   * @param leverageCap assets / equity, above 0
   * @return the fixed points, to the last digits of a double unless the two curves touch
   * @throws IllegalArgumentException if the lists do not fit or the cap is not above 0
   */
  public static ThresholdDeleveraging of(
      List<DeleveragingBank> banks, SaleImpact impact, double leverageCap) {
    Lists.some("banks", banks);
    int assets = impact.coefficients().size();
    banks.forEach(
        bank -> Lists.checked("securities", bank.securities(), assets, Check::notNegative));
    Check.positive("leverage cap", leverageCap);
    return new ThresholdDeleveraging(
        leverageCap,
        iterate(banks, impact, leverageCap, 0),
        iterate(banks, impact, leverageCap, 1));
  }

  private static FireSaleFixedPoint iterate(
      List<DeleveragingBank> banks, SaleImpact impact, double cap, double start) {
    double[] fractions = new double[banks.size()];
    Arrays.fill(fractions, start);
    double[] discounts = impact.discounts(sold(banks, impact, fractions));
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] now = discounts;
      double[] next = oneWay(banks, now, cap, fractions, start);
      boolean settled = Arrays.equals(next, fractions);
      fractions = next;
      if (settled) {
        break;
      }
      discounts = impact.discounts(sold(banks, impact, fractions));
    }
    return new FireSaleFixedPoint(
        Lists.of(discounts), Lists.of(fractions), Lists.of(sold(banks, impact, fractions)));
  }

  /** Up from no sale, down from full sale: rounding must not turn back. */
  private static double[] oneWay(
      List<DeleveragingBank> banks, double[] discounts, double cap, double[] before, double start) {
    return IntStream.range(0, before.length)
        .mapToDouble(
            bank -> {
              double fraction = banks.get(bank).saleFraction(discounts, cap);
              return start == 0
                  ? Math.max(before[bank], fraction)
                  : Math.min(before[bank], fraction);
            })
        .toArray();
  }

  private static double[] sold(
      List<DeleveragingBank> banks, SaleImpact impact, double[] fractions) {
    double[] sold = new double[impact.coefficients().size()];
    for (int bank = 0; bank < fractions.length; bank++) {
      List<Double> securities = banks.get(bank).securities();
      for (int asset = 0; asset < sold.length; asset++) {
        sold[asset] += fractions[bank] * securities.get(asset);
      }
    }
    return sold;
  }

  /**
   * Tells whether the two fixed points are one.
   *
   * @return true if no discount and no sale fraction differs by more than 1e-9
   */
  public boolean isUnique() {
    return agree(least.discounts(), greatest.discounts())
        && agree(least.saleFractions(), greatest.saleFractions());
  }

  private static boolean agree(List<Double> first, List<Double> second) {
    return IntStream.range(0, first.size())
        .allMatch(index -> Math.abs(first.get(index) - second.get(index)) <= AGREEMENT);
  }

  /**
   * Compares the banks in the two fixed points.
   *
   * @return one row per bank
   */
  public List<Row> rows() {
    return IntStream.range(0, least.saleFractions().size())
        .mapToObj(
            bank ->
                new Row(bank, least.saleFractions().get(bank), greatest.saleFractions().get(bank)))
        .toList();
  }
}

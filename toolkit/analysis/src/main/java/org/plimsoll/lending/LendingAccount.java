package org.plimsoll.lending;

import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.units.Explanation;

/**
 * What an account has pledged and what it owes.
 *
 * <pre>
 * health factor = sum of amount x price x threshold / sum of debt
 * </pre>
 *
 * <p>It answers which price liquidates: of each asset alone ({@link #liquidationPrice}) and of all
 * collateral together ({@link LendingTotals#commonShockToLiquidation}). One asset may be pledged
 * and owed at once; it then has one price. It is not a margin account: no position, no side.
 * Source: Aave v3; Qin et al. 2021 (arXiv 2106.06389).
 *
 * <pre>{@code
 * var account = new LendingAccount(
 *     List.of(new PledgedAsset("WETH", new BigDecimal("10"), new BigDecimal("2000"),
 *         new BigDecimal("0.8"), new BigDecimal("0.825"))),
 *     List.of(new BorrowedAsset("USDC", new BigDecimal("12000"), BigDecimal.ONE)));
 * account.healthFactor();           // 1.375
 * account.liquidationPrice("WETH"); // 1454.54...
 * }</pre>
 *
 * @param pledged the collateral
 * @param borrowed the debts
 */
public record LendingAccount(List<PledgedAsset> pledged, List<BorrowedAsset> borrowed) {

  /**
   * Keeps its own lists.
   *
   * @throws IllegalArgumentException if one asset has two prices
   */
  public LendingAccount {
    pledged = List.copyOf(pledged);
    borrowed = List.copyOf(borrowed);
    prices(pledged, borrowed);
  }

  /**
   * Puts the account into an efficiency mode.
   *
   * @param mode the category
   * @return the account under the mode's ratios
   * @throws IllegalArgumentException if it owes an asset that is not borrowable in the mode
   */
  public LendingAccount in(EfficiencyMode mode) {
    if (!mode.allows(borrowed)) {
      String outside =
          borrowed.stream()
              .filter(debt -> !mode.allows(List.of(debt)))
              .findFirst()
              .orElseThrow()
              .asset();
      throw new IllegalArgumentException(Messages.outsideMode(mode.label(), outside));
    }
    return new LendingAccount(pledged.stream().map(mode::raised).toList(), borrowed);
  }

  /**
   * Adds the account up.
   *
   * @return values and average ratios; ratios of 0 where the collateral is worth nothing
   */
  public LendingTotals totals() {
    BigDecimal collateral = sum(pledged, PledgedAsset::value);
    return new LendingTotals(
        collateral,
        sum(borrowed, BorrowedAsset::value),
        average(sum(pledged, p -> p.value().multiply(p.loanToValue())), collateral),
        average(sum(pledged, PledgedAsset::valueAtThreshold), collateral));
  }

  /**
   * Computes the health factor.
   *
   * @return fifty digits; empty without debt
   */
  public Optional<BigDecimal> healthFactor() {
    BigDecimal debt = sum(borrowed, BorrowedAsset::value);
    return Exact.isZero(debt)
        ? Optional.empty()
        : Optional.of(Exact.quotient(sum(pledged, PledgedAsset::valueAtThreshold), debt));
  }

  /**
   * Tells whether the collateral may be sold.
   *
   * @return true while the health factor is below 1; false at 1 and without debt
   */
  public boolean isLiquidatable() {
    return Exact.isBelow(
        sum(pledged, PledgedAsset::valueAtThreshold), sum(borrowed, BorrowedAsset::value));
  }

  /**
   * Finds the price of one asset, all others staying, at which the health factor is 1.
   *
   * <p>price = (other debt - other collateral at threshold) / (pledged x threshold - owed). Below
   * it the account is liquidatable if the asset is mostly pledged, above it if it is mostly owed.
   *
   * @param asset its name
   * @return the price, above 0; empty if no price of this asset alone does it
   * @throws IllegalArgumentException if the account neither holds nor owes it
   */
  public Optional<BigDecimal> liquidationPrice(String asset) {
    Map<String, BigDecimal> prices = prices(pledged, borrowed);
    if (!prices.containsKey(asset)) {
      throw new IllegalArgumentException(
          Messages.unknownAsset(asset, String.join(", ", prices.keySet())));
    }
    BigDecimal others =
        sum(borrowed.stream().filter(b -> !b.asset().equals(asset)).toList(), BorrowedAsset::value)
            .subtract(
                sum(
                    pledged.stream().filter(p -> !p.asset().equals(asset)).toList(),
                    PledgedAsset::valueAtThreshold));
    BigDecimal exposure = exposure(asset);
    return others.signum() * exposure.signum() > 0
        ? Optional.of(Exact.quotient(others, exposure))
        : Optional.empty();
  }

  /**
   * Lists the liquidation prices of every asset alone.
   *
   * @return by name, collateral first; assets that alone cannot liquidate are left out
   */
  public Map<String, BigDecimal> liquidationPrices() {
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    prices(pledged, borrowed)
        .keySet()
        .forEach(asset -> liquidationPrice(asset).ifPresent(price -> found.put(asset, price)));
    return found;
  }

  /**
   * Shows how the health factor comes about, asset by asset.
   *
   * @return the steps
   */
  public Explanation explain() {
    Explanation steps = Explanation.of("health factor of a lending account");
    for (PledgedAsset p : pledged) {
      steps =
          steps.with(
              "pledged " + p.asset(),
              "amount x price x threshold = %s x %s x %s"
                  .formatted(
                      Exact.figure(p.amount()),
                      Exact.figure(p.price()),
                      Exact.figure(p.liquidationThreshold())),
              p.valueAtThreshold().doubleValue(),
              QUOTE);
    }
    for (BorrowedAsset b : borrowed) {
      steps =
          steps.with(
              "owed " + b.asset(),
              "amount x price = %s x %s"
                  .formatted(Exact.figure(b.amount()), Exact.figure(b.price())),
              b.value().doubleValue(),
              QUOTE);
    }
    return totals().explain(steps);
  }

  private BigDecimal exposure(String asset) {
    BigDecimal held =
        sum(
            pledged.stream().filter(p -> p.asset().equals(asset)).toList(),
            p -> p.amount().multiply(p.liquidationThreshold()));
    BigDecimal owed =
        sum(borrowed.stream().filter(b -> b.asset().equals(asset)).toList(), BorrowedAsset::amount);
    return held.subtract(owed);
  }

  private static Map<String, BigDecimal> prices(
      List<PledgedAsset> pledged, List<BorrowedAsset> borrowed) {
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    pledged.forEach(p -> agree(prices, p.asset(), p.price()));
    borrowed.forEach(b -> agree(prices, b.asset(), b.price()));
    return prices;
  }

  private static void agree(Map<String, BigDecimal> prices, String asset, BigDecimal price) {
    BigDecimal known = prices.putIfAbsent(asset, price);
    if (known != null && known.compareTo(price) != 0) {
      throw new IllegalArgumentException(Messages.twoPrices(asset, known, price));
    }
  }

  private static BigDecimal average(BigDecimal weighted, BigDecimal total) {
    return Exact.isZero(total) ? Exact.ZERO : Exact.quotient(weighted, total);
  }

  private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> value) {
    return rows.stream().map(value).reduce(Exact.ZERO, BigDecimal::add);
  }
}

package org.plimsoll.lending;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A category of assets whose prices move together, within which a lender lends more.
 *
 * <p>It replaces the ratios of every pledged asset of the category; other collateral keeps its own.
 * An account may be in it only while every asset it owes is borrowable in it. Source: Aave v3
 * efficiency mode ("eMode").
 *
 * <pre>{@code
 * new EfficiencyMode("stablecoins", new BigDecimal("0.93"), new BigDecimal("0.95"),
 *     Set.of("USDC", "DAI"), Set.of("USDC", "DAI"));
 * }</pre>
 *
 * @param label its name
 * @param loanToValue fraction of the value that may be borrowed, in [0, 1]
 * @param liquidationThreshold fraction of the value that may be owed, in [0, 1]
 * @param collateralAssets the names whose ratios it replaces
 * @param borrowableAssets the names that may be owed while it is on
 */
public record EfficiencyMode(
    String label,
    BigDecimal loanToValue,
    BigDecimal liquidationThreshold,
    Set<String> collateralAssets,
    Set<String> borrowableAssets) {

  /**
   * Validates the ratios and keeps its own sets.
   *
   * @throws IllegalArgumentException if a ratio is outside [0, 1]
   */
  public EfficiencyMode {
    Exact.fraction("loan-to-value of " + label, loanToValue);
    Exact.fraction("liquidation threshold of " + label, liquidationThreshold);
    collateralAssets = Set.copyOf(collateralAssets);
    borrowableAssets = Set.copyOf(borrowableAssets);
  }

  /**
   * Tells whether an account with these debts may be in the mode.
   *
   * @param debts what is owed; amounts of 0 do not count
   * @return true if every debt is borrowable in it
   */
  public boolean allows(List<BorrowedAsset> debts) {
    return debts.stream()
        .allMatch(debt -> Exact.isZero(debt.amount()) || borrowableAssets.contains(debt.asset()));
  }

  PledgedAsset raised(PledgedAsset pledged) {
    return collateralAssets.contains(pledged.asset())
        ? new PledgedAsset(
            pledged.asset(), pledged.amount(), pledged.price(), loanToValue, liquidationThreshold)
        : pledged;
  }
}

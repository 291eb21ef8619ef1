package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.plimsoll.units.Explanation;

/**
 * A Synthetix v3 perpetuals account: collateral shared by its positions.
 *
 * <p>Available margin = collateral + profits. Liquidatable if it is strictly below maintenance
 * margin + liquidation reward. Withdrawable = available - initial margin - liquidation reward. The
 * reward is the sum over positions; the protocol's cost of keepers, floor and cap are left out.
 *
 * <pre>{@code
 * new SynthetixAccount(new BigDecimal("100000"), List.of(bitcoin, ether)).withdrawableMargin()
 * }</pre>
 *
 * <p>Source: Synthetixio/synthetix-v3, markets/perps-market/contracts/storage/PerpsAccount.sol.
 *
 * @param collateral value of what was deposited, quote, 0 or more
 * @param positions one per market
 */
public record SynthetixAccount(BigDecimal collateral, List<SynthetixPosition> positions) {
  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if the collateral is negative
   */
  public SynthetixAccount {
    Valid.notNegative("collateral", collateral);
    positions = List.copyOf(positions);
  }

  /**
   * Gives what the account is worth.
   *
   * @return collateral + profits, quote; negative beyond bankruptcy
   */
  public BigDecimal availableMargin() {
    return collateral.add(sum(SynthetixPosition::profit));
  }

  /**
   * Gives the initial margin.
   *
   * @return sum over positions, quote, without the liquidation reward
   */
  public BigDecimal initialMargin() {
    return sum(SynthetixPosition::initialMargin);
  }

  /**
   * Gives the maintenance margin.
   *
   * @return sum over positions, quote, without the liquidation reward
   */
  public BigDecimal maintenanceMargin() {
    return sum(SynthetixPosition::maintenanceMargin);
  }

  /**
   * Gives what a liquidator would be paid.
   *
   * @return sum over positions, quote
   */
  public BigDecimal liquidationReward() {
    return sum(SynthetixPosition::liquidationReward);
  }

  /**
   * Gives what may be taken out.
   *
   * @return available - initial margin - liquidation reward, quote; negative where margin is short
   */
  public BigDecimal withdrawableMargin() {
    return availableMargin().subtract(initialMargin()).subtract(liquidationReward());
  }

  /**
   * Tells whether the protocol may liquidate.
   *
   * @return true if there is a position and available margin is below maintenance margin + reward
   */
  public boolean isLiquidatable() {
    return !positions.isEmpty()
        && Exact.isBelow(availableMargin(), maintenanceMargin().add(liquidationReward()));
  }

  /**
   * Shows how the withdrawable margin comes about.
   *
   * @return the steps
   */
  public Explanation explain() {
    return Explanation.of("Synthetix v3 account")
        .with("available margin", "collateral + profits", availableMargin().doubleValue(), QUOTE)
        .with(
            "initial margin",
            "sum of notional x ratio + minimum",
            initialMargin().doubleValue(),
            QUOTE)
        .with(
            "maintenance margin",
            "sum of notional x scaled ratio + minimum",
            maintenanceMargin().doubleValue(),
            QUOTE)
        .with(
            "liquidation reward",
            "sum of notional x reward ratio",
            liquidationReward().doubleValue(),
            QUOTE)
        .with(
            "withdrawable margin",
            "available - initial - reward",
            withdrawableMargin().doubleValue(),
            QUOTE);
  }

  private BigDecimal sum(Function<SynthetixPosition, BigDecimal> of) {
    return positions.stream().map(of).reduce(ZERO, BigDecimal::add);
  }
}

package org.plimsoll.lending;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * What a liquidator gets on top of the debt repaid, less the protocol's share of it.
 *
 * <pre>
 * seized      = min(balance, repaid / price x (1 + bonus))
 * to protocol = (seized - seized / (1 + bonus)) x protocol share
 * </pre>
 *
 * <p>The protocol's share is taken of the bonus, not of the collateral. Where the balance is too
 * small the repayment shrinks to balance x price / (1 + bonus). Source: Aave v3, liquidation logic
 * of the pool.
 *
 * <pre>{@code
 * new LiquidationBonus(new BigDecimal("0.05"), new BigDecimal("0.1"))
 *     .seize(new BigDecimal("1000"), new BigDecimal("2000"), new BigDecimal("10"));
 * }</pre>
 *
 * @param bonus fraction of the debt repaid, 0 or more
 * @param protocolShare fraction of the bonus, in [0, 1]
 */
public record LiquidationBonus(BigDecimal bonus, BigDecimal protocolShare) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if the bonus is negative or the share is outside [0, 1]
   */
  public LiquidationBonus {
    Exact.notNegative("bonus", bonus);
    Exact.fraction("protocol share of the bonus", protocolShare);
  }

  /**
   * Computes what is seized for a repayment.
   *
   * @param debtToCover value of the debt to repay, in the common currency, 0 or more
   * @param price of the collateral, in the common currency per unit, above 0
   * @param balance collateral of the account, in units, 0 or more
   * @return what changes hands; less than asked is repaid where the balance does not reach
   * @throws IllegalArgumentException if a value is outside its range
   */
  public SeizedCollateral seize(BigDecimal debtToCover, BigDecimal price, BigDecimal balance) {
    Exact.notNegative("debt to cover", debtToCover);
    Exact.positive("collateral price", price);
    Exact.notNegative("collateral balance", balance);
    BigDecimal wanted = Exact.quotient(debtToCover.multiply(factor()), price);
    BigDecimal seized = wanted.min(balance);
    BigDecimal repaid =
        wanted.compareTo(balance) > 0
            ? Exact.quotient(balance.multiply(price), factor())
            : debtToCover;
    BigDecimal fee = seized.subtract(Exact.quotient(seized, factor())).multiply(protocolShare);
    return new SeizedCollateral(repaid, seized.subtract(fee), fee);
  }

  /**
   * Shows how the seized collateral comes about.
   *
   * @param debtToCover value of the debt to repay, 0 or more
   * @param price of the collateral, above 0
   * @param balance collateral of the account, 0 or more
   * @return the steps
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Explanation explain(BigDecimal debtToCover, BigDecimal price, BigDecimal balance) {
    SeizedCollateral seized = seize(debtToCover, price, balance);
    return Explanation.of("liquidation bonus")
        .with(
            "repaid",
            "min(debt, balance x price / (1 + bonus)) = min(%s, %s x %s / %s)"
                .formatted(
                    Exact.figure(debtToCover),
                    Exact.figure(balance),
                    Exact.figure(price),
                    Exact.figure(factor())),
            seized.repaid().doubleValue(),
            QUOTE)
        .with("seized", "repaid / price x (1 + bonus)", seized.total().doubleValue(), BASE)
        .with(
            "to the protocol",
            "bonus in collateral x protocol share of " + Exact.figure(protocolShare),
            seized.toProtocol().doubleValue(),
            BASE)
        .with(
            "to the liquidator",
            "seized - to the protocol",
            seized.toLiquidator().doubleValue(),
            BASE);
  }

  private BigDecimal factor() {
    return Exact.ONE.add(bonus);
  }
}

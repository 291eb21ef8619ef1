package org.plimsoll.onchain;

import static java.math.BigDecimal.ONE;
import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;

/**
 * Collateral of a Perpetual Protocol v2 account, which a liquidator buys at a discount against
 * repaying the account's debt.
 *
 * <p>Collateral for a repayment = min(repaid / (price (1 - discount)), balance); repayment for an
 * amount = amount x price (1 - discount), truncated to the 1e-6 of the settlement token.
 *
 * <pre>{@code
 * new PerpCollateral(BigDecimal.ONE, new BigDecimal("3000"), new BigDecimal("0.1"))
 *     .liquidatable(new BigDecimal("515.463917525773195876")) // 0.190912562046582665
 * }</pre>
 *
 * <p>Source: perpetual-protocol/perp-curie-contract, contracts/Vault.sol.
 *
 * @param balance tokens held, 0 or more
 * @param price index price of the token in settlement tokens, above 0
 * @param discount to the liquidator, in [0, 1)
 */
public record PerpCollateral(BigDecimal balance, BigDecimal price, BigDecimal discount) {
  private static final int SETTLEMENT = 6;

  /**
   * Validates the collateral.
   *
   * @throws IllegalArgumentException if a value is outside its range
   */
  public PerpCollateral {
    Valid.notNegative("collateral balance", balance);
    Valid.positive("collateral price", price);
    Valid.belowOne("discount", discount);
  }

  /**
   * Gives the collateral a repayment buys.
   *
   * @param repaid settlement tokens, 0 or more
   * @return tokens, truncated to 1e-18, at most the balance
   * @throws IllegalArgumentException if the repayment is negative
   */
  public BigDecimal liquidatable(BigDecimal repaid) {
    return bought(repaid).min(balance);
  }

  /**
   * Gives what is repaid when as much as allowed is: the allowance, or what the whole balance is
   * sold for where that is less.
   *
   * @param mostRepaid as {@link PerpRepayment#most}, 0 or more
   * @return settlement tokens, truncated to 1e-6
   * @throws IllegalArgumentException if the allowance is negative
   */
  public BigDecimal repaidAtMost(BigDecimal mostRepaid) {
    return bought(mostRepaid).compareTo(balance) > 0
        ? repaidFor(balance)
        : Exact.floor(mostRepaid, SETTLEMENT);
  }

  /**
   * Gives what an amount of collateral is sold for.
   *
   * @param amount tokens, 0 or more
   * @return settlement tokens, truncated to 1e-6
   * @throws IllegalArgumentException if the amount is negative
   */
  public BigDecimal repaidFor(BigDecimal amount) {
    return Exact.floor(
        Valid.notNegative("collateral amount", amount).multiply(discountedPrice()), SETTLEMENT);
  }

  /**
   * Shows how the collateral for a repayment comes about.
   *
   * @param repaid settlement tokens, 0 or more
   * @return the steps
   * @throws IllegalArgumentException if the repayment is negative
   */
  public Explanation explain(BigDecimal repaid) {
    return Explanation.of("Perpetual Protocol v2 collateral liquidation")
        .with("repaid", "given", repaid.doubleValue(), QUOTE)
        .with(
            "discounted price",
            "%s x (1 - %s)".formatted(price, discount),
            discountedPrice().doubleValue(),
            PRICE)
        .with(
            "collateral",
            "min(repaid / price, %s)".formatted(balance),
            liquidatable(repaid).doubleValue(),
            BASE);
  }

  private BigDecimal bought(BigDecimal repaid) {
    return Exact.floorRatio(
        Valid.notNegative("repayment", repaid), discountedPrice(), PerpRepayment.DECIMALS);
  }

  private BigDecimal discountedPrice() {
    return price.multiply(ONE.subtract(discount));
  }
}

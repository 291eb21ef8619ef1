package org.plimsoll.onchain;

import java.math.BigDecimal;

/**
 * A token of a Mango v4 account.
 *
 * <pre>{@code
 * new MangoToken("USDC", new BigDecimal("-100"), MangoPrice.of(BigDecimal.ONE),
 *     new MangoWeights(new BigDecimal("0.8"), new BigDecimal("1.2"))).health() // -120
 * }</pre>
 *
 * @param name the token
 * @param balance units held, negative where they are owed; without what spot orders reserve
 * @param price what a unit is worth
 * @param weights what is counted and charged
 */
public record MangoToken(String name, BigDecimal balance, MangoPrice price, MangoWeights weights) {
  /**
   * Gives what the balance adds to health.
   *
   * @return balance x weighted price, quote
   */
  public BigDecimal health() {
    return balance.multiply(balance.signum() < 0 ? weightedLiabilityPrice() : weightedAssetPrice());
  }

  /**
   * Changes the balance.
   *
   * @param amount units added, negative to take away
   * @return the token with another balance
   */
  public MangoToken plus(BigDecimal amount) {
    return new MangoToken(name, balance.add(amount), price, weights);
  }

  BigDecimal weightedAssetPrice() {
    return price.asset().multiply(weights.asset());
  }

  BigDecimal weightedLiabilityPrice() {
    return price.liability().multiply(weights.liability());
  }

  /**
   * What an amount added last does to health: the part that pays off debt counts as much as debt,
   * the part above zero as much as an asset. "Last" means that the balance already contains it.
   */
  BigDecimal effectOfLast(BigDecimal amount) {
    BigDecimal asset = Exact.atLeastZero(balance).min(amount);
    return asset
        .multiply(weightedAssetPrice())
        .add(amount.subtract(asset).multiply(weightedLiabilityPrice()));
  }
}

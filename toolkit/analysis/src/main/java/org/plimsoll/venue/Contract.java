package org.plimsoll.venue;

import org.plimsoll.units.Check;

/**
 * What is traded: how a size and a price become a value and a profit in the margin currency.
 *
 * <pre>
 * linear   value = quantity x multiplier x price     profit = side x (value at mark - value at entry)
 * inverse  value = quantity x multiplier / price     profit = side x (value at entry - value at mark)
 * quanto   as linear, in a third currency: the multiplier is what one contract earns per point
 * </pre>
 *
 * <p>Quantity counts base units where the multiplier is 1, else contracts. The multiplier is the
 * size of one contract: base units for linear, face value in quote currency for inverse. Value,
 * profit and margin are in quote currency for linear contracts, in base currency (the coin) for
 * inverse ones.
 *
 * <pre>{@code
 * Contract.linear("BTCUSDT").notional(2, 60_000); // 120,000 USDT
 * Contract.inverse("BTCUSD", 100).notional(500, 50_000); // 1 BTC
 * }</pre>
 *
 * @param symbol the venue's name of the contract
 * @param kind how value depends on the price
 * @param multiplier size of one contract, above 0
 * @param rounding how the venue rounds a price it publishes
 */
public record Contract(String symbol, Kind kind, double multiplier, PriceRounding rounding) {
  /** How the value of a contract depends on the price. */
  public enum Kind {
    /** Margined and paid in the quote currency; value proportional to the price. */
    LINEAR,
    /** Margined and paid in the base currency, the coin; value proportional to 1 / price. */
    INVERSE,
    /** Margined and paid in a third currency; value proportional to the price. */
    QUANTO;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Validates the contract.
   *
   * @throws IllegalArgumentException if the symbol is blank or the multiplier not above 0
   */
  public Contract {
    if (symbol.isBlank()) {
      throw new IllegalArgumentException(Messages.BLANK_SYMBOL);
    }
    Check.positive("contract multiplier", multiplier);
  }

  /**
   * Names a linear contract counted in base units.
   *
   * @param symbol the venue's symbol
   * @return the contract
   */
  public static Contract linear(String symbol) {
    return new Contract(symbol, Kind.LINEAR, 1, PriceRounding.NONE);
  }

  /**
   * Names an inverse (coin-margined) contract.
   *
   * @param symbol the venue's symbol
   * @param face value of one contract in quote currency, above 0
   * @return the contract
   * @throws IllegalArgumentException if the face value is not above 0
   */
  public static Contract inverse(String symbol, double face) {
    return new Contract(symbol, Kind.INVERSE, face, PriceRounding.NONE);
  }

  /**
   * Names a quanto contract.
   *
   * @param symbol the venue's symbol
   * @param multiplier what one contract gains in the margin currency when the price rises by 1
   * @return the contract
   * @throws IllegalArgumentException if the multiplier is not above 0
   */
  public static Contract quanto(String symbol, double multiplier) {
    return new Contract(symbol, Kind.QUANTO, multiplier, PriceRounding.NONE);
  }

  /**
   * Counts the contract in lots of a size.
   *
   * @param newMultiplier size of one contract, above 0
   * @return the same contract, so counted
   * @throws IllegalArgumentException if the multiplier is not above 0
   */
  public Contract withMultiplier(double newMultiplier) {
    return new Contract(symbol, kind, newMultiplier, rounding);
  }

  /**
   * Sets how the venue rounds prices.
   *
   * @param newRounding the rule
   * @return the same contract, so rounded
   */
  public Contract roundedTo(PriceRounding newRounding) {
    return new Contract(symbol, kind, multiplier, newRounding);
  }

  /**
   * Tells whether value and margin are in the coin.
   *
   * @return true for inverse contracts
   */
  public boolean isInverse() {
    return kind == Kind.INVERSE;
  }

  /**
   * Measures a size in the contract's own terms, which no price changes.
   *
   * @param quantity absolute, in contracts (base units where the multiplier is 1)
   * @return quantity x multiplier: base units for linear, face value in quote for inverse
   */
  public double size(double quantity) {
    return quantity * multiplier;
  }

  /**
   * Values a size.
   *
   * @param quantity absolute, in contracts (base units where the multiplier is 1)
   * @param price in quote per base, above 0
   * @return the notional in the margin currency
   */
  public double notional(double quantity, double price) {
    return isInverse() ? size(quantity) / price : size(quantity) * price;
  }

  /**
   * Computes an unrealised profit.
   *
   * @param side the direction
   * @param quantity absolute, in contracts (base units where the multiplier is 1)
   * @param entryPrice in quote per base, above 0
   * @param mark in quote per base, above 0
   * @return the profit in the margin currency, negative for a loss
   */
  public double profit(Side side, double quantity, double entryPrice, double mark) {
    double size = side.sign() * size(quantity);
    return isInverse() ? size / entryPrice - size / mark : size * (mark - entryPrice);
  }

  @Override
  public String toString() {
    return symbol;
  }
}

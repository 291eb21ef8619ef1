package org.plimsoll.venue;

/**
 * What is traded: how a size and a price become a value and a profit.
 *
 * <p>Linear (margined and paid in the quote currency): notional = quantity x price, profit = side x
 * quantity x (mark - entry). Quantity in base units, prices in quote per base, results in quote.
 *
 * <pre>{@code
 * Contract.linear("BTCUSDT").notional(2, 60_000); // 120,000
 * }</pre>
 *
 * @param symbol the venue's name of the contract
 */
public record Contract(String symbol) {
  /**
   * Names a linear contract.
   *
   * @param symbol the venue's symbol
   * @return the contract
   */
  public static Contract linear(String symbol) {
    return new Contract(symbol);
  }

  /**
   * Values a size.
   *
   * @param quantity absolute size in base units
   * @param price in quote per base
   * @return the notional in quote currency
   */
  public double notional(double quantity, double price) {
    return quantity * price;
  }

  /**
   * Computes an unrealised profit.
   *
   * @param side the direction
   * @param quantity absolute size in base units
   * @param entryPrice in quote per base
   * @param mark in quote per base
   * @return the profit in quote currency, negative for a loss
   */
  public double profit(Side side, double quantity, double entryPrice, double mark) {
    return side.sign() * quantity * (mark - entryPrice);
  }

  @Override
  public String toString() {
    return symbol;
  }
}

package org.plimsoll.onchain;

import static java.math.BigDecimal.ZERO;
import static org.plimsoll.units.Unit.QUOTE;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.units.Explanation;

/**
 * A Mango v4 account and its health.
 *
 * <p>Health = sum over tokens of balance x price x weight, balances including perpetual results, +
 * sum over spot markets of what their reserved funds add. A market's funds count as the worse of
 * base and quote, added last to a balance that already holds the funds of every market turned that
 * way. At weights for opening, health below 0 blocks new risk; at those for maintenance it
 * liquidates, until health at the weights for opening is 0.
 *
 * <pre>{@code
 * MangoAccount.of(tokens).with(spotOrders).withPerps(perps).health()
 * }</pre>
 *
 * <p>Source: blockworks-foundation/mango-v4, health/cache.rs.
 *
 * @param tokens each once
 * @param spotOrders one per spot market, between tokens of the account
 * @param perps settled in tokens of the account
 */
public record MangoAccount(
    List<MangoToken> tokens, List<MangoSpotOrder> spotOrders, List<MangoPerp> perps) {
  /**
   * Keeps its own lists.
   *
   * @throws IllegalArgumentException if a token is listed twice, or an order or perpetual names one
   *     that is not listed
   */
  public MangoAccount {
    tokens = List.copyOf(tokens);
    spotOrders = List.copyOf(spotOrders);
    perps = List.copyOf(perps);
    Map<String, MangoToken> known = new LinkedHashMap<>();
    for (MangoToken token : tokens) {
      if (known.put(token.name(), token) != null) {
        throw new IllegalArgumentException(Messages.twice("token", token.name()));
      }
    }
    for (MangoSpotOrder order : spotOrders) {
      require("base token", order.base(), known);
      require("quote token", order.quote(), known);
    }
    for (MangoPerp perp : perps) {
      require("settle token", perp.settleToken(), known);
    }
  }

  /**
   * Makes an account without orders and perpetuals.
   *
   * @param tokens each once
   * @return the account
   * @throws IllegalArgumentException if a token is listed twice
   */
  public static MangoAccount of(List<MangoToken> tokens) {
    return new MangoAccount(tokens, List.of(), List.of());
  }

  /**
   * Puts spot orders in.
   *
   * @param orders one per spot market
   * @return the account with these orders
   * @throws IllegalArgumentException if one names a token that is not listed
   */
  public MangoAccount with(List<MangoSpotOrder> orders) {
    return new MangoAccount(tokens, orders, perps);
  }

  /**
   * Puts perpetuals in.
   *
   * @param positions with their orders
   * @return the account with these perpetuals
   * @throws IllegalArgumentException if one is settled in a token that is not listed
   */
  public MangoAccount withPerps(List<MangoPerp> positions) {
    return new MangoAccount(tokens, spotOrders, positions);
  }

  /**
   * Gives the health.
   *
   * @return quote; below 0 the account is short of what its weights demand
   */
  public BigDecimal health() {
    return tokenHealth().add(orderHealth());
  }

  /**
   * Gives what tokens and perpetuals add.
   *
   * @return quote
   */
  public BigDecimal tokenHealth() {
    return effective().values().stream().map(MangoToken::health).reduce(ZERO, BigDecimal::add);
  }

  /**
   * Gives what the funds reserved by spot orders add.
   *
   * @return quote, 0 or more
   */
  public BigDecimal orderHealth() {
    Map<String, MangoToken> everyOrderTurned = effective();
    for (MangoSpotOrder order : spotOrders) {
      Reserved reserved = reserved(order);
      everyOrderTurned.computeIfPresent(order.base(), (k, token) -> token.plus(reserved.asBase()));
      everyOrderTurned.computeIfPresent(
          order.quote(), (k, token) -> token.plus(reserved.asQuote()));
    }
    return spotOrders.stream()
        .map(order -> worse(order, everyOrderTurned))
        .reduce(ZERO, BigDecimal::add);
  }

  /**
   * Shows what adds to the health.
   *
   * @return one step per token, and the orders
   */
  public Explanation explain() {
    Explanation steps = Explanation.of("Mango v4 health");
    for (MangoToken token : effective().values()) {
      String formula = "%s x weighted price".formatted(token.balance().stripTrailingZeros());
      steps = steps.with(token.name(), formula, token.health().doubleValue(), QUOTE);
    }
    return steps
        .with("spot orders", "worse of base and quote", orderHealth().doubleValue(), QUOTE)
        .with("health", "sum", health().doubleValue(), QUOTE);
  }

  private BigDecimal worse(MangoSpotOrder order, Map<String, MangoToken> everyOrderTurned) {
    Reserved reserved = reserved(order);
    BigDecimal asBase = token(everyOrderTurned, order.base()).effectOfLast(reserved.asBase());
    BigDecimal asQuote = token(everyOrderTurned, order.quote()).effectOfLast(reserved.asQuote());
    return asBase.min(asQuote);
  }

  /** Balances with the results of perpetuals settled in them, in the order of the tokens. */
  private Map<String, MangoToken> effective() {
    Map<String, MangoToken> effective = new LinkedHashMap<>();
    tokens.forEach(token -> effective.put(token.name(), token));
    for (MangoPerp perp : perps) {
      effective.computeIfPresent(
          perp.settleToken(), (k, token) -> token.plus(perp.unsettledProfit()));
    }
    return effective;
  }

  private Reserved reserved(MangoSpotOrder order) {
    Map<String, MangoToken> plain = effective();
    MangoPrice base = token(plain, order.base()).price();
    MangoPrice quote = token(plain, order.quote()).price();
    return new Reserved(order.asBase(base, quote), order.asQuote(base, quote));
  }

  private static MangoToken token(Map<String, MangoToken> tokens, String name) {
    MangoToken token = tokens.get(name);
    if (token == null) {
      throw new IllegalArgumentException(
          Messages.unknown("token", name, List.copyOf(tokens.keySet())));
    }
    return token;
  }

  private static void require(String subject, String name, Map<String, MangoToken> known) {
    if (!known.containsKey(name)) {
      throw new IllegalArgumentException(
          Messages.unknown(subject, name, List.copyOf(known.keySet())));
    }
  }

  /** What one market's orders reserve, all turned one way or the other. */
  private record Reserved(BigDecimal asBase, BigDecimal asQuote) {}
}

package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.onchain.MangoAccount;
import org.plimsoll.onchain.MangoPerp;
import org.plimsoll.onchain.MangoPrice;
import org.plimsoll.onchain.MangoSpotOrder;
import org.plimsoll.onchain.MangoToken;
import org.plimsoll.onchain.MangoWeights;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/**
 * Mango v4 initial health.
 *
 * <p>A perpetual is settled in the first token unless the case names another.
 */
final class MangoHealth {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector("Mango v4", "account-health").with("tokens"),
              in -> Map.of("init_health", account(in).health())));

  private MangoHealth() {}

  private static MangoAccount account(Inputs in) {
    List<MangoToken> tokens = in.items("tokens").stream().map(MangoHealth::token).toList();
    List<Inputs> orders = in.has("spot_orders") ? in.items("spot_orders") : List.of();
    return new MangoAccount(
        tokens,
        orders.stream().map(MangoHealth::order).toList(),
        in.has("perp") ? List.of(perp(in.item("perp"), tokens.get(0).name())) : List.of());
  }

  private static MangoToken token(Inputs in) {
    return new MangoToken(in.text("token"), in.decimal("balance"), price(in), weights(in));
  }

  private static MangoPrice price(Inputs in) {
    return optional(in, "stable_price")
        .map(stable -> MangoPrice.initial(in.decimal("price"), stable))
        .orElseGet(() -> MangoPrice.of(in.decimal("price")));
  }

  private static MangoWeights weights(Inputs in) {
    MangoWeights weights =
        new MangoWeights(in.decimal("init_asset_weight"), in.decimal("init_liability_weight"));
    MangoPrice price = price(in);
    if (in.has("bank_deposits") && in.has("deposit_scale_start_value")) {
      weights =
          weights.scaledByDeposits(
              in.decimal("bank_deposits"),
              zero(in, "bank_potential_spot_tokens"),
              price.asset(),
              in.decimal("deposit_scale_start_value"));
    }
    if (in.has("bank_borrows") && in.has("borrow_scale_start_value")) {
      weights =
          weights.scaledByBorrows(
              in.decimal("bank_borrows"),
              price.liability(),
              in.decimal("borrow_scale_start_value"));
    }
    return weights;
  }

  private static MangoSpotOrder order(Inputs in) {
    return new MangoSpotOrder(
        in.text("base"),
        in.text("quote"),
        zero(in, "reserved_base"),
        zero(in, "reserved_quote"),
        first(in, "lowest_ask", "lowest_placed_ask"),
        first(in, "highest_bid", "highest_placed_bid").or(() -> invertedBid(in)));
  }

  /** The program keeps its own names of a market's best own orders, and the bid inverted. */
  private static Optional<BigDecimal> first(Inputs in, String key, String ofProgram) {
    return optional(in, key).or(() -> optional(in, ofProgram));
  }

  private static Optional<BigDecimal> invertedBid(Inputs in) {
    return optional(in, "highest_placed_bid_inv")
        .map(inverse -> BigDecimal.ONE.divide(inverse, MathContext.DECIMAL128));
  }

  private static MangoPerp perp(Inputs in, String firstToken) {
    return new MangoPerp(
        in.has("settle_token") ? in.text("settle_token") : firstToken,
        new MangoPerp.Exposure(
            in.decimal("base"), in.decimal("quote"), zero(in, "bids_base"), zero(in, "asks_base")),
        price(in),
        new MangoPerp.PerpWeights(
            in.decimal("base_asset_weight"),
            in.decimal("base_liability_weight"),
            in.decimal("overall_asset_weight")));
  }

  private static Optional<BigDecimal> optional(Inputs in, String key) {
    return in.has(key) ? Optional.of(in.decimal(key)) : Optional.empty();
  }

  private static BigDecimal zero(Inputs in, String key) {
    return optional(in, key).orElse(BigDecimal.ZERO);
  }
}

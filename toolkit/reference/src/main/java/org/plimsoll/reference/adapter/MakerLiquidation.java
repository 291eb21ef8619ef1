package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.lending.AuctionStart;
import org.plimsoll.lending.AuctionStartRule;
import org.plimsoll.lending.KeeperIncentive;
import org.plimsoll.lending.Vault;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Maker: what goes into an auction, and what whoever starts it is paid. */
final class MakerLiquidation {
  static final String VENUE = "Maker";

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.vector(VENUE, "liquidation-start")
                  .of("cdp")
                  .with("debt", "collateral", "penalty_factor", "oracle_price"),
              MakerLiquidation::start),
          CaseAdapter.of(
              Shape.vector(VENUE, "liquidation-fee").of("cdp").with("auction_debt"),
              MakerLiquidation::reward));

  private MakerLiquidation() {}

  private static Map<String, ?> start(Inputs in) {
    AuctionStartRule rule =
        new AuctionStartRule(
            in.decimal("penalty_factor"),
            Words.orZero(in, "dust"),
            in.has("buffer_factor") ? in.decimal("buffer_factor") : BigDecimal.ONE);
    Vault vault = new Vault(in.decimal("collateral"), in.decimal("debt"));
    BigDecimal price = in.decimal("oracle_price");
    Optional<AuctionStart> start =
        in.has("room") ? rule.start(vault, price, in.decimal("room")) : rule.start(vault, price);
    return start.map(MakerLiquidation::split).orElseGet(() -> untouched(vault));
  }

  private static Map<String, ?> split(AuctionStart start) {
    return Map.of(
        "auction_debt", start.auctionDebt(),
        "auction_collateral", start.auctionCollateral(),
        "left_debt", start.left().debt(),
        "left_collateral", start.left().collateral(),
        "start_price", start.startPrice());
  }

  private static Map<String, ?> untouched(Vault vault) {
    return Map.of(
        "auction_debt", BigDecimal.ZERO,
        "auction_collateral", BigDecimal.ZERO,
        "left_debt", vault.debt(),
        "left_collateral", vault.collateral(),
        "start_price", Optional.empty());
  }

  private static Map<String, ?> reward(Inputs in) {
    KeeperIncentive incentive =
        new KeeperIncentive(Words.orZero(in, "tip"), Words.orZero(in, "chip"));
    return Map.of("keeper_reward", incentive.reward(in.decimal("auction_debt")));
  }
}

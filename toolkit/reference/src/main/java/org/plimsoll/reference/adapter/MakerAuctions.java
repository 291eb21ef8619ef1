package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plimsoll.lending.AuctionFill;
import org.plimsoll.lending.AuctionPriceCurve;
import org.plimsoll.lending.AuctionResetRule;
import org.plimsoll.lending.DutchAuction;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Maker: price curves, bids and resets of running auctions. */
final class MakerAuctions {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(price().with("tau_seconds"), in -> price(in, linear(in))),
          CaseAdapter.of(price().with("factor_per_second"), in -> price(in, exponential(in))),
          CaseAdapter.of(
              price().with("factor_per_step", "step_seconds"), in -> price(in, stairStep(in))),
          CaseAdapter.of(
              auction("auction-fill")
                  .with("auction_debt", "auction_collateral", "price", "bid_collateral"),
              MakerAuctions::fill),
          CaseAdapter.of(
              auction("auction-reset").with("tau_seconds", "tail_seconds", "elapsed_seconds"),
              MakerAuctions::reset));

  private MakerAuctions() {}

  private static Shape auction(String topic) {
    return Shape.vector(MakerLiquidation.VENUE, topic).of("auction");
  }

  private static Shape price() {
    return auction("auction-price").with("top", "elapsed_seconds");
  }

  private static Map<String, ?> price(Inputs in, AuctionPriceCurve curve) {
    return Map.of("price", curve.priceAfter(in.decimal("top"), seconds(in, "elapsed_seconds")));
  }

  private static AuctionPriceCurve linear(Inputs in) {
    return new AuctionPriceCurve.Linear(seconds(in, "tau_seconds"));
  }

  private static AuctionPriceCurve exponential(Inputs in) {
    return new AuctionPriceCurve.Exponential(in.decimal("factor_per_second"));
  }

  private static AuctionPriceCurve stairStep(Inputs in) {
    return new AuctionPriceCurve.StairStep(
        in.decimal("factor_per_step"), seconds(in, "step_seconds"));
  }

  private static Duration seconds(Inputs in, String key) {
    return Duration.ofSeconds(in.decimal(key).longValue());
  }

  /** A refused bid changes nothing, as one for no collateral does. */
  private static Map<String, ?> fill(Inputs in) {
    DutchAuction auction =
        new DutchAuction(
            in.decimal("auction_debt"),
            in.decimal("auction_collateral"),
            Words.orZero(in, "min_remaining_debt"));
    return auction
        .take(in.decimal("price"), in.decimal("bid_collateral"))
        .map(MakerAuctions::filled)
        .orElseGet(() -> refused(auction));
  }

  private static Map<String, ?> filled(AuctionFill fill) {
    return Map.of(
        "bought", fill.bought(),
        "paid", fill.paid(),
        "left_debt", fill.leftDebt(),
        "left_collateral", fill.leftCollateral(),
        "returned", fill.returnedCollateral());
  }

  private static Map<String, ?> refused(DutchAuction auction) {
    return Map.of(
        "bought", BigDecimal.ZERO,
        "paid", BigDecimal.ZERO,
        "left_debt", auction.debt(),
        "left_collateral", auction.collateral(),
        "returned", BigDecimal.ZERO);
  }

  private static Map<String, ?> reset(Inputs in) {
    AuctionResetRule rule =
        new AuctionResetRule(seconds(in, "tail_seconds"), Words.orZero(in, "cusp"));
    return Map.of("needs_reset", rule.needsReset(linear(in), seconds(in, "elapsed_seconds")));
  }
}

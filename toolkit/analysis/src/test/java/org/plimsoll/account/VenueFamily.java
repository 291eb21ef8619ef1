package org.plimsoll.account;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;

/**
 * The ways venues demand margin, each able to draw a random position: both sides, one to six tiers
 * about the size of the position, margins from a thousandth to one and a half times its notional.
 */
enum VenueFamily {
  /** Binance USD-M, Hyperliquid, dYdX. */
  MARGINAL_ON_MARK,
  /** Bybit, KuCoin, MEXC. */
  ON_ENTRY,
  /** Gate, Bitget. */
  FEE_ON_MARK,
  /** Kraken Futures. */
  INVERSE_BY_SIZE,
  /** Binance COIN-M. */
  INVERSE_BY_COIN,
  /** BitMEX, coin-margined OKX. */
  INVERSE_FEE_ON_MARK,
  /** Bybit, cross. */
  INVERSE_FEE_AT_BANKRUPTCY,
  /** Phemex. */
  ON_BANKRUPTCY,
  /** OKX. */
  FLAT_BY_SIZE,
  /** A flat table by notional: margin jumps as the price moves. */
  FLAT_BY_NOTIONAL,
  /** The same in coin. */
  FLAT_INVERSE,
  /** Deribit, Synthetix v3. */
  LINEAR_PREMIUM,
  /** Drift. */
  SQUARE_ROOT_PREMIUM,
  /** A quanto contract. */
  QUANTO,
  /** A keeper's reward on top. */
  FIXED_AMOUNT;

  private static final int MOST_TIERS = 6;

  boolean isInverse() {
    return name().startsWith("INVERSE") || this == FLAT_INVERSE;
  }

  boolean jumps() {
    return this == FLAT_BY_NOTIONAL || this == FLAT_INVERSE;
  }

  static double logarithmic(SplittableRandom random, double from, double to) {
    return from * Math.exp(random.nextDouble() * Math.log(to / from));
  }

  private Contract contract(SplittableRandom random) {
    if (isInverse()) {
      return Contract.inverse("RANDOM", random.nextBoolean() ? 1 : 100);
    }
    return this == QUANTO
        ? Contract.quanto("RANDOM", 1e-6)
        : Contract.linear("RANDOM").withMultiplier(random.nextBoolean() ? 1 : 0.001);
  }

  private TierBy tierBy() {
    return switch (this) {
      case INVERSE_BY_SIZE, FLAT_BY_SIZE, LINEAR_PREMIUM, SQUARE_ROOT_PREMIUM -> TierBy.SIZE;
      default -> TierBy.NOTIONAL;
    };
  }

  private MarginRule rule(SplittableRandom random, double size, double notional) {
    double fee = Math.rint(logarithmic(random, 1e-4, 5e-3) * 1e6) / 1e6;
    double growth = random.nextDouble() * 0.3;
    MarginRule rule =
        MarginRule.standard()
            .tierBy(tierBy())
            .tiering(name().startsWith("FLAT") ? Tiering.FLAT : Tiering.MARGINAL);
    return switch (this) {
      case ON_ENTRY -> rule.maintenanceOn(PricedAt.ENTRY);
      case FEE_ON_MARK, INVERSE_FEE_ON_MARK, FLAT_BY_SIZE ->
          rule.fee(TradingFee.closing(fee, PricedAt.MARK));
      case INVERSE_FEE_AT_BANKRUPTCY ->
          rule.maintenanceOn(PricedAt.ENTRY).fee(TradingFee.closing(fee, PricedAt.BANKRUPTCY));
      case ON_BANKRUPTCY ->
          rule.maintenanceOn(PricedAt.BANKRUPTCY).fee(TradingFee.closing(fee, PricedAt.BANKRUPTCY));
      case LINEAR_PREMIUM -> rule.premium(SizePremium.linear(growth / size));
      case SQUARE_ROOT_PREMIUM -> rule.premium(SizePremium.squareRoot(growth / Math.sqrt(size)));
      case FIXED_AMOUNT -> rule.fixedAmount(growth * 0.1 * notional);
      default -> rule;
    };
  }

  /** A position whose tiers, prices and margin all follow from a seed. */
  Position random(long seed) {
    return random(seed, 1e-3, 1.5);
  }

  Position random(long seed, double leastShare, double mostShare) {
    SplittableRandom random = new SplittableRandom(seed);
    Contract contract = contract(random);
    double entry = logarithmic(random, 1e-2, 1e5);
    double notional = isInverse() ? logarithmic(random, 1e-3, 1e4) : logarithmic(random, 10, 1e9);
    double size = isInverse() ? notional * entry : notional / entry;
    MarginRule rule = rule(random, size, notional);
    double unit = rule.tierBy() == TierBy.SIZE ? size : notional;
    MarginSchedule schedule = schedule(random, contract, rule, unit);
    Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
    return new Position.Opening(side, size / contract.multiplier(), schedule)
        .at(entry)
        .margin(notional * logarithmic(random, leastShare, mostShare));
  }

  private static MarginSchedule schedule(
      SplittableRandom random, Contract contract, MarginRule rule, double unit) {
    int tiers = 1 + random.nextInt(MOST_TIERS);
    double most = rule.premium().grows() ? 0.2 : 0.5;
    List<Double> floors = new ArrayList<>(List.of(0.0));
    List<Double> rates = new ArrayList<>();
    List<Double> leverages = new ArrayList<>();
    double floor = unit * logarithmic(random, 0.05, 1);
    double rate = logarithmic(random, 0.002, 0.1);
    for (int k = 0; k < tiers; k++) {
      if (k > 0) {
        floors.add(floor);
        floor *= logarithmic(random, 1.05, 4);
      }
      rate = Math.min(most, Math.rint(rate * 1e5) / 1e5);
      rates.add(rate);
      leverages.add(Math.max(1, 0.5 / rate));
      rate *= logarithmic(random, 1, 2.5);
    }
    return MarginSchedule.ofRates(contract, rule, floors, rates, leverages);
  }
}

package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.ExactDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.TradingFee;

/** The price in doubles is the price in decimals, to a double's last digits. */
class ExactLiquidationTest {
  private static final int POSITIONS = 1_000;
  private static final double LAST_DIGITS = 1e-12;

  /**
   * Relative to the larger of price and entry, and for inverse contracts the same in 1 / price:
   * where almost no margin is missing the price is a difference of nearly equal amounts.
   */
  private static void same(Position position, double price, Optional<BigDecimal> exact) {
    double entry = position.entryPrice();
    if (exact.isEmpty()) {
      double value = position.contract().isInverse() ? entry / price : price / entry;
      assertThat(value).as("%s", position).isCloseTo(0, within(LAST_DIGITS));
      return;
    }
    double decimal = exact.get().doubleValue();
    double difference =
        position.contract().isInverse()
            ? Math.abs(1 / price - 1 / decimal) * Math.min(price, entry)
            : Math.abs(price - decimal) / Math.max(decimal, entry);
    assertThat(difference).as("%s against %s", position, exact.get()).isLessThan(LAST_DIGITS);
  }

  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void theDoublePathAgreesWithTheDecimals(VenueFamily family) {
    for (int seed = 0; seed < POSITIONS; seed++) {
      Position position = family.random(seed);
      ExactLiquidation exact = ExactLiquidation.of(position);
      same(position, position.liquidationPrice(), exact.liquidationPrice());
      same(position, position.bankruptcyPrice(), exact.bankruptcyPrice());
    }
  }

  /** Put back into the definition: forty digits and more. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void headroomIsNothingAtTheExactPrice(VenueFamily family) {
    for (int seed = 0; seed < POSITIONS; seed++) {
      Position position = family.random(seed);
      ExactLiquidation exact = ExactLiquidation.of(position);
      Optional<BigDecimal> price = exact.liquidationPrice();
      if (price.isPresent() && !family.jumps()) {
        BigDecimal scale =
            position.demand().exact().notional(price.get()).max(exact.equity(price.get()));
        assertThat(exact.headroom(price.get()).abs())
            .as("%s", position)
            .isLessThan(scale.movePointLeft(38));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void whatIsDemandedAgreesAtAnyMark(VenueFamily family) {
    for (int seed = 0; seed < POSITIONS; seed++) {
      Position position = family.random(seed);
      double mark = position.entryPrice() * (0.5 + seed / (double) POSITIONS);
      MarginState state = position.at(mark);
      ExactLiquidation exact = ExactLiquidation.of(position);
      BigDecimal decimal = BigDecimal.valueOf(mark);
      double scale = Math.max(state.notional(), position.entryNotional()) + position.margin();
      assertThat(exact.requirement(decimal).doubleValue())
          .isCloseTo(state.maintenanceMargin(), within(scale * LAST_DIGITS));
      assertThat(exact.equity(decimal).doubleValue())
          .isCloseTo(state.equity(), within(scale * LAST_DIGITS));
      assertThat(exact.profit(decimal).doubleValue())
          .isCloseTo(state.equity() - position.margin(), within(scale * LAST_DIGITS));
    }
  }

  /** Kraken's example: 1,000 contracts of 1 USD at 8,000 with 0.01 BTC under 1 %. */
  @Test
  void publishedPricesAreRoundedToTheTick() {
    Contract contract =
        Contract.inverse("PI_XBTUSD", 1).roundedTo(PriceRounding.againstTrader(0.5));
    MarginSchedule schedule = MarginSchedule.ofRate(contract, MarginRule.standard(), 0.01, 50);
    ExactLiquidation exact =
        ExactLiquidation.of(Position.longOf(1_000, schedule).at(8_000).margin(0.01));
    assertThat(exact.liquidationPrice().orElseThrow())
        .isEqualByComparingTo(
            new BigDecimal("1010").divide(new BigDecimal("0.135"), ExactDemand.PRECISION));
    assertThat(exact.publishedLiquidationPrice()).hasValue(new BigDecimal("7481.5"));
    assertThat(exact.publishedBankruptcyPrice()).hasValue(new BigDecimal("7407.5"));
    assertThat(exact)
        .hasToString(Position.longOf(1_000, schedule).at(8_000).margin(0.01) + ", in decimals");
  }

  @Test
  void equalityIsDecidedInDecimals() {
    MarginSchedule schedule =
        MarginSchedule.ofRate(
            Contract.linear("X"), MarginRule.standard().maintenanceOn(PricedAt.ENTRY), 0.01, 50);
    ExactLiquidation exact =
        ExactLiquidation.of(Position.longOf(0.1, schedule).at(30_000).leverage(10));
    assertThat(exact.headroom(new BigDecimal("27300"))).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(exact.headroom(new BigDecimal("27299.999"))).isNegative();
    assertThat(exact.liquidationPrice().orElseThrow()).isEqualByComparingTo("27300");
  }

  @Test
  void whatDoesNotExistIsAbsent() {
    Position full = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(1);
    assertThat(ExactLiquidation.of(full).liquidationPrice()).isEmpty();
    assertThat(ExactLiquidation.of(full).bankruptcyPrice()).isEmpty();
    assertThat(ExactLiquidation.of(full).publishedLiquidationPrice()).isEmpty();
    MarginRule rule =
        MarginRule.standard()
            .maintenanceOn(PricedAt.BANKRUPTCY)
            .fee(TradingFee.closing(0.001, PricedAt.BANKRUPTCY));
    MarginSchedule schedule = MarginSchedule.ofRate(Contract.inverse("X", 1), rule, 0.01, 50);
    Position coin = Position.shortOf(1_000, schedule).at(100).margin(11);
    assertThat(ExactLiquidation.of(coin).bankruptcyPrice()).isEmpty();
    assertThat(ExactLiquidation.of(coin).requirement(new BigDecimal("50"))).isZero();
    assertThat(coin.at(50).maintenanceMargin()).isZero();
  }
}

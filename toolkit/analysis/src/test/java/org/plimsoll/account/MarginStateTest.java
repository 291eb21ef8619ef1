package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** Where one account stands: the numbers of an example, the limits, and how they add up. */
class MarginStateTest {
  private static final Position LONG =
      Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20);
  private static final Position SHORT =
      Position.shortOf(2, Schedules.btc2024()).at(60_000).leverage(20);

  @Test
  void everyComponentOfAnExample() {
    MarginState state = LONG.at(58_000);
    assertThat(state.mark()).isEqualTo(58_000);
    assertThat(state.notional()).isEqualTo(116_000);
    assertThat(state.equity()).isEqualTo(2_000);
    assertThat(state.initialMargin()).isEqualTo(5_800);
    assertThat(state.maintenanceMargin()).isEqualTo(530);
    assertThat(state.headroom()).isEqualTo(1_470);
    assertThat(state.marginRatio()).hasValue(0.265);
    assertThat(state.marginUtilization()).hasValue(2.9);
    assertThat(state.effectiveLeverage()).hasValue(58);
    assertThat(state.isLiquidatable()).isFalse();
  }

  @Test
  void aShortGainsWhereALongLoses() {
    assertThat(SHORT.at(58_000).equity()).isEqualTo(10_000);
    assertThat(SHORT.at(62_000).equity()).isEqualTo(2_000);
    assertThat(SHORT.at(63_100).isLiquidatable()).isTrue();
  }

  @Test
  void withoutEquityTheRatiosAreAbsentNotInfinite() {
    MarginState broke = LONG.at(57_000);
    assertThat(broke.equity()).isZero();
    assertThat(broke.marginRatio()).isEmpty();
    assertThat(broke.marginUtilization()).isEmpty();
    assertThat(broke.effectiveLeverage()).isEmpty();
    assertThat(broke.isLiquidatable()).isTrue();
    MarginState beyond = LONG.at(50_000);
    assertThat(beyond.equity()).isEqualTo(-14_000);
    assertThat(beyond.marginRatio()).isEmpty();
    assertThat(beyond)
        .hasToString(
            "at 50,000.00: equity -14,000.00, maintenance margin 450.00, headroom -14,450.00,"
                + " bankrupt");
  }

  @Test
  void requirementsAddUpComponentByComponent() {
    MarginRequirement both = LONG.at(58_000).requirement().plus(SHORT.at(58_000).requirement());
    assertThat(both).isEqualTo(new MarginRequirement(11_600, 1_060, 12_000));
    assertThat(both.plus(MarginRequirement.NONE)).isEqualTo(both);
  }

  @Test
  void liquidationIsDueAtEqualityAndNeverWithoutAPosition() {
    assertThat(new MarginRequirement(10, 5, 5).isLiquidatable()).isTrue();
    assertThat(new MarginRequirement(10, 5, Math.nextUp(5.0)).isLiquidatable()).isFalse();
    assertThat(new MarginRequirement(0, 0, -1).isLiquidatable()).isFalse();
    assertThat(MarginRequirement.NONE.isLiquidatable()).isFalse();
  }

  @Test
  void distanceIsTheAdverseMoveFromAnyMark() {
    double price = LONG.liquidationPrice();
    assertThat(LONG.distanceToLiquidation(60_000)).isCloseTo(1 - price / 60_000, within(1e-15));
    assertThat(LONG.distanceToLiquidation(price)).isCloseTo(0, within(1e-15));
    assertThat(LONG.distanceToLiquidation(price * 0.9)).isNegative();
    assertThat(SHORT.distanceToLiquidation(60_000))
        .isCloseTo(SHORT.liquidationPrice() / 60_000 - 1, within(1e-15))
        .isPositive();
  }

  @Test
  void marginByAmountKeepsTheBracketsLeverageSetting() {
    Position position = Position.longOf(2, Schedules.btc2024()).at(60_000).margin(30_000);
    assertThat(position.leverage()).isEqualTo(100);
    assertThat(position.at(60_000).initialMargin()).isEqualTo(1_200);
    assertThat(position.at(60_000).effectiveLeverage()).hasValue(4);
    assertThat(position.withMargin(120_000))
        .hasToString(
            "long 2.000 BTCUSDT at 60,000.00, margin 120,000.00 (1.0x), liquidation none,"
                + " bankruptcy none");
  }

  @Test
  void contractsValueAndProfit() {
    Contract contract = Contract.linear("BTCUSDT");
    assertThat(contract.notional(2, 60_000)).isEqualTo(120_000);
    assertThat(contract.profit(Side.LONG, 2, 60_000, 58_000)).isEqualTo(-4_000);
    assertThat(contract.profit(Side.SHORT, 2, 60_000, 58_000)).isEqualTo(4_000);
    assertThat(contract).hasToString("BTCUSDT");
  }
}

package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.units.Units.pct;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;

/** Cross accounts against published cases and by hand. */
class AccountTest {
  private static MarginSchedule line(String symbol, double rate, double amount) {
    return MarginSchedule.ofLine(Contract.linear(symbol), MarginRule.standard(), rate, amount);
  }

  /** Binance's worked example: two legs on one wallet, each price alone. */
  @Test
  void thePublishedCrossExampleToTheCent() {
    Account account =
        Account.cross(1_535_443.01)
            .with(Position.longOf(109.488, line("BTC", 0.025, 16_300)).at(32_481.98).leverage(10))
            .with(Position.longOf(3_683.979, line("ETH", 0.1, 135_365)).at(1_456.84).leverage(5));
    LiquidationSurface surface = account.surface(Marks.of("BTC", 31_967.27).and("ETH", 1_335.18));
    assertThat(surface.of("BTC").below().getAsDouble()).isCloseTo(26_316.89, within(0.01));
    assertThat(surface.of("BTC").above()).isEmpty();
  }

  @Test
  void sumsOfTheOthersAreAllThatIsNeeded() {
    Account account =
        Account.cross(1_535_443.01)
            .with(new MarginRequirement(0, 356_512.508, -448_192.89))
            .with(Position.longOf(109.488, line("BTC", 0.025, 16_300)).at(32_481.98).leverage(10));
    assertThat(account.surface(Marks.of("BTC", 31_967.27)).of("BTC").below().getAsDouble())
        .isCloseTo(26_316.89, within(0.005));
  }

  /** LP = (WB + c_L + c_S - q_L EP_L + q_S EP_S) / (q_L m_L + q_S m_S - q_L + q_S), by hand. */
  @Test
  void hedgeLegsHaveABracketEach() {
    MarginSchedule schedule = line("X", 0.01, 0);
    Account account =
        Account.cross(100)
            .with(Position.longOf(3, schedule).at(100).leverage(10))
            .with(Position.shortOf(1, schedule).at(110).leverage(10));
    double price = (100 - 3 * 100 + 110) / (0.03 + 0.01 - 3 + 1);
    LiquidationSurface.Edge edge = account.surface(Marks.of("X", 100)).of("X");
    assertThat(edge.below().getAsDouble()).isCloseTo(price, within(1e-9));
    assertThat(edge.fall().getAsDouble()).isCloseTo(1 - price / 100, within(1e-12));
    assertThat(edge.rise()).isEmpty();
  }

  @Test
  void aPerfectHedgeIsLiquidatedByItsMarginAloneAndOnlyFromAbove() {
    MarginSchedule schedule = line("X", 0.01, 0);
    Account account =
        Account.cross(50)
            .with(Position.longOf(1, schedule).at(100).leverage(10))
            .with(Position.shortOf(1, schedule).at(100).leverage(10));
    LiquidationSurface.Edge edge = account.surface(Marks.of("X", 100)).of("X");
    assertThat(edge.below()).isEmpty();
    assertThat(edge.above().getAsDouble()).isCloseTo(2_500, within(1e-9));
    assertThat(edge.nearest().getAsDouble()).isCloseTo(24, within(1e-9));
  }

  @Test
  void coinCollateralFallsWithTheCoinItBacks() {
    Position leg = Position.longOf(2, line("BTCUSDT", 0.005, 0)).at(50_000).leverage(10);
    Account account =
        Account.cross(0)
            .with(CollateralBalance.of("BTC", 0.5).pricedBy("BTCUSDT").haircut(pct(10)))
            .with(leg);
    // 0.45 p + 2 (p - 50,000) = 0.01 p
    assertThat(account.surface(Marks.of("BTCUSDT", 50_000)).of("BTCUSDT").below().getAsDouble())
        .isCloseTo(100_000 / 2.44, within(1e-6));
    assertThat(account.deltaNotional("BTCUSDT", Marks.of("BTCUSDT", 50_000)))
        .isCloseTo(122_500, within(1e-9));
  }

  @Test
  void aDebtCountsForMore() {
    Account account =
        Account.cross(1_000).with(CollateralBalance.of("ETH", -1).liabilityWeight(1.2));
    assertThat(account.at(Marks.of("ETH", 500)).equity()).isEqualTo(400);
    assertThat(account.surface(Marks.of("ETH", 500)).of("ETH").above().getAsDouble())
        .isCloseTo(1_000 / 1.2, within(1e-9));
  }

  /** Coin-margined legs on a coin wallet: the same price as the isolated position's. */
  @Test
  void anInverseLegOnACoinWalletIsTheIsolatedPosition() {
    MarginSchedule schedule =
        MarginSchedule.ofRate(Contract.inverse("BTCUSD", 100), MarginRule.standard(), 0.01, 50);
    Position alone = Position.longOf(1_000, schedule).at(50_000).margin(0.25);
    Account account =
        Account.cross(0).with(CollateralBalance.of("BTC", 0.25).pricedBy("BTCUSD")).with(alone);
    Marks marks = Marks.of("BTCUSD", 50_000);
    assertThat(account.surface(marks).of("BTCUSD").below().getAsDouble())
        .isCloseTo(alone.liquidationPrice(), within(1e-6));
    assertThat(account.at(marks).equity()).isCloseTo(0.25 * 50_000, within(1e-9));
    assertThat(account.at(marks).notional()).isEqualTo(100_000);
  }

  @Test
  void allTogetherIsTheFactorThatEndsIt() {
    Account account =
        Account.cross(2_000)
            .with(Position.longOf(1, line("A", 0.01, 0)).at(10_000).leverage(10))
            .with(Position.longOf(10, line("B", 0.02, 0)).at(500).leverage(10));
    Marks marks = Marks.of("A", 10_000).and("B", 500);
    double factor = account.surface(marks).together().below().getAsDouble();
    assertThat(account.at(marks.times(factor)).headroom()).isCloseTo(0, within(1e-8));
    assertThat(factor).isCloseTo(13_000 / (10_000 * 0.99 + 5_000 * 0.98), within(1e-12));
  }

  @Test
  void whereLiquidationIsDueNoMoveIsNeeded() {
    Account account =
        Account.cross(10).with(Position.longOf(1, line("A", 0.5, 0)).at(100).leverage(10));
    LiquidationSurface.Edge edge = account.surface(Marks.of("A", 100)).of("A");
    assertThat(edge.fall()).hasValue(0);
    assertThat(account.at(Marks.of("A", 100)).isLiquidatable()).isTrue();
  }

  @Test
  void theStateAddsUpItsLegs() {
    Account account =
        Account.cross(9_000)
            .with(Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20))
            .with(Position.shortOf(10, line("ETHUSDT", 0.01, 0)).at(3_000).leverage(10));
    AccountState state = account.at(Marks.of("BTCUSDT", 59_000).and("ETHUSDT", 3_100));
    assertThat(state.equity()).isEqualTo(9_000 - 2_000 - 1_000);
    assertThat(state.initialMargin()).isEqualTo(118_000 / 20.0 + 31_000 / 10.0);
    assertThat(state.maintenanceMargin()).isEqualTo(118_000 * 0.005 - 50 + 310);
    assertThat(state.legs()).extracting(LegState::profit).containsExactly(-2_000.0, -1_000.0);
    assertThat(state)
        .hasToString(
            "equity 6,000.00, maintenance margin 850.00, headroom 5,150.00, margin ratio 14.17 %");
    assertThat(account)
        .hasToString("cross account: wallet 9,000.00, 0 collateral balances, 2 positions");
  }

  @Test
  void theDistanceIsThatOfTheDeltas() {
    Account account =
        Account.cross(29_000)
            .with(Position.longOf(200_000, line("A", 0.01, 0)).at(1).leverage(10))
            .with(Position.shortOf(150_000, line("B", 0.06, 0)).at(1).leverage(10));
    Marks marks = Marks.of("A", 1).and("B", 1);
    CrossMarginDistance distance =
        account.distance(marks, Covariance.of(List.of("A", "B"), List.of(0.03, 0.04), 0.8));
    assertThat(distance.buffer()).isCloseTo(18_000, within(1e-9));
    assertThat(distance.distance().getAsDouble()).isCloseTo(4.743416490252569, within(1e-9));
    assertThat(distance.mostLikelyMoves().get(1)).isCloseTo(0.06, within(1e-12));
  }

  @Test
  void refusalsAreSentences() {
    Account account =
        Account.cross(1).with(Position.longOf(1, line("A", 0.01, 0)).at(10).leverage(10));
    assertThatThrownBy(() -> account.at(Marks.of("B", 1)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no mark for 'A'; there are [B]");
    assertThatThrownBy(() -> account.surface(Marks.of("A", 10)).of("C"))
        .hasMessage("no mark for 'C'; there are [A]");
    assertThatThrownBy(() -> Account.cross(Double.NaN))
        .hasMessage("wallet balance must be a finite number, was NaN");
    assertThatThrownBy(() -> Marks.of("A", 0)).hasMessage("mark of A must be above 0, was 0");
    assertThatThrownBy(() -> CollateralBalance.of("A", 1).liabilityWeight(0.9))
        .hasMessage(
            "liability weight must be 1 or more, was 0.9; a debt never counts for less than it is");
    assertThatThrownBy(() -> CollateralBalance.of("A", 1).haircut(5))
        .hasMessage("haircut must be in [0, 1], was 5; rates are fractions, write pct(5) for 5 %");
  }
}

package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/**
 * Worked examples of Binance USD-M, to the cent.
 *
 * <p>Figures as quoted by freqtrade/freqtrade at c9ae5e1e, {@code tests/exchange/test_binance.py}
 * and {@code test_exchange.py}; reference vectors binance-usdm-iso-*, -cross-* and -mm-*.
 */
class PublishedLiquidationTest {
  private static final double CENT = 0.005;
  private static final double WALLET = 1_535_443.01;

  @Test
  void isolatedBtcLongWithTheWholeWallet() {
    Position position = Position.longOf(109.488, Schedules.btc2022()).at(32_481.98).margin(WALLET);
    assertThat(position.liquidationPrice()).isCloseTo(18_778.73, within(CENT));
    assertThat(position.liquidationBracket().maintenanceMarginRate()).isEqualTo(0.025);
    assertThat(position.liquidationBracket().maintenanceAmount()).isEqualTo(16_300);
  }

  /** Cross margin: other positions' maintenance margin and profit are folded into the margin. */
  @Test
  void crossBtcLongBesideAnEthLong() {
    double backing = WALLET - 356_512.508 - 448_192.89;
    Position position = Position.longOf(109.488, Schedules.btc2022()).at(32_481.98).margin(backing);
    assertThat(position.liquidationPrice()).isCloseTo(26_316.89, within(CENT));
    assertThat(position.liquidationBracket().maintenanceAmount()).isEqualTo(16_300);
  }

  @Test
  void isolatedEthLongWithTheWholeWallet() {
    Position position = Position.longOf(3_683.979, Schedules.eth2021()).at(1_456.84).margin(WALLET);
    assertThat(position.liquidationPrice()).isCloseTo(1_114.78, within(CENT));
    assertThat(position.liquidationBracket().maintenanceMarginRate()).isEqualTo(0.1);
    assertThat(position.liquidationBracket().maintenanceAmount()).isEqualTo(135_365);
  }

  @Test
  void maintenanceMarginAndLossAtTheMark() {
    MarginState state =
        Position.longOf(109.488, Schedules.btc2022()).at(32_481.98).margin(WALLET).at(31_967.27);
    assertThat(state.maintenanceMargin()).isCloseTo(71_200.81144, within(CENT));
    assertThat(state.equity() - WALLET).isCloseTo(-56_354.57, within(0.01));
  }

  /** A bracket by itself, with the amount the source gives it. */
  @ParameterizedTest(name = "{0} at {1}, {2}x: {3}")
  @CsvSource({
    "SHORT, 10, 3, 13.211221122079207",
    "SHORT, 8, 5, 9.514851485148514",
    "LONG, 10, 3, 6.723905723905723"
  })
  void smallIsolatedPositions(Side side, double entry, double leverage, double price) {
    MarginSchedule line =
        MarginSchedule.ofLine(Contract.linear("X"), MarginRule.standard(), 0.01, 0.01);
    Position.Opening opening =
        side == Side.LONG ? Position.longOf(1, line) : Position.shortOf(1, line);
    assertThat(opening.at(entry).leverage(leverage).liquidationPrice())
        .isCloseTo(price, within(price * 1e-9));
  }

  /** The example of the Javadoc and of the first notebook. */
  @Test
  void twentyTimesLongOfTwoBitcoin() {
    Position position = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20);
    assertThat(position.liquidationPrice()).isCloseTo(57_261.3065, within(1e-4));
    assertThat(position)
        .hasToString(
            "long 2.000 BTCUSDT at 60,000.00, margin 6,000.00 (20.0x), liquidation 57,261.31,"
                + " bankruptcy 57,000.00");
    assertThat(position.at(58_000))
        .hasToString(
            "at 58,000.00: equity 2,000.00, maintenance margin 530.00, headroom 1,470.00, margin"
                + " ratio 26.50 %, effective leverage 58.0x");
  }

  /** A common mistake is to keep the tier of the entry; here it gives another price. */
  @Test
  void theTierOfTheEntryWouldGiveAnotherPrice() {
    Position position = Position.longOf(10, Schedules.btc2022()).at(26_000).leverage(5);
    Bracket entry = position.schedule().bracketAt(position.entryNotional());
    assertThat(entry.tier()).isEqualTo(3);
    assertThat(position.liquidationBracket().tier()).isEqualTo(2);
    double wrong =
        Position.longOf(
                10,
                MarginSchedule.ofLine(
                    Contract.linear("X"),
                    MarginRule.standard(),
                    entry.maintenanceMarginRate(),
                    entry.maintenanceAmount()))
            .at(26_000)
            .margin(52_000)
            .liquidationPrice();
    assertThat(position.liquidationPrice() - wrong).isGreaterThan(5);
  }

  @Test
  void aShortMayGrowBeyondTheLastCapBeforeItIsLiquidated() {
    MarginSchedule xrp = Schedules.xrp2022();
    Position position = Position.shortOf(30_000_000, xrp).at(1).leverage(1);
    double price = position.liquidationPrice();
    assertThat(price * 30_000_000).isGreaterThan(xrp.largestNotional());
    assertThat(position.liquidationBracket().tier()).isEqualTo(6);
    assertThat(position.at(price).headroom()).isCloseTo(0, within(1e-6));
    assertThat(price).isCloseTo((60_000_000 + 1_527_500) / 45_000_000.0, within(1e-12));
  }

  /** Two tiers with the same rate share one line; the tier reported is the one of the size. */
  @Test
  void aTierThatChangesOnlyTheLeverageIsReportedByItsSize() {
    MarginSchedule schedule =
        MarginSchedule.of(
            "X",
            List.of(
                new Bracket(1, 0, 1_000, 50, 0.01, 0), new Bracket(2, 1_000, 9_000, 25, 0.01, 0)));
    assertThat(Position.longOf(50, schedule).at(100).leverage(10).liquidationBracket().tier())
        .isEqualTo(2);
    assertThat(Position.longOf(5, schedule).at(100).leverage(10).liquidationBracket().tier())
        .isEqualTo(1);
  }
}

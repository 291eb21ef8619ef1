package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plimsoll.account.Position;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** What venues and public test suites print, reproduced through the descriptions alone. */
class PublishedVenueResultsTest {
  private static MarginSchedule example(String venue) {
    return Datasets.venue(venue).schedule("EXAMPLE");
  }

  /** Binance's worked example of October 2024. */
  @Test
  void binance() {
    MarginSchedule schedule = Datasets.venue("binance-usdm").schedule("BTCUSDT");
    assertThat(schedule.maintenanceMargin(116_000)).isEqualTo(530);
  }

  /** Bybit's help page: 1 BTC long at 20,000 with 50x, 0.5 %. */
  @Test
  void bybit() {
    Position position = Position.longOf(1, example("bybit-linear")).at(20_000).leverage(50);
    assertThat(position.margin()).isEqualTo(400);
    assertThat(position.liquidationPrice()).isCloseTo(19_700, within(1e-9));
    assertThat(position.bankruptcyPrice()).isCloseTo(19_600, within(1e-9));
  }

  /** The published table itself: 0.4 % of 20,000. */
  @Test
  void bybitByItsOwnTable() {
    MarginSchedule schedule = Datasets.venue("bybit-linear").schedule("BTCPERP");
    Position position = Position.longOf(1, schedule).at(20_000).leverage(50);
    assertThat(position.liquidationPrice()).isCloseTo(19_680, within(1e-9));
  }

  /** freqtrade's parametrised test: long 3x at 10 on OKX, short 5x at 10 on Gate. */
  @Test
  void okxAndGate() {
    assertThat(Position.longOf(1, example("okx")).at(10).leverage(3).liquidationPrice())
        .isCloseTo(6.738090425173506, within(1e-12));
    assertThat(Position.shortOf(2, example("gate")).at(10).leverage(5).liquidationPrice())
        .isCloseTo(11.87413417771621, within(1e-12));
  }

  /** Gate's inverse formula: Q EP (1 + s (m + f)) / (Q + s M EP). */
  @Test
  void gateInverse() {
    Position position = Position.longOf(8000, example("gate-inverse")).at(8000).leverage(10);
    assertThat(position.liquidationPrice())
        .isCloseTo(8000 * 8000 * 1.0106 / (8000 + 0.1 * 8000), within(1e-8));
  }

  /** Kraken's article: 1,000 contracts long at 8,000 with 0.01 BTC. */
  @Test
  void krakenInverse() {
    MarginSchedule schedule = Datasets.venue("kraken").schedule("BTCUSD");
    Position position = Position.longOf(1000, schedule).at(8000).margin(0.01);
    assertThat(position.liquidationPrice()).isCloseTo(7481, within(1.0));
    assertThat(position.bankruptcyPrice()).isCloseTo(7407, within(1.0));
  }

  /** Slices: 500,000 at 1 % and 100,000 at 2 %. */
  @Test
  void krakenLevelsApplyToTheirSlice() {
    MarginDemand demand = Datasets.venue("kraken").schedule("BTCUSD").of(600_000);
    assertThat(demand.maintenanceMargin(50_000)).isCloseTo(7000 / 50_000.0, within(1e-12));
    MarginDemand linear = Datasets.venue("kraken").schedule("CLASS-B").of(1);
    assertThat(linear.maintenanceMargin(350_000)).isCloseTo(2500 + 2000, within(1e-9));
  }

  /** Deribit's tables: 25 BTC at 100,000 and 25 SOL at 200. */
  @Test
  void deribit() {
    MarginSchedule bitcoin = Datasets.venue("deribit").schedule("BTC_USDC-PERPETUAL");
    assertThat(1 / bitcoin.of(25).maxLeverage(100_000)).isCloseTo(0.02125, within(1e-12));
    MarginSchedule solana = Datasets.venue("deribit").schedule("SOL_USDC-PERPETUAL");
    assertThat(solana.of(25).maintenanceMargin(200)).isCloseTo(100.625, within(1e-9));
    assertThat(1 / solana.of(25).maxLeverage(200)).isCloseTo(0.040125, within(1e-12));
  }

  /** Hyperliquid's equation on its own table: P - avail / q / (1 - l), l = 1 / 80. */
  @Test
  void hyperliquid() {
    MarginSchedule schedule = Datasets.venue("hyperliquid").schedule("BTC");
    Position position = Position.longOf(2, schedule).at(60_000).leverage(20);
    double available = 6000 - 120_000 / 80.0;
    assertThat(position.liquidationPrice())
        .isCloseTo(60_000 - available / 2 / (1 - 1 / 80.0), within(1e-8));
  }

  /** BTSE's page: 30,000 at 100x with 0.05 % reserves both fees. */
  @Test
  void btse() {
    assertThat(example("btse").of(1).initialMargin(Side.LONG, 30_000, 100))
        .isCloseTo(330, within(1e-9));
  }

  /** KuCoin's page: 10 BTC at 30,000 and 0.4 %. */
  @Test
  void kucoin() {
    assertThat(example("kucoin-cross").of(10).maintenanceMargin(30_000))
        .isCloseTo(1200, within(1e-9));
  }

  /** Flipster's page: 0.1 BTC long at 30,000 with 10x is liquidatable at 26,000. */
  @Test
  void flipster() {
    Position position = Position.longOf(0.1, example("flipster")).at(30_000).leverage(10);
    assertThat(position.at(26_000).isLiquidatable()).isTrue();
    assertThat(position.liquidationPrice()).isCloseTo(27_300, within(1e-9));
  }

  /** GMX v1's recorded position: the 100x rule bites first. */
  @Test
  void gmx() {
    MarginSchedule schedule = example("gmx-v1");
    Position position =
        Position.longOf(98_712.87 / 23_091.42, schedule).at(23_091.42).margin(9_871.29);
    assertThat(position.liquidationPrice()).isCloseTo(21_013.1915, within(0.00011));
  }

  /** Position Exchange: short 10 at 4,900 with 4,100 left of the margin. */
  @Test
  void positionExchange() {
    Position position =
        Position.shortOf(10, example("position-exchange")).at(4900).leverage(10).withMargin(4100);
    assertThat(position.liquidationPrice()).isCloseTo(5295, within(0.5));
  }

  /** Synthetix' two-market account: bitcoin needs 2,500 of the 4,000. */
  @Test
  void synthetix() {
    MarginSchedule schedule = example("synthetix-v3");
    assertThat(schedule.of(2).maintenanceMargin(30_000) + schedule.rule().fixedAmount())
        .isCloseTo(2500, within(1e-9));
  }

  /** Mango's table: base weight 0.8 of a long leaves 20 % to be covered. */
  @Test
  void mango() {
    assertThat(example("mango-v4").of(30).maintenanceMargin(5)).isCloseTo(30, within(1e-9));
  }
}

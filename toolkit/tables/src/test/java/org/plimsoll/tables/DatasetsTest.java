package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class DatasetsTest {
  private static final Venue BINANCE = Datasets.venue("binance-usdm");

  static Stream<MarginSchedule> schedules() {
    return BINANCE.symbols().stream().map(BINANCE::schedule);
  }

  @Test
  void theBinanceSnapshotHas349Contracts() {
    assertThat(BINANCE)
        .hasToString("Binance USD-M futures: 349 contracts as of 2024-10-24")
        .extracting(Venue::id)
        .isEqualTo("binance-usdm");
    assertThat(BINANCE.symbols()).hasSize(349).contains("BTCUSDT", "ETHUSDT", "BTCUSDT_241227");
  }

  /** Read from the published table by hand. */
  @Test
  void theBitcoinBracketsAreThePublishedOnes() {
    MarginSchedule btc = BINANCE.schedule("BTCUSDT");
    assertThat(btc.brackets()).hasSize(12);
    assertThat(btc.brackets().get(1)).isEqualTo(new Bracket(2, 50_000, 600_000, 100, 0.005, 50));
    assertThat(btc.largestNotional()).isEqualTo(1.8e9);
  }

  @Test
  void aCapWithoutEndIsInfinite() {
    assertThat(BINANCE.schedule("BTCSTUSDT").largestNotional()).isInfinite();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void everyScheduleIsContinuousAndStartsAtNothing(MarginSchedule schedule) {
    assertThat(schedule.maintenanceMargin(0)).isZero();
    for (Bracket bracket : schedule.brackets()) {
      double floor = bracket.notionalFloor();
      assertThat(bracket.maintenanceMargin(floor))
          .as("%s tier %d", schedule.symbol(), bracket.tier())
          .isCloseTo(schedule.maintenanceMargin(Math.max(0, Math.nextDown(floor))), within(0.0101));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" binance-usdm ", "Binance-USDM", "BINANCE-USDM\n"})
  void caseAndSpacesOfAnIdDoNotMatter(String id) {
    assertThat(Datasets.venue(id).id()).isEqualTo("binance-usdm");
  }

  @Test
  void anUnknownVenueIsNamedWithTheNearest() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Datasets.venue("binnance-usdm"))
        .withMessage(
            "no venue 'binnance-usdm'; nearest are [binance-usdm, binance-coinm, aave-v3]");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Datasets.venue("Bybit"))
        .withMessageStartingWith("no venue 'Bybit'; nearest are [bybit-linear, bybit-inverse, ");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Datasets.venue(" "))
        .withMessageStartingWith("no venue ' '; nearest are [");
  }

  /** A description is no table: it is a venue. */
  @Test
  void descriptionsAreNotAmongTheTables() {
    assertThat(Datasets.all()).noneMatch(dataset -> dataset.file().endsWith(".json"));
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Datasets.csv("deribit.venue.json"))
        .withMessageStartingWith("no data set 'deribit.venue.json'");
  }

  @Test
  void theMarkPriceOfTheCrash() {
    Bars mark = Datasets.bars("binance-usdm_btcusdt_2025-10-10_mark-5m");
    assertThat(mark.size()).isEqualTo(2592);
    assertThat(mark.length()).isEqualTo(Duration.ofMinutes(5));
    assertThat(mark.instrument()).isEqualTo("BTC/USDT");
    assertThat(mark.lowest()).isEqualTo(101_877.6898);
    assertThat(mark.between(at("2025-10-10T21:20:00Z"), at("2025-10-10T21:25:00Z")).lowest())
        .isEqualTo(mark.lowest());
  }

  /** Known lows, from the press and the exchange. */
  @Test
  void theBarsHitTheKnownLows() {
    assertThat(Datasets.bars("binance-usdm_btcusdt_2025-10-10_bars-5m").lowest())
        .isEqualTo(101_516.5);
    assertThat(Datasets.bars("binance-usdm_btcusdt_2020-03-12_bars-1h").lowest())
        .isEqualTo(3621.81);
    assertThat(Datasets.bars("binance-usdm_btcusdt_2020-2022_bars-1h").lowest()).isEqualTo(3621.81);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "binance-usdm_ethusdt_2025-10-10_bars-5m",
        "binance-usdm_ethusdt_2020-03-12_bars-1h",
        "binance-usdm_ethusdt_2020-2022_bars-1h"
      })
  void etherBarsAreOfEther(String name) {
    Bars bars = Datasets.bars(name);
    assertThat(bars.instrument()).isEqualTo("ETH/USDT");
    assertThat(bars.size()).isEqualTo(Datasets.describe(name).rows());
  }

  @Test
  void theLongSpotHistory() {
    Bars bars = Datasets.bars("binance-spot_btcusdt_2019-2025_bars-1h");
    assertThat(bars.size()).isEqualTo(57_271);
    assertThat(bars.time(0)).isEqualTo(at("2019-04-01T00:00:00Z"));
    assertThat(bars.lowest()).isEqualTo(3782.13);
  }

  @Test
  void aNameMayCarryItsEnding() {
    assertThat(Datasets.describe("binance-spot_btcusdt_2019-2025_bars-1h.csv.gz"))
        .isEqualTo(Datasets.describe("binance-spot_btcusdt_2019-2025_bars-1h"));
  }

  @Test
  void anUnknownDataSetIsNamedWithTheNearest() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> Datasets.bars("binance-usdm_btcusdt_2025-10-10_mark"))
        .withMessage(
            "no data set 'binance-usdm_btcusdt_2025-10-10_mark'; nearest are"
                + " [binance-usdm_btcusdt_2025-10-10_mark-5m,"
                + " binance-usdm_btcusdt_2025-10-10_bars-5m,"
                + " binance-usdm_btcusdt_2025-10-10_depth]");
  }

  @Test
  void aDataSetOfAnotherKindIsRefused() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.bars("made_btcusdt_2025-10-07_book"))
        .withMessage(
            "made_btcusdt_2025-10-07_book.csv line 1: must have the column time_utc; the columns"
                + " are [time_utc, venue, instrument, bar_minutes, open_quote, high_quote,"
                + " low_quote, close_quote]");
  }

  @Test
  void anyDataSetIsATableWithTypedColumns() {
    Table reserves = Datasets.csv("aave-v3_all_2023-10-31_reserves");
    assertThat(reserves.rowCount()).isEqualTo(85);
    assertThat(reserves.name()).isEqualTo("aave-v3_all_2023-10-31_reserves");
    assertThat(reserves.column("date").type()).isEqualTo(ColumnType.LOCAL_DATE);
    assertThat(reserves.column("symbol").type()).isEqualTo(ColumnType.STRING);
    assertThat(reserves.column("ltv").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(reserves.column("emode_category").type()).isEqualTo(ColumnType.INTEGER);
    assertThat(reserves.column("frozen").type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(reserves.doubleColumn("ltv").get(0)).isEqualTo(0.57);
  }

  @Test
  void timesAndBlankCellsKeepTheirMeaning() {
    Table bars = Datasets.csv("binance-usdm_btcusdt_2020-03-12_bars-1h");
    assertThat(bars.column("time_utc").type()).isEqualTo(ColumnType.INSTANT);
    Table tiers = Datasets.csv("binance-coinm_btcusd-ethusd_2020_leverage");
    assertThat(tiers.column("coin_cap").isMissing(8)).isTrue();
    assertThat(tiers.column("coin_cap").countMissing()).isEqualTo(1);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}

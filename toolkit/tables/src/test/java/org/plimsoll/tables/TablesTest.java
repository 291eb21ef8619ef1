package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plimsoll.tables.Tables.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.MarginRequirement;
import org.plimsoll.account.Position;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.HitFrequencies;
import org.plimsoll.buffer.LeverageSensitivity;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.market.Bars;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.units.Units;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.Table;

class TablesTest {
  private static final Venue BINANCE = Datasets.venue("binance-usdm");
  private static final MarginSchedule BTC = BINANCE.schedule("BTCUSDT");
  private static final Position POSITION = Position.longOf(2, BTC).at(60_000).leverage(20);
  private static final Bars MARK =
      Datasets.bars("binance-usdm_btcusdt_2025-10-10_mark-5m")
          .between(Instant.parse("2025-10-10T21:00:00Z"), Instant.parse("2025-10-10T21:30:00Z"));

  /** Every kind of component a record may have. */
  private record Mixed(
      String name,
      @In(Unit.RATE) double rate,
      @In(Unit.COUNT) int count,
      @In(Unit.COUNT) long many,
      boolean isOpen,
      Side side,
      @In(Unit.TIME) Instant time,
      @In(Unit.TIME) Optional<Instant> end,
      @In(Unit.PRICE) OptionalDouble price,
      OptionalInt rank,
      @In(Unit.HOURS) Duration horizon,
      @In(Unit.QUOTE) double amount,
      double plainNumber,
      List<String> names,
      Position position) {}

  private static final Mixed MIXED =
      new Mixed(
          "a b",
          0.07,
          2,
          3_000_000_000L,
          true,
          Side.SHORT,
          Instant.parse("2025-10-10T21:20:00Z"),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalInt.of(4),
          Duration.ofMinutes(90),
          Double.POSITIVE_INFINITY,
          1.0 / 3,
          List.of("x"),
          POSITION);

  @Test
  void theBracketsOfAContract() {
    Table table = table(BTC);
    assertThat(table.name()).isEqualTo("BTCUSDT");
    assertThat(table.columnNames())
        .containsExactly(
            "tier",
            "notional floor [quote]",
            "notional cap [quote]",
            "max leverage [x]",
            "maintenance margin rate [%]",
            "maintenance amount [quote]");
    assertThat(TableText.of(table.first(2)))
        .isEqualTo(
            """
            BTCUSDT
             tier | notional floor [quote] | notional cap [quote] | max leverage [x] | maintenance margin rate [%] | maintenance amount [quote]
                1 |                      0 |               50,000 |            125.0 |                        0.40 |                          0
                2 |                 50,000 |              600,000 |            100.0 |                        0.50 |                         50\
            """);
  }

  /** Header and stored number agree, so an exported column is not a hundred times off. */
  @Test
  void aRateStandsInPercent() {
    assertThat(table(BTC).doubleColumn("maintenance margin rate [%]").asList())
        .startsWith(0.4, 0.5, 0.65, 1.0)
        .endsWith(50.0);
    assertThat(table(List.of(MIXED)).doubleColumn("rate [%]").get(0)).isEqualTo(7.0);
    assertThat(table(BTC).first(1).write().toString("csv"))
        .endsWith("1,0.0,50000.0,125.0,0.4,0.0\n");
  }

  @Test
  void aCapWithoutEndIsMissing() {
    Table table = table("no end", BINANCE.schedule("BTCSTUSDT"));
    assertThat(table.name()).isEqualTo("no end");
    assertThat(table.column("notional cap [quote]").isMissing(5)).isTrue();
    assertThat(TableText.of(table)).contains("|                    – |");
  }

  @Test
  void theContractsOfAVenue() {
    Table table = table(BINANCE);
    assertThat(table.name()).isEqualTo(BINANCE.toString());
    assertThat(table.rowCount()).isEqualTo(349);
    assertThat(TableText.of(table.where(table.stringColumn("symbol").isEqualTo("BTCUSDT"))))
        .endsWith(
            """
             symbol  | kind   | brackets | max leverage [x] | first maintenance margin rate [%] | last maintenance margin rate [%]
             BTCUSDT | linear |       12 |            125.0 |                              0.40 |                            50.00\
            """);
  }

  @Test
  void aPositionIsReadDownwards() {
    assertThat(TableText.of(table(POSITION)))
        .isEqualTo(
            """
            long BTCUSDT
             quantity                    |      value
             contract                    |    BTCUSDT
             side                        |       long
             quantity [base]             |      2.000
             entry price [quote]         |  60,000.00
             notional at entry [quote]   | 120,000.00
             leverage [x]                |       20.0
             margin [quote]              |   6,000.00
             liquidation price [quote]   |  57,261.31
             distance to liquidation [%] |       4.56
             bankruptcy price [quote]    |  57,000.00\
            """);
  }

  @Test
  void aPositionThatNothingLiquidatesHasNoPrices() {
    assertThat(TableText.of(table(POSITION.withLeverage(1))))
        .contains("liquidation price [quote]   |          –")
        .contains("distance to liquidation [%] |          –")
        .contains("bankruptcy price [quote]    |          –");
  }

  @Test
  void aStateIsReadDownwards() {
    assertThat(TableText.of(table("at 58,000", POSITION.at(58_000))))
        .isEqualTo(
            """
            at 58,000
             quantity                   |      value
             mark [quote]               |  58,000.00
             notional [quote]           | 116,000.00
             equity [quote]             |   2,000.00
             initial margin [quote]     |   5,800.00
             maintenance margin [quote] |     530.00
             headroom [quote]           |   1,470.00
             margin ratio [%]           |      26.50
             margin utilization [%]     |     290.00
             effective leverage [x]     |       58.0\
            """);
    assertThat(table(POSITION.at(50_000)).stringColumn("value").countMissing()).isEqualTo(3);
  }

  @Test
  void anyRecordIsReadDownwards() {
    assertThat(TableText.of(table(new MarginRequirement(1, 2, 3))))
        .startsWith(" quantity               | value\n initial [quote]        |  1.00\n");
  }

  @Test
  void anExplanationShowsFormulasAndValuesByUnit() {
    Table table = table(POSITION.explain(58_000));
    assertThat(table.name()).isEqualTo("BTCUSDT at 58,000.00");
    assertThat(table.columnNames()).containsExactly("quantity", "formula", "value");
    assertThat(table.stringColumn("value").asList())
        .containsExactly(
            "116,000.00",
            "2,000.00",
            "5,800.00",
            "530.00",
            "1,470.00",
            "26.50 %",
            "290.00 %",
            "58.0x");
    assertThat(TableText.of(table)).contains("|    26.50 %\n");
  }

  @Test
  void whatAnExplanationCannotGiveIsMissing() {
    assertThat(table(POSITION.explain(50_000)).stringColumn("value").countMissing()).isEqualTo(3);
  }

  @Test
  void aSensitivityListsItsLeverages() {
    Table table = table(LeverageSensitivity.of(POSITION).across(1, 20));
    assertThat(TableText.of(table))
        .isEqualTo(
            """
            long BTCUSDT across 2 leverages
             leverage [x] | margin [quote] | liquidation price [quote] | distance to liquidation [%] | bankruptcy price [quote] | distance to bankruptcy [%] | leverage after one percent [x]
                      1.0 |     120,000.00 |                         – |                           – |                        – |                          – |                            1.0
                     20.0 |       6,000.00 |                 57,261.31 |                        4.56 |                57,000.00 |                       5.00 |                           24.8\
            """);
  }

  @Test
  void hitFrequenciesListTheirRows() {
    HitFrequencies hits =
        LeverageSensitivity.of(POSITION).across(20).onHistory(MARK, Duration.ofMinutes(10));
    Table table = table(hits);
    assertThat(table.name()).isEqualTo(hits.toString());
    assertThat(table.columnNames())
        .containsExactly(
            "leverage [x]",
            "horizon [h]",
            "distance to liquidation [%]",
            "share [%]",
            "standard error [%]",
            "windows");
    assertThat(table.doubleColumn("share [%]").get(0)).isEqualTo(hits.rows().get(0).share() * 100);
  }

  @Test
  void aPathListsItsPointsAndPathsAreSummarised() {
    UtilizationPath survivor =
        UtilizationPath.of("2x", Position.longOf(1, BTC).at(116_000).leverage(2), MARK);
    UtilizationPath victim =
        UtilizationPath.of("20x", Position.longOf(1, BTC).at(116_000).leverage(20), MARK);
    assertThat(table(survivor).rowCount()).isEqualTo(6);
    assertThat(table(survivor).name()).isEqualTo(survivor.toString());
    Table summary = table("two accounts", List.of(survivor, victim));
    assertThat(summary.columnNames())
        .containsExactly(
            "account",
            "side",
            "leverage [x]",
            "margin [quote]",
            "liquidation price [quote]",
            "peak margin ratio [%]",
            "liquidated [UTC]");
    InstantColumn liquidated = summary.instantColumn("liquidated [UTC]");
    assertThat(liquidated.get(0)).isNull();
    assertThat(liquidated.get(1)).isEqualTo(victim.liquidation().orElseThrow().time());
  }

  @Test
  void aBookListsItsPointsAndItsLiquidations() {
    BookUtilization book =
        BookUtilization.of(Datasets.book("made_btcusdt_2025-10-07_book", BTC), MARK);
    assertThat(table(book).rowCount()).isEqualTo(6);
    assertThat(table(book).name()).isEqualTo(book.toString());
    Table liquidations = table(book.liquidations());
    assertThat(liquidations.rowCount()).isEqualTo(book.liquidations().size()).isPositive();
    assertThat(liquidations.columnNames())
        .containsExactly(
            "time [UTC]",
            "account",
            "side",
            "leverage [x]",
            "quantity [base]",
            "entry price [quote]",
            "mark [quote]",
            "notional [quote]");
    assertThat(liquidations.intColumn("account").get(0))
        .isEqualTo(book.liquidations().get(0).account());
  }

  @Test
  void barsAreListed() {
    assertThat(TableText.of(table(MARK), 2))
        .isEqualTo(
            MARK
                + """

                 time [UTC]       | open [quote] | high [quote] | low [quote] | close [quote]
                 2025-10-10 21:00 |   114,261.75 |   115,051.00 |  114,220.40 |    115,022.42
                 … 4 more rows …
                 2025-10-10 21:25 |   108,630.96 |   109,434.30 |  105,630.85 |    109,260.57\
                """);
  }

  @Test
  void aDataSetListShowsWhatTellsThemApart() {
    Table table = table(Datasets.all());
    assertThat(table.columnNames()).containsExactly("name", "title", "period", "rows");
    assertThat(table.rowCount()).isEqualTo(34);
    assertThat(table(Datasets.all().get(0)).stringColumn("quantity").asList())
        .contains("licence", "source");
  }

  @Test
  void everyComponentFindsItsColumn() {
    Table table = table(List.of(MIXED));
    assertThat(table.columnNames())
        .containsExactly(
            "name",
            "rate [%]",
            "count",
            "many",
            "is open",
            "side",
            "time [UTC]",
            "end [UTC]",
            "price [quote]",
            "rank",
            "horizon [h]",
            "amount [quote]",
            "plain number");
    assertThat(table.typeArray())
        .containsExactly(
            ColumnType.STRING,
            ColumnType.DOUBLE,
            ColumnType.INTEGER,
            ColumnType.LONG,
            ColumnType.BOOLEAN,
            ColumnType.STRING,
            ColumnType.INSTANT,
            ColumnType.INSTANT,
            ColumnType.DOUBLE,
            ColumnType.DOUBLE,
            ColumnType.DOUBLE,
            ColumnType.DOUBLE,
            ColumnType.DOUBLE);
    assertThat(TableText.of(table))
        .endsWith(
            " a b  |     7.00 |     2 | 3,000,000,000 | true    | short | 2025-10-10 21:20 | –"
                + "         |             – |    4 |         1.5 |              – |     0.333333");
  }

  @Test
  void namesAreSplitAtCapitals() {
    assertThat(Component.words("maintenanceMarginRate")).isEqualTo("maintenance margin rate");
    assertThat(Component.words("priceInUSD")).isEqualTo("price in USD");
    assertThat(Component.words("USDAmount")).isEqualTo("USD amount");
    assertThat(Component.words("margin")).isEqualTo("margin");
  }

  @Test
  void aColumnIsAsPreciseAsItsLargestNumberNeeds() {
    Table prices = table(List.of(new Quote(0.000012345), new Quote(0.00002)));
    assertThat(prices.column(0).getString(0)).isEqualTo("0.0000123450");
    Table rates = table(List.of(new Share(1e-12), new Share(Units.pct(2))));
    assertThat(rates.column(0).getString(0)).isEqualTo("<0.01");
    assertThat(rates.column(0).getString(1)).isEqualTo("2.00");
  }

  private record Quote(@In(Unit.PRICE) double price) {}

  private record Share(@In(Unit.RATE) double share) {}

  @Test
  void recordsOfDifferentTypesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(List.of(new Quote(1), new Share(1))))
        .withMessage("rows must be of one record type, were Quote and Share");
  }

  @Test
  void noRecordsAreNoRows() {
    assertThat(TableText.of(table("who was liquidated", List.<Quote>of())))
        .isEqualTo("who was liquidated\n (no rows)");
  }

  /** Sizes of a coin contract are face value in money, and the rule stands in the title. */
  @Test
  void headersSayWhatTheBracketsCount() {
    Table kraken = table(Datasets.venue("kraken").schedule("BTCUSD"));
    assertThat(kraken.name()).isEqualTo("BTCUSD: marginal brackets by size, maintenance on mark");
    assertThat(kraken.columnNames()).contains("size floor [quote]", "maintenance amount [quote]");
    assertThat(table(Datasets.venue("deribit").schedule("BTC_USDC-PERPETUAL")).columnNames())
        .contains("size floor [base]", "size cap [base]");
    assertThat(table(Datasets.venue("binance-coinm").schedule("BTCUSD")).columnNames())
        .contains("notional floor [base]", "maintenance amount [base]");
    assertThat(table(Datasets.venue("bitmex").schedule("EXAMPLE-QUANTO")).columnNames())
        .contains("notional floor", "maintenance amount");
  }

  @Test
  void coinBracketsKeepTheirDigits() {
    assertThat(TableText.of(table(Datasets.venue("binance-coinm").schedule("BTCUSD")), 4))
        .isEqualTo(
            """
            BTCUSD
             tier | notional floor [base] | notional cap [base] | max leverage [x] | maintenance margin rate [%] | maintenance amount [base]
                1 |                   0.0 |                10.0 |            125.0 |                        0.40 |                     0.000
                2 |                  10.0 |                20.0 |            100.0 |                        0.50 |                     0.010
             … 5 more rows …
                8 |                 400.0 |             1,000.0 |              3.0 |                       16.67 |                    28.477
                9 |               1,000.0 |                   – |              2.0 |                       25.00 |                   111.810\
            """);
  }

  /** The table of conventions in the rule book, drawn from the data. */
  @Test
  void conventionsAreDrawnFromTheSchedules() {
    Table table =
        Tables.conventions(
            Stream.of("binance-usdm", "okx", "phemex", "kraken", "deribit", "maker")
                .map(Datasets::venue)
                .toList());
    assertThat(table.stringColumn("tiers").asList())
        .containsExactly(
            "marginal by notional",
            "flat by size",
            "marginal by notional",
            "marginal by size, marginal by notional",
            "marginal by size",
            "marginal by notional");
    assertThat(table.stringColumn("maintenance on").asList())
        .containsExactly("mark", "mark", "bankruptcy", "mark", "mark", "mark");
    assertThat(table.stringColumn("closing fee").asList())
        .containsExactly("no", "0.060 % on mark", "0.060 % on bankruptcy", "no", "no", "no");
    assertThat(table.stringColumn("rate grows").asList())
        .containsExactly("no", "no", "no", "no", "linear", "no");
    assertThat(table.stringColumn("contracts").get(3)).isEqualTo("inverse, linear");
    assertThat(table.stringColumn("sides").get(5)).isEqualTo("long");
    assertThat(table.stringColumn("figures").asList())
        .containsExactly(
            "venue's own",
            "venue's own",
            "worked example",
            "venue's own",
            "venue's own",
            "worked example");
    assertThat(table.stringColumn("source").countMissing()).isZero();
  }
}

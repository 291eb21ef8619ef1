package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.cascade.LeverageProfile;
import org.plimsoll.cascade.LiquidationLevels;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.venue.MarginSchedule;
import tech.tablesaw.api.Table;

/** Books and liquidation levels come back as they were written, and a bad row is named. */
class BookFilesTest {
  private static final MarginSchedule BTC = Datasets.venue("binance-usdm").schedule("BTCUSDT");

  private final Path folder;

  BookFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static PositionBook sample() {
    return PositionBook.sample(500).openInterest(1e8).medianLeverage(12).seed(7).on(BTC, 60_000);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aBookComesBackBitByBit() {
    PositionBook book = sample();
    Path file = folder.resolve("book.csv");
    Datasets.writePositions(book, file);
    PositionBook read = Datasets.readPositions(file, BTC);
    assertThat(read.quantities().copy()).isEqualTo(book.quantities().copy());
    assertThat(read.entryPrices().copy()).isEqualTo(book.entryPrices().copy());
    assertThat(read.margins().copy()).isEqualTo(book.margins().copy());
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.writePositions(book, file))
        .withMessageContaining("file must not exist yet");
  }

  @Test
  void leverageStandsInForMargin() throws IOException {
    PositionBook book =
        Datasets.readPositions(
            file(
                "mine.csv",
                "account,symbol,side,quantity_base,entry_price_quote,leverage\n"
                    + "x,BTCUSDT,long,2,60000,20\ny,BTCUSDT,short,1,60000,10\n"),
            BTC);
    assertThat(book.quantities().copy()).containsExactly(2, -1);
    assertThat(book.margins().copy()).containsExactly(6_000, 6_000);
    assertThat(Datasets.positions("made_btcusdt_2025-10-07_book", BTC).size()).isEqualTo(60);
  }

  private void refusesBook(String text, String sentence) throws IOException {
    Path file = file("bad" + text.hashCode() + ".csv", text);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readPositions(file, BTC))
        .withMessageEndingWith(sentence);
  }

  @Test
  void aBadRowIsNamed() throws IOException {
    String header = "account,symbol,side,quantity_base,entry_price_quote,leverage\n";
    refusesBook(
        header + "x,BTCUSDT,buy,2,60000,20\n",
        "line 2, column side: must be long or short, was \"buy\"");
    refusesBook(
        header + "x,BTCUSDT,long,-2,60000,20\n",
        "line 2, column quantity_base: must be above 0, was \"-2\"");
    refusesBook(
        header + "x,ETHUSDT,long,2,60000,20\n",
        "line 2, column symbol: must be BTCUSDT, was \"ETHUSDT\"; one book has one contract");
    refusesBook(
        header + "x,BTCUSDT,long,2,60000,20\nx,BTCUSDT,long,2,60000,20\n",
        "line 3, column account: must be there once, was \"x\"; one position for each account");
    refusesBook(
        header + "x,BTCUSDT,long,2,60000,500\n",
        "line 2, column leverage: must be at most 100.0x, was \"500\"");
    refusesBook(
        "side,quantity_base,entry_price_quote\nlong,1,1\n",
        "line 1: must have one of [margin_quote, leverage], was without");
  }

  @Test
  void levelsOfABookAreSharedAndReadBack() {
    LiquidationLevels levels = LiquidationLevels.of(sample().at(60_000));
    Path file = folder.resolve("levels.csv");
    Datasets.writeLiquidationLevels(levels, file);
    assertThat(Datasets.readLiquidationLevels(file, "BTC").levels()).isEqualTo(levels.levels());
  }

  @Test
  void bothFormsOfTheSharedListAreRead() throws IOException {
    Path plain =
        file("plain.json", "[{\"owner\": \"a\", \"liqPrice\": 1500.5, \"collateral\": 12}]");
    assertThat(Datasets.readLiquidationLevels(plain, "ETH").levels())
        .isEqualTo(List.of(new LiquidationLevels.Level("a", 1500.5, 12)));
    Path named =
        file(
            "named.json",
            "[{\"owner\": \"a\", \"liqPrice\": 1500, \"collateral\": \"ethereum:0x1\","
                + " \"collateralAmount\": \"12\", \"extra\": {\"url\": \"\"}}]");
    assertThat(Datasets.readLiquidationLevels(named, "ETH").totalQuantity()).isEqualTo(12);
  }

  @Test
  void aBadEntryIsNamed() throws IOException {
    Path negative =
        file("negative.json", "[{\"owner\": \"a\", \"liqPrice\": -1, \"collateral\": 12}]");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readLiquidationLevels(negative, "ETH"))
        .withMessageContaining("negative.json line 1, [0]")
        .withMessageEndingWith("liquidation price must be above 0, was -1");
    Path mixed =
        file(
            "mixed.json",
            "[{\"owner\":\"a\",\"liqPrice\":1,\"collateral\":\"x\",\"collateralAmount\":1},"
                + "{\"owner\":\"b\",\"liqPrice\":1,\"collateral\":\"y\",\"collateralAmount\":1}]");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readLiquidationLevels(mixed, "ETH"))
        .withMessageEndingWith(
            "must be x as in the entries before, was y; one list has one collateral");
    Path empty = file("empty.json", "[]");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readLiquidationLevels(empty, "ETH"))
        .withMessageEndingWith("must list at least one level, was empty");
    Path zero = file("zero.csv", "owner,liquidation_price,quantity\na,1,0\n");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Datasets.readLiquidationLevels(zero, "ETH"))
        .withMessageStartingWith("zero.csv line 2, column quantity: quantity must be finite");
  }

  /** All but accounts in breach at the snapshot stand below its price of 1. */
  @Test
  void theBundledLoansStandAroundTheSnapshot() {
    LiquidationLevels levels =
        Datasets.liquidationLevels("aave-v2_steth_2023-06-21_liquidation-levels", "stETH");
    assertThat(levels.size()).isEqualTo(359);
    assertThat(levels.due(1).size() + levels.below(1).size()).isEqualTo(359);
    assertThat(levels.above(1).size()).isZero();
  }

  @Test
  void outlines() {
    Table outline = Tables.table(sample());
    assertThat(outline.rowCount()).isEqualTo(3);
    assertThat(outline.name()).contains("seed 7");
    assertThat(outline.columnNames()).contains("median leverage [x]", "within five percent [%]");
    assertThat(Tables.table(sample().at(60_000)).rowCount()).isEqualTo(3);
    assertThat(Tables.table(LeverageProfile.of(sample())).rowCount()).isEqualTo(8);
    assertThat(Tables.table(LiquidationLevels.of(sample().at(60_000))).columnNames())
        .containsExactly("owner", "liquidation price [quote]", "quantity [base]");
  }
}

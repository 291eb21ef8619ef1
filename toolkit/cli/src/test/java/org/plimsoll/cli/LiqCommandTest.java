package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.plimsoll.cli.Typed.plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.tables.Datasets;

class LiqCommandTest {
  private static final String OWN =
      """
      symbol,tier,notional_floor,notional_cap,max_leverage,maintenance_margin_rate,maintenance_amount
      COINUSD,1,0,1000,10,0.02,0
      COINUSD,2,1000,,4,0.05,30
      """;

  private static Typed btc(String... words) {
    List<String> all =
        new ArrayList<>(List.of("liq", "--venue", "binance-usdm", "--symbol", "BTCUSDT"));
    all.addAll(List.of(words));
    return plimsoll(all.toArray(String[]::new));
  }

  private static Typed btcWith(String words) {
    return btc(words.split(" ", -1));
  }

  @Test
  void textIsAFewAlignedLines() {
    Typed typed = btcWith("--long 2@60000 --leverage 20");
    assertThat(typed.status()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines())
        .containsExactly(
            "position             long 2.000 BTCUSDT at 60,000.00, margin 6,000.00 (20.0x)",
            "liquidation price    57,261.31",
            "bankruptcy price     57,000.00",
            "tier at liquidation  2 (maintenance margin rate 0.50 %, amount 50.00, leverage up to"
                + " 100.0x)",
            "tier at entry        2 (maintenance margin rate 0.50 %, amount 50.00, leverage up to"
                + " 100.0x)",
            "distance             4.56 %",
            "room for the engine  0.46 %",
            "contract             linear; money in quote currency",
            "rule                 marginal brackets by notional, maintenance on mark",
            "schedule             binance-usdm BTCUSDT, snapshot of 2024-10-24; venues change their"
                + " schedules",
            "source               freqtrade/freqtrade,"
                + " freqtrade/exchange/binance_leverage_tiers.json, commit 3d9514d2660c",
            "note                 Liquidated by the mark price. Prices are shown with two decimals"
                + " on most contracts and are not rounded here.");
  }

  @Test
  void explainShowsEveryTermWithFigures() {
    Typed typed = btcWith("--long 2@60000 --leverage 20 --explain");
    assertThat(typed.out())
        .contains("liquidation price of long BTCUSDT")
        .contains("(side x quantity x entry - margin - amount) / (quantity x (side - rate))")
        .contains("bracket at entry", "bracket at liquidation", "equity there")
        .contains("maintenance margin there", "distance to liquidation", "room for the engine");
  }

  @Test
  void markAddsTheStateThere() {
    assertThat(btcWith("--long 2@60000 --leverage 20 --mark 58000").out())
        .contains("equity               2,000.00")
        .contains("maintenance margin   530.00")
        .contains("headroom             1,470.00")
        .contains("margin ratio         26.50 %")
        .contains("margin utilization   290.00 %")
        .contains("effective leverage   58.0x");
    assertThat(btcWith("--long 2@60000 --leverage 20 --mark 58000 --explain").out())
        .contains("BTCUSDT at 58,000.00")
        .contains("maintenance margin / equity, liquidation at 100 %");
    assertThat(btcWith("--long 2@60000 --leverage 20 --mark 56000").out())
        .contains("margin ratio         none");
  }

  @Test
  void aLongBackedInFullHasNeitherPrice() {
    assertThat(btcWith("--long 9.69@62.17 --leverage 1 --explain").out())
        .contains("liquidation price    none")
        .contains("bankruptcy price     none")
        .contains("tier at liquidation  none")
        .contains("distance             none")
        .contains("equity exceeds maintenance margin at every price above 0");
    assertThat(btcWith("--short 9.69@62.17 --leverage 1").out()).doesNotContain("none");
  }

  @Test
  void aMarginBelowMaintenanceIsWarnedOf() {
    assertThat(btcWith("--short 2@60000 --margin 100").out())
        .contains("warning              liquidation is due at entry");
    assertThat(btcWith("--short 2@60000 --margin 6000").out()).doesNotContain("warning");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BTCUSDT",
        "btcusdt",
        "BtcUsdt",
        "BTC/USDT",
        "BTC-USDT",
        "BTC_USDT",
        "BTC/USDT:USDT",
        "btc/usdt:usdt",
        " BTCUSDT "
      })
  void spellingsOfASymbol(String symbol) {
    Typed typed =
        plimsoll(
            "liq",
            "--venue",
            "binance-usdm",
            "--symbol",
            symbol,
            "--long",
            "2@60000",
            "--leverage",
            "20");
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).contains("binance-usdm BTCUSDT,").contains("57,261.31");
  }

  @Test
  void anExpiryIsPartOfTheSymbol() {
    assertThat(
            plimsoll(
                    "liq",
                    "--venue",
                    "binance-usdm",
                    "--symbol",
                    "BTC/USDT:USDT-241227",
                    "--long",
                    "2@60000",
                    "--leverage",
                    "5")
                .out())
        .contains("binance-usdm BTCUSDT_241227,");
  }

  @Test
  void bracketsOfOnesOwn(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.csv"), OWN);
    String words = "--symbol coin/usd --short 20@50 --leverage 4 --brackets " + file;
    Typed named = plimsoll(("liq --venue mine " + words).split(" "));
    assertThat(named.err()).isEmpty();
    assertThat(named.out()).contains("mine COINUSD, snapshot of own.csv");
    assertThat(plimsoll(("liq " + words).split(" ")).out()).contains("own.csv COINUSD");
  }

  @Test
  void aBracketFileThatCannotBeUsedIsNamed(@TempDir Path folder) throws IOException {
    Path none = folder.resolve("none.csv");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    Path comma = Files.writeString(folder.resolve("comma.csv"), OWN.replace("0.05", "\"0,05\""));
    String size = "--long 2@60000 --leverage 2 --brackets ";
    btcWith(size + none).isRefusedWith("none.csv: no file '%s'; check the path".formatted(none));
    btcWith(size + empty).isRefusedWith("empty.csv: must have a header line and rows, was empty");
    btcWith(size + comma)
        .isRefusedWith(
            "comma.csv line 3, column maintenance_margin_rate: must be a number with a decimal"
                + " point, was \"0,05\"; write 0.05");
    btcWith(size)
        .isRefusedWith("--brackets must name a file, was empty; write the path of a bracket CSV");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --leverage 20                      | a position must be given by --long or --short, was given by neither; write one, such as --long 2@60000
          --long 2@1 --short 2@1 --margin 5  | a position must be given by --long or --short, was given by both; write one, such as --long 2@60000
          --long 2@60000                     | the margin must be given by --leverage or --margin, was given by neither; write one, such as --leverage 20
          --long 2@60000 --leverage 2 --margin 5 | the margin must be given by --leverage or --margin, was given by both; write one, such as --leverage 20
          --long 2 --leverage 20             | --long must be QUANTITY@PRICE, was '2'; write --long 2@60000
          --short @60000 --leverage 20       | --short must be QUANTITY@PRICE, was '@60000'; write --short 2@60000
          --short 2@ --leverage 20           | --short must be QUANTITY@PRICE, was '2@'; write --short 2@60000
          --long 1@2@3 --leverage 20         | --long must be QUANTITY@PRICE, was '1@2@3'; write --long 2@60000
          --long= --leverage 20              | --long must be QUANTITY@PRICE, was ''; write --long 2@60000
          --long -2@60000 --leverage 20      | quantity must be above 0, was -2; the direction is said by --long or --short
          --long 0@60000 --leverage 20       | quantity must be above 0, was 0; the direction is said by --long or --short
          --long 2@0 --leverage 20           | entry price must be above 0, was 0; write it in quote per base, as in 2@60000
          --long NaN@60000 --leverage 20     | quantity must be a number, was 'NaN'; write one such as 12.5
          --long Infinity@60000 --leverage 2 | quantity must be a number, was 'Infinity'; write one such as 12.5
          --long 2,5@60000 --leverage 20     | quantity must be a number, was '2,5'; write 2.5
          --long 2@60,000 --leverage 20      | entry price must be a number, was '60,000'; write 60000
          --long 2@60_000 --leverage 20      | entry price must be a number, was '60_000'; write 60000
          --long 2@0x1p3 --leverage 20       | entry price must be a number, was '0x1p3'; write one such as 12.5
          --long 2@5d --leverage 20          | entry price must be a number, was '5d'; write one such as 12.5
          --long 1e400@1 --leverage 20       | quantity must be within the range of a double, 5e-324 to 1.8e308, was 1e400; write a number in it
          --long 1e-400@1 --leverage 20      | quantity must be within the range of a double, 5e-324 to 1.8e308, was 1e-400; write a number in it
          --long 1e200@1e200 --leverage 20   | notional, quantity x price, must be a finite number, was Infinity
          --long 2@60000 --leverage 12,5     | leverage must be a number, was '12,5'; write 12.5
          --long 2@60000 --leverage 20x      | leverage must be a number, was '20x'; write 20
          --long 2@60000 --leverage=         | leverage must be a number, was ''; write one such as 12.5
          --long 2@60000 --leverage NaN      | leverage must be a number, was 'NaN'; write one such as 12.5
          --long 2@60000 --leverage 0.5      | leverage must be 1 or more, was 0.5
          --long 2@60000 --leverage -5       | leverage must be 1 or more, was -5
          --long 2@60000 --leverage 0        | leverage must be 1 or more, was 0
          --long 2@60000 --leverage 101      | leverage 101 is above the venue's maximum of 100 for a BTCUSDT notional of 120,000 (bracket 2)
          --long 2@60000 --margin 0          | margin must be above 0, was 0; a position needs some margin of its own
          --long 2@60000 --margin -7         | margin must be above 0, was -7; a position needs some margin of its own
          --long 2@60000 --margin 6k         | margin must be a number, was '6k'; write one such as 12.5
          --short 1e-10@1 --margin 1e308     | liquidation price must be a finite number, was Infinity
          --long 2@60000 --leverage 2 --mark 0     | mark must be above 0, was 0
          --long 2@60000 --leverage 2 --mark -1    | mark must be above 0, was -1
          --long 2@60000 --leverage 2 --mark 1e308 | notional at the mark must be a finite number, was Infinity
          --long 2@60000 --leverage 2 --mark NaN   | mark must be a number, was 'NaN'; write one such as 12.5
          --long 1e6@60000 --leverage 1      | a BTCUSDT notional of 60,000,000,000 is above the schedule's largest of 1,800,000,000; split or shrink the position
          """)
  void refusalsAreOneSentence(String words, String sentence) {
    btcWith(words).isRefusedWith(sentence);
  }

  @Test
  void unknownNamesListTheNearest() {
    String[] size = {"--long", "2@60000", "--leverage", "2"};
    named("binance-usdm", "BTCUSDX", size)
        .isRefusedWith(
            "no contract 'BTCUSDX' on binance-usdm; nearest are [BTCUSDC, BTCUSDT, ETCUSDT,"
                + " GTCUSDT]");
    named("binance-usdm", "", size)
        .isRefusedWith("symbol must be a contract, was empty; write one such as BTCUSDT");
    named("binnance", "BTCUSDT", size)
        .isRefusedWith("no venue 'binnance'; nearest are [bingx, binance-usdm, bitget]");
    plimsoll("liq", "--symbol", "BTCUSDT", "--long", "2@60000", "--leverage", "2")
        .isRefusedWith(
            "a venue must be given, was missing; write --venue with one of "
                + Datasets.venues()
                + ", or"
                + " --brackets FILE");
  }

  @Test
  void anotherSettlementAssetIsAnotherContract() {
    String[] size = {"--long", "2@60000", "--leverage", "2"};
    assertThat(named("binance-usdm", "BTCUSDT:USDT", size).status()).isZero();
    for (String symbol : List.of("BTC/USDT:BTC", "BTC/USDT:USDC")) {
      assertThat(named("binance-usdm", symbol, size).err())
          .startsWith("plimsoll: no contract '" + symbol + "' on binance-usdm; nearest are ");
    }
  }

  @Test
  void anEmptyDeviceIsNamedByItsPath() {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    btcWith("--long 2@60000 --leverage 2 --brackets /dev/null")
        .isRefusedWith("/dev/null: must have a header line and rows, was empty");
  }

  @Test
  void moneyOfASmallContractKeepsItsDigits() {
    assertThat(
            named("binance-usdm", "ETHBTC", "--long", "1@0.035", "--leverage", "20", "--explain")
                .out())
        .contains("margin 0.00175 (20.0x)")
        .contains("(0.0350 - 0.00175 - 0.00)")
        .doesNotContain("<0.01");
  }

  private static Typed named(String venue, String symbol, String... words) {
    List<String> all = new ArrayList<>(List.of("liq", "--venue", venue, "--symbol", symbol));
    all.addAll(List.of(words));
    return plimsoll(all.toArray(String[]::new));
  }

  @Test
  void exponentsAndPlusSignsAreNumbers() {
    assertThat(btcWith("--long +2@6e4 --leverage 2E1").out())
        .isEqualTo(btcWith("--long 2@60000 --leverage 20").out());
    assertThat(btcWith("--long .5@60000. --leverage 20").status()).isZero();
  }

  @Test
  void helpNamesTheKeys() {
    Typed help = plimsoll("liq", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("Usage: plimsoll liq")
        .contains("liquidationPrice", "bankruptcyPrice", "tierAtLiquidation", "roomForTheEngine");
  }
}

package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.cli.Typed.plimsoll;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.tables.Datasets;

/** Rates, fees, rounding and files of one's own under a venue's rule. */
class LiqRatesTest {
  private static Typed liq(String words) {
    return plimsoll(("liq " + words.strip()).split(" +"));
  }

  private static JsonObject json(String words) {
    Typed typed = liq(words + " --json");
    assertThat(typed.err()).isEmpty();
    return JsonParser.parseString(typed.out()).getAsJsonObject();
  }

  private static double price(String words) {
    return json(words).get("liquidationPrice").getAsDouble();
  }

  @Test
  void aRateMayBeAFractionOrAPercentage() {
    String gate = "--venue gate --symbol BTC_USDT --long 2@60000 --leverage 20 --rate ";
    assertThat(liq(gate + "0.5%").out()).isEqualTo(liq(gate + "0.005").out());
    assertThat(price(gate + "0.5%")).isCloseTo(57_000 / (1 - 0.0056), within(1e-8));
    assertThat(price(gate + "0.5% --fee 0")).isCloseTo(57_000 / 0.995, within(1e-8));
    assertThat(liq(gate + "0.5%").out())
        .contains("closing fee 0.060 % on mark")
        .contains("note ", "worked example");
  }

  @Test
  void theFeeIsChangedWithoutARateToo() {
    String gate = "--venue gate --symbol EXAMPLE --long 2@60000 --leverage 20 ";
    assertThat(price(gate + "--fee 0.1%")).isCloseTo(57_000 / (1 - 0.011), within(1e-8));
    String binance = "--venue binance-usdm --symbol BTCUSDT --long 2@60000 --leverage 20 ";
    assertThat(price(binance + "--fee 0.1%")).isCloseTo(113_950 / (2 * 0.994), within(1e-8));
  }

  @Test
  void theContractSizeCountsContracts() {
    String okx = "--venue okx --symbol 0G-USDT-SWAP --long 100@5 --margin 20 ";
    JsonObject small = json(okx + "--contract-size 0.1");
    assertThat(small.get("notional").getAsDouble()).isCloseTo(50, within(1e-9));
    assertThat(small.get("contractSize").getAsDouble()).isEqualTo(0.1);
    assertThat(liq(okx + "--contract-size 0.1").out())
        .contains("long 100.000 contracts of 0G-USDT-SWAP")
        .contains("linear, 1 contract = 0.1 base; money in quote currency");
  }

  /** Rounded against the trader: up for a long, down for a short. */
  @ParameterizedTest
  @CsvSource({"--long 3@20000, 19700.33, 19700.5", "--short 3@20000, 20299.67, 20299.5"})
  void theVenueRoundsWhatItShows(String size, double exact, double shown) {
    String words =
        "--venue bybit-linear --symbol BTCUSDT %s --margin 1199 --rate 0.5%% --tick 0.5"
            .formatted(size);
    JsonObject json = json(words);
    assertThat(json.get("liquidationPrice").getAsDouble()).isCloseTo(exact, within(0.005));
    assertThat(json.get("liquidationPriceShown").getAsDouble()).isEqualTo(shown);
    assertThat(liq(words).out()).contains("%,.2f (unrounded ".formatted(shown));
  }

  @Test
  void aFlatRuleMayHaveSeveralCrossings(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("flat.venue.json"),
            """
            {"schema": "plimsoll-venue/1", "id": "flat", "name": "Flat", "asOf": "2026",
             "rule": {"tiering": "flat"},
             "contracts": [{"symbol": "X", "tiers": [
               {"floor": 0, "rate": "1%", "maxLeverage": 50},
               {"floor": 1000, "rate": "20%", "maxLeverage": 5}]}]}
            """);
    String words = "--venue-file " + file + " --symbol X --long 10@99 --margin 50";
    Typed typed = liq(words);
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .containsPattern("all crossings +94.9495, liquidatable below; 100.000, liquidatable above");
    assertThat(json(words).getAsJsonArray("liquidationPrices").size()).isGreaterThan(1);
  }

  @Test
  void aDescriptionHasARuleOfItsOwn(@TempDir Path folder) {
    Path file = folder.resolve("mine.json");
    Datasets.writeVenue(Datasets.venue("gate"), file);
    String words = " --symbol EXAMPLE --long 2@60000 --leverage 20";
    double gate = price("--venue gate" + words);
    assertThat(price("--brackets " + file + words)).isEqualTo(gate);
    assertThat(json("--venue kraken --venue-file " + file + words).get("venue").getAsString())
        .isEqualTo("kraken");
  }

  /** Tiers as ccxt gives them have no rule; a bundled venue's name lends its own. */
  @Test
  void ccxtTiersAreReadUnderTheRuleOfTheVenue(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("tiers.json"),
            """
            {"BTC/USDT:USDT": [{"tier": 1, "symbol": "BTC/USDT:USDT", "currency": "USDT",
              "minNotional": 0, "maxNotional": 1000000, "maintenanceMarginRate": 0.005,
              "maxLeverage": 100, "info": {}}]}
            """);
    String words = " --symbol BTCUSDT --long 2@60000 --leverage 20 --brackets " + file;
    assertThat(price("--venue gate" + words)).isCloseTo(57_000 / (1 - 0.0056), within(1e-8));
    assertThat(price("--venue mine" + words)).isCloseTo(57_000 / 0.995, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --venue gate --symbol X_USDT --rate 5                       | rate must be 0 or more and below 1, was 5; did you mean 5%?
          --venue gate --symbol X_USDT --rate 500%                    | rate must be 0 or more and below 1, was 500%; write one such as 0.005 or 0.5%
          --venue gate --symbol X_USDT --rate -1%                     | rate must be 0 or more and below 1, was -1%; write one such as 0.005 or 0.5%
          --venue gate --symbol X_USDT --rate 0                       | maintenance margin rate must be above 0 and below 1, was 0; rates are fractions
          --venue gate --symbol X_USDT --rate NaN                     | rate must be a number, was 'NaN'; write one such as 12.5
          --venue gate --symbol X_USDT --rate %                       | rate must be a number, was ''; write one such as 12.5
          --venue gate --symbol X_USDT --rate 1% --fee 1              | closing fee must be 0 or more and below 1, was 1; did you mean 1%?
          --venue gate --symbol X_USDT --rate 1% --fee inf            | closing fee must be a number, was 'inf'; write one such as 12.5
          --venue gate --symbol EXAMPLE --amount 5                    | --amount must stand with --rate, was alone; add the rate it belongs to
          --venue gate --symbol X_USDT --rate 1% --amount -5          | amount must be 0 or more, was -5
          --venue gate --symbol X_USDT --rate 1% --amount 5000        | amount must be at most notional x rate at entry, was 5000; it belongs to a larger bracket
          --venue okx --symbol X --rate 1% --amount 5                 | amount must be 0 under flat brackets by size, was 5; only marginal ones by notional deduct
          --venue gate --symbol X_USDT --rate 1% --contract-size 0    | contract size must be above 0, was 0
          --venue gate --symbol X_USDT --rate 1% --tick -1            | tick must be 0 or more, was -1
          --venue gate --symbol X_USDT                                | no contract 'X_USDT' on gate; nearest are [EXAMPLE]; its schedule is a worked example, --rate R asks about any symbol
          --venue binance-coinm --symbol XRPUSD --rate 1%             | symbol must be one of binance-coinm's own, whose contracts differ in kind, size or rule, was 'XRPUSD'; nearest are [BTCUSD, ETHUSD]
          """)
  void refusalsAreOneSentence(String words, String sentence) {
    liq(words + " --long 2@60000 --leverage 1").isRefusedWith(sentence);
  }

  @Test
  void aSizeOfOnesOwnMakesTheContractsAlike() {
    assertThat(
            json("--venue binance-coinm --symbol XRPUSD --rate 1% --contract-size 10"
                    + " --short 50@0.5 --margin 400")
                .get("contract")
                .getAsString())
        .isEqualTo("inverse");
  }

  /** A 1x inverse short is backed by its whole notional in the coin. */
  @Test
  void whatNoPriceLiquidatesSaysWhy() {
    assertThat(
            liq("--venue bybit-inverse --symbol BTCUSD --rate 0.5% --short 100@50000 --leverage 1")
                .out())
        .contains(
            "liquidation price    none: no rise liquidates it: equity covers the requirement");
    assertThat(
            json("--venue bybit-inverse --symbol BTCUSD --rate 0.5% --short 100@50000 --leverage 1")
                .get("noLiquidation")
                .getAsString())
        .isEqualTo("no rise liquidates it: equity covers the requirement");
  }

  @Test
  void aPositionNoPriceSavesSaysSo() {
    assertThat(liq("--venue synthetix-v3 --symbol EXAMPLE --short 0.01@100 --margin 10").out())
        .contains("liquidation price    none: liquidation is due at every price")
        .contains("warning              liquidation is due at entry");
  }
}

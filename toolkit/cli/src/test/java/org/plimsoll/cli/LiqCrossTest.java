package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.cli.Typed.plimsoll;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiqCrossTest {
  private static final String BTC = "--venue binance-usdm --symbol BTCUSDT --long 2@60000 ";
  private static final String COIN = "--venue binance-coinm --symbol BTCUSD --long 1000@50000 ";

  private static Typed liq(String words) {
    return plimsoll(("liq " + words.strip()).split(" +"));
  }

  private static String text(String words) {
    Typed typed = liq(words);
    assertThat(typed.err()).isEmpty();
    return typed.out();
  }

  private static JsonObject json(String words) {
    return JsonParser.parseString(text(words + " --json")).getAsJsonObject();
  }

  private static double number(JsonObject json, String key) {
    return json.get(key).getAsDouble();
  }

  @Test
  void textHasTheLegTheAccountAndTheSurface() {
    assertThat(text(BTC + "--cross --wallet 9000 --leg ETHUSDT:short:10@3000:3100").lines())
        .startsWith(
            "position            long 2.000 BTCUSDT at 60,000.00, cross margin, mark 60,000.00",
            "liquidation price   56,318.59",
            "bankruptcy price    56,000.00",
            "distance            6.14 %",
            "wallet              9,000.00",
            "equity              8,000.00",
            "initial margin      1,448.00",
            "maintenance margin  674.00",
            "headroom            7,326.00",
            "margin ratio        8.43 %")
        .contains(
            "leg      side   quantity      entry       mark    notional     profit  maintenance"
                + "  liquidation",
            "ETHUSDT  short    10.000   3,000.00   3,100.00   31,000.00  -1,000.00       124.00"
                + "     3,829.68",
            "all together                                   8.30 %               none")
        .anyMatch(line -> line.matches("BTCUSDT alone +60,000.00 +56,318.59 +6.14 % +none +none"));
  }

  @Test
  void keysAreStable() {
    JsonObject json = json(BTC + "--cross --wallet 9000 --collateral ETH:1@3000");
    assertThat(json.keySet())
        .containsExactly(
            "venue",
            "scheduleAsOf",
            "source",
            "note",
            "rule",
            "symbol",
            "contract",
            "contractSize",
            "marginCurrency",
            "marginMode",
            "side",
            "quantity",
            "entryPrice",
            "markPrice",
            "notional",
            "wallet",
            "leverage",
            "liquidationPrice",
            "bankruptcyPrice",
            "liquidationPriceShown",
            "bankruptcyPriceShown",
            "noLiquidation",
            "distanceToLiquidation",
            "account",
            "legs",
            "collateral",
            "surface",
            "standardDeviations");
    assertThat(json.getAsJsonArray("collateral").get(0).getAsJsonObject().keySet())
        .containsExactly("asset", "amount", "pricedBy", "markPrice", "haircut", "value");
    assertThat(json.getAsJsonArray("legs").get(0).getAsJsonObject().keySet())
        .containsExactly(
            "symbol",
            "side",
            "quantity",
            "entryPrice",
            "markPrice",
            "notional",
            "profit",
            "initialMargin",
            "maintenanceMargin",
            "liquidationPrice");
    assertThat(json.get("standardDeviations").isJsonNull()).isTrue();
  }

  /** The help names every key there is, isolated and cross. */
  @Test
  void helpNamesEveryKey() {
    String help = text("--help").replaceAll("\\s+", " ");
    List<String> keys = new ArrayList<>();
    collect(
        json(
            BTC
                + "--cross --wallet 9000 --collateral ETH:1@3000 --volatility BTCUSDT=3%"
                + " --volatility ETH=4% --correlation 0.5 --explain"),
        keys);
    collect(json(BTC + "--leverage 20 --mark 58000 --explain"), keys);
    assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(help).contains(key));
  }

  private static void collect(JsonElement element, List<String> keys) {
    if (element.isJsonObject()) {
      keys.addAll(element.getAsJsonObject().keySet());
      element.getAsJsonObject().asMap().values().forEach(value -> collect(value, keys));
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(value -> collect(value, keys));
    }
  }

  /** Without other legs a cross account is the isolated position with the wallet for margin. */
  @ParameterizedTest
  @CsvSource({
    "--venue binance-usdm --symbol BTCUSDT --long 2@60000, 6000",
    "--venue binance-usdm --symbol BTCUSDT --short 2@60000, 6000",
    "--venue binance-coinm --symbol BTCUSD --long 1000@50000, 0.25",
    "--venue binance-coinm --symbol BTCUSD --short 1000@50000, 0.25",
    "--venue okx --symbol 0G-USDT-SWAP --long 1000@5, 600",
    "--venue bitmex --symbol EXAMPLE-QUANTO --short 100@3000, 0.01"
  })
  void aloneItIsTheIsolatedPosition(String position, String margin) {
    JsonObject alone = json(position + " --margin " + margin);
    JsonObject cross = json(position + " --cross --wallet " + margin);
    assertThat(json(position + " --cross --margin " + margin)).isEqualTo(cross);
    double price = number(alone, "liquidationPrice");
    assertThat(number(cross, "liquidationPrice")).isCloseTo(price, within(price * 1e-12));
    assertThat(number(cross, "bankruptcyPrice"))
        .isCloseTo(number(alone, "bankruptcyPrice"), within(price * 1e-12));
    JsonObject account = cross.getAsJsonObject("account");
    double equity = Double.parseDouble(margin);
    assertThat(number(account, "equity")).isCloseTo(equity, within(equity * 1e-12));
    assertThat(number(account, "notional")).isCloseTo(number(alone, "notional"), within(1e-9));
  }

  @Test
  void leverageAloneMakesTheInitialMarginTheWallet() {
    JsonObject json = json(BTC + "--cross --leverage 20");
    assertThat(number(json, "wallet")).isEqualTo(6_000);
    assertThat(number(json, "liquidationPrice")).isCloseTo(57_261.3065, within(1e-4));
    assertThat(number(json(BTC + "--cross --leverage 20 --wallet 7000"), "wallet"))
        .isEqualTo(7_000);
  }

  @Test
  void legsBehindCrossAreThoseBehindLeg() {
    String legs = "--wallet 9000 --leg ETHUSDT:short:10@3000 --leg SOL/USDT:USDT:LONG:5@150:140";
    String behind = "--cross ETHUSDT:short:10@3000 SOLUSDT:long:5@150:140 --wallet 9000";
    assertThat(text(BTC + behind)).isEqualTo(text(BTC + "--cross " + legs));
  }

  /** 9,000 - 3 x 60,000 + 1 x 61,000 and 0.5 % and 0.4 % of the mark, less 50: by hand. */
  @Test
  void theSameSymbolIsHedgeMode() {
    JsonObject json =
        json(
            "--venue binance-usdm --symbol BTCUSDT --long 3@60000 --cross --wallet 9000"
                + " --leg BTCUSDT:short:1@61000");
    double amounts = 50 + 50;
    double price = (9_000 - 180_000 + 61_000 + amounts) / (0.015 + 0.005 - 3 + 1);
    assertThat(number(json, "liquidationPrice")).isCloseTo(price, within(1e-6));
    assertThat(json.getAsJsonObject("surface").getAsJsonArray("alone")).hasSize(1);
    JsonObject hedge = json.getAsJsonArray("legs").get(1).getAsJsonObject();
    assertThat(hedge.get("liquidationPrice").isJsonNull()).isTrue();
  }

  @Test
  void aHedgeThatGainsHasAReasonInPlaceOfAPrice() {
    assertThat(
            text(
                "--venue binance-usdm --symbol BTCUSDT --short 1@60000 --cross --wallet 9000"
                    + " --leg BTCUSDT:long:3@60000"))
        .contains("liquidation price   none: no rise of BTCUSDT alone liquidates the account");
  }

  @Test
  void collateralMovesWithTheContractOnIt() {
    JsonObject json = json(BTC + "--cross --wallet 0 --collateral BTC:0.5:10%");
    assertThat(number(json, "bankruptcyPrice")).isCloseTo(120_000 / 2.45, within(1e-6));
    JsonObject apart = json(BTC + "--cross --wallet 0 --collateral BTC:0.5@60000:0.1");
    assertThat(number(apart, "bankruptcyPrice")).isCloseTo(60_000 - 27_000 / 2.0, within(1e-6));
    assertThat(apart.getAsJsonObject("surface").getAsJsonArray("alone")).hasSize(2);
  }

  /** Money of a coin-margined account is in the coin, the surface in quote. */
  @Test
  void aCoinMarginedAccountIsToldInTheCoin() {
    JsonObject json = json(COIN + "--cross BTCUSD:short:200@52000 --wallet 0.25 --mark 51000");
    assertThat(json.get("marginCurrency").getAsString()).isEqualTo("base");
    double profit = 100_000 / 50_000.0 - 100_000 / 51_000.0;
    double hedge = -20_000 / 52_000.0 + 20_000 / 51_000.0;
    assertThat(number(json.getAsJsonObject("account"), "equity"))
        .isCloseTo(0.25 + profit + hedge, within(1e-12));
    assertThat(number(json.getAsJsonArray("legs").get(1).getAsJsonObject(), "profit"))
        .isCloseTo(hedge, within(1e-12));
    assertThat(json.getAsJsonArray("collateral")).isEmpty();
    assertThat(text(COIN + "--margin 0.25"))
        .contains("long 1,000.0 contracts of BTCUSD at 50,000.00, margin 0.2500 (8.0x)")
        .contains("inverse, 1 contract = 100 quote; money in base currency");
  }

  @Test
  void standardDeviationsComeWithVolatilities() {
    JsonObject json =
        json(
            BTC
                + "--cross --wallet 9000 --leg ETHUSDT:short:10@3000 --volatility BTCUSDT=3%"
                + " --volatility eth/usdt=0.04 --correlation 0.8");
    JsonObject far = json.getAsJsonObject("standardDeviations");
    double variance =
        Math.pow(120_000 * 0.03, 2)
            + Math.pow(30_000 * 0.04, 2)
            - 2 * 0.8 * 120_000 * 0.03 * 30_000 * 0.04;
    assertThat(number(far, "standardDeviation")).isCloseTo(Math.sqrt(variance), within(1e-6));
    assertThat(number(far, "distance"))
        .isCloseTo(
            number(json.getAsJsonObject("account"), "headroom") / Math.sqrt(variance),
            within(1e-9));
    assertThat(text(BTC + "--cross --wallet 9000 --volatility BTCUSDT=3%"))
        .contains("standard deviations  2.35 of 3,600.00 a day to liquidation")
        .contains("likeliest ruinous move");
  }

  @Test
  void explainShowsWhatTheOthersLeaveAndTheLineOfTheLeg() {
    String words = BTC + "--cross --wallet 9000 --leg ETHUSDT:short:10@3000:3100 --explain";
    assertThat(text(words))
        .contains("liquidation price of long BTCUSDT in a cross account, the others as they are")
        .contains("9,000.00 - 1,000.00 - 124.00")
        .contains("= -(7,876.00 - 119,950.00) / 1.990")
        .contains("requirement there", "equity there", "bankruptcy price");
    JsonObject json = json(words);
    assertThat(json.getAsJsonArray("terms"))
        .anySatisfy(
            term ->
                assertThat(term.getAsJsonObject().get("value"))
                    .isEqualTo(json.get("liquidationPrice")));
  }

  @Test
  void aMarkPastLiquidationIsWarnedOf() {
    assertThat(text(BTC + "--cross --wallet 6000 --mark 57000"))
        .contains("warning             liquidation is due: equity does not exceed maintenance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --cross                                         | the balance must be given by --wallet, was missing; write one, such as --wallet 5000
          --cross --wallet 5 --margin 5                   | the balance must be given by --wallet or --margin, was given by both; write one, such as --wallet 5000
          --leverage 2 --wallet 5                         | --wallet must stand with --cross, was without; add --cross or leave it out
          --leverage 2 --leg ETHUSDT:long:1@2             | --leg must stand with --cross, was without; add --cross or leave it out
          --leverage 2 --collateral ETH:1@2               | --collateral must stand with --cross, was without; add --cross or leave it out
          --leverage 2 --others-profit 2                  | --others-profit must stand with --cross, was without; add --cross or leave it out
          --leverage 2 --volatility BTCUSDT=1             | --volatility must stand with --cross, was without; add --cross or leave it out
          --cross --wallet NaN                            | wallet must be a number, was 'NaN'; write one such as 12.5
          --cross --wallet inf                            | wallet must be a number, was 'inf'; write one such as 12.5
          --cross --leverage 101                          | leverage 101 is above the venue's maximum of 100 for a BTCUSDT notional of 120,000 (bracket 2)
          --cross ETHUSDT --wallet 5                      | --cross must be SYMBOL:SIDE:QUANTITY@PRICE, and :MARK if that is not the entry, was 'ETHUSDT'; write --cross ETHUSDT:short:10@3000
          --cross --wallet 5 --leg ETHUSDT:up:1@2         | --leg must be SYMBOL:SIDE:QUANTITY@PRICE, and :MARK if that is not the entry, was 'ETHUSDT:up:1@2'; write --leg ETHUSDT:short:10@3000
          --cross --wallet 5 --leg ETHUSDT:long:1         | --leg must be SYMBOL:SIDE:QUANTITY@PRICE, and :MARK if that is not the entry, was 'ETHUSDT:long:1'; write --leg ETHUSDT:short:10@3000
          --cross --wallet 5 --leg ETHUSDT:long:0@2       | quantity must be above 0, was 0; the direction is said by --long or --short
          --cross --wallet 5 --leg ETHUSDT:long:1@2:0     | mark of ETHUSDT must be above 0, was 0
          --cross --wallet 5 --leg ETHUSDT:long:1@2:NaN   | mark of ETHUSDT must be a number, was 'NaN'; write one such as 12.5
          --cross --wallet 5 --leg ETHUSDX:long:1@2       | no contract 'ETHUSDX' on binance-usdm; nearest are [ETHUSDC, ETHUSDT, ETCUSDT, ETHWUSDT]
          --cross --wallet 5 --mark 3 --leg BTCUSDT:short:1@2:4 | mark of BTCUSDT must be one price, was 3 and 4; write it once
          --cross --wallet 5 --collateral ETH             | --collateral must be ASSET:AMOUNT, with @PRICE and :HAIRCUT if any, was 'ETH'; write --collateral ETH:10@3000:5%
          --cross --wallet 5 --collateral ETH:1           | the price of collateral ETH must be given, was missing; write --collateral ETH:AMOUNT@PRICE
          --cross --wallet 5 --collateral ETH:1@0         | price of ETH must be above 0, was 0
          --cross --wallet 5 --collateral ETH:x@5         | amount of ETH must be a number, was 'x'; write one such as 12.5
          --cross --wallet 5 --collateral ETH:1@5:5       | haircut of ETH must be 0 or more and below 1, was 5; did you mean 5%?
          --cross --wallet 5 --others-maintenance -1      | maintenance margin of others must be 0 or more, was -1
          --cross --wallet 5 --correlation 1              | --correlation must stand with --volatility, was alone; write one --volatility per mark
          --cross --wallet 5 --volatility 3%              | --volatility must be SYMBOL=FRACTION, was '3%'; write --volatility BTCUSDT=0.03
          --cross --wallet 5 --volatility ETH=3%          | no mark 'ETH' in the account; nearest are [BTCUSDT]
          --cross --wallet 5 --volatility BTCUSDT=-1      | volatility of BTCUSDT must be 0 or more, was -1
          --cross ETHUSDT:long:1@2 --wallet 5 --volatility BTCUSDT=3% | volatility of ETHUSDT must be given, was missing; write --volatility ETHUSDT=0.03
          --cross ETHUSDT:long:1@2 --wallet 5 --volatility BTCUSDT=3% --volatility ETHUSDT=4% | a correlation must be given for [BTCUSDT, ETHUSDT], was missing; write --correlation 0.8
          """)
  void refusalsAreOneSentence(String words, String sentence) {
    liq(BTC + words).isRefusedWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --cross ETHUSD:short:10@3000 --wallet 1      | legs of a coin-margined account must be on the coin of BTCUSD, was ETHUSD; ask apart
          --cross --wallet 1 --collateral ETH:1@2      | --collateral must be left out of a coin-margined account, was given; its wallet is the coin
          --cross --wallet 1 --others-maintenance 2    | sums of others must be left out of a coin-margined account, was given; its wallet is the coin
          """)
  void aCoinMarginedAccountIsOfOneCoin(String words, String sentence) {
    liq(COIN + words).isRefusedWith(sentence);
  }

  @Test
  void kindsOfContractsAreNotMixed() {
    liq("--venue kraken --symbol BTCUSD --long 1000@8000 --cross CLASS-A:long:1@10 --wallet 1")
        .isRefusedWith(
            "legs of one account must be inverse contracts as BTCUSD is, was CLASS-A, which is"
                + " linear; ask apart");
  }

  @Test
  void aSideThatIsNotOfferedIsRefused() {
    String sentence =
        "a position at Aave v3 must be a long, was a short; no other side is offered there";
    String aave = "--venue aave-v3 --symbol Ethereum/WETH ";
    liq(aave + "--short 1@1800 --margin 900").isRefusedWith(sentence);
    liq(aave + "--short 1@1800 --cross --wallet 900").isRefusedWith(sentence);
    liq(aave + "--long 1@1800 --cross Ethereum/AAVE:short:1@90 --wallet 900")
        .isRefusedWith(sentence);
  }
}

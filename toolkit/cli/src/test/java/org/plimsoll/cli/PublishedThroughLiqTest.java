package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.cli.Typed.plimsoll;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Prices that venues, their documentation or other programs publish, asked on the command line.
 *
 * <p>The cases are those of the reference vectors named in the first column; where a venue's
 * schedule is of another day the published rate is given with --rate.
 */
class PublishedThroughLiqTest {
  private static JsonObject json(String words) {
    Typed typed = plimsoll(("liq --json " + words).split(" +"));
    assertThat(typed.err()).isEmpty();
    return JsonParser.parseString(typed.out()).getAsJsonObject();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          binance-usdm-iso-btc-long       | --venue binance-usdm --symbol BTCUSDT --long 109.488@32481.98 --margin 1535443.01 --rate 2.5% --amount 16300 | 18778.73 | 0.005
          binance-usdm-iso-eth-long       | --venue binance-usdm --symbol ETHUSDT --long 3683.979@1456.84 --margin 1535443.01 --rate 10% --amount 135365 | 1114.78 | 0.005
          binance-usdm-iso-small-02       | --venue binance-usdm --symbol NEWUSDT --short 1@10 --leverage 3 --rate 0.01 --amount 0.01 | 13.211221122079207 | 1e-8
          binance-usdm-cross-btc-long     | --venue binance-usdm --symbol BTCUSDT --long 109.488@32481.98 --cross --wallet 1535443.01 --others-maintenance 356512.508 --others-profit -448192.89 --rate 2.5% --amount 16300 | 26316.89 | 0.005
          bybit-linear-doc-20000          | --venue bybit-linear --symbol BTCUSDT --long 1@20000 --leverage 50 --rate 0.5% | 19700 | 0.01
          bybit-linear-doc-20000, bundled | --venue bybit-linear --symbol EXAMPLE --long 1@20000 --leverage 50 | 19700 | 0.01
          bybit-linear-iso-01             | --venue bybit-linear --symbol XUSDT --long 1@10 --leverage 1 --rate 1% | 0.1 | 1e-5
          bybit-linear-iso-08             | --venue bybit-linear --symbol XUSDT --short 1@10 --leverage 10 --rate 1% | 10.9 | 1e-5
          okx-usdt-iso-08                 | --venue okx --symbol X-USDT-SWAP --long 1@10 --leverage 3 --rate 1% --fee 0.06% | 6.738090425173506 | 1e-9
          gate-usdt-iso-02                | --venue gate --symbol X_USDT --short 2@10 --leverage 5 --rate 1% --fee 0.0006 | 11.87413417771621 | 1e-9
          gate-usdt-iso-06                | --venue gate --symbol X_USDT --long 1@10 --leverage 5 --rate 1% --fee 0.0006 | 8.085708510208207 | 1e-9
          kraken-inverse-long-8000        | --venue kraken --symbol BTCUSD --long 1000@8000 --margin 0.01 | 7481 | 1
          hyperliquid-real-btc-long-16    | --venue hyperliquid --symbol BTC --long 0.0015@66930 --margin 20.043862 --rate 1% | 54108.51043771 | 5.4
          hyperliquid-real-sol-short-27   | --venue hyperliquid --symbol SOL --short 0.48@163.11 --margin 15.650731 --rate 2.5% | 190.94213618 | 0.019
          hyperliquid-hip3-tsla           | --venue hyperliquid --symbol xyz:TSLA --long 1@350 --margin 50 --rate 5% | 315.7894736842105 | 1e-7
          dydx-doc-short-eth-3            | --venue dydx-v4 --symbol ETH-USD --short 3@3000 --cross --wallet 1000 --rate 5% | 3174.6 | 0.05
          """)
  void liquidationPrices(String vector, String words, double price, double tolerance) {
    assertThat(json(words).get("liquidationPrice").getAsDouble())
        .as(vector)
        .isCloseTo(price, within(tolerance));
  }

  /** Vector kucoin-linear-bankruptcy-short, and the price at which 0.4 % of entry is left. */
  @ParameterizedTest
  @CsvSource({"EXAMPLE", "XBTUSDTM --rate 0.4%"})
  void kucoin(String symbol) {
    JsonObject json = json("--venue kucoin --short 1@28000 --leverage 100 --symbol " + symbol);
    assertThat(json.get("bankruptcyPrice").getAsDouble()).isCloseTo(28_280, within(1e-6));
    assertThat(json.get("liquidationPrice").getAsDouble()).isCloseTo(28_168, within(1e-6));
  }

  /** Vector kraken-inverse-long-8000: bankrupt at 7,407. */
  @ParameterizedTest
  @CsvSource({"--margin 0.01", "--cross --wallet 0.01"})
  void krakenBankruptcy(String backing) {
    JsonObject json = json("--venue kraken --symbol BTCUSD --long 1000@8000 " + backing);
    assertThat(json.get("bankruptcyPrice").getAsDouble()).isCloseTo(7_407, within(1.0));
    assertThat(json.get("liquidationPrice").getAsDouble()).isCloseTo(7_481, within(1.0));
    assertThat(json.get("marginCurrency").getAsString()).isEqualTo("base");
  }

  /** Vectors deribit-mm-sol-25 and deribit-im-btc-25, from the bundled rates. */
  @ParameterizedTest
  @CsvSource({
    "SOL_USDC-PERPETUAL, 25@200, 200, maintenanceMargin, 100.625",
    "BTC_USDC-PERPETUAL, 25@100000, 100000, initialMargin, 53125"
  })
  void deribit(String symbol, String size, String mark, String key, double expected) {
    JsonObject json =
        json(
            "--venue deribit --symbol %s --long %s --margin 60000 --mark %s"
                .formatted(symbol, size, mark));
    assertThat(json.getAsJsonObject("mark").get(key).getAsDouble())
        .isCloseTo(expected, within(1e-6));
  }

  /** Health factor 1: amount x price x liquidation threshold = debt; WETH, threshold 83 %. */
  @ParameterizedTest
  @CsvSource({"--margin 3000", "--cross --margin 3000"})
  void aave(String backing) {
    JsonObject json = json("--venue aave-v3 --symbol Ethereum/WETH --long 5@1800 " + backing);
    double debt = 5 * 1_800 - 3_000;
    assertThat(json.get("liquidationPrice").getAsDouble())
        .isCloseTo(debt / (5 * 0.83), within(1e-6));
    assertThat(json.get("bankruptcyPrice").getAsDouble()).isCloseTo(debt / 5, within(1e-6));
  }
}

package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

/**
 * The rules of the centralised venues on numbers nobody published; the right sides are the venues'
 * own formulas, worked by hand.
 */
class CentralisedVenueAdaptersTest {
  @TempDir private Path folder = Path.of("");

  private CaseResult verify(String venue, String topic, String kind, String inputs, String expected)
      throws IOException {
    Path file = folder.resolve("made.json");
    Files.writeString(
        file,
        """
        {"schema": 1, "venue": "%s", "topic": "%s", "vectors": [
         {"id": "made", "contract_type": "%s", "inputs": {%s}, "expected": {%s},
          "tolerance": {"rel": 1e-12}}]}
        """
            .formatted(venue, topic, kind, inputs.replace('\'', '"'), expected.replace('\'', '"')));
    return new Verifier(Adapters.all()).verify(CaseFiles.in(List.of(file), "*").get(0));
  }

  private void passes(String venue, String topic, String kind, String inputs, String expected)
      throws IOException {
    CaseResult result = verify(venue, topic, kind, inputs, expected);
    assertThat(result.outcome())
        .as("%s %s", result.reason(), result.comparisons())
        .isEqualTo(Outcome.PASS);
  }

  /**
   * Long and short of 2 at 100, 5 times, 1 % maintenance, 0.06 % fee where there is one. Phemex: EP
   * - s (assigned - (m + f) BV) / q with assigned = 40 + f BV, so 80 + 0.8 and 120 - 1.2.
   */
  @ParameterizedTest
  @CsvSource({
    "Bybit, long, 81, 80",
    "Bybit, short, 119, 120",
    "KuCoin, long, 81, 80",
    "KuCoin, short, 119, 120",
    "MEXC, long, 81, 80",
    "MEXC, short, 119, 120",
    "OKX, long, 80.85708510208208, 80",
    "OKX, short, 118.74134177716209, 120",
    "Gate, long, 80.85708510208208, 80",
    "Gate, short, 118.74134177716209, 120",
    "Phemex, long, 80.8, 80",
    "Phemex, short, 118.8, 120"
  })
  void isolatedLiquidation(String venue, String side, String price, String bankruptcy)
      throws IOException {
    String inputs =
        "'margin_mode': 'isolated', 'side': '%s', 'size': 2, 'entry_price': 100,"
            + "'maintenance_margin_rate': 0.01, 'leverage': 5%s";
    boolean charges = !price.matches("81|119");
    passes(
        venue,
        "liquidation-price",
        "linear-perp",
        inputs.formatted(side, charges ? ", 'taker_fee_rate': 0.0006" : ""),
        "'liquidation_price': %s, 'bankruptcy_price': %s, 'maintenance_margin': 2"
            .formatted(price, bankruptcy));
  }

  @Test
  void phemexAssignsTheClosingFee() throws IOException {
    passes(
        "Phemex",
        "liquidation-price",
        "linear-perp",
        "'side': 'short', 'size': 2, 'entry_price': 100, 'maintenance_margin_rate': 0.01,"
            + " 'leverage': 5, 'taker_fee_rate': 0.0006",
        "'assigned_margin': 40.144, 'initial_margin': 40.144");
  }

  @Test
  void aWalletBacksInPlaceOfALeverage() throws IOException {
    passes(
        "Bybit",
        "liquidation-price",
        "linear-perp",
        "'side': 'long', 'size': 2, 'entry_price': 100, 'maintenance_margin_rate': 0.01,"
            + " 'wallet_balance': 60",
        "'liquidation_price': 71");
    passes(
        "OKX",
        "liquidation-price",
        "linear-perp",
        "'side': 'long', 'size': 2, 'entry_price': 100, 'maintenance_margin_rate': 0.01,"
            + " 'wallet_balance': 500",
        "'liquidation_price': null");
  }

  @ParameterizedTest
  @CsvSource({
    "Bybit, linear-perp, long, 4, 7.5",
    "Bybit, linear-perp, short, 4, 12.5",
    "Bybit, linear-perp, long, 1, 0",
    "Bybit, inverse-perp, long, 4, 8",
    "Bybit, inverse-perp, short, 2, 20",
    "Bybit, inverse-perp, long, 1, 5",
    "Bybit, inverse-perp, short, 1, null",
    "KuCoin, linear-perp, long, 4, 7.5",
    "KuCoin, inverse-perp, short, 5, 12.5"
  })
  void bankruptcyAtALeverage(String venue, String kind, String side, int leverage, String price)
      throws IOException {
    passes(
        venue,
        "bankruptcy-price",
        kind,
        "'side': '%s', 'entry_price': 10, 'leverage': %d".formatted(side, leverage),
        "'bankruptcy_price': " + price);
  }

  @Test
  void bybitCrossUsesTheFreeBalanceToo() throws IOException {
    String inputs = "'side': 'short', 'size': 100, 'entry_price': 500, 'available_balance': 100, ";
    passes(
        "Bybit",
        "bankruptcy-price",
        "linear-perp",
        inputs + "'position_margin': 1000",
        "'bankruptcy_price': 511");
    passes(
        "Bybit",
        "bankruptcy-price",
        "linear-perp",
        inputs + "'leverage': 50",
        "'bankruptcy_price': 511");
  }

  /**
   * 1,000 USD at 100 with 2 coins: cross BP = Q (1 + s f) / (Q / EP + s B), 1 / LP = 1 / EP + s (B
   * - m Q / EP - f Q / BP) / Q; isolated LP = Q (1 + s m) / (Q / EP + s M).
   */
  @ParameterizedTest
  @ValueSource(strings = {"long", "short"})
  void bybitInverseCross(String side) throws IOException {
    int s = side.equals("long") ? 1 : -1;
    double bankruptcy = 1_000 * (1 + s * 0.001) / (10 + s * 2);
    double liquidation = 1 / (0.01 + s * (2 - 0.01 * 10 - 0.001 * 1_000 / bankruptcy) / 1_000);
    passes(
        "Bybit",
        "liquidation-price",
        "inverse-perp",
        inverse("cross", side),
        prices(bankruptcy, liquidation));
  }

  private static String prices(double bankruptcy, double liquidation) {
    return "'bankruptcy_price': %s, 'liquidation_price': %s".formatted(bankruptcy, liquidation);
  }

  private static String inverse(String mode, String side) {
    return ("'margin_mode': '%s', 'side': '%s', 'contracts': 1000, 'entry_price': 100,"
            + " 'wallet_balance': 2, 'maintenance_margin_rate': 0.01, 'taker_fee_rate': 0.001")
        .formatted(mode, side);
  }

  /** The newer document names no fee. */
  private static String withoutFee(String side) {
    return inverse("isolated", side).replace(", 'taker_fee_rate': 0.001", "");
  }

  /** A fee is told by the older document only, whatever the mode. */
  @Test
  void bybitInverseWithAFeeIsTheOlderRule() throws IOException {
    double bankruptcy = 1_000 * 1.001 / 12;
    double liquidation = 1 / (0.01 + (2 - 0.1 - 1_000 * 0.001 / bankruptcy) / 1_000);
    passes(
        "Bybit",
        "liquidation-price",
        "inverse-perp",
        inverse("isolated", "long"),
        prices(bankruptcy, liquidation));
  }

  @Test
  void bybitInverseIsolatedTakesMarginOnTheMark() throws IOException {
    passes(
        "Bybit",
        "liquidation-price",
        "inverse-perp",
        withoutFee("long"),
        prices(1_000 / 12.0, 1_010 / 12.0));
    passes("Bybit", "liquidation-price", "inverse-perp", withoutFee("short"), prices(125, 123.75));
  }

  @Test
  void krakenShort() throws IOException {
    String inputs =
        "'side': 'short', 'contracts': 1000, 'entry_price': 100, 'maintenance_margin_rate': 0.01,"
            + " 'margin': ";
    passes("Kraken Futures", "liquidation-price", "inverse-perp", inputs + 2, prices(125, 123.75));
    passes(
        "Kraken Futures",
        "liquidation-price",
        "inverse-perp",
        inputs + 10,
        "'bankruptcy_price': null, 'liquidation_price': null");
  }

  /** Equal is safe: what remains may be the maintenance margin itself. */
  @ParameterizedTest
  @CsvSource({
    "long, 27300, 30, false",
    "long, 27299.9, 29.99, true",
    "short, 32700, 30, false",
    "short, 32700.1, 29.99, true"
  })
  void flipsterIsStrict(String side, String mark, String left, boolean due) throws IOException {
    passes(
        "Flipster",
        "liquidation-test",
        "linear-perp",
        ("'side': '%s', 'size': 0.1, 'entry_price': 30000, 'leverage': 10,"
                + " 'maintenance_margin_rate': 0.01, 'mark_price': %s")
            .formatted(side, mark),
        "'remaining_margin': %s, 'liquidatable': %s".formatted(left, due));
  }

  @ParameterizedTest
  @CsvSource({"long, -400, 421.05263157894737", "short, 1000, 476.19047619047619"})
  void hyperliquidFromCashOrFromCollateral(String side, int cash, double price) throws IOException {
    String inputs =
        "'margin_mode': 'cross', 'side': '%s', 'size': %s, 'max_leverage': 10, "
            .formatted(side, side.equals("long") ? 1 : 2);
    passes(
        "Hyperliquid",
        "liquidation-price",
        "linear-perp",
        inputs + "'raw_usd': " + cash,
        "'liquidation_price': " + price);
    passes(
        "Hyperliquid",
        "liquidation-price",
        "linear-perp",
        inputs + "'entry_price': 450, 'raw_usd': " + cash,
        "'liquidation_price': " + price);
    passes(
        "Hyperliquid",
        "liquidation-price",
        "linear-perp",
        inputs + "'entry_price': 450, 'collateral': " + (side.equals("long") ? 50 : 100),
        "'liquidation_price': " + price);
  }

  @Test
  void hyperliquidWithoutAnyDebtHasNoPrice() throws IOException {
    passes(
        "Hyperliquid",
        "liquidation-price",
        "linear-perp",
        "'side': 'long', 'size': 1, 'max_leverage': 10, 'raw_usd': 5",
        "'liquidation_price': null");
    passes(
        "Hyperliquid",
        "liquidation-price",
        "linear-perp",
        "'side': 'short', 'size': 1, 'max_leverage': 10, 'leverage': 2, 'entry_price': 70",
        "'liquidation_price': 100");
  }

  /** A wallet below what the other positions need: the price lies on the winning side of entry. */
  @Test
  void binanceCrossMayBeDueAtEntry() throws IOException {
    passes(
        "Binance USD-M",
        "liquidation-price",
        "linear-perp",
        "'margin_mode': 'cross', 'wallet_balance': 100, 'other_positions_maintenance_margin': 300,"
            + " 'side': 'long', 'size': 2, 'entry_price': 1000, 'maintenance_margin_rate': 0.02,"
            + " 'maintenance_amount': 4",
        "'liquidation_price': 1120.408163265306");
  }

  @Test
  void binanceCoinm() throws IOException {
    passes(
        "Binance COIN-M",
        "tiers",
        "inverse-perp",
        "'level_floor': 50, 'rate': 0.05, 'previous_rate': 0.025, 'previous_amount': 0.56",
        "'maintenance_amount': 1.81");
    passes(
        "Binance COIN-M",
        "unrealised-pnl",
        "inverse-perp",
        "'side': 'short', 'contracts': 3, 'contract_face_usd': 10, 'entry_price': 20,"
            + " 'mark_price': 15",
        "'unrealised_pnl': 0.5, 'position_value': 1.5");
  }

  @ParameterizedTest
  @CsvSource({"long, 200, 0.5", "short, 50, 1", "long, 80, -0.25", "short, 125, -0.2"})
  void bingxReturnsAreAsymmetric(String side, int mark, String share) throws IOException {
    String inputs = "'side': '%s', 'entry_price': 100, 'mark_price': %d, ".formatted(side, mark);
    String[] backings = {
      "'size_coin_at_entry': 10, 'margin_coin': 10",
      "'size_coin_at_entry': 10, 'leverage': 1",
      "'margin_coin': 10, 'leverage': 1"
    };
    for (String backing : backings) {
      passes(
          "BingX",
          "unrealised-pnl",
          "inverse-perp",
          inputs + backing,
          "'return_on_margin': " + share);
    }
  }

  @Test
  void bitmexQueueWithoutABankruptcy() throws IOException {
    String accounts =
        "'accounts': [{'account': 7, 'quantity': 5, 'rank_score': -0.5},"
            + " {'account': 4, 'quantity': 5, 'rank_score': 2}]";
    passes("BitMEX", "adl", "inverse-perp", accounts, "'order': [4, 7], 'percentiles': [0.6, 1]");
    passes(
        "BitMEX",
        "adl",
        "inverse-perp",
        accounts + ", 'side': 'short', 'liquidated_size': 6, 'bankruptcy_price': 10",
        "'fills': [{'account': 4, 'closed': 5, 'price': 10},"
            + " {'account': 7, 'closed': 1, 'price': 10}], 'order': [4, 7]");
  }

  @Test
  void bybitInverseMarginAndProfit() throws IOException {
    passes(
        "Bybit",
        "initial-margin",
        "inverse-perp",
        "'contracts': 1000, 'entry_price': 500, 'leverage': 4",
        "'position_value': 2, 'initial_margin': 0.5");
    passes(
        "Bybit",
        "unrealised-pnl",
        "inverse-perp",
        "'side': 'long', 'contracts': 1000, 'entry_price': 500, 'mark_price': 400",
        "'position_value': 2, 'unrealised_pnl': -0.5");
  }

  @Test
  void deribitInDecimals() throws IOException {
    passes(
        "Deribit",
        "maintenance-margin",
        "linear-perp",
        "'size': 25, 'base_rate': 0.01, 'rate_per_unit': 5e-05, 'index_price': 100000",
        "'margin_rate': 0.01125, 'margin_base': 0.28125, 'margin_usdc': 28125");
  }

  @ParameterizedTest
  @CsvSource({"100, 80, 81", "100, 120, 119"})
  void freqtradeClosesBefore(int open, int liquidation, int buffered) throws IOException {
    passes(
        "freqtrade",
        "collateral-buffer",
        "linear-perp",
        "'open_rate': %d, 'liquidation_price': %d, 'buffer': 0.05".formatted(open, liquidation),
        "'buffered_liquidation_price': " + buffered);
  }

  @Test
  void kucoinLotsAndOkxLeverage() throws IOException {
    passes(
        "KuCoin",
        "maintenance-margin",
        "linear-perp",
        "'lots': 500, 'lot_size': 0.01, 'mark_price': 2000, 'maintenance_margin_rate': 0.005",
        "'maintenance_margin': 50");
    passes(
        "OKX",
        "tiers",
        "linear-perp",
        "'initial_margin_rates': [0.01, 0.03, 0.07, 0.29]",
        "'max_leverage': [100, 33.33, 14.28, 3.44]");
  }
}

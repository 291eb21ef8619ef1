package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

/** Cases that leave out a key the other cases carry, or go beyond their range. */
class PartialCasesTest {
  @TempDir private Path folder = Path.of("");

  private CaseResult verify(String venue, String topic, String type, String in, String expected)
      throws IOException {
    Path file = folder.resolve("case.json");
    Files.writeString(
        file,
        """
        {"schema": 1, "venue": "%s", "topic": "%s", "vectors": [
         {"id": "made", "contract_type": "%s", "inputs": {%s}, "expected": {%s},
          "tolerance": {"abs": 1e-9}}]}
        """
            .formatted(venue, topic, type, in.replace('\'', '"'), expected.replace('\'', '"')));
    return new Verifier(Adapters.all()).verify(CaseFiles.in(List.of(file), "*").get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Deribit | initial-margin | linear-perp | 'size': 25, 'base_rate': 0.02, 'rate_per_unit': 5e-5 | 'margin_rate': 0.02125, 'margin_base': 0.53125
          Deribit | maintenance-margin | linear-perp | 'size': 0, 'base_rate': 0.01, 'rate_per_unit': 5e-5, 'index_price': 100 | 'margin_rate': 0.01, 'margin_base': 0, 'margin_usdc': 0
          Bybit | initial-margin | inverse-perp | 'contracts': 10000, 'entry_price': 8000 | 'position_value': 1.25
          Bybit | unrealised-pnl | inverse-perp | 'contracts': 10000, 'entry_price': 8000 | 'position_value': 1.25
          BingX | unrealised-pnl | inverse-perp | 'side': 'long', 'leverage': 10, 'entry_price': 100, 'mark_price': 80 | 'return_on_margin': -2.5
          Binance USD-M | maintenance-margin | linear-perp | 'side': 'short', 'size': 2, 'entry_price': 10, 'mark_price': 7 | 'unrealised_pnl': 6
          Binance COIN-M | tiers | inverse-perp | 'level_floor': 0, 'rate': 0.004 | 'maintenance_amount': 0
          Binance COIN-M | tiers | inverse-perp | 'level_floor': 0, 'rate': 0.004, 'previous_rate': 0, 'previous_amount': 0 | 'maintenance_amount': 0
          Hyperliquid | initial-margin | linear-perp | 'notional': 10000, 'leverage': 8 | 'initial_margin': 1250
          Aave v3 | health-factor | lending | 'ltv': 0.5, 'supplies': [{'asset': 'a', 'amount': 10, 'price': 2}], 'borrows': [] | 'total_collateral_usd': 20, 'available_borrows_usd': 10
          """)
  void aKeyLeftOutLeavesTheRestAnswered(
      String venue, String topic, String type, String in, String expected) throws IOException {
    CaseResult result = verify(venue, topic, type, in, expected);
    assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`'lowest_ask': 3`, `'highest_bid': 12`",
        "`'lowest_placed_ask': 3`, `'highest_placed_bid': 12`",
        "`'lowest_placed_ask': 3`, `'highest_placed_bid_inv': 0.08333333333333333`"
      })
  void pricesOfOrdersOnMangoGoByTheNamesOfItsProgramToo(String ask, String bid) throws IOException {
    CaseResult result =
        verify(
            "Mango v4",
            "account-health",
            "onchain-perp",
            """
            'tokens': [
             {'token': 'T1', 'balance': -100, 'price': 1, 'init_asset_weight': 0.8,
              'init_liability_weight': 1.2},
             {'token': 'T2', 'balance': -10, 'price': 5, 'init_asset_weight': 0.5,
              'init_liability_weight': 1.5},
             {'token': 'T3', 'balance': 0, 'price': 10, 'init_asset_weight': 0.5,
              'init_liability_weight': 1.5}],
            'spot_orders': [
             {'base': 'T2', 'quote': 'T1', 'reserved_quote': 1, 'reserved_base': 1, %s},
             {'base': 'T3', 'quote': 'T1', 'reserved_quote': 12, 'reserved_base': 1, %s}]"""
                .formatted(ask, bid),
            "'init_health': -180.2");
    assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "10000000000000000000, 2000000000000000000",
    "9223372036854775806, 1844674407370955162"
  })
  void marginsInQuantumsGoBeyondWhatALongHolds(String notional, String margin) throws IOException {
    CaseResult result =
        verify(
            "dYdX v4",
            "initial-margin",
            "onchain-perp",
            "'initial_margin_ppm': 200000, 'position_notional_quantums': " + notional,
            "'initial_margin_quantums': " + margin);
    assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.PASS);
  }
}

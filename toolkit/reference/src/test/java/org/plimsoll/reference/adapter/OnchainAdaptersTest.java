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
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

/** Shapes of on-chain cases that no bundled vector has, each with numbers worked out by hand. */
class OnchainAdaptersTest {
  @TempDir private Path folder = Path.of("");

  private CaseResult verify(String venue, String topic, String type, String in, String expected)
      throws IOException {
    Path file = folder.resolve("made.json");
    Files.writeString(
        file,
        """
        {"schema": 1, "venue": "%s", "topic": "%s", "vectors": [
         {"id": "made", "contract_type": "%s", "inputs": %s, "expected": %s,
          "tolerance": {"abs": 1e-9}}]}
        """
            .formatted(venue, topic, type, json(in), json(expected)));
    return new Verifier(Adapters.all()).verify(CaseFiles.in(List.of(file), "*").get(0));
  }

  private void passes(String venue, String topic, String type, String in, String expected)
      throws IOException {
    CaseResult result = verify(venue, topic, type, in, expected);
    assertThat(result.outcome())
        .as("%s %s", result.reason(), result.comparisons())
        .isEqualTo(Outcome.PASS);
  }

  /** Quotes are written as ' to keep the cases legible. */
  private static String json(String text) {
    return text.replace('\'', '"');
  }

  @Test
  void theDocumentedInsuranceExampleOfDydx() throws IOException {
    passes(
        "dYdX v4",
        "insurance-fund",
        "onchain-perp",
        """
        {'side': 'long', 'size': 500, 'entry_price': 1, 'deposit': 100,
         'maintenance_margin_fraction': 0.03, 'mark_before': 0.801, 'fill_price': 0.77}""",
        """
        {'maintenance_at_entry': 15, 'equity_before': 0.5, 'realised_pnl': -115,
         'insurance_fund_delta': -15}""");
    passes(
        "dYdX v4",
        "insurance-fund",
        "onchain-perp",
        "{'side': 'short', 'size': 500, 'entry_price': 1, 'deposit': 100, 'fill_price': 1.1}",
        "{'realised_pnl': -50, 'insurance_fund_delta': 8.25}");
  }

  @Test
  void dydxLiquidationPriceBesideOtherPositions() throws IOException {
    passes(
        "dYdX v4",
        "liquidation-price",
        "onchain-perp",
        """
        {'side': 'long', 'size': 2, 'oracle_price': 100, 'equity_at_oracle': 50,
         'maintenance_margin_fraction': 0.2, 'other_maintenance_requirement': 10}""",
        "{'liquidation_price': 100, 'equity_at_liquidation': 50}");
    passes(
        "dYdX v4",
        "liquidation-price",
        "onchain-perp",
        """
        {'side': 'long', 'size': 2, 'oracle_price': 100, 'equity_at_oracle': 500,
         'maintenance_margin_fraction': 0.2}""",
        "{'liquidation_price': null, 'equity_at_liquidation': null}");
  }

  @Test
  void dydxTiersAnswerEveryKeyTheyCan() throws IOException {
    passes(
        "dYdX v4",
        "tiers",
        "onchain-perp",
        """
        {'initial_margin_ppm': 200000, 'maintenance_fraction_ppm': 500000,
         'open_interest_notional': 15, 'open_interest_lower_cap': 10,
         'open_interest_upper_cap': 20}""",
        "{'maintenance_margin_ppm': 100000, 'adjusted_initial_margin_ppm': 600000}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'margin_shortage': 5, 'size': 1, 'margin_ratio': 0.1, 'liquidator_fee': 0,"
            + " 'oracle_price': 100, 'max_fee': 0.05}|0.0475",
        "{'margin_shortage': 10, 'size': 1, 'margin_ratio': 0.1, 'liquidator_fee': 0,"
            + " 'oracle_price': 0, 'max_fee': 0.05}|0"
      })
  void driftInsuranceFeesOfPerpetuals(String in, String fee) throws IOException {
    passes("Drift", "liquidation-fee", "onchain-perp", in, "{'insurance_fee': " + fee + "}");
  }

  @Test
  void driftSwapsBothWays() throws IOException {
    String terms =
        """
        {'asset_amount': 20, 'asset_price': 1, 'asset_multiplier': 1, 'liability_price': 100,
         'liability_multiplier': 1, """;
    String topic = "partial-liquidation";
    String type = "onchain-lending";
    passes("Drift", topic, type, terms + "'liability_amount': 0.1}", "{'asset_transfer': 10}");
    passes("Drift", topic, type, terms + "'liability_amount': 0.195}", "{'asset_transfer': 20}");
    passes("Drift", topic, type, terms + "'liability_received': 0.2}", "{'accepted': true}");
    passes("Drift", topic, type, terms + "'liability_received': 0.19}", "{'accepted': false}");
    passes(
        "Drift",
        topic,
        type,
        "{'asset_price': 1, 'liability_price': 100, 'liability_amount': 0.1}",
        "{'asset_transfer': 10}");
  }

  @Test
  void driftAmountsThatDoNotExistAreNull() throws IOException {
    passes(
        "Drift",
        "partial-liquidation",
        "onchain-lending",
        """
        {'margin_shortage': 10, 'asset_weight': 1, 'asset_multiplier': 1, 'liability_weight': 1,
         'liability_multiplier': 1, 'liability_price': 100, 'insurance_fee': 0}""",
        "{'liability_transfer': null}");
    passes(
        "Drift",
        "partial-liquidation",
        "onchain-perp",
        "{'margin_shortage': 10, 'margin_ratio': 0.1, 'liquidator_fee': 0.1, 'oracle_price': 100}",
        "{'base_to_close': null}");
  }

  @Test
  void aDriftShortageOfTheThresholdNeedsTheTimeToo() throws IOException {
    assertThat(
            verify(
                    "Drift",
                    "partial-liquidation",
                    "onchain-perp",
                    "{'margin_shortage': 50, 'threshold': 50}",
                    "{'max_fraction': 1}")
                .outcome())
        .isEqualTo(Outcome.UNSUPPORTED);
  }

  @Test
  void driftLossesArePaidAsFunding() throws IOException {
    passes(
        "Drift",
        "loss-socialisation",
        "onchain-perp",
        "{'loss': -100, 'base_long': 5, 'base_short': -3}",
        "{'funding_delta_per_base': 12.5}");
  }

  @Test
  void driftWeightsCombineCapAndSize() throws IOException {
    passes(
        "Drift",
        "collateral-haircut",
        "onchain-lending",
        """
        {'initial_asset_weight': 0.9, 'scale_start_value': 500000, 'total_deposits': 40000,
         'oracle_price': 25, 'size': 1000, 'imf_factor': 0.01, 'initial_liability_weight': 1.1}""",
        "{'asset_weight': 0.45, 'liability_weight': 1.1962}");
    passes(
        "Drift",
        "collateral-haircut",
        "onchain-perp",
        "{'unrealised_pnl': -7, 'imf_factor': 0.1}",
        "{'asset_weight': 1}");
  }

  @Test
  void driftMarginsOfOnePerpetual() throws IOException {
    passes(
        "Drift",
        "initial-margin",
        "onchain-perp",
        """
        {'side': 'long', 'size': 2, 'quote_balance': -90, 'oracle_price': 50,
         'margin_ratio_initial': 0.1, 'margin_ratio_maintenance': 0.05}""",
        "{'initial_margin': 10, 'maintenance_margin': 5, 'unrealised_pnl': 10}");
  }

  @Test
  void mangoAccountsWithoutOrdersAndWithStablePricesAndLimits() throws IOException {
    passes(
        "Mango v4",
        "account-health",
        "onchain-perp",
        """
        {'tokens': [
          {'token': 'A', 'balance': 10, 'price': 2, 'stable_price': 1,
           'init_asset_weight': 0.5, 'init_liability_weight': 1.5},
          {'token': 'B', 'balance': -4, 'price': 1,
           'init_asset_weight': 0.5, 'init_liability_weight': 1.5}]}""",
        "{'init_health': -1}");
    passes(
        "Mango v4",
        "account-health",
        "onchain-perp",
        """
        {'tokens': [
          {'token': 'A', 'balance': 0, 'price': 1,
           'init_asset_weight': 0.8, 'init_liability_weight': 1.2},
          {'token': 'B', 'balance': 0, 'price': 5,
           'init_asset_weight': 0.5, 'init_liability_weight': 1.5}],
         'spot_orders': [{'base': 'B', 'quote': 'A', 'reserved_base': 10, 'reserved_quote': 0,
           'lowest_ask': 2}],
         'perp': null}""",
        "{'init_health': 16}");
  }

  @Test
  void synthetixLiquidatesAWindowAtATime() throws IOException {
    passes(
        "Synthetix v3 perps",
        "partial-liquidation",
        "onchain-perp",
        """
        {'position_size': -150, 'maker_fee': 0.0005, 'taker_fee': 0.0005, 'skew_scale': 1000,
         'multiplier': 1.5, 'window_seconds': 60}""",
        "{'window_capacity': 90, 'size_after_first_call': -60}");
  }

  @Test
  void perpV2RepaysWhatTheCollateralIsWorthAtMost() throws IOException {
    passes(
        "Perpetual Protocol v2",
        "partial-liquidation",
        "onchain-perp",
        """
        {'max_debt': 500, 'dust_value': 500, 'liquidation_ratio': 0.5,
         'insurance_fee_rate': 0.03, 'collateral_price': 3000, 'collateral_amount': 0.1,
         'discount': 0.1}""",
        "{'max_repaid': 270, 'liquidatable_collateral': 0.1}");
  }

  @Test
  void gmxShortsAndSafePositions() throws IOException {
    passes(
        "GMX v1",
        "liquidation-price",
        "onchain-perp",
        """
        {'side': 'short', 'size_usd': 1000, 'collateral_usd': 100, 'average_price': 2000,
         'funding_fee_usd': 14}""",
        "{'liquidation_price': 2160}");
    passes(
        "GMX v2",
        "liquidation-test",
        "onchain-perp",
        """
        {'side': 'short', 'size_usd': 1000, 'entry_price': 100, 'collateral_amount': 10,
         'mark_price': 5000, 'min_collateral_factor': 0.01}""",
        "{'liquidatable': false}");
  }

  @Test
  void positionExchangeTakesItsInitialMarginWhereNoneIsTold() throws IOException {
    passes(
        "Position Exchange",
        "liquidation-price",
        "onchain-perp",
        """
        {'side': 'long', 'size': 10, 'entry_price': 100, 'leverage': 10,
         'maintenance_ratio_of_initial': 0.03}""",
        "{'open_notional': 1000, 'maintenance_margin': 3, 'liquidation_price': 90.3}");
  }
}

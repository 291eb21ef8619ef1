package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

class CheckAdaptersTest {
  @TempDir private Path folder = Path.of("");

  private CaseResult verify(String model, String inputs, String expected) throws IOException {
    Path file = folder.resolve("margin.json");
    Files.writeString(
        file,
        """
        {"schema": "margin-risk-checks/1", "topic": "margin", "cases": [
         {"id": "made", "model": "%s", "inputs": %s, "expected": %s,
          "tolerance": {"rel": 1e-9, "abs": 1e-12}}]}
        """
            .formatted(model, inputs, expected));
    return new Verifier(Adapters.all()).verify(CaseFiles.in(List.of(file), "*").get(0));
  }

  private void passes(String model, String inputs, String expected) throws IOException {
    CaseResult result = verify(model, inputs, expected);
    assertThat(result.outcome()).as("%s", result.comparisons()).isEqualTo(Outcome.PASS);
  }

  @Test
  void theLiquidationFeeIsChargedLikeMaintenanceMargin() throws IOException {
    passes(
        "linear perpetual, isolated margin",
        """
        {"side": "long", "size": 4, "collateral": 80, "entryPrice": 100,
         "maintenanceMarginRate": 0.04, "liquidationFeeRate": 0.01}""",
        """
        {"liquidationPrice": 84.21052631578948, "bankruptcyPrice": 80, "leverage": 5}""");
  }

  @Test
  void aPriceThatDoesNotExistIsWrittenAsZero() throws IOException {
    passes(
        "linear perpetual, isolated margin",
        """
        {"entryPrice": 2, "maintenanceMarginRate": 0.1, "positions": [
         {"id": "full", "side": "long", "size": 1, "collateral": 2}]}""",
        """
        {"full": {"liquidationPrice": 0.0, "bankruptcyPrice": 0.0}}""");
  }

  @Test
  void theLowerTierIsNamedAtAnEdge() throws IOException {
    String tiers =
        """
        "tiers": [{"lower": 0, "upper": 100, "rate": 0.01},
         {"lower": 100, "upper": 300, "rate": 0.02}, {"lower": 300, "upper": 900, "rate": 0.05}]""";
    String model = "tiered maintenance margin with continuity deduction";
    passes(
        model,
        "{\"notional\": 300, " + tiers + "}",
        "{\"maintenanceMargin\": 5, \"marginalRate\": 0.02, \"deduction\": 1}");
    passes(
        model,
        "{\"notional\": 300.5, " + tiers + "}",
        "{\"maintenanceMargin\": 5.025, \"marginalRate\": 0.05, \"deduction\": 10}");
    passes(
        model,
        "{\"notional\": 1000, " + tiers + "}",
        "{\"maintenanceMargin\": 40, \"marginalRate\": 0.05, \"deduction\": 10}");
  }

  @Test
  void ratiosDoNotExistWithoutEquity() throws IOException {
    passes(
        "margin utilisation U=MM/E along a price path",
        """
        {"side": "short", "size": 2, "collateral": 20, "entryPrice": 100,
         "maintenanceMarginRate": 0.05, "prices": [100, 110, 115]}""",
        """
        {"path": [
         {"price": 100, "equity": 20, "maintenance": 10, "utilisation": 0.5, "leverage": 10,
          "liquidatable": false},
         {"price": 110, "equity": 0, "maintenance": 11, "utilisation": null, "leverage": null,
          "liquidatable": true},
         {"price": 115, "equity": -10, "maintenance": 11.5, "utilisation": null, "leverage": null,
          "liquidatable": true}]}""");
  }

  @Test
  void aFallRaisesLeverage() throws IOException {
    String model = "leverage after a price move with constant quantity";
    passes(
        model,
        "{\"leverage\": 4, \"assetReturn\": -0.125}",
        """
        {"equityReturn": -0.5, "newLeverage": 7, "wipeoutReturn": -0.25,
         "leverageSlopeAtZero": -12}""");
    passes(
        model,
        "{\"leverage\": 4, \"assetReturn\": -0.5}",
        "{\"equityReturn\": -2, \"newLeverage\": null, \"wipeoutReturn\": -0.25}");
    passes(
        model,
        "{\"leverage\": 4, \"assetReturn\": 0.125, \"side\": \"short\"}",
        "{\"equityReturn\": -0.5, \"newLeverage\": 9, \"leverageSlopeAtZero\": 20}");
  }

  @Test
  void heldLeverageFinancesWhatItBorrows() throws IOException {
    passes(
        "continuously rebalanced leverage L in GBM",
        """
        {"leverage": 2, "drift": 0.1, "volatility": 0.5, "horizonYears": 2,
         "financingRate": 0.04}""",
        """
        {"meanLogGrowth": -0.34, "expectedGrossReturn": 1.3771277643359572,
         "medianGrossReturn": 0.50661699236558955, "kellyLeverage": 0.24,
         "volatilityDragPerYear": 0.25}""");
    passes(
        "continuously rebalanced leverage L in GBM",
        "{\"leverage\": 2, \"drift\": 0.1, \"volatility\": 0, \"horizonYears\": 1}",
        "{\"meanLogGrowth\": 0.2, \"kellyLeverage\": null, \"volatilityDragPerYear\": 0}");
  }

  @Test
  void fundingIsReceivedWhereTheRateIsNegative() throws IOException {
    String model = "funding paid by a long at constant notional, and its share of equity";
    passes(
        model,
        """
        {"rate": -0.0001, "intervalHours": 4, "notional": 10000, "equity": 1000, "days": 10}""",
        "{\"paid\": -60, \"shareOfEquity\": -0.06, \"annualisedRate\": -0.219}");
    passes(
        model,
        """
        {"rate": 0.0001, "intervalHours": 1, "notional": 10000, "equity": 0, "days": 1}""",
        "{\"paid\": 24, \"shareOfEquity\": null, \"annualisedRate\": 0.876}");
  }

  @Test
  void aSliceIsNothingPartOrAll() throws IOException {
    String model = "smallest liquidation slice restoring maintenance, VWAP impact alpha/2 per unit";
    String market = "\"maintenanceMarginRate\": 0.1, \"markPrice\": 1, \"size\": 50, ";
    passes(
        model,
        "{\"equity\": 4, " + market + "\"impactSlope\": 0, \"fixedCost\": 0.5}",
        "{\"slice\": 15, \"equityAfter\": 3.5, \"maintenanceAfter\": 3.5}");
    passes(
        model,
        "{\"equity\": 4, " + market + "\"impactSlope\": 0.02}",
        "{\"slice\": 50, \"equityAfter\": -21, \"maintenanceAfter\": 0}");
    passes(
        model,
        "{\"equity\": 6, " + market + "\"impactSlope\": 0.004}",
        "{\"slice\": 0, \"equityAfter\": 6, \"maintenanceAfter\": 5}");
  }

  /** Chitra, arXiv 2512.01112v1, appendix A.3, positions C and D. */
  @Test
  void aShortfallIsMeasuredFromTheMark() throws IOException {
    String model = "realised shortfall of a slice";
    passes(
        model,
        """
        {"markPrice": 1.6, "collateral": 2.666666666666667, "size": 4, "slice": 2,
         "impactSlope": 1, "side": "short"}""",
        """
        {"execution": 2.6, "bankruptcyFromMark": 2.266666666666667,
         "shortfall": 0.6666666666666667}""");
    passes(
        model,
        """
        {"markPrice": 0.98, "collateral": 0.1052631578947368, "size": 1, "slice": 0.4,
         "impactSlope": 1, "side": "long"}""",
        """
        {"execution": 0.78, "bankruptcyFromMark": 0.8747368421052632,
         "shortfall": 0.03789473684210528}""");
  }

  @Test
  void aFixedChargeIsAddedToTheRates() throws IOException {
    passes(
        "affine liquidation fee",
        """
        {"mark": 100, "slice": 2, "execution": 90, "schedules": [
         {"name": "all three", "fixed": 5, "markRate": 0.01, "execRate": 0.02}]}""",
        "{\"fees\": [10.6]}");
  }

  @Test
  void oneCorrelationHoldsForEveryPair() throws IOException {
    String model =
        "cross-margin distance to liquidation in standard deviations, maintenance held fixed";
    passes(
        model,
        """
        {"deltaNotionals": [100, 100, 100], "equity": 50, "maintenance": 20,
         "dailyVols": [0.1, 0.1, 0.1], "correlation": 0.5}""",
        """
        {"bufferCash": 30, "portfolioDailySd": 24.49489742783178,
         "distanceInSd": 1.224744871391589, "oneDayNormalProbability": 0.1103356809599234,
         "mostLikelyStress": [-0.1, -0.1, -0.1]}""");
    passes(
        model,
        """
        {"deltaNotionals": [100, -100], "equity": 50, "maintenance": 20,
         "dailyVols": [0.1, 0.1], "correlation": 1}""",
        """
        {"bufferCash": 30, "portfolioDailySd": 0, "distanceInSd": null,
         "oneDayNormalProbability": 0, "mostLikelyStress": null}""");
  }

  @Test
  void whatAScenarioLeavesOutDoesNotMove() throws IOException {
    String model = "scenario-scan portfolio margin against the sum of stand-alone margins";
    passes(
        model,
        """
        {"positions": {"BTC": 1, "XRP": -100},
         "scenarios": [{"BTC": -50}, {"BTC": 20, "XRP": 0.6}, {"BTC": 10, "XRP": -0.2}]}""",
        """
        {"scenarioPnl": [-50, -40, 30], "portfolioMargin": 50, "standAloneSum": 110,
         "nettingBenefit": 0.5454545454545454, "worstScenario": 0}""");
    passes(
        model,
        "{\"positions\": {\"BTC\": 1}, \"scenarios\": [{\"BTC\": 50}]}",
        """
        {"scenarioPnl": [50], "portfolioMargin": 0, "standAloneSum": 0, "nettingBenefit": null,
         "worstScenario": 0}""");
  }
}

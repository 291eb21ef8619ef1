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
    String inputs = "{\"leverage\": 4, \"assetReturn\": -0.125}";
    String model = "leverage after a price move with constant quantity";
    passes(model, inputs, "{\"equityReturn\": -0.5, \"newLeverage\": 7, \"wipeoutReturn\": -0.25}");
    assertThat(verify(model, inputs, "{\"leverageSlopeAtZero\": -12}").outcome())
        .isEqualTo(Outcome.UNSUPPORTED);
  }
}

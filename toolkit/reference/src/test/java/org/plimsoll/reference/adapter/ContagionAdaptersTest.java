package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;

/** Cascades and clearing with numbers no published case has, each worked out by hand. */
class ContagionAdaptersTest {
  private static final String LINEAR =
      "cascade fixed point: uniform liquidation density, linear impact";
  private static final String STEPPED =
      "threshold deleveraging fire sale on 48 banks, impact sweep";

  @TempDir private Path folder = Path.of("");

  private void passes(String topic, String model, String inputs, String expected)
      throws IOException {
    CaseResult result = new MadeCase(folder, topic).verify(model, inputs, expected);
    assertThat(result.outcome()).as("%s", result.comparisons()).isEqualTo(Outcome.PASS);
  }

  @Test
  void aFeedbackAboveOneEmptiesTheBand() throws IOException {
    passes(
        "cascade",
        LINEAR,
        """
        {"shock": 0.04, "liquidatableNotional": 900, "bandWidth": 0.3,
         "depthPerUnitReturn": 2000}""",
        """
        {"feedback": 1.5, "amplifier": 12.25, "totalDrop": 0.49, "liquidated": 900,
         "contained": false}""");
  }

  @Test
  void anUnstableSpiralHasANegativeSlope() throws IOException {
    passes(
        "cascade",
        "margin and loss spiral: price response to a unit loss of speculator wealth",
        """
        {"customerRiskAversion": 0.5, "fundamentalVariance": 0.04, "margin": 0.25,
         "marginPriceSlope": -2, "speculatorPosition": 12, "initialPosition": 2,
         "customerGroups": 2}""",
        """
        {"baseline": 0.04, "lossSpiralOnly": 0.043478260869565216, "marginSpiralOnly": 1,
         "both": -1, "multiplier": -25, "stable": false}""");
  }

  @Test
  void oneAssetHasNoCorrelation() throws IOException {
    passes(
        "cascade",
        "covariance of returns when funds sell in proportion to their losses",
        """
        {"dailyVols": [0.02], "correlation": 0, "fundPositions": [[10], [20]],
         "salesPerUnitLoss": [0.5, 0.25], "depths": [600]}""",
        """
        {"covariance": [[0.000625]], "vols": [0.025], "correlation01": null}""");
  }

  @Test
  void aSupercriticalProcessHasNoMoments() throws IOException {
    passes(
        "cascade",
        "exponential Hawkes process of liquidations: stationary moments and cluster sizes",
        "{\"baseRate\": 0.2, \"jump\": 2, \"decay\": 1}",
        "{\"branchingRatio\": 2, \"meanRate\": null, \"fractionExogenous\": null}");
  }

  @Test
  void stressedBanksComeFromTheFileBesideTheCase() throws IOException {
    Files.writeString(
        folder.resolve("banks.csv"),
        """
        bank,cet1,leverageRatioPercent,debtSecurities,governmentBonds
        A,4,5.00,20,10
        """);
    passes(
        "cascade",
        STEPPED,
        """
        {"dataFile": "banks.csv", "steps": 2, "floor": 0.03, "buffer": 0.04, "target": 0.05,
         "cases": [{"shock": 0.3, "impact": 0}, {"shock": 0, "impact": 0.1}]}""",
        """
        {"rows": [
         {"shock": 0.3, "impact": 0, "defaults": 1, "defaultsPerStep": [1, 0],
          "soldFraction": 1, "corporatePrice": 1, "governmentPrice": 0.7},
         {"shock": 0, "impact": 0.1, "defaults": 0, "defaultsPerStep": [0, 0],
          "soldFraction": 0, "corporatePrice": 1, "governmentPrice": 1}]}""");
  }

  /** Two bond classes whose names sort the other way round. */
  @Test
  void thePublishedLabelsAreThoseSortedByName() throws IOException {
    Files.writeString(
        folder.resolve("state.csv"),
        """
        bank,bonds_US,bonds_RoW,loans,equity
        A,100,400,1000,1
        """);
    Files.writeString(
        folder.resolve("impact.csv"),
        """
        asset,averageDailyVolume,dailyVolatility
        US,100,0.001
        Rest_of_the_world,100,0.002
        """);
    passes(
        "cascade",
        "same with leverage cap 28",
        """
        {"dataFile": "state.csv", "impactFile": "impact.csv", "impactConstant": 1,
         "leverageCap": 28}""",
        """
        {"discounts": [0.001, 0.004], "unique": true, "sellers": 1, "fullSellers": 1,
         "soldByAsset": [100, 400], "totalSaleFractions": 1,
         "publishedWithSwappedLabels": [0.002, 0.002]}""");
  }

  @Test
  void aNetworkWithoutDefaultHasOneRound() throws IOException {
    passes(
        "clearing",
        "Eisenberg-Noe clearing by fictitious default",
        "{\"liabilities\": [[0, 2], [1, 0]], \"outsideAssets\": [1, 0]}",
        """
        {"obligations": [2, 1], "payments": [2, 1], "defaulted": [], "equity": [0, 1],
         "rounds": [[2, 1]]}""");
  }
}

package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;

/** The edges of the impact and engine models, by hand. */
class ImpactAdaptersTest {
  @TempDir private Path folder = Path.of("");

  private void passes(String topic, String model, String inputs, String expected)
      throws IOException {
    CaseResult result = new MadeCase(folder, topic).verify(model, inputs, expected);
    assertThat(result.outcome()).as("%s", result.comparisons()).isEqualTo(Outcome.PASS);
  }

  @Test
  void aBookMayBeTooThinAndUnsorted() throws IOException {
    passes(
        "impact",
        "walking the book",
        """
        {"bids": [{"price": 98, "size": 1}, {"price": 99, "size": 3}], "sellSize": 10,
         "mid": 100}""",
        "{\"vwap\": 98.75, \"lastPrice\": 98, \"unfilled\": 6, \"slippageBp\": 125}");
    passes(
        "impact",
        "walking the book",
        "{\"bids\": [], \"sellSize\": 10, \"mid\": 100}",
        "{\"vwap\": null, \"lastPrice\": null, \"unfilled\": 10, \"slippageBp\": null}");
    passes(
        "impact",
        "walking the book",
        "{\"asks\": [{\"price\": 102, \"size\": 3}], \"buySize\": 3, \"mid\": 100}",
        "{\"vwap\": 102, \"lastPrice\": 102, \"unfilled\": 0, \"slippageBp\": 200}");
  }

  @Test
  void withoutRiskAversionTheScheduleIsALine() throws IOException {
    passes(
        "impact",
        "Almgren-Chriss optimal liquidation, discrete",
        """
        {"units": 100, "horizonDays": 2, "intervals": 2, "volatilityPerSqrtDay": 1,
         "halfSpread": 0.5, "permanentSlope": 0.01, "temporarySlope": 0.105, "riskAversion": 0}""",
        """
        {"kappa": 0, "halfLife": null, "holdings": [100, 50, 0], "expectedCost": 600,
         "costVariance": 2500}""");
  }

  @Test
  void tradesMayComeInAnyOrderAndTimesBeforeThem() throws IOException {
    passes(
        "impact",
        "exponential-decay propagator",
        """
        {"slope": 0.5, "resilience": 0, "trades": [{"time": 2, "size": 4}, {"time": 1, "size": 6}],
         "times": [0.5, 1, 3]}""",
        "{\"impact\": [0, 3, 5]}");
  }

  @Test
  void withoutAFeeOrASaleThePoolIsAtItsSpot() throws IOException {
    passes(
        "impact",
        "constant-product pool sale with input fee",
        """
        {"reserveCollateral": 100, "reserveDebt": 200, "collateralSold": 0, "fee": 0}""",
        """
        {"amountOut": 0, "averagePrice": 2, "marginalPriceAfter": 2, "slippageVersusSpot": 0,
         "depthForOnePercent": 0.5037815259212075}""");
  }

  @Test
  void anEngineThatKeepsUpHasNothingToClear() throws IOException {
    passes(
        "finality",
        "fluid backlog of a liquidation engine",
        "{\"arrivalsPerStep\": [1, 2], \"capacityPerStep\": 5, \"initialBacklog\": 0}",
        "{\"backlog\": [0, 0], \"peak\": 0, \"stepsToClear\": null, \"waitAtPeakSteps\": 0}");
  }

  @Test
  void aLiquidationThatNeverPaysHasNoWindow() throws IOException {
    passes(
        "finality",
        "profitable size window for a liquidator with fixed cost and linear slippage",
        """
        {"incentive": 0.03, "fixedCost": 101, "slippagePerUnit": 1e-6, "swapFee": 0.01}""",
        """
        {"minimumSize": null, "maximumSize": null, "optimalSize": 10000, "bestProfit": -1}""");
  }

  @Test
  void anAuctionThatStartsLowIsTakenAtOnce() throws IOException {
    passes(
        "finality",
        "exponential-step Dutch auction: first step at which a keeper with a 2 percent margin buys",
        """
        {"startPrice": 98, "cut": 0.99, "stepSeconds": 90, "marketPrice": 100,
         "keeperMargin": 0.02}""",
        "{\"steps\": 0, \"seconds\": 0, \"priceTaken\": 98}");
  }
}

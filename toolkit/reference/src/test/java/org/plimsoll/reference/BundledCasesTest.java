package org.plimsoll.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.reference.adapter.Adapters;

class BundledCasesTest {
  private static Verification run(String only) {
    return new Verifier(Adapters.all()).verify(CaseFiles.bundled(only));
  }

  @Test
  void everyBinanceUsdmVectorPasses() {
    Verification run = run("binance-usd-m*");
    assertThat(run.results())
        .allSatisfy(
            result ->
                assertThat(result.outcome())
                    .as("%s %s", result, result.comparisons())
                    .isEqualTo(Outcome.PASS));
    assertThat(run).hasToString("17 passed, 0 failed, 0 unsupported");
    assertThat(run.byTopic())
        .extracting(Verification.Total::name)
        .containsExactly("liquidation-price", "maintenance-margin", "tiers", "unrealised-pnl");
  }

  @ParameterizedTest
  @CsvSource({
    "dydx-v4*,38",
    "drift*,27",
    "mango-v4*,9",
    "synthetix-v3-perps*,3",
    "gmx-v*,7",
    "perpetual-protocol-v2*,4",
    "bluefin*,4",
    "position-exchange*,1"
  })
  void everyVectorOfAnOnchainProtocolPasses(String only, int count) {
    assertThat(run(only)).hasToString(count + " passed, 0 failed, 0 unsupported");
  }

  @Test
  void noBundledCaseFails() {
    Verification run = run(CaseFiles.ALL);
    assertThat(run.results()).noneMatch(result -> result.outcome() == Outcome.FAIL);
    assertThat(run.results()).hasSize(317);
    assertThat(run.total().passed()).isGreaterThanOrEqualTo(23);
    assertThat(run.isComplete()).isEqualTo(run.total().unsupported() == 0);
  }

  @Test
  void theChecksOfMarginThatTheToolkitCoversPass() {
    List<String> passed =
        run("margin").results().stream()
            .filter(result -> result.outcome() == Outcome.PASS)
            .map(result -> result.published().id())
            .toList();
    assertThat(passed)
        .contains(
            "health-factor-two-assets",
            "close-factor-btc",
            "lin-long-10x",
            "lin-short-20x",
            "tiered-750k",
            "tiered-boundary-500k",
            "chitra-five-positions",
            "utilisation-curve-long",
            "leverage-shock-10x",
            "constant-leverage-growth-3x",
            "greedy-partial-linear-impact",
            "chitra-liquidation-fees",
            "cross-margin-distance",
            "portfolio-scan-margin",
            "funding-carry");
  }

  @Test
  void totalsByVenueAndTopicAddUp() {
    Verification run = run(CaseFiles.ALL);
    for (List<Verification.Total> totals : List.of(run.byVenue(), run.byTopic())) {
      assertThat(totals.stream().mapToInt(Verification.Total::passed).sum())
          .isEqualTo(run.total().passed());
      assertThat(totals.stream().mapToInt(Verification.Total::unsupported).sum())
          .isEqualTo(run.total().unsupported());
    }
  }

  @Test
  void aGlobWithoutMatchListsWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseFiles.bundled("binance-usdm*"))
        .withMessageStartingWith(
            "no bundled case file matches 'binance-usdm*'; there are [aave-v3-");
  }

  @Test
  void everyBundledFileIsTheOneItsMetadataDescribes() throws Exception {
    for (JsonElement element :
        JsonParser.parseString(BundledFiles.text("metadata.json")).getAsJsonArray()) {
      JsonObject entry = element.getAsJsonObject();
      String file = entry.get("file").getAsString();
      byte[] text = BundledFiles.text(file).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      assertThat(HexFormat.of().formatHex(digest))
          .as(file)
          .isEqualTo(entry.get("sha256").getAsString());
      assertThat(entry.get("source").getAsString()).as(file).isNotBlank();
      assertThat(entry.get("licence").getAsString()).as(file).isNotBlank();
    }
  }
}

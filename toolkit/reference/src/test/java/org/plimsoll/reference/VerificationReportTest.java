package org.plimsoll.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.reference.adapter.Adapters;

class VerificationReportTest {
  private static final Verification RUN =
      new Verifier(Adapters.all())
          .verify(
              List.of(
                  JsonCases.published(
                      "right", "{\"liquidation_price\": 18778.73}", "{\"abs\": 0.005}"),
                  JsonCases.published(
                      "wrong", "{\"liquidation_price\": 18778}", "{\"abs\": 0.005}"),
                  JsonCases.published(
                      "both", "{\"liquidation_price\": 18778.73, \"x\": 1}", "{\"abs\": 0.005}")));

  @Test
  void textHasALinePerCaseTheReasonsAndTheTotals() {
    assertThat(VerificationText.lines(RUN))
        .containsExactly(
            "right  18778.725932171  18778.73  0.005  pass",
            "wrong  18778.725932171  18778     0.005  fail",
            "both   -                x=1       0.005  unsupported",
            "",
            "failed",
            "  wrong: liquidation_price: got 18778.725932171, expected 18778, tolerance 0.005, fail",
            "",
            "unsupported",
            "  no answer for x of Binance USD-M, liquidation-price, linear-perp: 1",
            "",
            "by venue",
            "  Binance USD-M  1 passed, 1 failed, 1 unsupported",
            "",
            "by topic",
            "  liquidation-price  1 passed, 1 failed, 1 unsupported",
            "",
            "1 passed, 1 failed, 1 unsupported");
  }

  @Test
  void jsonKeepsItsKeysInOrder() {
    JsonObject json = JsonParser.parseString(VerificationJson.of(RUN)).getAsJsonObject();
    assertThat(json.keySet())
        .containsExactly("passed", "failed", "unsupported", "venues", "topics", "cases");
    JsonObject both = json.getAsJsonArray("cases").get(2).getAsJsonObject();
    assertThat(both.keySet())
        .containsExactly("file", "id", "venue", "topic", "kind", "result", "reason", "values");
    JsonObject value = both.getAsJsonArray("values").get(1).getAsJsonObject();
    assertThat(value.keySet()).containsExactly("key", "got", "expected", "tolerance", "result");
    assertThat(value.get("got").isJsonNull()).isTrue();
    assertThat(VerificationJson.of(RUN)).isEqualTo(VerificationJson.of(RUN));
  }

  @Test
  void longNumbersAreReadable() {
    assertThat(JsonNumbers.shown(new java.math.BigDecimal("1.250E+3"))).isEqualTo("1250");
    assertThat(JsonNumbers.shown(new java.math.BigDecimal("0.000000000001"))).isEqualTo("1e-12");
    assertThat(JsonNumbers.shown(new java.math.BigDecimal("1e300"))).isEqualTo("1e300");
    assertThat(JsonNumbers.shown(java.math.BigDecimal.ZERO)).isEqualTo("0");
  }
}

package org.plimsoll.reference.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.reference.Case;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Outcome;
import org.plimsoll.reference.Verifier;

/** The published rule, restated here and held against the adapters on values nobody published. */
class BinanceUsdmAdaptersTest {
  private static CaseResult verify(String topic, String inputs, String expected) {
    try {
      Path file = Files.createTempFile("case", ".json");
      Files.writeString(
          file,
          """
          {"schema": 1, "venue": "Binance USD-M", "topic": "%s", "vectors": [
           {"id": "made", "contract_type": "linear-perp", "inputs": %s, "expected": %s,
            "tolerance": {"rel": 1e-9}}]}
          """
              .formatted(topic, inputs, expected));
      List<Case> cases = CaseFiles.in(List.of(file), "*");
      Files.delete(file);
      return new Verifier(Adapters.all()).verify(cases.get(0));
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private static String inputs(
      String mode, boolean isLong, double size, double entry, double wallet) {
    return String.format(
        Locale.ROOT,
        "{\"margin_mode\": \"%s\", \"side\": \"%s\", \"size\": %s, \"entry_price\": %s,"
            + " \"wallet_balance\": %s, \"maintenance_margin_rate\": 0.025,"
            + " \"maintenance_amount\": 16300, \"other_positions_maintenance_margin\": 700,"
            + " \"other_positions_unrealised_pnl\": -300}",
        mode,
        isLong ? "long" : "short",
        size,
        entry,
        wallet);
  }

  @Property(tries = 200)
  void liquidationFollowsThePublishedFormula(
      @ForAll boolean isCross,
      @ForAll boolean isLong,
      @ForAll @DoubleRange(min = 0.5, max = 500) double size,
      @ForAll @DoubleRange(min = 100, max = 90_000) double entry,
      @ForAll @DoubleRange(min = 1_000, max = 9_000_000) double wallet) {
    int s = isLong ? 1 : -1;
    double others = isCross ? -700 - 300 : 0;
    double root = (wallet + others + 16300 - s * size * entry) / (size * 0.025 - s * size);
    String expected =
        root > 0 ? "{\"liquidation_price\": " + root + "}" : "{\"liquidation_price\": null}";
    if (Math.abs(root) > 1e-3) {
      String inputs = inputs(isCross ? "cross" : "isolated", isLong, size, entry, wallet);
      CaseResult result = verify("liquidation-price", inputs, expected);
      assertThat(result.outcome())
          .as("%s %s", inputs, result.comparisons())
          .isEqualTo(Outcome.PASS);
    }
  }

  @Test
  void aLongBackedInFullHasNoLiquidationPrice() {
    CaseResult result =
        verify(
            "liquidation-price",
            inputs("isolated", true, 1, 50_000, 60_000),
            "{\"liquidation_price\": null}");
    assertThat(result.outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void inputsNobodyCanAnswerAreUnsupported() {
    CaseResult result =
        verify("liquidation-price", "{\"side\": \"long\"}", "{\"liquidation_price\": 1}");
    assertThat(result.outcome()).isEqualTo(Outcome.UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tiers\": [{\"notional_floor\": 0, \"maintenance_margin_rate\": 0.01},"
            + " {\"notional_floor\": 5000, \"maintenance_margin_rate\": 0.02}]",
        "\"notional_floors\": [0, 5000], \"maintenance_margin_rates\": [0.01, 0.02]"
      })
  void aTierIsFoundAtItsFloorFromFloorsAndRatesAlone(String table) {
    CaseResult result =
        verify(
            "tiers",
            "{\"notional\": 5000, " + table + "}",
            "{\"maintenance_margin_rate\": 0.02, \"maintenance_amount\": 50}");
    assertThat(result.outcome()).as("%s", result.reason()).isEqualTo(Outcome.PASS);
  }

  @Test
  void aMissingNumberInATierIsNamed() {
    CaseResult result = verify("tiers", "{\"stake\": 1, \"tiers\": [{}]}", "{\"max_leverage\": 1}");
    assertThat(result.reason()).isEqualTo("input 'notional_floor' must be a number, was missing");
  }
}

package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.cli.Typed.plimsoll;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.tables.Datasets;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;

/** Every bundled venue answers, isolated and cross, both sides, in text and JSON. */
class EveryVenueTest {
  private static final double QUANTITY = 10;
  private static final double ENTRY = 100;

  static List<String> venues() {
    return Datasets.venues();
  }

  private static Set<String> firstThree(List<String> symbols) {
    return Set.copyOf(
        List.of(symbols.get(0), symbols.get(symbols.size() / 2), symbols.get(symbols.size() - 1))
            .stream()
            .distinct()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("venues")
  void answers(String id) {
    Venue venue = Datasets.venue(id);
    for (String symbol : firstThree(venue.symbols())) {
      Contract contract = venue.schedule(symbol).contract();
      double margin = contract.notional(QUANTITY, ENTRY) / 3;
      for (Side side : venue.sides()) {
        List<String> words =
            List.of(
                "liq", "--venue", id, "--symbol", symbol, "--" + side, "10@100", "--mark", "99");
        isolated(with(words, "--margin", "" + margin), contract);
        cross(with(words, "--cross", "--wallet", "" + margin), contract);
        Side other = venue.sides().size() > 1 && side == Side.LONG ? Side.SHORT : side;
        String leg = symbol + ":" + other + ":3@101";
        cross(with(words, "--cross", leg, "--margin", "" + margin), contract);
      }
    }
  }

  private static List<String> with(List<String> words, String... more) {
    List<String> longer = new ArrayList<>(words);
    longer.addAll(List.of(more));
    return longer;
  }

  private static void isolated(List<String> words, Contract contract) {
    String text = output(with(words, "--explain"));
    assertThat(text).contains("liquidation price", "bankruptcy price", "rule ", "equity");
    JsonObject json = json(words, contract);
    assertThat(json.get("marginMode").getAsString()).isEqualTo("isolated");
    assertThat(json.getAsJsonObject("mark").getAsJsonArray("terms")).isNotEmpty();
    assertThat(json.get("liquidationPrice").isJsonNull())
        .isEqualTo(!json.get("noLiquidation").isJsonNull());
  }

  private static void cross(List<String> words, Contract contract) {
    String text = output(with(words, "--explain"));
    assertThat(text).contains("all together", "in a cross account", "rule ", "equity");
    JsonObject json = json(words, contract);
    assertThat(json.get("marginMode").getAsString()).isEqualTo("cross");
    assertThat(json.get("markPrice").getAsDouble()).isEqualTo(99);
    assertThat(json.getAsJsonArray("legs")).isNotEmpty();
    assertThat(json.get("liquidationPrice").isJsonNull())
        .isEqualTo(!json.get("noLiquidation").isJsonNull());
  }

  private static String output(List<String> words) {
    Typed typed = plimsoll(words.toArray(String[]::new));
    assertThat(typed.err()).as(words.toString()).isEmpty();
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).as(words.toString()).doesNotContain("NaN", "Infinity", "∞");
    return typed.out();
  }

  private static JsonObject json(List<String> words, Contract contract) {
    JsonObject json =
        JsonParser.parseString(output(with(words, "--explain", "--json"))).getAsJsonObject();
    allFinite(json, words.toString());
    assertThat(json.get("contract").getAsString()).isEqualTo(contract.kind().toString());
    assertThat(json.get("contractSize").getAsDouble()).isEqualTo(contract.multiplier());
    assertThat(json.getAsJsonArray("terms")).isNotEmpty();
    assertThat(json.get("rule").getAsString()).contains("brackets");
    return json;
  }

  private static void allFinite(JsonElement element, String words) {
    if (element.isJsonObject()) {
      element.getAsJsonObject().asMap().values().forEach(value -> allFinite(value, words));
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(value -> allFinite(value, words));
    } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
      assertThat(element.getAsDouble()).as(words).isFinite();
    }
  }

  @Test
  void venuesAreListed() {
    Typed typed = plimsoll("liq", "--venues");
    assertThat(typed.status()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines()).hasSize(Datasets.venues().size() + 1);
    assertThat(typed.out().lines().findFirst().orElseThrow())
        .matches("id +name +contracts +as of +rule");
    for (String id : Datasets.venues()) {
      assertThat(typed.out().lines()).anyMatch(line -> line.startsWith(id + " "));
    }
    assertThat(typed.out())
        .containsPattern("okx .*flat brackets by size, maintenance on mark, closing fee 0.060 %")
        .containsPattern("gate .*1 \\(worked example\\)");
  }

  @Test
  void venuesAreListedAsJson() {
    JsonElement json = JsonParser.parseString(plimsoll("liq", "--venues", "--json").out());
    assertThat(json.getAsJsonArray()).hasSize(Datasets.venues().size());
    JsonObject first = json.getAsJsonArray().get(0).getAsJsonObject();
    assertThat(first.keySet())
        .containsExactly(
            "venue",
            "name",
            "contracts",
            "scheduleAsOf",
            "rules",
            "sides",
            "workedExample",
            "source",
            "note");
    assertThat(first.get("venue").getAsString()).isEqualTo("binance-usdm");
    assertThat(first.get("contracts").getAsInt()).isEqualTo(349);
  }

  @Test
  void aVenueAloneListsItsContracts() {
    Typed typed = plimsoll("liq", "--venue", "deribit");
    assertThat(typed.status()).isZero();
    assertThat(typed.out().strip())
        .isEqualTo(
            "deribit has 2 contracts: BTC_USDC-PERPETUAL, SOL_USDC-PERPETUAL; name one with"
                + " --symbol");
    assertThat(plimsoll("liq", "--venue", "binance-usdm").out())
        .startsWith("binance-usdm has 349 contracts: ")
        .contains(" and 341 more;");
    plimsoll("liq", "--venue", "liquity-v1", "--long", "1@2000", "--margin", "900")
        .isRefusedWith(
            "a symbol must be given, was missing; liquity-v1 has 1 contract: ETH; name one with"
                + " --symbol");
  }
}

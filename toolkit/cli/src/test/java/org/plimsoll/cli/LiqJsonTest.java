package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.cli.Typed.plimsoll;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.MarginState;
import org.plimsoll.account.Position;
import org.plimsoll.tables.Datasets;
import org.plimsoll.venue.MarginSchedule;

class LiqJsonTest {
  private static final MarginSchedule BTC = Datasets.venue("binance-usdm").schedule("BTCUSDT");

  private static String text(String words) {
    List<String> all =
        new ArrayList<>(List.of("liq", "--venue", "binance-usdm", "--symbol", "BTCUSDT", "--json"));
    all.addAll(List.of(words.split(" ")));
    Typed typed = plimsoll(all.toArray(String[]::new));
    assertThat(typed.err()).isEmpty();
    return typed.out();
  }

  private static JsonObject json(String words) {
    return JsonParser.parseString(text(words)).getAsJsonObject();
  }

  @Test
  void keysAndNumbersAreStable() {
    assertThat(text("--long 2@60000 --leverage 20 --mark 58000").strip())
        .isEqualTo(
            """
            {
              "venue": "binance-usdm",
              "scheduleAsOf": "2024-10-24",
              "source": "freqtrade/freqtrade, freqtrade/exchange/binance_leverage_tiers.json, commit 3d9514d2660c",
              "note": "Liquidated by the mark price. Prices are shown with two decimals on most contracts and are not rounded here.",
              "rule": "marginal brackets by notional, maintenance on mark",
              "symbol": "BTCUSDT",
              "contract": "linear",
              "contractSize": 1,
              "marginCurrency": "quote",
              "marginMode": "isolated",
              "side": "long",
              "quantity": 2,
              "entryPrice": 60000,
              "notional": 120000,
              "margin": 6000,
              "leverage": 20,
              "effectiveLeverage": 20,
              "liquidationPrice": 57261.306532663315,
              "bankruptcyPrice": 57000,
              "liquidationPriceShown": 57261.306532663315,
              "bankruptcyPriceShown": 57000,
              "liquidationPrices": [
                {
                  "price": 57261.306532663315,
                  "liquidatable": "below"
                }
              ],
              "noLiquidation": null,
              "tierAtLiquidation": 2,
              "tierAtEntry": 2,
              "maintenanceMarginRate": 0.005,
              "maintenanceAmount": 50,
              "requirementAtLiquidation": 522.6130653266331,
              "distanceToLiquidation": 0.0456448911222781,
              "roomForTheEngine": 0.004563405002193917,
              "liquidatableAtEntry": false,
              "mark": {
                "price": 58000,
                "notional": 116000,
                "equity": 2000,
                "initialMargin": 5800,
                "maintenanceMargin": 530,
                "headroom": 1470,
                "marginRatio": 0.265,
                "marginUtilization": 2.9,
                "effectiveLeverage": 58,
                "liquidatable": false
              }
            }""");
  }

  @Test
  void keysAreTheSameForEveryPosition() {
    JsonObject usual = json("--long 2@60000 --leverage 20");
    assertThat(json("--long 2@60000 --leverage 1").keySet())
        .containsExactlyElementsOf(usual.keySet());
    assertThat(json("--short 0.001@60000 --margin 5").keySet())
        .containsExactlyElementsOf(usual.keySet());
    assertThat(usual.get("mark").isJsonNull()).isTrue();
  }

  @Test
  void whatDoesNotExistIsNull() {
    JsonObject full = json("--long 9.69@62.17 --leverage 1 --mark 60 --explain");
    for (String key :
        List.of(
            "liquidationPrice",
            "bankruptcyPrice",
            "tierAtLiquidation",
            "maintenanceMarginRate",
            "maintenanceAmount",
            "distanceToLiquidation",
            "roomForTheEngine")) {
      assertThat(full.get(key).isJsonNull()).as(key).isTrue();
    }
    for (JsonElement term : full.getAsJsonArray("terms")) {
      if (term.getAsJsonObject().get("text").getAsString().equals("none")) {
        assertThat(term.getAsJsonObject().get("value").isJsonNull()).isTrue();
      }
    }
    JsonObject bankrupt = json("--long 2@60000 --leverage 20 --mark 56000");
    assertThat(bankrupt.getAsJsonObject("mark").get("marginRatio").isJsonNull()).isTrue();
    assertThat(bankrupt.getAsJsonObject("mark").get("equity").getAsDouble()).isEqualTo(-2000);
  }

  @Test
  void termsComeWithExplain() {
    JsonObject json = json("--long 2@60000 --leverage 20 --mark 58000 --explain");
    JsonObject term = json.getAsJsonArray("terms").get(6).getAsJsonObject();
    assertThat(term.keySet()).containsExactly("quantity", "formula", "value", "unit", "text");
    assertThat(term.get("quantity").getAsString()).isEqualTo("liquidation price");
    assertThat(term.get("value")).isEqualTo(json.get("liquidationPrice"));
    assertThat(json.getAsJsonObject("mark").getAsJsonArray("terms")).isNotEmpty();
    assertThat(json("--long 2@60000 --leverage 20").has("terms")).isFalse();
  }

  @Test
  void numbersKeepEveryDigit() {
    assertThat(text("--short 1e-9@0.1 --leverage 3").lines())
        .contains("  \"quantity\": 1E-9,", "  \"entryPrice\": 0.1,");
    assertThat(text("--long 1e3@1234.56789 --leverage 3").lines())
        .contains("  \"quantity\": 1000,", "  \"entryPrice\": 1234.56789,");
  }

  @Property(tries = 150)
  void aNumberIsThePositionsOwn(
      @ForAll boolean isLong,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 900) double quantity,
      @ForAll @Scale(6) @DoubleRange(min = 100, max = 90_000) double entry,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double part,
      @ForAll @Scale(6) @DoubleRange(min = 50, max = 120_000) double mark) {
    double most = BTC.bracketAt(quantity * entry).maxLeverage();
    double leverage = 1 + part * (most - 1);
    Position.Opening opening =
        isLong ? Position.longOf(quantity, BTC) : Position.shortOf(quantity, BTC);
    Position position = opening.at(entry).leverage(leverage);
    JsonObject json =
        json(
            "%s %s@%s --leverage %s --mark %s"
                .formatted(isLong ? "--long" : "--short", quantity, entry, leverage, mark));
    if (position.canBeLiquidated()) {
      assertThat(json.get("liquidationPrice").getAsDouble()).isEqualTo(position.liquidationPrice());
      assertThat(json.get("bankruptcyPrice").isJsonNull())
          .isEqualTo(position.bankruptcyPrice() == 0);
      assertThat(json.get("tierAtLiquidation").getAsInt())
          .isEqualTo(position.liquidationBracket().tier());
      assertEquityMeetsMaintenance(position, json.get("liquidationPrice").getAsBigDecimal());
    } else {
      assertThat(json.get("liquidationPrice").isJsonNull()).isTrue();
      assertThat(json.get("bankruptcyPrice").isJsonNull()).isTrue();
    }
    assertThat(json.getAsJsonObject("mark").get("headroom").getAsDouble())
        .isEqualTo(position.at(mark).headroom());
  }

  /** The definition, checked without the solver. */
  private static void assertEquityMeetsMaintenance(Position position, BigDecimal price) {
    MarginState there = position.at(price.doubleValue());
    double scale = position.entryNotional() + there.notional();
    assertThat(there.headroom() / scale).isCloseTo(0, within(1e-9));
  }
}

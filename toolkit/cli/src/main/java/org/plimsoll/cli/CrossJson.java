package org.plimsoll.cli;

import static org.plimsoll.cli.JsonFigures.number;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.account.AccountState;
import org.plimsoll.account.CollateralBalance;
import org.plimsoll.account.CrossMarginDistance;
import org.plimsoll.account.LegState;
import org.plimsoll.account.LiquidationSurface;
import org.plimsoll.account.Position;

/**
 * The answer of {@code liq --cross} as JSON, its keys always there and always in the same order;
 * {@code terms} only with {@code --explain}. All money is in the margin currency but that of the
 * terms, which is in quote.
 */
final class CrossJson {
  private final CrossAccount answer;

  private CrossJson(CrossAccount answer) {
    this.answer = answer;
  }

  static String of(CrossAccount answer, boolean explained) {
    JsonObject json = new CrossJson(answer).json();
    if (explained) {
      json.add(
          "terms",
          JsonFigures.terms(
              answer.account().explain(answer.asked(), answer.marks()), answer.contract()));
    }
    return JsonFigures.text(json);
  }

  private JsonObject json() {
    JsonObject json = new JsonObject();
    position(json);
    prices(json);
    json.add("account", account());
    json.add("legs", legs());
    json.add("collateral", collateral());
    json.add("surface", surface());
    json.add("standardDeviations", deviations());
    return json;
  }

  private JsonElement money(double quote) {
    return number(answer.inMarginCurrency(quote));
  }

  private void position(JsonObject json) {
    Position asked = answer.asked();
    JsonFigures.venue(json, answer.venue(), answer.contract(), asked.schedule().rule().toString());
    json.addProperty("marginMode", "cross");
    json.addProperty("side", asked.side().toString());
    json.add("quantity", number(asked.quantity()));
    json.add("entryPrice", number(asked.entryPrice()));
    json.add("markPrice", number(answer.mark()));
    json.add("notional", number(asked.contract().notional(asked.quantity(), answer.mark())));
    json.add("wallet", number(answer.wallet()));
    json.add("leverage", number(asked.leverage()));
  }

  private void prices(JsonObject json) {
    json.add("liquidationPrice", number(answer.liquidationPrice()));
    json.add("bankruptcyPrice", number(answer.bankruptcyPrice()));
    json.add("liquidationPriceShown", shown(answer.liquidationPrice()));
    json.add("bankruptcyPriceShown", shown(answer.bankruptcyPrice()));
    json.add("noLiquidation", JsonFigures.words(answer.whyNone()));
    json.add("distanceToLiquidation", number(answer.distanceToLiquidation()));
  }

  private JsonElement shown(OptionalDouble price) {
    return number(ShownPrice.rounded(answer.contract(), answer.asked().side(), price));
  }

  private JsonObject account() {
    AccountState state = answer.state();
    JsonObject json = new JsonObject();
    json.add("notional", money(state.notional()));
    json.add("equity", money(state.equity()));
    json.add("initialMargin", money(state.initialMargin()));
    json.add("maintenanceMargin", money(state.maintenanceMargin()));
    json.add("headroom", money(state.headroom()));
    json.add("marginRatio", number(state.marginRatio()));
    json.add("marginUtilization", number(state.marginUtilization()));
    json.add("effectiveLeverage", number(state.effectiveLeverage()));
    json.addProperty("liquidatable", state.isLiquidatable());
    return json;
  }

  private JsonArray legs() {
    JsonArray all = new JsonArray();
    List<LegState> states = answer.state().legs();
    for (int i = 0; i < states.size(); i++) {
      all.add(leg(states.get(i), answer.account().positions().get(i)));
    }
    return all;
  }

  private JsonObject leg(LegState state, Position position) {
    JsonObject json = new JsonObject();
    json.addProperty("symbol", state.symbol());
    json.addProperty("side", state.side());
    json.add("quantity", number(state.quantity()));
    json.add("entryPrice", number(position.entryPrice()));
    json.add("markPrice", number(state.mark()));
    json.add("notional", money(state.notional()));
    json.add("profit", money(state.profit()));
    json.add("initialMargin", money(state.initialMargin()));
    json.add("maintenanceMargin", money(state.maintenanceMargin()));
    json.add(
        "liquidationPrice", number(answer.account().liquidationPrice(position, answer.marks())));
    return json;
  }

  /** The assets typed; the wallet of a coin-margined account is not among them. */
  private JsonArray collateral() {
    JsonArray all = new JsonArray();
    if (answer.contract().isInverse()) {
      return all;
    }
    for (CollateralBalance balance : answer.account().collateral()) {
      double price = answer.marks().price(balance.symbol());
      JsonObject json = new JsonObject();
      json.addProperty("asset", balance.asset());
      json.add("amount", number(balance.amount()));
      json.addProperty("pricedBy", balance.symbol());
      json.add("markPrice", number(price));
      json.add("haircut", number(1 - balance.assetWeight()));
      json.add("value", money(balance.value(price)));
      all.add(json);
    }
    return all;
  }

  private JsonObject surface() {
    LiquidationSurface surface = answer.surface();
    JsonArray alone = new JsonArray();
    for (LiquidationSurface.Edge edge : surface.alone()) {
      JsonObject json = new JsonObject();
      json.addProperty("symbol", edge.symbol());
      json.add("markPrice", number(edge.mark()));
      json.add("below", number(edge.below()));
      json.add("above", number(edge.above()));
      json.add("fall", number(edge.fall()));
      json.add("rise", number(edge.rise()));
      alone.add(json);
    }
    JsonObject together = new JsonObject();
    together.add("fall", number(surface.together().fall()));
    together.add("rise", number(surface.together().rise()));
    JsonObject json = new JsonObject();
    json.add("alone", alone);
    json.add("together", together);
    return json;
  }

  private JsonElement deviations() {
    CrossMarginDistance distance = answer.distance();
    if (distance == null) {
      return JsonFigures.none();
    }
    JsonArray moves = new JsonArray();
    for (CrossMarginDistance.Exposure exposure : distance.exposures()) {
      JsonObject json = new JsonObject();
      json.addProperty("symbol", exposure.asset());
      json.add("exposure", money(exposure.notional()));
      json.add("volatility", number(exposure.volatility()));
      json.add("mostLikelyMove", number(exposure.mostLikelyMove()));
      moves.add(json);
    }
    JsonObject json = new JsonObject();
    json.add("headroom", money(distance.buffer()));
    json.add("standardDeviation", money(distance.standardDeviation()));
    json.add("distance", number(distance.distance()));
    json.add("probability", number(distance.probability()));
    json.add("moves", moves);
    return json;
  }
}

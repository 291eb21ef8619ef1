package org.plimsoll.tables;

import java.util.List;
import java.util.Optional;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;

/** A rule as a description gives it; what it leaves out stays as it was. */
final class RuleReader {
  private static final List<String> KEYS =
      List.of("tiering", "tierBy", "maintenanceOn", "fee", "premium", "fixedAmount");

  private RuleReader() {}

  static MarginRule rule(JsonNode node, MarginRule before) {
    node.object(KEYS);
    try {
      return new MarginRule(
          node.find("tiering").map(word -> word.word(Tiering.class)).orElse(before.tiering()),
          node.find("tierBy").map(word -> word.word(TierBy.class)).orElse(before.tierBy()),
          pricedAt(node, "maintenanceOn", before.maintenanceOn()),
          node.find("fee").map(fee -> fee(fee, before.fee())).orElse(before.fee()),
          node.find("premium").map(RuleReader::premium).orElse(before.premium()),
          number(node, "fixedAmount", before.fixedAmount()));
    } catch (IllegalArgumentException e) {
      throw node.refuse(e);
    }
  }

  private static PricedAt pricedAt(JsonNode node, String key, PricedAt before) {
    return node.find(key).map(word -> word.word(PricedAt.class)).orElse(before);
  }

  private static double number(JsonNode node, String key, double before) {
    return node.find(key).map(number -> number.number().doubleValue()).orElse(before);
  }

  private static TradingFee fee(JsonNode node, TradingFee before) {
    node.object(List.of("rate", "on", "reserve"));
    Optional<JsonNode> rate = node.find("rate");
    try {
      return new TradingFee(
          rate.map(number -> number.rate().doubleValue()).orElse(before.rate()),
          pricedAt(node, "on", before.on()),
          node.find("reserve")
              .map(word -> word.word(TradingFee.Reserve.class))
              .orElse(before.reserve()));
    } catch (IllegalArgumentException e) {
      throw node.refuse(e);
    }
  }

  private static SizePremium premium(JsonNode node) {
    node.object(List.of("shape", "growth"));
    try {
      return new SizePremium(
          node.need("shape").word(SizePremium.Shape.class), number(node, "growth", 0));
    } catch (IllegalArgumentException e) {
      throw node.refuse(e);
    }
  }

  static PriceRounding rounding(JsonNode node) {
    node.object(List.of("tick", "direction"));
    try {
      return new PriceRounding(
          node.need("tick").number().doubleValue(),
          node.find("direction")
              .map(word -> word.word(RoundingWord.class).direction())
              .orElse(PriceRounding.Direction.NEAREST));
    } catch (IllegalArgumentException e) {
      throw node.refuse(e);
    }
  }
}

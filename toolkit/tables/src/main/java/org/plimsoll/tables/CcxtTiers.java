package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.venue.MarginSchedule;

/**
 * Leverage tiers as ccxt's fetchLeverageTiers gives them: a list of tiers per symbol. Fields it
 * does not need are left unread, for they differ from venue to venue.
 */
final class CcxtTiers {
  private static final Map<String, String> FIELDS =
      Map.of(
          Tier.FLOOR, "minNotional",
          Tier.CAP, "maxNotional",
          Tier.RATE, "maintenanceMarginRate",
          Tier.MAX_LEVERAGE, "maxLeverage",
          Tier.AMOUNT, "cum");

  private CcxtTiers() {}

  /** A tier, its figures under ccxt's names; the amount lies in what the venue said itself. */
  private record CcxtTier(JsonNode node) implements TierSource {
    private Optional<JsonNode> field(String key) {
      JsonNode holder =
          key.equals(Tier.AMOUNT)
              ? node.find("info").filter(JsonNode::isObject).orElse(node)
              : node;
      return Optional.ofNullable(FIELDS.get(key)).flatMap(holder::find);
    }

    @Override
    public @Nullable BigDecimal find(String key) {
      return field(key).map(JsonNode::loose).orElse(null);
    }

    @Override
    public DatasetException refuse(String key, String sentence) {
      return field(key).orElse(node).refuse(sentence);
    }

    @Override
    public DatasetException refuse(IllegalArgumentException reason) {
      return JsonTier.subject(String.valueOf(reason.getMessage()))
          .flatMap(this::field)
          .orElse(node)
          .refuse(reason);
    }
  }

  static List<MarginSchedule> schedules(JsonNode root, Function<String, Terms> terms) {
    List<MarginSchedule> schedules = new ArrayList<>();
    root.object().forEach((symbol, list) -> schedules.add(schedule(symbol, list, terms)));
    if (schedules.isEmpty()) {
      throw root.refuse(Messages.NOT_CCXT);
    }
    return schedules;
  }

  private static MarginSchedule schedule(
      String symbol, JsonNode list, Function<String, Terms> terms) {
    if (!(list.value() instanceof List)) {
      throw list.refuse(Messages.NOT_CCXT);
    }
    List<Tier> tiers = list.list().stream().map(CcxtTiers::tier).toList();
    if (tiers.isEmpty()) {
      throw list.refuse(Messages.NO_TIERS);
    }
    try {
      return Ladder.schedule(symbol, terms.apply(symbol), tiers);
    } catch (IllegalArgumentException e) {
      throw list.refuse(e);
    }
  }

  private static Tier tier(JsonNode node) {
    for (String needed : List.of(Tier.RATE, Tier.MAX_LEVERAGE)) {
      node.need(FIELDS.getOrDefault(needed, needed));
    }
    return Tier.of(new CcxtTier(node));
  }
}

package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tier written out in a description. */
record JsonTier(JsonNode node) implements TierSource {
  /** Figures that count money or size, never to be given in percent. */
  private static final List<String> PLAIN = List.of(Tier.FLOOR, Tier.CAP, Tier.AMOUNT);

  /** What the domain calls a figure in its sentences. */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "notional floor", Tier.FLOOR,
          "notional cap", Tier.CAP,
          "max leverage", Tier.MAX_LEVERAGE,
          "maintenance margin rate", Tier.RATE,
          "maintenance amount", Tier.AMOUNT);

  static JsonTier of(JsonNode node) {
    node.object(Tier.KEYS);
    return new JsonTier(node);
  }

  @Override
  public @Nullable BigDecimal find(String key) {
    return node.find(key)
        .map(figure -> PLAIN.contains(key) ? figure.number() : figure.rate())
        .orElse(null);
  }

  @Override
  public DatasetException refuse(String key, String sentence) {
    return node.find(key).orElse(node).refuse(sentence);
  }

  @Override
  public DatasetException refuse(IllegalArgumentException reason) {
    return subject(String.valueOf(reason.getMessage()))
        .flatMap(node::find)
        .orElse(node)
        .refuse(reason);
  }

  /** The figure a sentence of the domain is about. */
  static Optional<String> subject(String sentence) {
    return SUBJECTS.entrySet().stream()
        .filter(subject -> sentence.contains(subject.getKey() + " must"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}

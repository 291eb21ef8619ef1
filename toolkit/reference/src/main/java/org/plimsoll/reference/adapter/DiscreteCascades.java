package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.cascade.ExactRoundCascade;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Cascades of single positions, round by round. */
final class DiscreteCascades {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                  "cascade",
                  "discrete liquidation cascade, simultaneous rounds, permanent linear impact"),
              DiscreteCascades::simultaneous));

  private DiscreteCascades() {}

  private static Map<String, ?> simultaneous(Inputs in) {
    List<Inputs> positions = in.items("positions");
    List<BigDecimal> names = decimals(positions, "index");
    ExactRoundCascade run =
        ExactRoundCascade.of(
            in.decimal("spot").multiply(BigDecimal.ONE.subtract(in.decimal("shock"))),
            decimals(positions, "liquidationPrice"),
            decimals(positions, "size"),
            in.decimal("impactPerUnit"));
    return Map.of(
        "finalPrice", run.finalPrice(),
        "rounds", run.rounds().stream().map(round -> round(round, names)).toList(),
        "liquidatedIndices", named(run.rows(), names));
  }

  private static Map<String, ?> round(ExactRoundCascade.Round round, List<BigDecimal> names) {
    return Map.of(
        "liquidated", named(round.rows(), names),
        "size", round.size(),
        "priceAfter", round.priceAfter());
  }

  private static List<BigDecimal> named(List<Integer> rows, List<BigDecimal> names) {
    return rows.stream().map(names::get).toList();
  }

  private static List<BigDecimal> decimals(List<Inputs> positions, String key) {
    return positions.stream().map(position -> position.decimal(key)).toList();
  }
}

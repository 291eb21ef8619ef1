package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.contagion.ClearingNetwork;
import org.plimsoll.contagion.ClearingVector;
import org.plimsoll.contagion.ClearingVector.Row;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Networks of obligations; a recovery that is left out is full. */
final class ClearingNetworks {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("clearing", "Eisenberg-Noe clearing by fictitious default"),
              ClearingNetworks::answer),
          CaseAdapter.of(
              Shape.check(
                  "clearing", "clearing with default costs (Rogers-Veraart, greatest vector)"),
              ClearingNetworks::answer));

  private ClearingNetworks() {}

  private static Map<String, ?> answer(Inputs in) {
    ClearingVector cleared =
        ClearingNetwork.ofMatrix(in.numbers("outsideAssets"), in.numberRows("liabilities"))
            .clear(in.number("recoveryOutside", 1), in.number("recoveryInterbank", 1));
    return Map.of(
        "obligations", cleared.rows().stream().map(Row::obligation).toList(),
        "payments", cleared.payments(),
        "defaulted", cleared.defaulted(),
        "equity", cleared.rows().stream().map(Row::equity).toList(),
        "rounds", cleared.rounds(),
        "valueLost", cleared.valueLost());
  }
}

package org.plimsoll.tables;

import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.cascade.CascadeAttribution;
import org.plimsoll.cascade.CascadeAttribution.Part;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/** Parts of a cascade's outcome, in the unit of what is divided. */
final class AttributionRows {
  private AttributionRows() {}

  /** Parts of a move. */
  record Rate(
      @In(Unit.TEXT) String player,
      @In(Unit.RATE) double alone,
      @In(Unit.RATE) double leftOut,
      @In(Unit.RATE) double shapley,
      @In(Unit.RATE) OptionalDouble standardError) {}

  /** Parts of money. */
  record Money(
      @In(Unit.TEXT) String player,
      @In(Unit.QUOTE) double alone,
      @In(Unit.QUOTE) double leftOut,
      @In(Unit.QUOTE) double shapley,
      @In(Unit.QUOTE) OptionalDouble standardError) {}

  /** Parts of a number of accounts. */
  record Tally(
      @In(Unit.TEXT) String player,
      @In(Unit.MULTIPLE) double alone,
      @In(Unit.MULTIPLE) double leftOut,
      @In(Unit.MULTIPLE) double shapley,
      @In(Unit.MULTIPLE) OptionalDouble standardError) {}

  static List<? extends Record> of(CascadeAttribution attribution) {
    return switch (attribution.measure().unit()) {
      case RATE -> attribution.parts().stream().map(AttributionRows::rate).toList();
      case COUNT -> attribution.parts().stream().map(AttributionRows::number).toList();
      default -> attribution.parts().stream().map(AttributionRows::money).toList();
    };
  }

  private static Rate rate(Part part) {
    return new Rate(
        part.player(), part.alone(), part.leftOut(), part.shapley(), part.standardError());
  }

  private static Money money(Part part) {
    return new Money(
        part.player(), part.alone(), part.leftOut(), part.shapley(), part.standardError());
  }

  private static Tally number(Part part) {
    return new Tally(
        part.player(), part.alone(), part.leftOut(), part.shapley(), part.standardError());
  }
}

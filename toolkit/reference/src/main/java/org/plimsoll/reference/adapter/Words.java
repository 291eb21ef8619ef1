package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.plimsoll.account.Position;
import org.plimsoll.reference.Inputs;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** The words case files share, as values of the analysis API. */
final class Words {
  private Words() {}

  static Side side(Inputs in) {
    String side = in.text("side");
    return switch (side) {
      case "long" -> Side.LONG;
      case "short" -> Side.SHORT;
      default ->
          throw new IllegalArgumentException(
              "input 'side' must be long or short, was '%s'".formatted(side));
    };
  }

  /** One line of a published table whose range is not told: it applies to every size. */
  static MarginSchedule line(double rate, double amount) {
    return MarginSchedule.ofLine(Contract.linear("published"), MarginRule.standard(), rate, amount);
  }

  /** A contract with one maintenance margin rate for every size. */
  static MarginSchedule flat(double rate) {
    return line(rate, 0);
  }

  static Position position(
      Side side, MarginSchedule schedule, double size, double entry, double margin) {
    Position.Opening opening =
        side == Side.LONG ? Position.longOf(size, schedule) : Position.shortOf(size, schedule);
    return opening.at(entry).margin(margin);
  }

  /** A decimal that counts for nothing where it is left out. */
  static BigDecimal orZero(Inputs in, String key) {
    return in.has(key) ? in.decimal(key) : BigDecimal.ZERO;
  }

  /** A price, or nothing where the root says that no price does it. */
  static OptionalDouble price(double root) {
    return root > 0 ? OptionalDouble.of(root) : OptionalDouble.empty();
  }
}

package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.plimsoll.account.Account;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.reference.Inputs;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** The words case files share, as values of the analysis API. */
final class Words {
  /** Cases name no contract. */
  private static final String SYMBOL = "published";

  /** Further from the entry than any liquidation price that is asked for. */
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
    return MarginSchedule.ofLine(Contract.linear(SYMBOL), MarginRule.standard(), rate, amount);
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

  /** A position backed by what a case tells: an amount, or the initial margin of a leverage. */
  static Position position(Inputs in, MarginSchedule schedule) {
    return position(in, schedule, in.number("size", 1));
  }

  static Position position(Inputs in, MarginSchedule schedule, double size) {
    Position.Priced priced =
        new Position.Opening(side(in), size, schedule).at(in.number("entry_price"));
    return in.has("wallet_balance")
        ? priced.margin(in.number("wallet_balance"))
        : priced.leverage(in.number("leverage"));
  }

  /** One line of a table that goes for every size, under a rule of its own. */
  static MarginSchedule schedule(Inputs in, Contract contract, MarginRule rule) {
    return MarginSchedule.ofLine(
        contract, rule, in.number("maintenance_margin_rate"), in.number("maintenance_amount", 0));
  }

  static Contract linear() {
    return Contract.linear(SYMBOL);
  }

  /** Contracts of 1 USD unless told otherwise. */
  static Contract inverse(Inputs in) {
    return Contract.inverse(SYMBOL, in.number("contract_face_usd", 1));
  }

  static boolean isCross(Inputs in) {
    return in.has("margin_mode") && in.text("margin_mode").equals("cross");
  }

  /** The price of the leg's contract that liquidates the account it is added to. */
  static OptionalDouble price(Account account, Position leg) {
    return account.with(leg).liquidationPrice(leg, Marks.of(SYMBOL, leg.entryPrice()));
  }

  /** A price, or nothing where none above 0 does it. */
  static OptionalDouble liquidation(Position position) {
    return position.canBeLiquidated()
        ? OptionalDouble.of(position.liquidationPrice())
        : OptionalDouble.empty();
  }

  /**
   * A price, 0 where equity is gone exactly there, or nothing where equity outlasts every price.
   */
  static OptionalDouble bankruptcy(Position position) {
    double price = position.bankruptcyPrice();
    boolean outlasts = price == 0 && position.margin() > position.entryNotional();
    return Double.isInfinite(price) || outlasts ? OptionalDouble.empty() : OptionalDouble.of(price);
  }

  /** A price, or nothing where the root says that no price does it. */
  static OptionalDouble price(double root) {
    return root > 0 ? OptionalDouble.of(root) : OptionalDouble.empty();
  }

  /** A value in another unit, where there is one. */
  static OptionalDouble times(OptionalDouble value, double factor) {
    return value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() * factor)
        : OptionalDouble.empty();
  }
}

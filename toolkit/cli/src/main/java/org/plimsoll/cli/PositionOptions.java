package org.plimsoll.cli;

import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Position;
import org.plimsoll.units.Check;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;
import picocli.CommandLine.Option;

/** The position asked about. */
final class PositionOptions {
  @Option(
      names = "--long",
      paramLabel = "Q@PRICE",
      description =
          "A long: quantity at entry, in base units, or in contracts where the contract counts"
              + " them.")
  private @Nullable String longSize;

  @Option(names = "--short", paramLabel = "Q@PRICE", description = "A short: the same.")
  private @Nullable String shortSize;

  @Option(
      names = "--leverage",
      paramLabel = "L",
      description = "Backs it with notional / L, from 1 to the most the tier allows.")
  private @Nullable String leverage;

  @Option(
      names = "--margin",
      paramLabel = "M",
      description = "Backs it with M of the margin currency: quote, or the coin of an inverse one.")
  private @Nullable String margin;

  @Option(
      names = "--mark",
      paramLabel = "P",
      description = "Adds where the position stands at that mark; with --cross the mark now.")
  private @Nullable String mark;

  boolean isGiven() {
    return longSize != null || shortSize != null;
  }

  Side side() {
    return longSize != null ? Side.LONG : Side.SHORT;
  }

  /** Refuses what is missing or doubled before any file is read. */
  void check(CrossOptions cross) {
    exactlyOne("a position", "--long", longSize, "--short", shortSize, "2@60000");
    if (!cross.isAsked()) {
      exactlyOne("the margin", "--leverage", leverage, "--margin", margin, "20");
      cross.refuseWithoutCross();
      return;
    }
    if (cross.wallet() != null && margin != null) {
      throw new IllegalArgumentException(
          "the balance must be given by --wallet or --margin, was given by both; write one, such"
              + " as --wallet 5000");
    }
    if (cross.wallet() == null && margin == null && leverage == null) {
      throw new IllegalArgumentException(
          "the balance must be given by --wallet, was missing; write one, such as --wallet 5000");
    }
  }

  TypedSize size() {
    return longSize != null
        ? TypedSize.read("--long", longSize)
        : TypedSize.read("--short", String.valueOf(shortSize));
  }

  /** The leverage or the margin, whichever was typed. */
  private double backing() {
    return leverage != null
        ? TypedNumber.read("leverage", leverage)
        : TypedNumber.read("margin", String.valueOf(margin));
  }

  /** The mark typed, null if none was. */
  @Nullable Double mark() {
    return mark == null ? null : Check.positive("mark", TypedNumber.read("mark", mark));
  }

  Position isolated(MarginSchedule schedule) {
    double backing = backing();
    Position.Priced priced = priced(side(), size(), schedule);
    return leverage != null ? priced.leverage(backing) : priced.margin(backing);
  }

  /** The position as a leg: its own margin is the initial one and plays no part. */
  Position leg(MarginSchedule schedule) {
    TypedSize size = size();
    double chosen =
        leverage != null
            ? TypedNumber.read("leverage", leverage)
            : schedule.of(size.quantity()).maxLeverage(size.price());
    return priced(side(), size, schedule).leverage(chosen);
  }

  /** The balance of the account, or else the initial margin of the position. */
  double wallet(CrossOptions cross, Position leg) {
    if (cross.wallet() != null) {
      return TypedNumber.read("wallet", cross.wallet());
    }
    return margin != null ? TypedNumber.read("margin", margin) : leg.margin();
  }

  static Position.Priced priced(Side side, TypedSize size, MarginSchedule schedule) {
    return (side == Side.LONG
            ? Position.longOf(size.quantity(), schedule)
            : Position.shortOf(size.quantity(), schedule))
        .at(size.price());
  }

  private static void exactlyOne(
      String subject,
      String option,
      @Nullable String value,
      String otherOption,
      @Nullable String otherValue,
      String example) {
    if ((value == null) == (otherValue == null)) {
      throw new IllegalArgumentException(
          "%s must be given by %s or %s, was given by %s; write one, such as %s %s"
              .formatted(
                  subject,
                  option,
                  otherOption,
                  value == null ? "neither" : "both",
                  option,
                  example));
    }
  }
}

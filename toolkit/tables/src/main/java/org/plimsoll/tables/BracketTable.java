package org.plimsoll.tables;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.TierBy;
import tech.tablesaw.api.Table;

/** The brackets of a schedule as rows whose headers say what its floors and caps count. */
final class BracketTable {
  private BracketTable() {}

  /** A bracket whose floor and cap are sizes. */
  record BySize(
      @In(COUNT) int tier,
      @In(QUOTE) double sizeFloor,
      @In(QUOTE) double sizeCap,
      @In(LEVERAGE) double maxLeverage,
      @In(RATE) double maintenanceMarginRate,
      @In(QUOTE) double maintenanceAmount) {
    static BySize of(Bracket bracket) {
      return new BySize(
          bracket.tier(),
          bracket.notionalFloor(),
          bracket.notionalCap(),
          bracket.maxLeverage(),
          bracket.maintenanceMarginRate(),
          bracket.maintenanceAmount());
    }
  }

  /** The symbol, with the rule unless it is the standard one. */
  static String title(MarginSchedule schedule) {
    return schedule.rule().equals(MarginRule.standard())
        ? schedule.symbol()
        : schedule.symbol() + ": " + schedule.rule();
  }

  static Table of(String title, MarginSchedule schedule) {
    return schedule.rule().tierBy() == TierBy.SIZE
        ? RecordTable.of(
            title, schedule.brackets().stream().map(BySize::of).toList(), sizeUnit(schedule))
        : RecordTable.of(title, schedule.brackets(), notionalUnit(schedule));
  }

  /** Face value for inverse contracts, which is in quote. */
  private static Unit sizeUnit(MarginSchedule schedule) {
    return schedule.contract().isInverse() ? QUOTE : BASE;
  }

  /** The margin currency; a quanto's third currency has no unit of its own. */
  private static Unit notionalUnit(MarginSchedule schedule) {
    return switch (schedule.contract().kind()) {
      case LINEAR -> QUOTE;
      case INVERSE -> BASE;
      case QUANTO -> TEXT;
    };
  }
}

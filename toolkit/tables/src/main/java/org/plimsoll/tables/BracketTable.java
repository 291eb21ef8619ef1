package org.plimsoll.tables;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.List;
import java.util.function.Function;
import org.plimsoll.units.In;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.TierBy;

/** The brackets of a schedule as rows whose headers say what its floors and caps count. */
final class BracketTable {
  private BracketTable() {}

  /** By notional of an inverse contract, in the coin. */
  record ByCoin(
      @In(COUNT) int tier,
      @In(BASE) double notionalFloor,
      @In(BASE) double notionalCap,
      @In(LEVERAGE) double maxLeverage,
      @In(RATE) double maintenanceMarginRate,
      @In(BASE) double maintenanceAmount) {}

  /** By notional of a quanto contract, in a third currency. */
  record ByThirdCurrency(
      @In(COUNT) int tier,
      @In(TEXT) double notionalFloor,
      @In(TEXT) double notionalCap,
      @In(LEVERAGE) double maxLeverage,
      @In(RATE) double maintenanceMarginRate,
      @In(TEXT) double maintenanceAmount) {}

  /** By size of a linear or quanto contract. */
  record BySize(
      @In(COUNT) int tier,
      @In(BASE) double sizeFloor,
      @In(BASE) double sizeCap,
      @In(LEVERAGE) double maxLeverage,
      @In(RATE) double maintenanceMarginRate,
      @In(BASE) double maintenanceAmount) {}

  /** By face value of an inverse contract. */
  record ByFaceValue(
      @In(COUNT) int tier,
      @In(QUOTE) double sizeFloor,
      @In(QUOTE) double sizeCap,
      @In(LEVERAGE) double maxLeverage,
      @In(RATE) double maintenanceMarginRate,
      @In(QUOTE) double maintenanceAmount) {}

  /** The symbol, with the rule unless it is the standard one. */
  static String title(MarginSchedule schedule) {
    return schedule.rule().equals(MarginRule.standard())
        ? schedule.symbol()
        : schedule.symbol() + ": " + schedule.rule();
  }

  static List<? extends Record> rows(MarginSchedule schedule) {
    return schedule.brackets().stream().map(row(schedule)).toList();
  }

  private static Function<Bracket, Record> row(MarginSchedule schedule) {
    Contract.Kind kind = schedule.contract().kind();
    if (schedule.rule().tierBy() == TierBy.SIZE) {
      return kind == Contract.Kind.INVERSE ? BracketTable::byFaceValue : BracketTable::bySize;
    }
    return switch (kind) {
      case LINEAR -> bracket -> bracket;
      case INVERSE -> BracketTable::byCoin;
      case QUANTO -> BracketTable::byThirdCurrency;
    };
  }

  private static Record byCoin(Bracket bracket) {
    return new ByCoin(
        bracket.tier(),
        bracket.notionalFloor(),
        bracket.notionalCap(),
        bracket.maxLeverage(),
        bracket.maintenanceMarginRate(),
        bracket.maintenanceAmount());
  }

  private static Record byThirdCurrency(Bracket bracket) {
    return new ByThirdCurrency(
        bracket.tier(),
        bracket.notionalFloor(),
        bracket.notionalCap(),
        bracket.maxLeverage(),
        bracket.maintenanceMarginRate(),
        bracket.maintenanceAmount());
  }

  private static Record bySize(Bracket bracket) {
    return new BySize(
        bracket.tier(),
        bracket.notionalFloor(),
        bracket.notionalCap(),
        bracket.maxLeverage(),
        bracket.maintenanceMarginRate(),
        bracket.maintenanceAmount());
  }

  private static Record byFaceValue(Bracket bracket) {
    return new ByFaceValue(
        bracket.tier(),
        bracket.notionalFloor(),
        bracket.notionalCap(),
        bracket.maxLeverage(),
        bracket.maintenanceMarginRate(),
        bracket.maintenanceAmount());
  }
}

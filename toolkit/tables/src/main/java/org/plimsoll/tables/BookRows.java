package org.plimsoll.tables;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;

/** Rows of accounts, made into isolated positions on one contract. */
final class BookRows {
  static final List<String> COLUMNS =
      List.of("account", "side", "quantity_base", "entry_price_quote", "leverage", "margin_quote");

  private BookRows() {}

  static List<Position> positions(CsvRows csv, MarginSchedule schedule) {
    List<Position> positions = new ArrayList<>();
    for (CsvRow row : csv.withColumns(COLUMNS, List.of()).rows()) {
      numbered(row, positions.size() + 1);
      positions.add(position(row, schedule));
    }
    return List.copyOf(positions);
  }

  private static void numbered(CsvRow row, int expected) {
    if (row.whole("account") != expected) {
      throw row.refuse(
          "account",
          Messages.cell(
              Integer.toString(expected),
              row.raw("account"),
              "number the accounts from 1 without gap or repeat"));
    }
  }

  private static Position position(CsvRow row, MarginSchedule schedule) {
    Side side = side(row);
    double quantity = row.number("quantity_base");
    double entryPrice = row.number("entry_price_quote");
    double leverage = row.number("leverage");
    double margin = row.number("margin_quote");
    try {
      return new Position(
          Contract.linear(schedule.symbol()),
          schedule,
          side,
          quantity,
          entryPrice,
          leverage,
          margin);
    } catch (IllegalArgumentException e) {
      throw row.refuse(e);
    }
  }

  private static Side side(CsvRow row) {
    return switch (row.text("side")) {
      case "long" -> Side.LONG;
      case "short" -> Side.SHORT;
      default -> throw row.refuse("side", Messages.cell("long or short", row.raw("side"), ""));
    };
  }
}

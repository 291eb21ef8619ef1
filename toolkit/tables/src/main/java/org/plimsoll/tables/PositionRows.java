package org.plimsoll.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.MarginSchedule;

/** Rows of positions, made into a book, and a book written out as rows. */
final class PositionRows {
  private static final String SIDE = "side";
  private static final String QUANTITY = "quantity_base";
  private static final String ENTRY = "entry_price_quote";
  private static final String MARGIN = "margin_quote";
  private static final String LEVERAGE = "leverage";
  private static final String ACCOUNT = "account";
  private static final String SYMBOL = "symbol";
  private static final List<String> NEEDED = List.of(SIDE, QUANTITY, ENTRY);
  private static final List<String> OPTIONAL = List.of(MARGIN, LEVERAGE, ACCOUNT, SYMBOL);
  private static final int LONGEST_LINE = 80;

  private final CsvRows csv;
  private final MarginSchedule schedule;
  private final boolean hasMargin;
  private final boolean hasAccount;
  private final boolean hasSymbol;
  private final Set<String> accounts = new HashSet<>();

  private PositionRows(CsvRows csv, MarginSchedule schedule) {
    this.csv = csv;
    this.schedule = schedule;
    this.hasMargin = csv.first().has(MARGIN);
    this.hasAccount = csv.first().has(ACCOUNT);
    this.hasSymbol = csv.first().has(SYMBOL);
  }

  static PositionBook book(CsvRows csv, MarginSchedule schedule) {
    csv.withColumns(NEEDED, OPTIONAL);
    PositionRows rows = new PositionRows(csv, schedule);
    if (!rows.hasMargin && !csv.first().has(LEVERAGE)) {
      throw DatasetException.inLine(
          csv.header().file(), 1, Messages.noneOf(List.of(MARGIN, LEVERAGE)));
    }
    return rows.book();
  }

  private PositionBook book() {
    int size = csv.rows().size();
    double[] quantities = new double[size];
    double[] entryPrices = new double[size];
    double[] margins = new double[size];
    for (int i = 0; i < size; i++) {
      CsvRow row = csv.rows().get(i);
      checkNames(row);
      double quantity = row.positive(QUANTITY);
      quantities[i] = isLong(row) ? quantity : -quantity;
      entryPrices[i] = row.positive(ENTRY);
      margins[i] = margin(row, quantity * entryPrices[i]);
    }
    return PositionBook.of(
        schedule,
        Columns.ofOwned(quantities),
        Columns.ofOwned(entryPrices),
        Columns.ofOwned(margins));
  }

  /** A name that is there twice would lose one of the accounts; they are checked and not kept. */
  private void checkNames(CsvRow row) {
    if (hasAccount && !accounts.add(row.text(ACCOUNT))) {
      throw row.refuse(
          ACCOUNT, Messages.cell("there once", row.raw(ACCOUNT), "one position for each account"));
    }
    if (hasSymbol && !row.text(SYMBOL).equals(schedule.symbol())) {
      throw row.refuse(
          SYMBOL, Messages.cell(schedule.symbol(), row.raw(SYMBOL), "one book has one contract"));
    }
  }

  private static boolean isLong(CsvRow row) {
    return switch (row.text(SIDE)) {
      case "long" -> true;
      case "short" -> false;
      default -> throw row.refuse(SIDE, Messages.cell("long or short", row.raw(SIDE), ""));
    };
  }

  /** The margin where it is told; else that of the leverage, which the bracket must allow. */
  private double margin(CsvRow row, double notional) {
    String cap = Unit.QUOTE.format(schedule.largestNotional());
    if (!(notional <= schedule.largestNotional())) {
      throw row.refuse(
          QUANTITY, Messages.cell("of a notional of at most " + cap, row.raw(QUANTITY), ""));
    }
    return hasMargin ? row.positive(MARGIN) : notional / leverage(row, notional);
  }

  private double leverage(CsvRow row, double notional) {
    double leverage = row.positive(LEVERAGE);
    double most = schedule.bracketAt(notional).maxLeverage();
    if (!(leverage <= most)) {
      throw row.refuse(
          LEVERAGE, Messages.cell("at most " + Unit.LEVERAGE.format(most), row.raw(LEVERAGE), ""));
    }
    return leverage;
  }

  /** Every double in full, so that reading it back gives the same bits. */
  static String text(PositionBook book) {
    StringBuilder text = new StringBuilder(LONGEST_LINE * (book.size() + 1));
    text.append("side,quantity_base,entry_price_quote,margin_quote\n");
    for (int row = 0; row < book.size(); row++) {
      text.append(book.side(row))
          .append(',')
          .append(Math.abs(book.quantities().get(row)))
          .append(',')
          .append(book.entryPrices().get(row))
          .append(',')
          .append(book.margins().get(row))
          .append('\n');
    }
    return text.toString();
  }
}

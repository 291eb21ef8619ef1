package org.plimsoll.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.plimsoll.account.Position;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;
import tech.tablesaw.api.Table;

/**
 * The data sets that travel with the toolkit, and readers for files of one's own.
 *
 * <p>They lie on the class path, so a notebook started in any folder finds them. Nothing is dropped
 * or filled in while reading: a file is read whole or refused with a {@link DatasetException} that
 * names file, line, column, rule and value.
 *
 * <pre>{@code
 * var btc = Datasets.venue("binance-usdm").schedule("BTCUSDT");
 * var mark = Datasets.bars("binance-usdm_btcusdt_2025-10-10_mark-5m");
 * }</pre>
 *
 * <p>A venue's schedule is a snapshot, never its current rules.
 */
public final class Datasets {
  private static final String VENUES = "venues";
  private static final String BRACKETS = "brackets";
  private static final String CONSTANTS = "constants";

  private Datasets() {}

  /**
   * Loads a venue whose margin rule is supported.
   *
   * @param id its short name, such as binance-usdm; case and surrounding spaces do not matter
   * @return the venue with the schedule of every contract
   * @throws NoSuchElementException if there is no such venue, or only its schedule is there and its
   *     margin rule is not supported yet; the sentence lists what is
   */
  public static Venue venue(String id) {
    String plain = id.strip().toLowerCase(Locale.ROOT);
    Dataset dataset =
        schedules().stream()
            .filter(known -> known.origin().equals(plain) && known.kind().equals(BRACKETS))
            .findFirst()
            .orElseThrow(() -> unsupported(id, plain));
    return Venue.of(
        plain,
        dataset.publisher(),
        dataset.date(),
        BracketRows.schedules(CsvReader.read(CsvText.of(dataset))));
  }

  private static NoSuchElementException unsupported(String id, String plain) {
    return new NoSuchElementException(
        schedules().stream()
            .filter(known -> known.origin().equals(plain) && !known.kind().equals(CONSTANTS))
            .findFirst()
            .map(known -> Messages.venueWithoutRule(plain, venues(), known.name()))
            .orElseGet(() -> Messages.noVenue(id, venues())));
  }

  private static List<Dataset> schedules() {
    return all().stream().filter(dataset -> dataset.folder().equals(VENUES)).toList();
  }

  /**
   * Lists the venues whose margin rule is supported.
   *
   * @return ids for {@link #venue}
   */
  public static List<String> venues() {
    return schedules().stream()
        .filter(dataset -> dataset.kind().equals(BRACKETS))
        .map(Dataset::origin)
        .toList();
  }

  /**
   * Loads price bars.
   *
   * @param name of the data set, without ending
   * @return the bars
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if the data set does not hold bars
   */
  public static Bars bars(String name) {
    return BarRows.bars(rows(name));
  }

  /**
   * Loads a book of isolated positions, one per account.
   *
   * @param name of the data set, without ending
   * @param schedule of the contract the accounts trade
   * @return the positions in order of account
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if the data set does not hold a book, or the schedule forbids one of
   *     its positions
   */
  public static List<Position> book(String name, MarginSchedule schedule) {
    return BookRows.positions(rows(name), schedule);
  }

  /**
   * Loads any data set as it stands, each column with the narrowest type its cells fit: whole
   * number, number, time, date, truth value or text; a blank cell is missing.
   *
   * @param name of the data set, without ending
   * @return a new table
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   */
  public static Table csv(String name) {
    return TypedColumns.table(describe(name).name(), rows(name));
  }

  /**
   * Lists the data sets.
   *
   * @return what is known about each
   */
  public static List<Dataset> all() {
    return Catalogue.shipped().all();
  }

  /**
   * Tells what is known about a data set.
   *
   * @param name of the data set, with or without ending
   * @return its source, licence, period and the unit of every column
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   */
  public static Dataset describe(String name) {
    return Catalogue.shipped().find(name);
  }

  /**
   * Reads a bracket table of one's own: a CSV file, plain or .gz, with the columns symbol, tier,
   * notional_floor, notional_cap (blank for none), max_leverage, maintenance_margin_rate (a
   * fraction) and maintenance_amount.
   *
   * @param file the file
   * @param id how to call the venue
   * @return the venue, dated by the name of the file
   * @throws DatasetException if the file or a row cannot be used
   * @throws IllegalArgumentException if the id is blank
   */
  public static Venue readVenue(Path file, String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(Messages.blankVenueId(id));
    }
    CsvText source = CsvText.of(file);
    return Venue.of(
        id.strip(), id.strip(), source.file(), BracketRows.schedules(CsvReader.read(source)));
  }

  /**
   * Reads price bars of one's own: a CSV file, plain or .gz, with the columns time_utc (start of
   * the bar), venue, instrument, bar_minutes, open_quote, high_quote, low_quote and close_quote. A
   * column volume_base may be there; it is checked and not kept.
   *
   * @param file the file
   * @return the bars
   * @throws DatasetException if the file or a row cannot be used
   */
  public static Bars readBars(Path file) {
    return BarRows.bars(CsvReader.read(CsvText.of(file)));
  }

  /**
   * Reads a book of one's own: a CSV file, plain or .gz, with the columns account (from 1), side
   * (long or short), quantity_base, entry_price_quote, leverage and margin_quote.
   *
   * @param file the file
   * @param schedule of the contract the accounts trade
   * @return the positions in order of account
   * @throws DatasetException if the file or a row cannot be used
   */
  public static List<Position> readBook(Path file, MarginSchedule schedule) {
    return BookRows.positions(CsvReader.read(CsvText.of(file)), schedule);
  }

  private static CsvRows rows(String name) {
    return CsvReader.read(CsvText.of(describe(name)));
  }
}

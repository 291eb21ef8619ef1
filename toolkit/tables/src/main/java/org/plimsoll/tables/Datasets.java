package org.plimsoll.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.plimsoll.account.Position;
import org.plimsoll.cascade.LiquidationLevels;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.liquidity.DepthSnapshot;
import org.plimsoll.market.Bars;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;
import org.plimsoll.waterfall.AdlPolicyPath;
import org.plimsoll.waterfall.AdlWaves;
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
  private Datasets() {}

  /**
   * Loads a bundled venue.
   *
   * @param id its short name, such as binance-usdm; case and surrounding spaces do not matter
   * @return the venue with the schedule of every contract
   * @throws NoSuchElementException if there is no such venue; the sentence lists the nearest
   */
  public static Venue venue(String id) {
    return VenueFiles.bundled(id);
  }

  /**
   * Lists the bundled venues.
   *
   * @return ids for {@link #venue}
   */
  public static List<String> venues() {
    return VenueFiles.bundled();
  }

  /**
   * Writes a venue out as a description to edit, every tier of every contract on a line of its own.
   *
   * <pre>{@code
   * Datasets.describeVenue(Datasets.venue("deribit"));
   * }</pre>
   *
   * @param venue the venue
   * @return JSON that {@link #readVenue(Path)} reads back to the same venue
   */
  public static String describeVenue(Venue venue) {
    return VenueWriter.text(venue);
  }

  /**
   * Writes a venue's description to a new file: copy, edit a rate, read it back.
   *
   * <pre>{@code
   * Datasets.writeVenue(Datasets.venue("bybit-linear"), Path.of("mine.venue.json"));
   * Datasets.readVenue(Path.of("mine.venue.json"));
   * }</pre>
   *
   * @param venue the venue
   * @param file where to; it must not exist yet
   * @throws DatasetException if the file is there or cannot be written
   */
  public static void writeVenue(Venue venue, Path file) {
    VenueFiles.write(venue, file);
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
   * Loads bundled depth: how much rested in an order book within given distances of mid, moment by
   * moment.
   *
   * <pre>{@code
   * var asks = Datasets.depth("binance-usdm_btcusdt_2025-10-10_depth").get(0).curve().asks();
   * }</pre>
   *
   * @param name of the data set, without ending
   * @return the snapshots in order of time, instrument by instrument; a side the source marks as
   *     unusable is empty
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if the data set does not hold depth
   */
  public static List<DepthSnapshot> depth(String name) {
    return DepthRows.snapshots(rows(name));
  }

  /**
   * Loads the waves of auto-deleveraging of an episode.
   *
   * <pre>{@code
   * Datasets.adlWaves("hyperliquid_all_2025-10-10_adl-waves").totals();
   * }</pre>
   *
   * @param name of the data set, without ending
   * @return the waves in order of time
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if the data set does not hold waves
   */
  public static AdlWaves adlWaves(String name) {
    return WaveRows.waves(rows(name));
  }

  /**
   * Loads what rules of auto-deleveraging take, wave by wave.
   *
   * <pre>{@code
   * var paths = Datasets.adlPolicies("hyperliquid_all_2025-10-10_adl-policies");
   * AdlPolicyComparison.of(paths, "minMaxIlp", 1);
   * }</pre>
   *
   * @param name of the data set, without ending
   * @return a rule each, in order of columns
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if a column of a rule is missing or a cell is no number
   */
  public static List<AdlPolicyPath> adlPolicies(String name) {
    return WaveRows.paths(rows(name));
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
   * Reads a venue of one's own, in one of three formats told apart by content:
   *
   * <ul>
   *   <li>a venue description: JSON with a schema, as {@link #writeVenue} writes it, with rule,
   *       rounding, source and date of its own;
   *   <li>leverage tiers as ccxt's fetchLeverageTiers gives them, JSON; amounts it lacks follow
   *       from continuity;
   *   <li>a bracket table: CSV, plain or .gz, with the columns symbol, tier, notional_floor,
   *       notional_cap (blank for none), max_leverage, maintenance_margin_rate (or
   *       maint_margin_rate; 0.004 or 0.4%) and, if published, maintenance_amount (or
   *       maint_amount).
   * </ul>
   *
   * <p>The last two are read under the standard rule, and id and date of the venue are the name of
   * the file.
   *
   * @param file the file
   * @return the venue
   * @throws DatasetException if the file cannot be used; it names the line and the column or path
   */
  public static Venue readVenue(Path file) {
    return VenueFiles.read(file);
  }

  /**
   * Reads a venue of one's own and calls it by an id.
   *
   * @param file as for {@link #readVenue(Path)}
   * @param id how to call the venue
   * @return the venue; a table is dated by the name of the file
   * @throws DatasetException as {@link #readVenue(Path)}
   * @throws IllegalArgumentException if the id is blank
   */
  public static Venue readVenue(Path file, String id) {
    return VenueFiles.read(file, id);
  }

  /**
   * Reads tiers of one's own, ccxt or CSV, under the rule of another venue: a real table in place
   * of a worked example.
   *
   * <pre>{@code
   * Datasets.readVenue(Path.of("gate.json"), "gate-mine", Datasets.venue("gate"));
   * }</pre>
   *
   * @param file leverage tiers of ccxt or a bracket table
   * @param id how to call the venue
   * @param like whose rule, contract kind, contract size and sides apply: for a contract it has
   *     too, that contract's, else those all its contracts share
   * @return the venue, dated by the name of the file
   * @throws DatasetException as {@link #readVenue(Path)}, if the file is a description with a rule
   *     of its own, or if the other venue has several rules and none for a contract
   * @throws IllegalArgumentException if the id is blank
   */
  public static Venue readVenue(Path file, String id, Venue like) {
    return VenueFiles.read(file, id, like);
  }

  /**
   * Reads tiers of one's own, ccxt or CSV, under the rule of a schedule.
   *
   * @param file leverage tiers of ccxt or a bracket table
   * @param id how to call the venue
   * @param like whose rule, contract kind, contract size and rounding apply to every contract
   * @return the venue, dated by the name of the file
   * @throws DatasetException as {@link #readVenue(Path)}, or if the file is a description with a
   *     rule of its own
   * @throws IllegalArgumentException if the id is blank
   */
  public static Venue readVenue(Path file, String id, MarginSchedule like) {
    return VenueFiles.read(file, id, like);
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

  /**
   * Reads depth of one's own: a CSV file, plain or .gz, in one of two forms.
   *
   * <ul>
   *   <li>A row per distance: time_utc, venue, instrument, distance_percent (below 0 for bids),
   *       cumulative_base, cumulative_notional_usdt and suspect (1 for a side not to be used).
   *   <li>A row per moment: time_utc, venue, instrument, best_bid, best_ask, and for N basis points
   *       bid_notional_quote_within_Nbp and ask_notional_quote_within_Nbp, N rising.
   * </ul>
   *
   * @param file the file
   * @return the snapshots, as {@link #depth}
   * @throws DatasetException if the file or a row cannot be used
   */
  public static List<DepthSnapshot> readDepth(Path file) {
    return DepthRows.snapshots(CsvReader.read(CsvText.of(file)));
  }

  /**
   * Loads a data set of positions as a book.
   *
   * @param name of the data set, without ending
   * @param schedule of the contract
   * @return the book, its rows in the order of the file
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if the data set does not hold positions, or the schedule forbids one
   */
  public static PositionBook positions(String name, MarginSchedule schedule) {
    return PositionRows.book(rows(name), schedule);
  }

  /**
   * Reads positions of one's own as a book: a CSV file, plain or .gz, with the columns side (long
   * or short), quantity_base, entry_price_quote and margin_quote, or leverage in its place. The
   * columns account, each once, and symbol, that of the schedule, may be there; they are checked
   * and not kept, as is a leverage beside a margin.
   *
   * @param file the file
   * @param schedule of the contract
   * @return the book, its rows in the order of the file
   * @throws DatasetException if the file or a row cannot be used; it names line and column
   */
  public static PositionBook readPositions(Path file, MarginSchedule schedule) {
    return PositionRows.book(CsvReader.read(CsvText.of(file)), schedule);
  }

  /**
   * Writes a book to a new CSV file; {@link #readPositions} reads the same bits back.
   *
   * @param book the book
   * @param file where to; it must not exist yet
   * @throws DatasetException if the file is there or cannot be written
   */
  public static void writePositions(PositionBook book, Path file) {
    NewFile.write(PositionRows.text(book), file);
  }

  /**
   * Loads a data set of liquidation levels.
   *
   * @param name of the data set, without ending
   * @param collateral what is sold, such as stETH
   * @return the levels
   * @throws NoSuchElementException if there is no such data set; the sentence lists the nearest
   * @throws DatasetException if the data set does not hold levels
   */
  public static LiquidationLevels liquidationLevels(String name, String collateral) {
    return LevelRows.levels(CsvText.of(describe(name)), collateral);
  }

  /**
   * Reads liquidation levels of one's own: a CSV file, plain or .gz, with the columns owner,
   * liquidation_price and quantity, or a JSON list of objects with owner, liqPrice and collateral,
   * the amount. Where collateralAmount is there it is the amount, taken as it stands, and
   * collateral names the token, the same in every entry; a member extra is not read.
   *
   * @param file the file
   * @param collateral what is sold, such as ETH
   * @return the levels
   * @throws DatasetException if the file or an entry cannot be used; it names line and column or
   *     path
   * @throws IllegalArgumentException if the collateral is blank
   */
  public static LiquidationLevels readLiquidationLevels(Path file, String collateral) {
    return LevelRows.levels(CsvText.of(file), collateral);
  }

  /**
   * Writes liquidation levels to a new CSV file, such as those of a book, to share them.
   *
   * @param levels the levels
   * @param file where to; it must not exist yet
   * @throws DatasetException if the file is there or cannot be written
   */
  public static void writeLiquidationLevels(LiquidationLevels levels, Path file) {
    NewFile.write(LevelRows.csv(levels), file);
  }

  private static CsvRows rows(String name) {
    return CsvReader.read(CsvText.of(describe(name)));
  }
}

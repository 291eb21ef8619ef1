package org.plimsoll.tables;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plimsoll.account.AccountState;
import org.plimsoll.account.Attribution;
import org.plimsoll.account.LiquidationSurface;
import org.plimsoll.account.MarginChange;
import org.plimsoll.account.Position;
import org.plimsoll.account.VenueComparison;
import org.plimsoll.buffer.BookUtilization;
import org.plimsoll.buffer.HitFrequencies;
import org.plimsoll.buffer.LeverageSensitivity;
import org.plimsoll.buffer.UtilizationPath;
import org.plimsoll.cascade.BookSummary;
import org.plimsoll.cascade.CascadeAttribution;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.CascadeSensitivity;
import org.plimsoll.cascade.CrossCascadeRun;
import org.plimsoll.cascade.EngineRun;
import org.plimsoll.cascade.EngineStress;
import org.plimsoll.cascade.LeverageProfile;
import org.plimsoll.cascade.LiquidationLevels;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.PhaseMap;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.cascade.Revaluation;
import org.plimsoll.cascade.RuleChange;
import org.plimsoll.cascade.ShockCertificate;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.market.Bars;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;
import tech.tablesaw.api.Table;

/**
 * Results as tables: one row per record, headers and number formats from the units the record's
 * components declare with {@link org.plimsoll.units.In @In}.
 *
 * <p>A number stands in the unit its header names, so a column can be exported or drawn as it is: a
 * rate of 0.005 is 0.5 under a header with [%]. What is absent or infinite is a missing cell. A
 * component whose values are lists or more than a word, such as a whole schedule, is left out.
 *
 * <pre>{@code
 * table(Datasets.venue("binance-usdm").schedule("BTCUSDT"));
 * table("what leverage does", LeverageSensitivity.of(position).rows());
 * }</pre>
 *
 * <p>The tables are Tablesaw's, with its sorting, filtering and CSV export; {@link TableText} and
 * {@link TableHtml} print them. They are output: change them at will, nothing reads them back.
 */
public final class Tables {
  private Tables() {}

  /**
   * Lists records.
   *
   * @param rows records of one type; positions, utilization paths and liquidations are summarised
   * @return one row each
   * @throws IllegalArgumentException if the records are of different types
   */
  public static Table table(Collection<? extends Record> rows) {
    return table("", rows);
  }

  /**
   * Lists records under a title.
   *
   * @param title what the table shows
   * @param rows records of one type; positions, utilization paths and liquidations are summarised
   * @return one row each
   * @throws IllegalArgumentException if the records are of different types
   */
  public static Table table(String title, Collection<? extends Record> rows) {
    return RecordTable.of(title, Summaries.rows(rows), Summaries.money(rows));
  }

  /**
   * Shows a result. A leverage sensitivity, hit frequencies, a utilization path and a book's
   * utilization give their rows, as do a venue comparison, a liquidation surface, the state of an
   * account, which stands below its legs, and the parts of a change; a loss paid gives its layers,
   * a fund its periods, rules of auto-deleveraging and waves a row each; an explanation its
   * quantities, formulas and values; any other record, such as a margin state or a position, one
   * row per quantity. Values in different units below one another are text.
   *
   * @param result a record
   * @return its table
   */
  public static Table table(Record result) {
    return table(title(result), result);
  }

  /**
   * Shows a result under a title.
   *
   * @param title what the table shows
   * @param result a record, shown as by {@link #table(Record)}
   * @return its table
   */
  public static Table table(String title, Record result) {
    if (result instanceof Explanation explanation) {
      return Quantities.of(title, explanation);
    }
    if (result instanceof LeverageSensitivity sensitivity) {
      return table(title, sensitivity.rows());
    }
    if (result instanceof HitFrequencies frequencies) {
      return table(title, frequencies.rows());
    }
    if (result instanceof UtilizationPath path) {
      return table(title, path.points());
    }
    if (result instanceof BookUtilization book) {
      return table(title, book.points());
    }
    return rowsOfAccount(result)
        .or(() -> WaterfallRows.of(result))
        .or(() -> CascadeRows.of(result))
        .map(rows -> table(title, rows))
        .orElseGet(
            () ->
                Quantities.of(
                    title,
                    result instanceof Dataset ? result : Summaries.row(result),
                    Summaries.money(List.of(result))));
  }

  private static Optional<List<? extends Record>> rowsOfAccount(Record result) {
    if (result instanceof AccountState state) {
      return Optional.of(AccountRows.of(state));
    }
    if (result instanceof LiquidationSurface surface) {
      return Optional.of(AccountRows.of(surface));
    }
    if (result instanceof VenueComparison comparison) {
      return Optional.of(comparison.rows());
    }
    if (result instanceof MarginChange change) {
      return Optional.of(AccountRows.of(change));
    }
    return result instanceof Attribution change
        ? Optional.of(AccountRows.of(change))
        : Optional.empty();
  }

  private static String title(Record result) {
    if (result instanceof Explanation explanation) {
      return explanation.subject();
    }
    if (result instanceof Position position) {
      return position.side() + " " + position.contract();
    }
    boolean isNamed =
        result instanceof LeverageSensitivity
            || result instanceof HitFrequencies
            || result instanceof UtilizationPath
            || result instanceof BookUtilization
            || result instanceof VenueComparison
            || result instanceof AccountState
            || result instanceof Attribution
            || CascadeRows.of(result).isPresent()
            || WaterfallRows.of(result).isPresent();
    return isNamed ? result.toString() : "";
  }

  /**
   * Lists the brackets of a contract. Headers follow the rule: notional in quote currency, in the
   * coin for an inverse contract, or size where the brackets go by size.
   *
   * @param schedule the contract's margin schedule
   * @return one row per bracket, the rule in the title unless it is the standard one; the cap of a
   *     bracket without end is missing
   */
  public static Table table(MarginSchedule schedule) {
    return table(BracketTable.title(schedule), schedule);
  }

  /**
   * Lists the brackets of a contract under a title.
   *
   * @param title what the table shows
   * @param schedule the contract's margin schedule
   * @return one row per bracket; the cap of one without end is missing
   */
  public static Table table(String title, MarginSchedule schedule) {
    return BracketTable.of(title, schedule);
  }

  /**
   * Compares what venues mean by maintenance margin: the conventions in which tools that know only
   * one of them go wrong.
   *
   * <pre>{@code
   * conventions(List.of(Datasets.venue("binance-usdm"), Datasets.venue("okx")));
   * }</pre>
   *
   * @param venues the venues
   * @return one row per venue, drawn from its schedules: contract kinds, how tiers apply and by
   *     what size, the price maintenance margin is taken on, closing fee in the liquidation price,
   *     whether the rate grows with size, sides, whether the figures are the venue's own, date and
   *     source
   */
  public static Table conventions(Collection<Venue> venues) {
    return table("Conventions of margin", venues.stream().map(Conventions::of).toList());
  }

  /**
   * Lists the contracts of a venue.
   *
   * @param venue the venue
   * @return one row per contract
   */
  public static Table table(Venue venue) {
    return table(venue.toString(), venue);
  }

  /**
   * Lists the contracts of a venue under a title.
   *
   * @param title what the table shows
   * @param venue the venue
   * @return one row per contract
   */
  public static Table table(String title, Venue venue) {
    return table(title, venue.symbols().stream().map(venue::schedule).map(Summaries::of).toList());
  }

  /**
   * Lists the rounds of a cross-margin cascade; {@code table(run.sales())} lists them by asset.
   *
   * @param run the cascade
   * @return one row per round that closed somebody
   */
  public static Table table(CrossCascadeRun run) {
    return table(run.toString(), run.rounds());
  }

  /**
   * Lists the steps of a liquidation engine.
   *
   * @param run along a price path
   * @return one row per step
   */
  public static Table table(EngineRun run) {
    return table(run.toString(), run.steps());
  }

  /**
   * Lists the script of stresses of an engine.
   *
   * @param stress of one engine, book and path; it is run
   * @return one row per stress; how the book was made is the title
   */
  public static Table table(EngineStress stress) {
    return table(stress.assumption().orElse("engine under stress"), stress.rows());
  }

  /**
   * Lists the rounds of a cascade beside what they left of the open interest.
   *
   * @param run the cascade
   * @param map the book it ran on
   * @return one row per round and the sums below; the shares are of the open interest on the side
   *     that fell
   */
  public static Table table(CascadeRun run, LiquidationMap map) {
    return table(run.toString(), CascadeRows.of(run, map));
  }

  /**
   * Lists what is due at which price.
   *
   * @param map the book around its present price
   * @return a row per move of the price from -50 % to 50 %
   */
  public static Table table(LiquidationMap map) {
    return table(map.toString(), CascadeRows.of(map));
  }

  /**
   * Lists what some shocks do.
   *
   * @param curve of one side
   * @return a row for shocks of 1, 2, 3, 5, 7.5, 10, 15, 20 and 30 %
   */
  public static Table table(ShockCurve curve) {
    return table(curve.toString(), CascadeRows.of(curve));
  }

  /**
   * Lists price bars.
   *
   * @param bars the bars
   * @return one row per bar
   */
  public static Table table(Bars bars) {
    return table(bars.toString(), bars);
  }

  /**
   * Lists price bars under a title.
   *
   * @param title what the table shows
   * @param bars the bars
   * @return one row per bar
   */
  public static Table table(String title, Bars bars) {
    return table(title, bars.rows());
  }

  /**
   * Outlines a book: positions, notional at entry, median leverage, and how much of it is how near
   * liquidation from its entry.
   *
   * @param book the book
   * @return a row for longs, shorts and all; what the book was made of is the title
   */
  public static Table table(PositionBook book) {
    return outline(BookSummary.of(book), book.toString());
  }

  /**
   * Outlines a book at a mark.
   *
   * @param revaluation the book at the mark
   * @return a row for longs, shorts and all, distances from the mark
   */
  public static Table table(Revaluation revaluation) {
    return outline(BookSummary.of(revaluation), revaluation.toString());
  }

  private static Table outline(BookSummary summary, String name) {
    return table(
        summary.assumption().map(words -> name + "; " + words).orElse(name), summary.rows());
  }

  /**
   * Lists liquidation levels.
   *
   * @param levels the levels
   * @return one row each, in falling order of price
   */
  public static Table table(LiquidationLevels levels) {
    return table(levels.toString(), levels.levels());
  }

  /**
   * Lists at which leverage a book's notional stands.
   *
   * @param profile the bands
   * @return one row each
   */
  public static Table table(LeverageProfile profile) {
    return table(
        profile.assumption().map(words -> profile + "; " + words).orElse(profile.toString()),
        profile.bands());
  }

  /**
   * Proves a smallest shock.
   *
   * @param certificate the shock
   * @return one row just below it, where there is one, and one at it
   */
  public static Table table(ShockCertificate certificate) {
    return table(certificate.toString(), certificate.rows());
  }

  /**
   * Lists who brought a cascade's outcome about.
   *
   * @param attribution the parts
   * @return one row per player
   */
  public static Table table(CascadeAttribution attribution) {
    return table(attribution.toString(), AttributionRows.of(attribution));
  }

  /**
   * Lists whom a new schedule liquidates, by leverage.
   *
   * @param change of the schedule
   * @return one row per band
   */
  public static Table table(RuleChange change) {
    return table(change.toString(), change.bands());
  }

  /**
   * Lists the outcomes of a sensitivity.
   *
   * @param sensitivity each factor changed alone
   * @return one row per factor and multiple
   */
  public static Table table(CascadeSensitivity sensitivity) {
    return table(sensitivity.toString(), sensitivity.rows());
  }

  /**
   * Lists the cells of a phase map.
   *
   * @param map amplification over depth and leverage
   * @return one row per cell
   */
  public static Table table(PhaseMap map) {
    return table(map.toString(), map.cells());
  }
}

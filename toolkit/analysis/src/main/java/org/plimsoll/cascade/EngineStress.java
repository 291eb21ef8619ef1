package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * A script of stresses for one engine, book and path.
 *
 * <pre>
 * depth        x 1, 0.5, 0.25, 0.1      of both impacts
 * volatility   x 1, 2, 4                first price x (price / first price)^multiple
 * latency      1, 10, 60                steps
 * largest quoter withdraws              depth x (1 - its share)
 * pinned oracle                         the engine sees the first price for ever
 * </pre>
 *
 * <p>The base is depth x 1, volatility x 1 and latency 1; all else is the engine's own.
 *
 * <pre>{@code
 * var stress = new EngineStress(engine, book, bars.close(), pct(40));
 * table(stress.rows());
 * chart(stress);
 * }</pre>
 *
 * @param engine whose rules are kept but for what is stressed
 * @param book the positions
 * @param path undisturbed price of each step, quote per base
 * @param largestQuoterShare of the depth, from 0 to below 1
 */
public record EngineStress(
    LiquidationEngine engine,
    PositionBook book,
    Columns path,
    @In(Unit.RATE) double largestQuoterShare) {
  /** Multiples of the depth, deepest first. */
  public static final List<Double> DEPTHS = List.of(1.0, 0.5, 0.25, 0.1);

  /** Multiples of every move of the path. */
  public static final List<Double> VOLATILITIES = List.of(1.0, 2.0, 4.0);

  /** Latencies in steps. */
  public static final List<Integer> LATENCIES = List.of(1, 10, 60);

  /**
   * Validates the share and the path.
   *
   * @throws IllegalArgumentException if the share is not from 0 to below 1, or the path is empty or
   *     has a price that is not above 0
   */
  public EngineStress {
    EngineMessages.path(path);
    EngineMessages.quoterShare(largestQuoterShare);
  }

  /**
   * One cell of the script.
   *
   * @param name of the stress
   * @param depth multiple of the depth
   * @param volatility multiple of every move
   * @param latency steps
   * @param finalPrice quote per base
   * @param largestBacklog base units
   * @param shareBeforeBankruptcy of what was closed; 1 if nothing was
   * @param shortfall of accounts closed beyond bankruptcy, quote
   * @param deficit shortfall and what open accounts owe at the end, quote
   * @param unfunded part of the shortfall the fund could not pay, quote
   */
  public record Row(
      @In(Unit.TEXT) String name,
      @In(Unit.MULTIPLE) double depth,
      @In(Unit.MULTIPLE) double volatility,
      @In(Unit.COUNT) int latency,
      @In(Unit.PRICE) double finalPrice,
      @In(Unit.BASE) double largestBacklog,
      @In(Unit.RATE) double shareBeforeBankruptcy,
      @In(Unit.QUOTE) double shortfall,
      @In(Unit.QUOTE) double deficit,
      @In(Unit.QUOTE) double unfunded) {}

  /**
   * What one stress alone does to the deficit.
   *
   * @param name of the stress
   * @param base deficit without it, quote
   * @param least deficit over its settings, quote
   * @param most deficit over its settings, quote
   */
  public record Bar(
      @In(Unit.TEXT) String name,
      @In(Unit.QUOTE) double base,
      @In(Unit.QUOTE) double least,
      @In(Unit.QUOTE) double most) {
    /**
     * Measures the bar.
     *
     * @return most - least, quote, 0 or more
     */
    public double width() {
      return most - least;
    }
  }

  /** A multiple of depth, one of volatility, and a latency. */
  private record Setting(double depth, double volatility, int latency) {}

  private static final Setting BASE = new Setting(1, 1, 1);

  /**
   * Runs the whole grid, then the two that stand alone.
   *
   * @return 38 rows: depth by volatility by latency, the quoter, the oracle
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (double depth : DEPTHS) {
      for (double volatility : VOLATILITIES) {
        for (int latency : LATENCIES) {
          rows.add(row("grid", engine, new Setting(depth, volatility, latency)));
        }
      }
    }
    rows.add(withoutQuoter());
    rows.add(pinned());
    return List.copyOf(rows);
  }

  /**
   * Runs depth by latency at the path's own volatility.
   *
   * @return a row for each pair, deepest first
   */
  public List<Row> depthByLatency() {
    List<Row> rows = new ArrayList<>();
    for (double depth : DEPTHS) {
      for (int latency : LATENCIES) {
        rows.add(row("depth by latency", engine, new Setting(depth, 1, latency)));
      }
    }
    return List.copyOf(rows);
  }

  /**
   * Runs one stress at a time.
   *
   * @return a bar for each, the widest first; equal ones in the order of the script
   */
  public List<Bar> tornado() {
    double base = row("base", engine, BASE).deficit();
    List<Bar> bars = new ArrayList<>();
    bars.add(bar("depth x 0.1 to 1", base, DEPTHS.stream().map(d -> new Setting(d, 1, 1))));
    bars.add(
        bar("volatility x 1 to 4", base, VOLATILITIES.stream().map(v -> new Setting(1, v, 1))));
    bars.add(bar("latency 1 to 60 steps", base, LATENCIES.stream().map(l -> new Setting(1, 1, l))));
    bars.add(bar("largest quoter withdraws", base, withoutQuoter().deficit()));
    bars.add(bar("pinned oracle", base, pinned().deficit()));
    bars.sort(Comparator.comparingDouble(Bar::width).reversed());
    return List.copyOf(bars);
  }

  private Bar bar(String name, double base, Stream<Setting> settings) {
    return bar(name, base, settings.mapToDouble(s -> row(name, engine, s).deficit()).toArray());
  }

  private static Bar bar(String name, double base, double... deficits) {
    double least = base;
    double most = base;
    for (double deficit : deficits) {
      least = Math.min(least, deficit);
      most = Math.max(most, deficit);
    }
    return new Bar(name, base, least, most);
  }

  private Row withoutQuoter() {
    return row("largest quoter withdraws", engine, new Setting(1 - largestQuoterShare, 1, 1));
  }

  private Row pinned() {
    return row("pinned oracle", engine.seeing(new OracleRule.Pinned(path.get(0))), BASE);
  }

  private Row row(String name, LiquidationEngine rules, Setting setting) {
    EngineRun run =
        rules
            .withMarket(rules.market().withDepthMultiple(setting.depth))
            .withLatency(setting.latency)
            .run(book, scaled(path, setting.volatility));
    return new Row(
        name,
        setting.depth,
        setting.volatility,
        setting.latency,
        run.finalPrice(),
        run.largestBacklog(),
        run.shareBeforeBankruptcy().orElse(1),
        run.shortfall(),
        run.deficit(),
        run.unfunded());
  }

  /**
   * Multiplies every log return of a path.
   *
   * @param path prices, above 0
   * @param multiple of every log return, above 0
   * @return first price x (price / first price)^multiple
   */
  static Columns scaled(Columns path, double multiple) {
    if (multiple == 1) {
      return path;
    }
    double first = path.get(0);
    return Columns.ofOwned(
        path.stream().map(price -> first * Math.pow(price / first, multiple)).toArray());
  }

  /**
   * Says what the book was assumed to be.
   *
   * @return one line, empty for a book of given positions
   */
  public Optional<String> assumption() {
    return book.assumption();
  }
}

package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Unit;

/**
 * Who made the price fall further than the shock: the extra drop of the cascade that would have
 * been, had only some of the accounts been there.
 *
 * <pre>
 * value(S) = |shocked price - final price with the accounts of S alone| / initial price
 * </pre>
 *
 * <p>Only accounts the whole cascade closes play. The others are closed in no smaller cascade
 * either, since fewer accounts never sell more, so their part is exactly 0.
 *
 * <pre>{@code
 * var game = ExtraDropGame.byLeverage(cascade, map, pct(5));
 * CascadeAttribution.exact(game);
 * }</pre>
 */
public final class ExtraDropGame implements CascadeGame {
  private static final int MOST_ACCOUNTS = 1_000;
  private static final double[] LEVERAGES = {2, 5, 10, 20, 50};

  private final List<String> players;
  private final List<FallingKeys> keys = new ArrayList<>();
  private final List<double[]> sold = new ArrayList<>();
  private final int[] accounts;
  private final PriceImpact impact;
  private final double sign;
  private final double initial;
  private final double undisturbed;

  private ExtraDropGame(
      Cascade cascade,
      LiquidationMap map,
      double shock,
      Ladder ladder,
      Map<String, BitSet> groups) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(QuestionMessages.NO_PLAYERS);
    }
    this.players = List.copyOf(groups.keySet());
    this.accounts = groups.values().stream().mapToInt(BitSet::cardinality).toArray();
    this.impact = cascade.impact();
    this.sign = ladder.sign;
    this.initial = map.price();
    this.undisturbed = Cascade.undisturbed(initial, shock);
    groups.values().forEach(places -> add(ladder, places));
  }

  private void add(Ladder ladder, BitSet places) {
    keys.add(new FallingKeys(places.stream().mapToDouble(k -> ladder.keys[k]).toArray()));
    sold.add(
        LadderLoop.runningSum(places.stream().mapToDouble(k -> ladder.quantities[k]).toArray()));
  }

  /**
   * Plays by leverage at entry: below 2x, 2x to 5x, to 10x, to 20x, to 50x, and more.
   *
   * @param cascade the rules
   * @param map of a book
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @return the game, the lowest band first; bands nobody was closed in are left out
   * @throws IllegalArgumentException if the map is not of a book, the shock closes nobody, or is 1
   *     or more
   */
  public static ExtraDropGame byLeverage(Cascade cascade, LiquidationMap map, double shock) {
    PositionBook book = book(map);
    return grouped(
        cascade,
        map,
        shock,
        row -> leverageBand(notional(book, row) / book.margins().get(row)),
        ExtraDropGame::leverageWords);
  }

  private static int leverageBand(double leverage) {
    int band = 0;
    while (band < LEVERAGES.length && leverage >= LEVERAGES[band]) {
      band++;
    }
    return band;
  }

  private static String leverageWords(int band) {
    if (band == 0) {
      return "below " + times(0);
    }
    return band == LEVERAGES.length
        ? times(band - 1) + " and more"
        : times(band - 1) + " to " + times(band);
  }

  private static String times(int bound) {
    return Math.round(LEVERAGES[bound]) + "x";
  }

  /**
   * Plays by size: powers of ten of the notional at entry.
   *
   * @param cascade the rules
   * @param map of a book
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @return the game, the lowest band first; bands nobody was closed in are left out
   * @throws IllegalArgumentException if the map is not of a book, the shock closes nobody, or is 1
   *     or more
   */
  public static ExtraDropGame bySize(Cascade cascade, LiquidationMap map, double shock) {
    PositionBook book = book(map);
    return grouped(
        cascade,
        map,
        shock,
        row -> (int) Math.floor(StrictMath.log10(notional(book, row))),
        ExtraDropGame::decade);
  }

  private static String decade(int power) {
    double from = StrictMath.pow(10, power);
    return "%s to %s".formatted(Unit.COUNT.format(from), Unit.COUNT.format(10 * from));
  }

  /**
   * Plays the largest closed accounts one by one and all others together.
   *
   * @param cascade the rules
   * @param map the book or levels
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @param most accounts that play alone, from 1 to 1,000
   * @return the game, the largest first; players are named by their row
   * @throws IllegalArgumentException if the shock closes nobody or is 1 or more, or the number is
   *     outside its range
   */
  public static ExtraDropGame byAccount(
      Cascade cascade, LiquidationMap map, double shock, int most) {
    if (!(most >= 1 && most <= MOST_ACCOUNTS)) {
      throw new IllegalArgumentException(QuestionMessages.accounts(most, MOST_ACCOUNTS));
    }
    Ladder ladder = map.ladder(Cascade.fallingSide(shock));
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < cascade.run(map, shock).accounts(); k++) {
      places.add(k);
    }
    places.sort((one, other) -> Double.compare(ladder.quantities[other], ladder.quantities[one]));
    Map<String, BitSet> groups = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      String name = i < most ? "row " + ladder.rows[places.get(i)] : "all others";
      groups.computeIfAbsent(name, unused -> new BitSet()).set(places.get(i));
    }
    return new ExtraDropGame(cascade, map, shock, ladder, groups);
  }

  private static ExtraDropGame grouped(
      Cascade cascade,
      LiquidationMap map,
      double shock,
      IntUnaryOperator band,
      IntFunction<String> words) {
    Ladder ladder = map.ladder(Cascade.fallingSide(shock));
    Map<Integer, BitSet> bands = new TreeMap<>();
    int closed = cascade.run(map, shock).accounts();
    for (int k = 0; k < closed; k++) {
      int own = band.applyAsInt(ladder.rows[k]);
      bands.computeIfAbsent(own, unused -> new BitSet()).set(k);
    }
    Map<String, BitSet> groups = new LinkedHashMap<>();
    bands.forEach((own, places) -> groups.put(words.apply(own), places));
    return new ExtraDropGame(cascade, map, shock, ladder, groups);
  }

  private static PositionBook book(LiquidationMap map) {
    return map.book().orElseThrow(() -> new IllegalArgumentException(QuestionMessages.noBook()));
  }

  private static double notional(PositionBook book, int row) {
    return Math.abs(book.quantities().get(row)) * book.entryPrices().get(row);
  }

  @Override
  public List<String> players() {
    return players;
  }

  /**
   * Counts the accounts behind each player.
   *
   * @return in the order of the players
   */
  public List<Integer> accounts() {
    return Arrays.stream(accounts).boxed().toList();
  }

  @Override
  public double value(BitSet coalition) {
    double price = undisturbed;
    double before = -1;
    for (double now = soldAt(coalition, price); now > before; now = soldAt(coalition, price)) {
      price = undisturbed * impact.factor(sign * now);
      before = now;
    }
    return sign * (undisturbed - price) / initial;
  }

  private double soldAt(BitSet coalition, double price) {
    double sum = 0;
    for (int i = coalition.nextSetBit(0); i >= 0; i = coalition.nextSetBit(i + 1)) {
      sum += sold.get(i)[keys.get(i).atLeast(sign * price)];
    }
    return sum;
  }

  @Override
  public CascadeMeasure measure() {
    return CascadeMeasure.EXTRA_DROP;
  }

  @Override
  public String toString() {
    return "extra drop among " + String.join(", ", players);
  }
}

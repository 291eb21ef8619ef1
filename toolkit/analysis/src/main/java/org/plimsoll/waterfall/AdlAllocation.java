package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;

/**
 * Who gives what under one rule, and how unequally.
 *
 * <p>Contracts and money stay apart. Asked for contracts, a winner's fraction is of its position,
 * and the money it gives up is closed x (mark - price) for a long, closed x (price - mark) for a
 * short: negative where the price is better for it than the mark. Asked for money, its fraction is
 * of its profit or equity, and no contracts are closed.
 *
 * <pre>{@code
 * var taken = AdlPolicy.proRata().allocate(winners, AdlNeed.profit(7.5e6));
 * taken.largestFraction(); // the same for all
 * taken.uncovered();       // 0 if the winners have that much
 * }</pre>
 */
public final class AdlAllocation {
  private final String policy;
  private final AdlWinners winners;
  private final AdlNeed need;
  private final double[] amounts;
  private final double[] fractions;
  private final OptionalDouble level;
  private final double available;
  private final double uncovered;

  AdlAllocation(String policy, AdlWinners winners, AdlNeed need, Shares shares) {
    this.policy = policy;
    this.winners = winners;
    this.need = need;
    this.amounts = shares.amounts();
    this.fractions = shares.fractions();
    this.level = shares.level();
    this.available = shares.available();
    this.uncovered = shares.uncovered();
  }

  /**
   * One winner.
   *
   * @param account its number
   * @param leverage before
   * @param profit unrealised, before, quote
   * @param equity before, quote
   * @param fraction taken, of position, profit or equity as the need says
   * @param closed contracts, base; 0 where money was raised
   * @param taken money given up, quote
   */
  public record Row(
      @In(COUNT) long account,
      @In(LEVERAGE) double leverage,
      @In(QUOTE) double profit,
      @In(QUOTE) double equity,
      @In(RATE) double fraction,
      @In(BASE) double closed,
      @In(QUOTE) double taken) {}

  /**
   * Names the rule.
   *
   * @return as {@link AdlPolicy#name}
   */
  public String policy() {
    return policy;
  }

  /**
   * Gives who could be closed.
   *
   * @return the winners before
   */
  public AdlWinners winners() {
    return winners;
  }

  /**
   * Gives what was asked for.
   *
   * @return the need
   */
  public AdlNeed need() {
    return need;
  }

  /**
   * Lists the fractions taken.
   *
   * @return in [0, 1], of position, profit or equity as the need says
   */
  public Columns fractions() {
    return Columns.of(fractions);
  }

  /**
   * Lists the contracts closed.
   *
   * @return base, 0 or more; all 0 where money was raised
   */
  public Columns closed() {
    return need.isContracts() ? Columns.of(amounts) : Columns.of(new double[amounts.length]);
  }

  /**
   * Lists the money given up.
   *
   * @return quote; negative where contracts were closed at a price better than the mark
   */
  public Columns taken() {
    return Columns.ofOwned(money());
  }

  /**
   * Gives the number that all have in common.
   *
   * @return the level of a share rule: fraction, multiple of weight or leverage; empty for a queue
   */
  public OptionalDouble level() {
    return level;
  }

  /**
   * Adds up the contracts closed.
   *
   * @return base; 0 where money was raised
   */
  public double totalClosed() {
    return need.isContracts() ? CompensatedSum.of(amounts) : 0;
  }

  /**
   * Adds up the money given up.
   *
   * @return quote
   */
  public double totalTaken() {
    return CompensatedSum.of(money());
  }

  /**
   * Tells what this rule could take from these winners at most.
   *
   * @return in the currency of the need
   */
  public double available() {
    return available;
  }

  /**
   * Tells what the winners could not give under this rule.
   *
   * @return in the currency of the need, 0 where it is met
   */
  public double uncovered() {
    return uncovered;
  }

  /**
   * Tells whether the need is met.
   *
   * @return true if nothing is uncovered
   */
  public boolean isFeasible() {
    return uncovered == 0;
  }

  /**
   * Counts who gives anything.
   *
   * @return winners with an amount above 0
   */
  public int touched() {
    return (int) Arrays.stream(amounts).filter(amount -> amount > 0).count();
  }

  /**
   * Finds the hardest hit.
   *
   * @return largest fraction, 0 without winners
   */
  public double largestFraction() {
    return Arrays.stream(fractions).max().orElse(0);
  }

  /**
   * Measures how unequal the fractions are: 0 if all are the same, near 1 if one gives all.
   *
   * <p>Gini = sum of (2i - n - 1) x(i) / (n x sum of x) over the n fractions in rising order.
   *
   * @return in [0, 1); 0 if nothing is taken
   */
  public double gini() {
    return Inequality.gini(fractions);
  }

  /**
   * Draws inequality: which share of all fractions the least hit part of the winners bears.
   *
   * @param points how many steps, at least 1
   * @return the Lorenz curve from (0, 0) to (1, 1); the diagonal if nothing is taken
   */
  public List<LorenzPoint> lorenz(int points) {
    return Inequality.lorenz(fractions, points);
  }

  /**
   * Tells what the one with the most to give keeps.
   *
   * @return its position, profit or equity less what it gives, in the currency of the need; 0
   *     without winners. Of equals, the first
   */
  public double topSurvival() {
    double[] capacities = need.capacities(winners);
    int top = 0;
    for (int i = 1; i < capacities.length; i++) {
      top = capacities[i] > capacities[top] ? i : top;
    }
    return capacities.length == 0 ? 0 : capacities[top] - amounts[top];
  }

  /**
   * Counts pairs of winners that change places: one had more than another before, and less after.
   *
   * @return 0 for pro-rata
   */
  public long orderInversions() {
    double[] capacities = need.capacities(winners);
    double[] left = new double[capacities.length];
    Arrays.setAll(left, i -> capacities[i] * (1 - fractions[i]));
    return Inequality.inversions(capacities, left);
  }

  /**
   * Gives the winners as they stand afterwards: positions less what was closed, equities less what
   * was given up.
   *
   * @return the same accounts in the same rows
   */
  public AdlWinners after() {
    return winners.less(closed().copy(), money());
  }

  /**
   * Averages what the winners themselves would owe after one more move.
   *
   * @param moves relative price moves, above -1, each equally likely, at least one
   * @return mean of {@link AdlWinners#deficitAfter} over the moves, quote
   * @throws IllegalArgumentException if there is no move or one is out of range
   */
  public double expectedNextDeficit(Columns moves) {
    if (moves.size() == 0) {
      throw new IllegalArgumentException(Messages.noneOf("moves"));
    }
    AdlWinners after = after();
    return CompensatedSum.of(moves.stream().map(after::deficitAfter).toArray()) / moves.size();
  }

  /**
   * Lists the winners the rule hits hardest.
   *
   * @param most how many rows
   * @return by falling fraction, equal ones in order of rows
   */
  public List<Row> hardestHit(int most) {
    int[] order = DescendingOrder.of(fractions);
    return Arrays.stream(order).limit(most).mapToObj(this::row).toList();
  }

  /**
   * Lists all winners; for a million, read the columns instead.
   *
   * @return in order of rows
   */
  public List<Row> rows() {
    return IntStream.range(0, amounts.length).mapToObj(this::row).toList();
  }

  private Row row(int i) {
    return new Row(
        winners.winner(i).account(),
        winners.leverage(i),
        winners.profit(i),
        winners.equity(i),
        fractions[i],
        need.isContracts() ? amounts[i] : 0,
        need.isContracts() ? amounts[i] * gap() : amounts[i]);
  }

  private double[] money() {
    double[] money = amounts.clone();
    for (int i = 0; i < money.length && need.isContracts(); i++) {
      money[i] *= gap();
    }
    return money;
  }

  /** What a winner gives up with a contract. */
  private double gap() {
    double gap = winners.mark() - need.price();
    return winners.isLong() ? gap : -gap;
  }

  @Override
  public String toString() {
    return "%s: %s from %d of %d winners, at most %s of one%s"
        .formatted(
            policy,
            need,
            touched(),
            amounts.length,
            RATE.format(largestFraction()),
            isFeasible() ? "" : ", " + Messages.plain(uncovered) + " uncovered");
  }
}

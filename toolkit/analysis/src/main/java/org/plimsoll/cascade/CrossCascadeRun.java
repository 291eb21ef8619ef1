package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.plimsoll.units.Columns;

/**
 * What a shock to a cross-margin book set off, round by round.
 *
 * <pre>
 * amplification of an asset = (price before - final price) / (price before - shocked price)
 * </pre>
 *
 * <pre>{@code
 * var run = CrossCascade.of(book).withShock(0.15).run();
 * run.accounts();          // closed in all rounds
 * run.beyondShock();       // of these, by the cascade and not by the shock
 * run.settlement().shortfall(); // bad debt
 * }</pre>
 *
 * <p>It holds the closed accounts and the prices; what it tells about money is added up when asked.
 */
public final class CrossCascadeRun {
  private final CrossCascade cascade;
  private final List<CrossRounds.Round> rounds;
  private final double[] start;

  CrossCascadeRun(CrossCascade cascade, List<CrossRounds.Round> rounds) {
    this.cascade = cascade;
    this.rounds = List.copyOf(rounds);
    this.start = cascade.start();
  }

  /**
   * Names what was run.
   *
   * @return the book, its shock and the impacts
   */
  public CrossCascade cascade() {
    return cascade;
  }

  /**
   * Counts the rounds that closed somebody.
   *
   * @return 0 if the shock closed nobody
   */
  public int roundCount() {
    return rounds.size();
  }

  /**
   * Lists the rounds.
   *
   * @return a row per round, in order
   */
  public List<CrossRound> rounds() {
    List<CrossRound> rows = new ArrayList<>();
    int soFar = 0;
    for (int r = 1; r <= rounds.size(); r++) {
      List<CrossSale> sales = sales(r);
      CrossSettlement settlement = settlement(r);
      soFar += settlement.accounts();
      rows.add(
          new CrossRound(
              r,
              settlement.accounts(),
              soFar,
              sales.stream().mapToDouble(CrossSale::notional).filter(n -> n > 0).sum(),
              sales.stream().mapToDouble(s -> -s.notional()).filter(n -> n > 0).sum(),
              settlement.surplus(),
              settlement.shortfall(),
              sales));
    }
    return List.copyOf(rows);
  }

  /**
   * Lists what happened to each asset in each round.
   *
   * @return a row per round and asset, in order
   */
  public List<CrossSale> sales() {
    return IntStream.rangeClosed(1, rounds.size())
        .mapToObj(this::sales)
        .flatMap(List::stream)
        .toList();
  }

  private List<CrossSale> sales(int number) {
    CrossRounds.Round round = rounds.get(number - 1);
    List<CrossAsset> assets = cascade.book().assets();
    return IntStream.range(0, assets.size())
        .mapToObj(
            a ->
                new CrossSale(
                    number,
                    assets.get(a).symbol(),
                    round.sold[a],
                    round.fills[a],
                    round.prices[a],
                    round.prices[a] / assets.get(a).price()))
        .toList();
  }

  /**
   * Counts the accounts closed.
   *
   * @return in all rounds
   */
  public int accounts() {
    return rounds.stream().mapToInt(round -> round.due.size()).sum();
  }

  /**
   * Counts the accounts that the shock alone would not have closed.
   *
   * @return those closed after the first round
   */
  public int beyondShock() {
    return rounds.isEmpty() ? 0 : accounts() - rounds.get(0).due.size();
  }

  /**
   * Names the accounts closed.
   *
   * @return rows of the book, as a new set that may be changed at will
   */
  public BitSet closed() {
    BitSet rows = new BitSet(cascade.book().size());
    int[] rowOf = cascade.book().layout().rows;
    for (CrossRounds.Round round : rounds) {
      for (int k = 0; k < round.due.size(); k++) {
        rows.set(rowOf[round.due.get(k)]);
      }
    }
    return rows;
  }

  /**
   * Lists the accounts closed.
   *
   * @return rows of the book, ascending
   */
  public Columns closedRows() {
    return Columns.ofOwned(closed().stream().asDoubleStream().toArray());
  }

  /**
   * Gives an asset's price right after the shock.
   *
   * @param symbol the asset's name
   * @return quote per base
   * @throws IllegalArgumentException if there is no such asset
   */
  public double shockedPrice(String symbol) {
    return start[cascade.book().number(symbol)];
  }

  /**
   * Gives an asset's price after the last round.
   *
   * @param symbol the asset's name
   * @return quote per base; the shocked price if nobody was closed
   * @throws IllegalArgumentException if there is no such asset
   */
  public double finalPrice(String symbol) {
    double[] last = rounds.isEmpty() ? start : rounds.get(rounds.size() - 1).prices;
    return last[cascade.book().number(symbol)];
  }

  /**
   * Compares an asset's whole move with the move of the shock alone.
   *
   * @param symbol the asset's name
   * @return 1 if closing moved nothing, above 1 if it went on, below 1 if it was bought back;
   *     absent if the shock did not move it
   * @throws IllegalArgumentException if there is no such asset
   */
  public OptionalDouble amplification(String symbol) {
    double before = cascade.book().assets().get(cascade.book().number(symbol)).price();
    double shock = before - shockedPrice(symbol);
    return shock == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((before - finalPrice(symbol)) / shock);
  }

  /**
   * Settles all accounts closed, each at the fills of its round.
   *
   * @return surplus and shortfall of all rounds
   */
  public CrossSettlement settlement() {
    ExactSum surplus = new ExactSum();
    ExactSum shortfall = new ExactSum();
    int bankrupt = 0;
    for (int r = 1; r <= rounds.size(); r++) {
      CrossSettlement one = settlement(r);
      surplus.add(one.surplus());
      shortfall.add(one.shortfall());
      bankrupt += one.bankrupt();
    }
    return new CrossSettlement(accounts(), bankrupt, surplus.value(), shortfall.value());
  }

  /**
   * Settles the accounts closed in one round, at its fills.
   *
   * @param round from 1
   * @return surplus and shortfall of the round
   * @throws IllegalArgumentException if there is no such round
   */
  public CrossSettlement settlement(int round) {
    if (!(round >= 1 && round <= rounds.size())) {
      throw new IllegalArgumentException(CrossMessages.noRound(round, rounds.size()));
    }
    return CrossSettlement.of(cascade.book().layout(), rounds.get(round - 1));
  }

  @Override
  public String toString() {
    return "%s of %s accounts closed in %d round%s, %s of them beyond the shock"
        .formatted(
            COUNT.format(accounts()),
            COUNT.format(cascade.book().size()),
            rounds.size(),
            rounds.size() == 1 ? "" : "s",
            COUNT.format(beyondShock()));
  }
}

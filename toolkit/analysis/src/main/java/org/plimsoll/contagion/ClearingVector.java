package org.plimsoll.contagion;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import org.plimsoll.units.In;

/**
 * Who pays what in a cleared network.
 *
 * <pre>{@code
 * network.clear().defaulted(); // nodes that cannot pay in full
 * }</pre>
 *
 * @param rows one per node, in order
 * @param rounds payments of all nodes before the first default and after each set of defaults
 * @param valueLost outside assets - equity left, quote; 0 up to rounding without losses in default
 */
public record ClearingVector(
    List<Row> rows, List<List<Double>> rounds, @In(QUOTE) double valueLost) {

  /** Keeps its own lists. */
  public ClearingVector {
    rows = List.copyOf(rows);
    rounds = rounds.stream().map(List::copyOf).toList();
  }

  /**
   * What one node owes, pays and keeps.
   *
   * @param node from 0
   * @param obligation owed to others
   * @param payment paid to others, at most the obligation
   * @param equity kept, 0 in default
   * @param defaulted whether it cannot pay in full
   */
  public record Row(
      @In(COUNT) int node,
      @In(QUOTE) double obligation,
      @In(QUOTE) double payment,
      @In(QUOTE) double equity,
      boolean defaulted) {}

  /**
   * Lists the payments.
   *
   * @return one per node
   */
  public List<Double> payments() {
    return rows.stream().map(Row::payment).toList();
  }

  /**
   * Lists the nodes in default.
   *
   * @return ascending, from 0
   */
  public List<Integer> defaulted() {
    return rows.stream().filter(Row::defaulted).map(Row::node).toList();
  }

  @Override
  public String toString() {
    return "%d of %d nodes in default, %s lost"
        .formatted(defaulted().size(), rows.size(), QUOTE.format(valueLost));
  }
}

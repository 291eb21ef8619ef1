package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which change of the rules made the difference: one number of a cascade, with some of several
 * changes made and the others not.
 *
 * <pre>
 * value(S) = measure with the changes of S - measure with none
 * </pre>
 *
 * <pre>{@code
 * RuleGame.of(cascade, map, pct(5), CascadeMeasure.UNFUNDED)
 *     .change("half the depth", c -> c.withImpact(c.impact().withDepthMultiple(0.5)))
 *     .change("no fund", c -> c.withFund(0));
 * }</pre>
 *
 * <p>Changes are made in the order they were added, each on what those before it left.
 */
public final class RuleGame implements CascadeGame {
  private final Cascade cascade;
  private final LiquidationMap map;
  private final double shock;
  private final CascadeMeasure measure;
  private final Map<String, UnaryOperator<Cascade>> changes;
  private final double before;

  private RuleGame(
      Cascade cascade,
      LiquidationMap map,
      double shock,
      CascadeMeasure measure,
      Map<String, UnaryOperator<Cascade>> changes) {
    this.cascade = cascade;
    this.map = map;
    this.shock = shock;
    this.measure = measure;
    this.changes = new LinkedHashMap<>(changes);
    this.before = measure.of(cascade.run(map, shock));
  }

  /**
   * Begins with the rules as they are.
   *
   * @param cascade the rules
   * @param map the book around its price
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @param measure what is divided
   * @return the game without a change yet
   * @throws IllegalArgumentException if the shock is 1 or more, or not finite
   */
  public static RuleGame of(
      Cascade cascade, LiquidationMap map, double shock, CascadeMeasure measure) {
    return new RuleGame(cascade, map, shock, measure, Map.of());
  }

  /**
   * Adds a change.
   *
   * @param name what it is; one of the same name is replaced
   * @param change makes the changed rules
   * @return the game with it
   */
  public RuleGame change(String name, UnaryOperator<Cascade> change) {
    Map<String, UnaryOperator<Cascade>> more = new LinkedHashMap<>(changes);
    more.put(name, change);
    return new RuleGame(cascade, map, shock, measure, more);
  }

  @Override
  public List<String> players() {
    return List.copyOf(changes.keySet());
  }

  @Override
  public double value(BitSet coalition) {
    List<UnaryOperator<Cascade>> all = new ArrayList<>(changes.values());
    Cascade changed = cascade;
    for (int i = coalition.nextSetBit(0); i >= 0; i = coalition.nextSetBit(i + 1)) {
      changed = all.get(i).apply(changed);
    }
    return measure.of(changed.run(map, shock)) - before;
  }

  @Override
  public CascadeMeasure measure() {
    return measure;
  }

  @Override
  public String toString() {
    return "%s by %s".formatted(measure, String.join(", ", changes.keySet()));
  }
}

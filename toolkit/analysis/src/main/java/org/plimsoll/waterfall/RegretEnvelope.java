package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.List;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * The most that choosing severity round by round can lose against knowing it: with a loss of D(t) x
 * |severity(t) - target(t)| per round, projected gradient descent has regret of at most sqrt((1 +
 * 2P) x sum of D(t)^2), where P = sum of |target(t) - target(t-1)|.
 *
 * <pre>{@code
 * RegretEnvelope.of(List.of(3.0, 4.0), List.of(0.5, 0.5)).envelope(); // 5: the target stands still
 * }</pre>
 *
 * <p>Source: Chitra, Thogiti, Trujillo Ramirez and Xu 2026, arXiv 2602.15182, proposition 1.
 *
 * @param pathVariation P, 0 where the target stands still
 * @param rootSumSquaredDeficit sqrt of the sum of D(t)^2, quote
 * @param envelope the bound, quote
 */
public record RegretEnvelope(
    @In(MULTIPLE) double pathVariation,
    @In(QUOTE) double rootSumSquaredDeficit,
    @In(QUOTE) double envelope) {
  /**
   * Computes the bound.
   *
   * @param deficits D, quote, 0 or more, one per round
   * @param targets the share of each deficit that is needed, in [0, 1]
   * @return the bound; 0 without rounds
   * @throws IllegalArgumentException if a value is outside its range or the lists are not equally
   *     long
   */
  public static RegretEnvelope of(List<Double> deficits, List<Double> targets) {
    if (deficits.size() != targets.size()) {
      throw new IllegalArgumentException(
          Messages.unequalRounds("target", deficits.size(), targets.size()));
    }
    CompensatedSum squares = new CompensatedSum();
    CompensatedSum variation = new CompensatedSum();
    for (int t = 0; t < deficits.size(); t++) {
      double deficit = Check.notNegative("deficit", deficits.get(t));
      double target = Check.fraction("target", targets.get(t));
      squares.add(deficit * deficit);
      variation.add(t == 0 ? 0 : Math.abs(target - targets.get(t - 1)));
    }
    double root = Math.sqrt(squares.value());
    return new RegretEnvelope(variation.value(), root, Math.sqrt(1 + 2 * variation.value()) * root);
  }

  /**
   * Compares a loss with the bound.
   *
   * @param loss quote, 0 or more
   * @return loss / envelope; 0 where both are 0, infinite where only the bound is
   * @throws IllegalArgumentException if the loss is negative or not finite
   */
  public double share(double loss) {
    return Check.notNegative("loss", loss) == 0 ? 0 : loss / envelope;
  }

  @Override
  public String toString() {
    return "regret of at most %s, target variation %s"
        .formatted(QUOTE.format(envelope), MULTIPLE.format(pathVariation));
  }
}

package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Several laws asked the same question: what does selling so much do to the price?
 *
 * <pre>{@code
 * ImpactComparison.upTo(3_000)
 *     .with("square root", PowerLawImpact.squareRoot(0.08, 12_000))
 *     .with("linear depth", LinearDepth.of(75_000))
 *     .rows(60);
 * }</pre>
 *
 * @param largest amount sold, base units, above 0
 * @param laws by name, in the order they were added
 */
public record ImpactComparison(@In(BASE) double largest, Map<String, PriceImpact> laws) {

  /**
   * One law at one amount.
   *
   * @param law its name
   * @param sold base units
   * @param fall of the price after the sale, a fraction
   * @param averageFall what the sale pays on average against the first price, a fraction
   * @param unfilled base units that find nobody
   */
  public record Row(
      @In(TEXT) String law,
      @In(BASE) double sold,
      @In(RATE) double fall,
      @In(RATE) double averageFall,
      @In(BASE) double unfilled) {}

  /**
   * Keeps its own laws.
   *
   * @throws IllegalArgumentException if the largest amount is not above 0 and finite
   */
  public ImpactComparison {
    Check.positive("largest amount", largest);
    laws = Collections.unmodifiableMap(new LinkedHashMap<>(laws));
  }

  /**
   * Starts a comparison.
   *
   * @param largest amount sold, base units, above 0
   * @return one without laws
   * @throws IllegalArgumentException if the amount is not above 0 and finite
   */
  public static ImpactComparison upTo(double largest) {
    return new ImpactComparison(largest, Map.of());
  }

  /**
   * Adds a law.
   *
   * @param name how a chart and a table call it
   * @param law what it does
   * @return the longer comparison
   * @throws IllegalArgumentException if the name is taken
   */
  public ImpactComparison with(String name, PriceImpact law) {
    if (laws.containsKey(name)) {
      throw new IllegalArgumentException(Messages.nameTaken(name));
    }
    Map<String, PriceImpact> more = new LinkedHashMap<>(laws);
    more.put(name, law);
    return new ImpactComparison(largest, more);
  }

  /**
   * Asks every law at equal steps from 0 to the largest amount.
   *
   * @param points per law, 2 or more
   * @return law by law
   * @throws IllegalArgumentException if there are fewer than 2 points
   */
  public List<Row> rows(int points) {
    if (points < 2) {
      throw new IllegalArgumentException(Messages.tooFewPoints(points));
    }
    List<Row> rows = new ArrayList<>();
    laws.forEach(
        (name, law) -> {
          for (int i = 0; i < points; i++) {
            rows.add(row(name, law, largest * ((double) i / (points - 1))));
          }
        });
    return rows;
  }

  private static Row row(String name, PriceImpact law, double sold) {
    double average = sold == 0 ? 0 : 1 - law.fillFactor(0, sold);
    return new Row(name, sold, 1 - law.factor(sold), average, law.unfilled(0, sold));
  }

  @Override
  public String toString() {
    return "impact of up to %s base under %s".formatted(largest, laws.keySet());
  }
}

package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;
import org.plimsoll.units.Unit;

class DecimationTest {
  private static final int COLUMNS = 20;
  private static final Axis AXIS = new Axis(Measure.of("x", Unit.COUNT), 0, 1, false);

  @Provide
  Arbitrary<List<Double>> heights() {
    Arbitrary<Double> height = Arbitraries.doubles().between(-100, 100).ofScale(2);
    return Arbitraries.oneOf(height, height, height, Arbitraries.just(Double.NaN))
        .list()
        .ofMinSize(1)
        .ofMaxSize(400);
  }

  @Property
  void everyPixelColumnKeepsItsLowestAndHighest(@ForAll("heights") List<Double> heights) {
    Columns x = places(heights.size());
    Columns y = column(heights);
    Decimation.Points thin = Decimation.thin(x, y, AXIS, COLUMNS);
    assertThat(envelope(thin.x(), thin.y())).isEqualTo(envelope(x, y));
  }

  @Property
  void keepsTheEndsAndAtMostFivePointsAColumn(@ForAll("heights") List<Double> heights) {
    Columns x = places(heights.size());
    Decimation.Points thin = Decimation.thin(x, column(heights), AXIS, COLUMNS);
    assertThat(thin.x().size()).isLessThanOrEqualTo(5 * COLUMNS);
    assertThat(finite(thin.y())).startsWith(first(heights)).endsWith(last(heights));
  }

  @Property
  void aGapBetweenColumnsStaysAndNoOtherAppears(@ForAll("heights") List<Double> heights) {
    Columns x = places(heights.size());
    Columns y = column(heights);
    Decimation.Points thin = Decimation.thin(x, y, AXIS, COLUMNS);
    assertThat(gaps(thin.x(), thin.y())).isEqualTo(gaps(x, y));
  }

  @Test
  void fewPointsAreKeptAsTheyAre() {
    Columns x = Columns.of(0.1, 0.3, 0.5);
    Columns y = Columns.of(1, 3, 2);
    Decimation.Points thin = Decimation.thin(x, y, AXIS, COLUMNS);
    assertThat(thin.x().copy()).containsExactly(0.1, 0.3, 0.5);
    assertThat(thin.y().copy()).containsExactly(1, 3, 2);
  }

  @Test
  void ofOneColumnTheFirstLowestHighestAndLastStayInOrder() {
    Columns x = Columns.of(0.01, 0.011, 0.012, 0.013, 0.014, 0.015);
    Columns y = Columns.of(3, 9, 4, 1, 5, 2);
    assertThat(Decimation.thin(x, y, AXIS, COLUMNS).y().copy()).containsExactly(3, 9, 1, 2);
  }

  @Test
  void nothingFiniteLeavesNothing() {
    Columns nothing = Columns.of(Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(Decimation.thin(Columns.of(0, 1), nothing, AXIS, COLUMNS).y().size()).isZero();
  }

  private static Columns places(int size) {
    return Columns.of(DoubleStream.iterate(0, i -> i + 1).limit(size).map(i -> i / size).toArray());
  }

  private static Columns column(List<Double> values) {
    return Columns.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Double> finite(Columns y) {
    return y.stream().filter(Double::isFinite).boxed().toList();
  }

  private static Double[] first(List<Double> heights) {
    return heights.stream().filter(h -> !h.isNaN()).limit(1).toArray(Double[]::new);
  }

  private static Double[] last(List<Double> heights) {
    Double[] all = heights.stream().filter(h -> !h.isNaN()).toArray(Double[]::new);
    return all.length == 0 ? all : Arrays.copyOfRange(all, all.length - 1, all.length);
  }

  private static Map<Integer, List<Double>> envelope(Columns x, Columns y) {
    Map<Integer, List<Double>> envelope = new TreeMap<>();
    for (int i = 0; i < x.size(); i++) {
      if (Double.isFinite(y.get(i))) {
        double height = y.get(i);
        envelope.merge(
            pixel(x.get(i)),
            List.of(height, height),
            (a, b) -> List.of(Math.min(a.get(0), height), Math.max(a.get(1), height)));
      }
    }
    return envelope;
  }

  /** The pairs of pixel columns between which the line is interrupted. */
  private static List<List<Integer>> gaps(Columns x, Columns y) {
    List<List<Integer>> gaps = new java.util.ArrayList<>();
    int before = -1;
    boolean isGap = false;
    for (int i = 0; i < x.size(); i++) {
      if (!Double.isFinite(y.get(i))) {
        isGap = before >= 0;
      } else {
        int here = pixel(x.get(i));
        if (isGap && here != before) {
          gaps.add(List.of(before, here));
        }
        before = here;
        isGap = false;
      }
    }
    return gaps;
  }

  private static int pixel(double x) {
    return (int) Math.floor(AXIS.at(x) * COLUMNS);
  }
}

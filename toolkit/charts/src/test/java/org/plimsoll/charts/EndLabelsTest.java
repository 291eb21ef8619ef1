package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
  private static final double HEIGHT = 15;
  private static final double TOP = 100;
  private static final double BOTTOM = 300;

  @Property
  void neverOverlapAndNeverLeaveTheColumn(
      @ForAll @Size(min = 1, max = 13) List<@DoubleRange(min = 100, max = 300) Double> wishes) {
    double[] middles = EndLabels.spread(wishes, HEIGHT, TOP, BOTTOM);
    double[] sorted = DoubleStream.of(middles).sorted().toArray();
    for (int i = 1; i < sorted.length; i++) {
      assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(HEIGHT - 1e-9);
    }
    assertThat(sorted[0]).isGreaterThanOrEqualTo(TOP + HEIGHT / 2);
    assertThat(sorted[sorted.length - 1]).isLessThanOrEqualTo(BOTTOM - HEIGHT / 2 + 1e-9);
  }

  @Property
  void keepTheOrderOfTheLines(
      @ForAll @Size(min = 2, max = 13) List<@DoubleRange(min = 100, max = 300) Double> wishes) {
    double[] middles = EndLabels.spread(wishes, HEIGHT, TOP, BOTTOM);
    for (int i = 1; i < middles.length; i++) {
      if (wishes.get(i) > wishes.get(i - 1)) {
        assertThat(middles[i]).isGreaterThan(middles[i - 1]);
      }
    }
  }

  @Test
  void labelsWithRoomStayWhereTheyWantToBe() {
    double[] middles = EndLabels.spread(List.of(200.0, 150.0, 250.0), HEIGHT, TOP, BOTTOM);
    assertThat(middles).containsExactly(200, 150, 250);
  }

  @Test
  void labelsThatWantOnePlaceShareItEvenly() {
    double[] middles = EndLabels.spread(List.of(200.0, 200.0, 200.0), HEIGHT, TOP, BOTTOM);
    assertThat(middles).containsExactly(185, 200, 215);
    assertThat(Arrays.stream(middles).average().orElseThrow()).isCloseTo(200, within(1e-9));
  }

  @Test
  void capacityCountsWholeLabels() {
    assertThat(EndLabels.capacity(TOP, BOTTOM, HEIGHT)).isEqualTo(13);
    assertThat(EndLabels.capacity(0, 1, HEIGHT)).isEqualTo(1);
  }
}

package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FlagStripTest {

  @Property
  void labelsNeverTouchLabelsOrLeaders(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 600) Integer> leaders,
      @ForAll @IntRange(min = 10, max = 200) int width) {
    List<FlagStrip.Place> places = place(leaders, width);
    for (FlagStrip.Place one : places) {
      for (FlagStrip.Place other : places) {
        if (one != other) {
          boolean isSameRow = one.row() == other.row();
          boolean isApart = one.from() > other.to() || one.to() < other.from();
          assertThat(!isSameRow || isApart).as("%s and %s overlap", one, other).isTrue();
          boolean isCrossed =
              one.row() < other.row() && other.leader() > one.from() && other.leader() < one.to();
          assertThat(isCrossed).as("%s is crossed by %s", one, other).isFalse();
        }
      }
    }
  }

  @Property
  void useNoMoreRowsThanLabels(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 600) Integer> leaders) {
    assertThat(FlagStrip.rows(place(leaders, 120))).isBetween(1, leaders.size());
  }

  @Test
  void labelsFarApartShareTheLowestRow() {
    assertThat(place(List.of(0, 200, 400), 100)).extracting(FlagStrip.Place::row).containsOnly(0);
  }

  @Test
  void labelsOfOnePlaceStack() {
    assertThat(place(Collections.nCopies(6, 300), 100))
        .extracting(FlagStrip.Place::row)
        .containsExactly(5, 4, 3, 2, 1, 0);
  }

  @Test
  void noFlagsNeedNoRow() {
    assertThat(FlagStrip.rows(List.of())).isZero();
  }

  private static List<FlagStrip.Place> place(List<Integer> leaders, double width) {
    return FlagStrip.place(
        leaders.stream().map(Integer::doubleValue).toList(),
        Collections.nCopies(leaders.size(), width));
  }
}

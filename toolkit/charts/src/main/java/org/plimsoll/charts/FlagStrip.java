package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of labels above a plot, each to the right of a leader that comes up from its point.
 *
 * <p>From right to left every label takes the lowest row in which it touches no label and no leader
 * already placed; its own leader is left of all of these. A row above all others always does.
 */
final class FlagStrip {
  static final double SPACE = 5;

  private final List<Place> placed = new ArrayList<>();

  private FlagStrip() {}

  /** Where a label goes: its leader's x, its own left and right end, its row from the plot up. */
  record Place(int flag, double leader, double from, double to, int row) {
    /** Whether a leader up to some row at some x would cross this label. */
    private boolean isCrossedBy(double x, int upTo) {
      return row < upTo && x > from - SPACE / 2 && x < to + SPACE / 2;
    }

    private boolean agreesWith(Place other) {
      boolean isApart = row != other.row || from >= other.to + SPACE || to <= other.from - SPACE;
      return isApart && !isCrossedBy(other.leader, other.row);
    }
  }

  /** Places labels of given leaders and widths; returned in the order given. */
  static List<Place> place(List<Double> leaders, List<Double> widths) {
    FlagStrip strip = new FlagStrip();
    IntStream.range(0, leaders.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -leaders.get(i)).thenComparing(i -> -i))
        .forEach(i -> strip.put(i, leaders.get(i), widths.get(i)));
    return strip.placed.stream().sorted(Comparator.comparingInt(Place::flag)).toList();
  }

  static int rows(List<Place> places) {
    return places.stream().mapToInt(place -> place.row() + 1).max().orElse(0);
  }

  private void put(int flag, double leader, double width) {
    double from = leader + SPACE;
    Place place = new Place(flag, leader, from, from + width, 0);
    while (!placed.stream().allMatch(place::agreesWith)) {
      place = new Place(flag, leader, from, from + width, place.row + 1);
    }
    placed.add(place);
  }
}

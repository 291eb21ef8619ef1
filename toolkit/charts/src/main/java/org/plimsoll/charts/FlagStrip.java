package org.plimsoll.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of labels above a plot, each beside a leader that comes up from its point.
 *
 * <p>From right to left every label takes the lowest row in which neither it nor its leader touches
 * a label or leader already placed.
 */
final class FlagStrip {
  private static final double SPACE = 5;

  private final double left;
  private final double right;
  private final List<Place> placed = new ArrayList<>();

  private FlagStrip(double left, double right) {
    this.left = left;
    this.right = right;
  }

  /** Where a label goes: its leader's x, its own left and right end, its row from the plot up. */
  record Place(int flag, double leader, double from, double to, int row) {
    /** Whether a leader up to some row at some x would cross this label. */
    boolean isCrossedBy(double x, int upTo) {
      return row < upTo && x > from - SPACE / 2 && x < to + SPACE / 2;
    }
  }

  /** Places labels of given leaders and widths between two ends; returned in the order given. */
  static List<Place> place(List<Double> leaders, List<Double> widths, double left, double right) {
    FlagStrip strip = new FlagStrip(left, right);
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
    for (int row = 0; ; row++) {
      Place after = new Place(flag, leader, leader + SPACE, leader + SPACE + width, row);
      Place before = new Place(flag, leader, leader - SPACE - width, leader - SPACE, row);
      if (after.to <= right && isFree(after)) {
        placed.add(after);
        return;
      }
      if (before.from >= left && (isFree(before) || row > placed.size())) {
        placed.add(before);
        return;
      }
      if (row > placed.size()) {
        placed.add(squeezed(after));
        return;
      }
    }
  }

  /** The last resort, above all others, where neither side has room. */
  private Place squeezed(Place place) {
    double from = Math.max(left, Math.min(place.from, right - (place.to - place.from)));
    return new Place(place.flag, place.leader, from, from + place.to - place.from, place.row);
  }

  private boolean isFree(Place place) {
    return placed.stream().allMatch(other -> agree(place, other));
  }

  private static boolean agree(Place place, Place other) {
    boolean apart =
        place.row != other.row || place.from >= other.to + SPACE || place.to <= other.from - SPACE;
    return apart
        && !other.isCrossedBy(place.leader, place.row)
        && !place.isCrossedBy(other.leader, other.row);
  }
}

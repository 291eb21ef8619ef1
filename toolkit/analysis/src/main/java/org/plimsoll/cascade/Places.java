package org.plimsoll.cascade;

import java.util.Arrays;

/** A growing list of places of a layout. */
final class Places {
  private static final int FIRST = 64;

  private int[] places = new int[FIRST];
  private int size;

  void add(int place) {
    ensure(size + 1);
    places[size++] = place;
  }

  void addAll(Places others) {
    ensure(size + others.size);
    System.arraycopy(others.places, 0, places, size, others.size);
    size += others.size;
  }

  private void ensure(int needed) {
    if (needed > places.length) {
      places = Arrays.copyOf(places, Math.max(needed, 2 * places.length));
    }
  }

  int get(int index) {
    return places[index];
  }

  int size() {
    return size;
  }

  /** For loops that only read, up to the size. */
  int[] array() {
    return places;
  }
}

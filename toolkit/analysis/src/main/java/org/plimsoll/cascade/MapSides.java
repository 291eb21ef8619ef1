package org.plimsoll.cascade;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.venue.Side;

/** Both sides of a map, each put in order when it is first needed; two threads may both do it. */
final class MapSides {
  private final Optional<PositionBook> book;
  private volatile @Nullable Ladder longs;
  private volatile @Nullable Ladder shorts;

  private MapSides(Optional<PositionBook> book, @Nullable Ladder longs, @Nullable Ladder shorts) {
    this.book = book;
    this.longs = longs;
    this.shorts = shorts;
  }

  static MapSides of(PositionBook book) {
    return new MapSides(Optional.of(book), null, null);
  }

  static MapSides of(Ladder given) {
    Ladder none = LevelLadder.empty(given.side == Side.LONG ? Side.SHORT : Side.LONG);
    boolean isLong = given.side == Side.LONG;
    return new MapSides(Optional.empty(), isLong ? given : none, isLong ? none : given);
  }

  Optional<PositionBook> book() {
    return book;
  }

  Ladder ladder(Side side) {
    Ladder known = side == Side.LONG ? longs : shorts;
    if (known != null) {
      return known;
    }
    Ladder made = SideRows.of(book.orElseThrow(), side).ladder();
    if (side == Side.LONG) {
      longs = made;
    } else {
      shorts = made;
    }
    return made;
  }
}

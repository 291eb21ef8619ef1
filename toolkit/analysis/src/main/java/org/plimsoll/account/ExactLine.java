package org.plimsoll.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.venue.ExactDemand;
import org.plimsoll.venue.Side;

/**
 * A function that is straight between breaks, in decimals: what {@link BrokenLine} is in doubles,
 * for one price faced.
 */
record ExactLine(List<ExactDemand.Line> pieces) {
  private record Change(BigDecimal price, boolean safeAbove) {}

  static ExactLine straight(BigDecimal constant, BigDecimal slope) {
    return new ExactLine(List.of(new ExactDemand.Line(BigDecimal.ZERO, constant, slope)));
  }

  ExactLine minus(BigDecimal constant, BigDecimal slope) {
    return new ExactLine(
        pieces.stream()
            .map(
                piece ->
                    new ExactDemand.Line(
                        piece.fromPrice(),
                        piece.constant().subtract(constant),
                        piece.slope().subtract(slope)))
            .toList());
  }

  /** This straight line less a broken one. */
  ExactLine minus(List<ExactDemand.Line> others) {
    ExactDemand.Line own = pieces.get(0);
    return new ExactLine(
        others.stream()
            .map(
                other ->
                    new ExactDemand.Line(
                        other.fromPrice(),
                        own.constant().subtract(other.constant()),
                        own.slope().subtract(other.slope())))
            .toList());
  }

  private static boolean positive(ExactDemand.Line piece, BigDecimal x) {
    return piece.constant().add(piece.slope().multiply(x)).signum() > 0;
  }

  private static boolean positiveAtInfinity(ExactDemand.Line piece) {
    return piece.slope().signum() == 0 ? piece.constant().signum() > 0 : piece.slope().signum() > 0;
  }

  private boolean positive(BigDecimal x) {
    int i = pieces.size() - 1;
    while (i > 0 && x.compareTo(pieces.get(i).fromPrice()) < 0) {
      i--;
    }
    return positive(pieces.get(i), x);
  }

  private List<Change> changes() {
    List<Change> found = new ArrayList<>();
    boolean sign = positive(pieces.get(0), BigDecimal.ZERO);
    for (int i = 0; i < pieces.size(); i++) {
      ExactDemand.Line piece = pieces.get(i);
      boolean atStart = positive(piece, piece.fromPrice());
      boolean atEnd =
          i + 1 < pieces.size()
              ? positive(piece, pieces.get(i + 1).fromPrice())
              : positiveAtInfinity(piece);
      if (sign != atStart) {
        found.add(new Change(piece.fromPrice(), atStart));
      }
      if (atStart != atEnd) {
        found.add(new Change(root(piece), atEnd));
      }
      sign = atEnd;
    }
    return found.stream().filter(change -> change.price().signum() > 0).toList();
  }

  private static BigDecimal root(ExactDemand.Line piece) {
    return piece.constant().negate().divide(piece.slope(), ExactDemand.PRECISION);
  }

  /** The change of sign a position faces from its entry, as {@link Crossings#facing} tells it. */
  Optional<BigDecimal> facing(Side side, BigDecimal entry) {
    List<BigDecimal> all =
        changes().stream()
            .filter(change -> change.safeAbove() == (side == Side.LONG))
            .map(Change::price)
            .toList();
    if (all.size() == 1) {
      return Optional.of(all.get(0));
    }
    boolean down = positive(entry) == (side == Side.LONG);
    return down
        ? all.stream().filter(p -> p.compareTo(entry) <= 0).max(BigDecimal::compareTo)
        : all.stream().filter(p -> p.compareTo(entry) >= 0).min(BigDecimal::compareTo);
  }
}

package org.plimsoll.tables;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.plimsoll.cascade.CascadeRound;
import org.plimsoll.cascade.CascadeRun;
import org.plimsoll.cascade.FixedPoint;
import org.plimsoll.cascade.FixedPoints;
import org.plimsoll.cascade.LiquidationMap;
import org.plimsoll.cascade.LiquidationProfile;
import org.plimsoll.cascade.ShockCurve;
import org.plimsoll.cascade.ShockCurvePoint;
import org.plimsoll.units.Columns;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/** Cascades, maps and curves as rows. */
final class CascadeRows {
  private static final double[] MOVES = {
    -0.5, -0.3, -0.2, -0.1, -0.05, -0.02, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5
  };
  private static final double[] SHOCKS = {0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3};

  private CascadeRows() {}

  /** A round, or the whole cascade from the shocked price to the last. */
  record OfRound(
      @In(TEXT) String round,
      @In(PRICE) double priceBefore,
      @In(PRICE) OptionalDouble fillPrice,
      @In(PRICE) double priceAfter,
      @In(COUNT) int positions,
      @In(BASE) double quantity,
      @In(QUOTE) double notional,
      @In(QUOTE) double surplus,
      @In(QUOTE) double fees,
      @In(QUOTE) double shortfall,
      @In(QUOTE) double unfunded,
      @In(QUOTE) double fund) {}

  /** A round with what all rounds so far took of the open interest. */
  record OfSharedRound(
      @In(TEXT) String round,
      @In(PRICE) double priceBefore,
      @In(PRICE) double priceAfter,
      @In(COUNT) int positions,
      @In(BASE) double quantity,
      @In(QUOTE) double notional,
      @In(QUOTE) double fees,
      @In(QUOTE) double shortfall,
      @In(QUOTE) double fund,
      @In(RATE) double openInterestClosedSoFar) {}

  /** What is due after a move. */
  record OfMove(
      @In(RATE) double move,
      @In(PRICE) double price,
      @In(TEXT) Side side,
      @In(COUNT) int positionsDue,
      @In(BASE) double quantityDue,
      @In(RATE) double ofTheOpenInterest) {}

  /** A state of rest. */
  record OfFixedPoint(
      @In(TEXT) String fixedPoint,
      @In(COUNT) int positions,
      @In(BASE) double quantity,
      @In(PRICE) double price) {}

  /** The rows of those results of this family that are records. */
  static Optional<List<? extends Record>> of(Record result) {
    if (result instanceof CascadeRun run) {
      return Optional.of(of(run));
    }
    if (result instanceof LiquidationProfile profile) {
      return Optional.of(profile.bins());
    }
    return result instanceof FixedPoints points
        ? Optional.of(List.of(row("least", points.least()), row("greatest", points.greatest())))
        : Optional.empty();
  }

  private static OfFixedPoint row(String name, FixedPoint point) {
    return new OfFixedPoint(name, point.accounts(), point.quantity(), point.price());
  }

  private static List<OfRound> of(CascadeRun run) {
    List<OfRound> rows = new ArrayList<>();
    for (CascadeRound round : run.rounds()) {
      rows.add(
          new OfRound(
              COUNT.format(round.round()),
              round.priceBefore(),
              OptionalDouble.of(round.fillPrice()),
              round.priceAfter(),
              round.accounts(),
              round.quantity(),
              round.notional(),
              round.surplus(),
              round.fees(),
              round.shortfall(),
              round.unfunded(),
              round.fund()));
    }
    rows.add(total(run));
    return rows;
  }

  private static OfRound total(CascadeRun run) {
    double quantity = run.quantity();
    return new OfRound(
        "all",
        run.shockedPrice(),
        quantity > 0 ? OptionalDouble.of(run.notional() / quantity) : OptionalDouble.empty(),
        run.finalPrice(),
        run.accounts(),
        quantity,
        run.notional(),
        run.surplus(),
        run.fees(),
        run.shortfall(),
        run.unfunded(),
        run.fundAfter());
  }

  static List<OfSharedRound> of(CascadeRun run, LiquidationMap map) {
    double openInterest = LiquidationProfile.openInterest(map, run.side());
    List<OfSharedRound> rows = new ArrayList<>();
    double closed = 0;
    List<OfRound> rounds = of(run);
    for (OfRound round : rounds) {
      closed = rows.size() == rounds.size() - 1 ? run.quantity() : closed + round.quantity;
      rows.add(
          new OfSharedRound(
              round.round,
              round.priceBefore,
              round.priceAfter,
              round.positions,
              round.quantity,
              round.notional,
              round.fees,
              round.shortfall,
              round.fund,
              openInterest > 0 ? closed / openInterest : 0));
    }
    return rows;
  }

  static List<OfMove> of(LiquidationMap map) {
    return DoubleStream.of(MOVES).mapToObj(move -> row(map, move)).toList();
  }

  private static OfMove row(LiquidationMap map, double move) {
    Side side = move < 0 ? Side.LONG : Side.SHORT;
    double price = map.price() * (1 + move);
    double openInterest = LiquidationProfile.openInterest(map, side);
    double due = map.quantityDue(side, price);
    return new OfMove(
        move, price, side, map.due(side, price), due, openInterest > 0 ? due / openInterest : 0);
  }

  static List<ShockCurvePoint> of(ShockCurve curve) {
    int sign = curve.side().sign();
    return curve.points(Columns.of(DoubleStream.of(SHOCKS).map(shock -> sign * shock).toArray()));
  }
}

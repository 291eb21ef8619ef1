package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.plimsoll.units.Check;
import org.plimsoll.venue.Side;

/**
 * The smallest shock that breaks a book, to the last double, with its proof.
 *
 * <pre>
 * starts a cascade   an account is closed that the shock alone leaves open
 * adds a drop        |shocked price - final price| / initial price  is at least a share
 * drains the fund    a loss leaves nothing of an insurance fund that held something
 * leaves a loss      the fund cannot pay all: the case for auto-deleveraging
 * </pre>
 *
 * <p>The set of closed accounts never shrinks as the shock grows, so it changes at finitely many
 * shocks, one after another. For the first two questions all of them are followed and every smaller
 * shock is excluded. Bad debt is not monotone in the shock: an account that falls a round earlier
 * shares another fill. For the two questions about money the shocks at which any round changes are
 * followed while the work allows (about {@code 2^25 / closed accounts} of them), then shocks in
 * steps of a 1,024th are looked at; the certificate says which. Within a piece the loss is taken to
 * grow with the shock, which holds unless shorts pay the fund a fee but not the rest.
 *
 * <p>In all cases it does not happen one double below the answer. Shocks are looked for up to, not
 * including, a move of 1 in either direction.
 *
 * <pre>{@code
 * var smallest = SmallestShock.of(cascade, LiquidationMap.of(book, 60_000));
 * smallest.startingCascade(Side.LONG).orElseThrow().marginal(); // whose closing tips the book
 * }</pre>
 *
 * <p>It answers for one book on one side, without others' reactions.
 */
public final class SmallestShock {
  private static final int CHECK_EVERY = 1 << 10;

  private final Cascade cascade;
  private final LiquidationMap map;

  private SmallestShock(Cascade cascade, LiquidationMap map) {
    this.cascade = cascade;
    this.map = map;
  }

  /**
   * Asks of a book under a venue's rules.
   *
   * @param cascade the rules
   * @param map the book around its present price
   * @return the question, to be chosen
   */
  public static SmallestShock of(Cascade cascade, LiquidationMap map) {
    return new SmallestShock(cascade, map);
  }

  /**
   * Finds what starts a cascade: somebody is closed whom the shock alone leaves open.
   *
   * @param side long for falls, short for rises
   * @return the certificate, empty if no shock below 1 does it
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public Optional<ShockCertificate> startingCascade(Side side) {
    ShockLine line = line(side);
    OptionalDouble size = firstStart(line);
    return certificate("a cascade starts", line, size, true);
  }

  /** While nothing cascades, the closed set is the shock's own. */
  private OptionalDouble firstStart(ShockLine line) {
    double size = line.least();
    for (int step = 0, closed = 0; size < 1; step++) {
      check(step);
      closed = line.settled(size, closed);
      if (closed > line.due(size, 0)) {
        return OptionalDouble.of(size);
      }
      size = line.next(size, closed, closed);
    }
    return OptionalDouble.empty();
  }

  /**
   * Finds what makes forced trading alone move the price by a share.
   *
   * @param side long for falls, short for rises
   * @param share of the initial price, above 0
   * @return the certificate, empty if no shock below 1 does it
   * @throws IllegalArgumentException if the share is not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public Optional<ShockCertificate> addingDrop(Side side, double share) {
    Check.positive("extra drop", share);
    ShockLine line = line(side);
    OptionalDouble size = firstDrop(line, share);
    String words = "forced trading moves the price by " + RATE.format(share);
    return certificate(words, line, size, true);
  }

  /** Between jumps the extra move is the undisturbed price times a constant: look at both ends. */
  private OptionalDouble firstDrop(ShockLine line, double share) {
    double size = line.least();
    for (int step = 0, closed = 0; size < 1; step++) {
      check(step);
      closed = line.settled(size, closed);
      int now = closed;
      if (isDrop(line, size, now, share)) {
        return OptionalDouble.of(size);
      }
      double next = line.next(size, closed, closed);
      double last = Math.nextDown(next);
      if (last > size && isDrop(line, last, now, share)) {
        return OptionalDouble.of(
            ShockLine.first(size, last, found -> isDrop(line, found, now, share)));
      }
      size = next;
    }
    return OptionalDouble.empty();
  }

  private boolean isDrop(ShockLine line, double size, int closed, double share) {
    double shocked = Cascade.undisturbed(map.price(), line.shock(size));
    double moved = line.ladder.sign * (shocked - line.price(size, closed)) / map.price();
    return moved >= share;
  }

  /**
   * Finds what drains the insurance fund: a loss leaves nothing in it, though later rounds may fill
   * it again.
   *
   * @param side long for falls, short for rises
   * @return the certificate, empty if no shock looked at does it; a fund of 0 is drained by the
   *     first loss
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public Optional<ShockCertificate> drainingFund(Side side) {
    return money("the insurance fund is drained", side, SmallestShock::isDrained);
  }

  private static boolean isDrained(CascadeRun run) {
    return run.rounds().stream().anyMatch(round -> round.shortfall() > 0 && round.fund() == 0);
  }

  /**
   * Finds what leaves a loss the fund cannot pay, which winners or all must bear.
   *
   * @param side long for falls, short for rises
   * @return the certificate, empty if no shock looked at does it
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public Optional<ShockCertificate> leavingLoss(Side side) {
    return money("a loss is left unfunded", side, run -> run.unfunded() > 0);
  }

  private Optional<ShockCertificate> money(String words, Side side, Predicate<CascadeRun> happens) {
    ShockLine line = line(side);
    LossLine losses = new LossLine(line, size -> happens.test(cascade.run(map, line.shock(size))));
    OptionalDouble size = losses.first();
    return certificate(words, line, size, losses.isExhaustive());
  }

  /**
   * Lists every shock at which the closed set grows, with the price it ends at.
   *
   * @param side long for falls, short for rises
   * @return by size of the shock; none if no shock below 1 closes anybody
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public List<CascadeJump> jumps(Side side) {
    ShockLine line = line(side);
    List<CascadeJump> jumps = new ArrayList<>();
    double size = line.least();
    for (int step = 0, closed = 0; size < 1; step++) {
      check(step);
      int now = line.settled(size, closed);
      if (now > closed) {
        jumps.add(jump(line, size, closed, now));
      }
      closed = now;
      size = line.next(size, closed, closed);
    }
    return List.copyOf(jumps);
  }

  private static CascadeJump jump(ShockLine line, double size, int before, int now) {
    return new CascadeJump(
        line.shock(size),
        line.ladder.rows[before],
        line.ladder.liquidationPrice(before),
        now - before,
        now,
        line.due(size, 0),
        line.ladder.sold(now),
        line.price(size, now));
  }

  private ShockLine line(Side side) {
    return new ShockLine(map, cascade.impact(), side);
  }

  private static void check(int step) {
    if (step % CHECK_EVERY == 0) {
      ShockLine.checkInterrupt();
    }
  }

  private Optional<ShockCertificate> certificate(
      String words, ShockLine line, OptionalDouble size, boolean isExact) {
    if (size.isEmpty()) {
      return Optional.empty();
    }
    double found = size.getAsDouble();
    CascadeRun at = cascade.run(map, line.shock(found));
    Optional<CascadeRun> below =
        found > line.least()
            ? Optional.of(cascade.run(map, line.shock(Math.nextDown(found))))
            : Optional.empty();
    int closedBelow = below.map(CascadeRun::accounts).orElse(0);
    Optional<ShockCertificate.MarginalAccount> marginal =
        at.accounts() > closedBelow
            ? Optional.of(marginal(line.ladder, closedBelow))
            : Optional.empty();
    return Optional.of(
        new ShockCertificate(words, line.shock(found), marginal, below, at, isExact));
  }

  private static ShockCertificate.MarginalAccount marginal(Ladder ladder, int place) {
    return new ShockCertificate.MarginalAccount(
        ladder.rows[place], ladder.liquidationPrice(place), ladder.quantities[place]);
  }

  @Override
  public String toString() {
    return "smallest shock to %s under %s".formatted(map, cascade);
  }
}

package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Every certificate holds when its two shocks are run again, and no shock of a grid is smaller. */
class SmallestShockTest {
  private static final int GRID = 1_500;

  private static final LiquidationMap TWO =
      LiquidationMap.ofLevels(Side.LONG, Columns.of(95, 90), Columns.of(10, 10), 0.01, 100);

  private static void check(
      LiquidationMap map,
      Cascade cascade,
      Side side,
      Optional<ShockCertificate> found,
      Predicate<CascadeRun> happens) {
    double size = found.map(certificate -> Math.abs(certificate.shock())).orElse(1.0);
    found.ifPresent(
        certificate -> {
          assertThat(happens.test(cascade.run(map, certificate.shock()))).isTrue();
          assertThat(certificate.at()).isEqualTo(cascade.run(map, certificate.shock()));
          certificate.below().ifPresent(run -> assertThat(happens.test(run)).isFalse());
          assertThat(certificate.below().map(run -> Math.nextUp(Math.abs(run.shock()))))
              .isIn(Optional.of(size), Optional.empty());
        });
    for (int k = 1; k < GRID && k < size * GRID; k++) {
      double shock = side.sign() * k / (double) GRID;
      assertThat(happens.test(cascade.run(map, shock))).as("shock %s", shock).isFalse();
    }
  }

  @Property(tries = 25)
  void noSmallerShockOfAGridDoesIt(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll Side side) {
    LiquidationMap map = QuestionBooks.map(60, seed);
    Cascade cascade = QuestionBooks.cascade(60).withFund(20_000);
    SmallestShock smallest = SmallestShock.of(cascade, map);
    check(
        map,
        cascade,
        side,
        smallest.startingCascade(side),
        run -> run.accounts() > run.rounds().stream().limit(1).mapToInt(r -> r.accounts()).sum());
    check(
        map,
        cascade,
        side,
        smallest.addingDrop(side, 0.03),
        run -> CascadeMeasure.EXTRA_DROP.of(run) >= 0.03);
    check(map, cascade, side, smallest.leavingLoss(side), run -> run.unfunded() > 0);
    check(
        map,
        cascade,
        side,
        smallest.drainingFund(side),
        run -> run.rounds().stream().anyMatch(r -> r.shortfall() > 0 && r.fund() == 0));
  }

  @Property(tries = 25)
  void jumpsAreAllTheChangesOfTheClosedSet(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll Side side) {
    LiquidationMap map = QuestionBooks.map(60, seed);
    Cascade cascade = QuestionBooks.cascade(60);
    List<CascadeJump> jumps = SmallestShock.of(cascade, map).jumps(side);
    int closed = 0;
    for (CascadeJump jump : jumps) {
      CascadeRun at = cascade.run(map, jump.shock());
      assertThat(at.accounts()).isEqualTo(jump.accounts()).isEqualTo(closed + jump.added());
      assertThat(at.finalPrice()).isEqualTo(jump.finalPrice());
      double below = side.sign() * Math.nextDown(Math.abs(jump.shock()));
      assertThat(cascade.run(map, below).accounts()).isEqualTo(closed);
      closed = jump.accounts();
    }
    assertThat(cascade.run(map, side.sign() * Math.nextDown(1.0)).accounts()).isEqualTo(closed);
  }

  /** 10 sold at a depth of 100 take 10 % off: the first at 95 pulls the second at 90. */
  @Test
  void twoAccountsByHand() {
    Cascade cascade = Cascade.through(LinearDepth.of(100));
    ShockCertificate found =
        SmallestShock.of(cascade, TWO).startingCascade(Side.LONG).orElseThrow();
    assertThat(100 * (1 - found.shock())).isEqualTo(95);
    assertThat(found.shock()).isLessThanOrEqualTo(0.05);
    assertThat(100 * (1 - Math.nextDown(found.shock()))).isGreaterThan(95);
    assertThat(found.marginal()).contains(new ShockCertificate.MarginalAccount(0, 95, 10));
    assertThat(found.below().orElseThrow().rounds()).isEmpty();
    assertThat(found.at().rounds()).hasSize(2);
    assertThat(found.everyShockExcluded()).isTrue();
    assertThat(found.rows()).extracting(ShockCertificate.Row::accounts).containsExactly(0, 2);
    assertThat(found)
        .hasToString(
            "a cascade starts at a shock of 5.00 %: 2 accounts closed, 0 just below; it turns on row 0, liquidated at 95.0000");
  }

  @Test
  void withoutImpactNothingCascades() {
    SmallestShock smallest = SmallestShock.of(Cascade.through(PriceImpact.none()), TWO);
    assertThat(smallest.startingCascade(Side.LONG)).isEmpty();
    assertThat(smallest.addingDrop(Side.LONG, 1e-9)).isEmpty();
    assertThat(smallest.jumps(Side.LONG)).hasSize(2);
    assertThat(smallest.startingCascade(Side.SHORT)).isEmpty();
    assertThat(smallest.jumps(Side.SHORT)).isEmpty();
  }

  @Test
  void anInfiniteFundLeavesNoLoss() {
    Cascade cascade = Cascade.through(LinearDepth.of(100)).withFund(Double.POSITIVE_INFINITY);
    assertThat(SmallestShock.of(cascade, TWO).leavingLoss(Side.LONG)).isEmpty();
    assertThat(SmallestShock.of(cascade, TWO).drainingFund(Side.LONG)).isEmpty();
  }

  @Test
  void whatHappensWithoutAShockHasNothingBelow() {
    LiquidationMap late = TWO.at(94);
    ShockCertificate found =
        SmallestShock.of(Cascade.through(LinearDepth.of(100)), late)
            .startingCascade(Side.LONG)
            .orElseThrow();
    assertThat(found.shock()).isZero();
    assertThat(found.below()).isEmpty();
  }

  @Test
  void aDropMustBeAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SmallestShock.of(Cascade.through(LinearDepth.of(100)), TWO)
                    .addingDrop(Side.LONG, 0))
        .withMessageStartingWith("extra drop must be ");
  }

  @Test
  void manyAccountsAreAnsweredWithoutRunningThemAll() {
    LiquidationMap map = QuestionBooks.map(100_000, 7);
    Cascade cascade = QuestionBooks.cascade(100_000).withFund(1e6);
    SmallestShock smallest = SmallestShock.of(cascade, map);
    ShockCertificate first = smallest.startingCascade(Side.LONG).orElseThrow();
    ShockCertificate loss = smallest.leavingLoss(Side.LONG).orElseThrow();
    assertThat(first.shock()).isLessThanOrEqualTo(loss.shock());
    assertThat(loss.at().unfunded()).isPositive();
  }

  @Test
  void anInterruptStopsIt() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () ->
                  SmallestShock.of(Cascade.through(LinearDepth.of(100)), TWO)
                      .startingCascade(Side.LONG))
          .isInstanceOf(CancellationException.class)
          .hasMessage("stopped by an interrupt before the question was answered");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}

package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plimsoll.account.BrokenLine.Piece;
import org.plimsoll.venue.Side;

/** Sums of broken lines, and every place where one changes its sign. */
class BrokenLineTest {
  private static final BrokenLine STEP =
      BrokenLine.of(List.of(new Piece(0, -1, 1), new Piece(3, -5, 1), new Piece(6, -8, 1)));

  @Test
  void itsValueIsThatOfThePieceThere() {
    assertThat(STEP.at(0)).isEqualTo(-1);
    assertThat(STEP.at(Math.nextDown(3.0))).isCloseTo(2, within(1e-12));
    assertThat(STEP.at(3)).isEqualTo(-2);
    assertThat(STEP.at(100)).isEqualTo(92);
    assertThat(STEP.per(2).at(1.5)).isEqualTo(STEP.at(3));
  }

  /** Up at 1, down by the jump at 3, up at 5, down by the jump at 6, up at 8. */
  @Test
  void rootsAndJumpsAreBothCrossings() {
    assertThat(STEP.crossings())
        .containsExactly(
            new Crossing(1, true),
            new Crossing(3, false),
            new Crossing(5, true),
            new Crossing(6, false),
            new Crossing(8, true));
    assertThat(BrokenLine.straight(0, 0).minus(STEP).crossings())
        .extracting(Crossing::safeAbove)
        .containsExactly(false, true, false, true, false);
  }

  @Test
  void touchingIsNotCrossingAndZeroIsNotSafe() {
    BrokenLine touching = BrokenLine.of(List.of(new Piece(0, -2, 1), new Piece(2, 2, -1)));
    assertThat(touching.crossings()).isEmpty();
    assertThat(BrokenLine.straight(0, 0).crossings()).isEmpty();
    assertThat(BrokenLine.straight(1, 0).crossings()).isEmpty();
    assertThat(BrokenLine.straight(0, 1).crossings()).containsExactly(new Crossing(0, true));
    assertThat(Crossings.of(BrokenLine.straight(0, 1))).isEmpty();
  }

  @Test
  void theCrossingFacedIsTheNearestAgainstThePosition() {
    assertThat(Crossings.facing(Side.LONG, 4.5, STEP)).isEqualTo(5); // due: where it would be safe
    assertThat(Crossings.facing(Side.LONG, 5.5, STEP)).isEqualTo(5);
    assertThat(Crossings.facing(Side.LONG, 2, STEP)).isEqualTo(1);
    assertThat(Crossings.facing(Side.SHORT, 2, STEP)).isEqualTo(3);
    assertThat(Crossings.facing(Side.SHORT, 9, STEP)).isInfinite();
    assertThat(Crossings.facing(Side.LONG, 9, BrokenLine.straight(1, 1))).isZero();
    assertThat(new Crossing(61_000, false)).hasToString("61,000.00, liquidatable above");
    assertThat(new Crossing(59_000, true)).hasToString("59,000.00, liquidatable below");
  }

  /** A sum is the sum everywhere, and a difference takes it back. */
  @Test
  void linesAddUpAtEveryPoint() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      BrokenLine first = random(random);
      BrokenLine second = random(random);
      for (int k = 0; k < 40; k++) {
        double x = random.nextDouble() * 12;
        assertThat(first.plus(second).at(x)).isCloseTo(first.at(x) + second.at(x), within(1e-12));
        assertThat(first.minus(second).plus(second).at(x)).isCloseTo(first.at(x), within(1e-12));
      }
    }
  }

  /** Signs on a fine grid change where the crossings say, and nowhere else. */
  @Test
  void aDenseScanFindsNoOtherCrossing() {
    SplittableRandom random = new SplittableRandom(11);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      BrokenLine line = random(random);
      List<Crossing> crossings = line.crossings();
      found += crossings.size();
      for (int k = 0; k < 1_000; k++) {
        double x = k * 0.0123456789;
        long below = crossings.stream().filter(crossing -> crossing.price() <= x).count();
        boolean first = crossings.isEmpty() ? line.at(0) > 0 : !crossings.get(0).safeAbove();
        assertThat(line.at(x) > 0).as("%s at %s", crossings, x).isEqualTo(first ^ below % 2 == 1);
      }
    }
    assertThat(found).isGreaterThan(300);
  }

  private static BrokenLine random(SplittableRandom random) {
    double start = 0;
    List<Piece> pieces = new java.util.ArrayList<>();
    for (int k = 0; k <= random.nextInt(5); k++) {
      pieces.add(new Piece(start, random.nextDouble() * 8 - 4, random.nextDouble() * 2 - 1));
      start += 0.1 + random.nextDouble() * 3;
    }
    return BrokenLine.of(pieces);
  }

  @Test
  void aBufferKeepsAFractionOfTheDistance() {
    LiquidationBuffer buffer = new LiquidationBuffer(0.05);
    assertThat(buffer.price(60_000, 57_000)).isEqualTo(57_150);
    assertThat(buffer.price(60_000, 63_000)).isEqualTo(62_850);
    assertThat(new LiquidationBuffer(0).price(10, 8)).isEqualTo(8);
    assertThat(new LiquidationBuffer(1).price(10, 8)).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiquidationBuffer(1.5))
        .withMessageStartingWith("liquidation buffer must be in [0, 1], was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> buffer.price(0, 1))
        .withMessage("entry price must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> buffer.price(1, -1))
        .withMessage("liquidation price must be 0 or more, was -1");
  }
}

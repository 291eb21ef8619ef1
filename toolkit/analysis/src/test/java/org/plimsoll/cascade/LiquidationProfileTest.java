package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.LiquidationProfile.Bin;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

class LiquidationProfileTest {
  private static final LiquidationMap THREE = map(Side.LONG, 100);

  private static LiquidationMap map(Side side, double price) {
    return LiquidationMap.ofLevels(
        side, Columns.of(96, 94, 91), Columns.of(10, 20, 30), 0.005, price);
  }

  @Test
  void binsHoldTheirPositionsAtTheirOwnPrices() {
    LiquidationProfile profile = LiquidationProfile.of(THREE, 0.1, 2);
    Bin near = profile.longs().get(0);
    Bin far = profile.longs().get(1);
    assertThat(near.near()).isEqualTo(100);
    assertThat(near.far()).isEqualTo(95);
    assertThat(near.positions()).isEqualTo(1);
    assertThat(near.notional()).isEqualTo(960);
    assertThat(far.positions()).isEqualTo(2);
    assertThat(far.quantity()).isEqualTo(50);
    assertThat(far.notional()).isEqualTo(20 * 94 + 30 * 91);
    assertThat(far.cumulativeNotional()).isEqualTo(960 + 20 * 94 + 30 * 91);
    assertThat(profile.shorts()).allSatisfy(bin -> assertThat(bin.positions()).isZero());
    assertThat(profile.bins()).hasSize(4).startsWith(far, near);
  }

  @Test
  void aPositionAtTheEdgeIsInTheNearerBin() {
    Bin near = LiquidationProfile.of(THREE, 0.12, 2).longs().get(0);
    assertThat(near.far()).isEqualTo(94);
    assertThat(near.positions()).isEqualTo(2);
  }

  @Test
  void shortsStandAboveThePrice() {
    LiquidationProfile profile = LiquidationProfile.of(map(Side.SHORT, 90), 0.12, 3);
    assertThat(profile.shorts()).extracting(Bin::positions).containsExactly(1, 2, 0);
    assertThat(profile.shorts().get(2).far()).isCloseTo(100.8, within(1e-12));
    assertThat(profile.longs()).extracting(Bin::cumulativeNotional).containsOnly(0.0);
  }

  @Test
  void whatIsDueAlreadyIsInTheSumAndInNoBin() {
    LiquidationProfile profile = LiquidationProfile.of(map(Side.LONG, 95), 0.1, 1);
    assertThat(profile.longs().get(0).positions()).isEqualTo(2);
    assertThat(profile.longs().get(0).cumulativeNotional())
        .isEqualTo(profile.longs().get(0).notional() + 960);
  }

  @Test
  void theUsualReachHoldsNineTenths() {
    assertThat(LiquidationProfile.of(THREE).reach()).isEqualTo(0.1);
    assertThat(LiquidationProfile.of(map(Side.SHORT, 40)).reach()).isEqualTo(0.5);
    assertThat(LiquidationProfile.of(THREE).longs()).hasSize(60);
  }

  @Test
  void aRunTakesOutWhatItClosed() {
    CascadeRun run = Cascade.through(LinearDepth.of(1_000)).run(THREE, 0.06);
    assertThat(run.accounts()).isEqualTo(2);
    LiquidationProfile left = LiquidationProfile.of(THREE, 0.1, 2).without(run);
    assertThat(left.longs()).extracting(Bin::positions).containsExactly(0, 1);
    assertThat(left.longs().get(1).cumulativeNotional()).isEqualTo(30 * 91);
    assertThat(left.shorts()).isEqualTo(LiquidationProfile.of(THREE, 0.1, 2).shorts());
  }

  @Test
  void aRunOfShortsLeavesTheLongs() {
    LiquidationMap map = map(Side.SHORT, 90);
    CascadeRun run = Cascade.through(LinearDepth.of(1e9)).run(map, -0.05);
    LiquidationProfile left = LiquidationProfile.of(map, 0.12, 3).without(run);
    assertThat(left.shorts()).extracting(Bin::positions).containsExactly(0, 1, 0);
    assertThat(left.longs()).isEqualTo(LiquidationProfile.of(map, 0.12, 3).longs());
  }

  @Test
  void sharesAreOfTheOpenInterest() {
    LiquidationProfile profile = LiquidationProfile.of(THREE, 0.1, 2);
    assertThat(profile.shareDue(Side.LONG, 94)).isEqualTo(0.5);
    assertThat(profile.shareDue(Side.SHORT, 200)).isZero();
    assertThat(profile.assumption()).isEmpty();
    assertThat(profile).hasToString(THREE + ", within 10.00 %");
  }

  @Property(tries = 50)
  void noPositionIsLostOrCountedTwice(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double reach,
      @ForAll @IntRange(min = 1, max = 200) int bins) {
    Columns prices = Columns.of(IntStream.range(0, 50).mapToDouble(k -> 99 - 1.7 * k).toArray());
    Columns quantities = Columns.of(IntStream.range(0, 50).mapToDouble(k -> 1 + k).toArray());
    LiquidationMap map = LiquidationMap.ofLevels(Side.LONG, prices, quantities, 0, 100);
    LiquidationProfile profile = LiquidationProfile.of(map, reach, bins);
    double edge = profile.longs().get(bins - 1).far();
    assertThat(profile.longs().stream().mapToInt(Bin::positions).sum())
        .isEqualTo(map.due(Side.LONG, edge));
    assertThat(profile.longs().stream().mapToDouble(Bin::quantity).sum())
        .isCloseTo(map.quantityDue(Side.LONG, edge), within(1e-9));
    double sum = profile.longs().stream().mapToDouble(Bin::notional).sum();
    assertThat(profile.longs().get(bins - 1).cumulativeNotional())
        .isCloseTo(sum, within(1e-9 * Math.max(1, sum)));
  }

  @Test
  void refusals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationProfile.of(THREE, 30, 10))
        .withMessage("reach must be above 0 and below 1, was 30.0; write 30 % as pct(30)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationProfile.of(THREE, Double.NaN, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationProfile.of(THREE, 0.3, 0))
        .withMessage("bins must be from 1 to 10,000, was 0");
    CascadeRun other = Cascade.through(LinearDepth.of(500)).run(map(Side.LONG, 99), 0.05);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LiquidationProfile.of(THREE).without(other))
        .withMessageStartingWith("run must be of this map around 100.000, was from 99.0000 with");
  }
}

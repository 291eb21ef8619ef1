package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every schedule must obey, whatever its source.
 *
 * <p>Subclasses say which schedules. Tolerances scale with the notional: doubles carry 16 digits.
 */
abstract class MarginScheduleLaws {
  private static final double RELATIVE = 1e-12;

  /** The schedules under test. */
  abstract Arbitrary<MarginSchedule> schedules();

  @Provide
  Arbitrary<MarginSchedule> anySchedule() {
    return schedules();
  }

  @Provide
  Arbitrary<Double> notionals() {
    return Arbitraries.oneOf(
        ScheduleArbitraries.logarithmic(1, 5e9),
        Arbitraries.of(0.0, 50_000.0, 250_000.0, 1_000_000.0, 7_500_000.0, 1e9));
  }

  @Property
  void nothingIsDemandedOfNothing(@ForAll("anySchedule") MarginSchedule schedule) {
    assertThat(schedule.maintenanceMargin(0)).isZero();
  }

  /** Read just below, at and just above every edge, the margin does not jump. */
  @Property
  void marginIsContinuousAtEveryEdge(@ForAll("anySchedule") MarginSchedule schedule) {
    for (Bracket bracket : schedule.brackets()) {
      double edge = bracket.notionalFloor();
      double at = schedule.maintenanceMargin(edge);
      double below = edge == 0 ? 0 : schedule.maintenanceMargin(Math.nextDown(edge));
      assertThat(at).isCloseTo(below, within(edge * RELATIVE));
      assertThat(schedule.maintenanceMargin(Math.nextUp(edge)))
          .isCloseTo(at, within(edge * RELATIVE + 1e-300));
    }
  }

  @Property
  void aLargerPositionNeverNeedsLess(
      @ForAll("anySchedule") MarginSchedule schedule,
      @ForAll("notionals") double one,
      @ForAll("notionals") double other) {
    double small = Math.min(one, other);
    double large = Math.max(one, other);
    assertThat(schedule.maintenanceMargin(large))
        .isGreaterThanOrEqualTo(schedule.maintenanceMargin(small) - large * RELATIVE);
  }

  /** The middle of a chord lies on or above the curve. */
  @Property
  void marginIsConvex(
      @ForAll("anySchedule") MarginSchedule schedule,
      @ForAll("notionals") double one,
      @ForAll("notionals") double other) {
    double chord = (schedule.maintenanceMargin(one) + schedule.maintenanceMargin(other)) / 2;
    assertThat(schedule.maintenanceMargin((one + other) / 2))
        .isLessThanOrEqualTo(chord + (one + other) * RELATIVE);
  }

  /** Two positions together never need less than apart: splitting never raises the total. */
  @Property
  void splittingNeverRaisesTheMargin(
      @ForAll("anySchedule") MarginSchedule schedule,
      @ForAll("notionals") double one,
      @ForAll("notionals") double other) {
    double apart = schedule.maintenanceMargin(one) + schedule.maintenanceMargin(other);
    assertThat(apart)
        .isLessThanOrEqualTo(schedule.maintenanceMargin(one + other) + (one + other) * RELATIVE);
  }

  /** The same number without amounts: each slice of notional at its own tier's rate. */
  @Property
  void marginIsTheSumOverSlices(
      @ForAll("anySchedule") MarginSchedule schedule, @ForAll("notionals") double notional) {
    double sum = 0;
    for (Bracket tier : schedule.brackets()) {
      double slice = Math.min(notional, upperEdge(schedule, tier)) - tier.notionalFloor();
      sum += Math.max(0, slice) * tier.maintenanceMarginRate();
    }
    assertThat(schedule.maintenanceMargin(notional))
        .isCloseTo(sum, within(notional * RELATIVE + 1e-300));
  }

  /** And once more in decimals of any length. */
  @Property
  void marginIsExactAgainstBigDecimal(
      @ForAll("anySchedule") MarginSchedule schedule, @ForAll("notionals") double notional) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Bracket tier : schedule.brackets()) {
      double top = Math.min(notional, upperEdge(schedule, tier));
      if (top > tier.notionalFloor()) {
        BigDecimal slice = new BigDecimal(top).subtract(new BigDecimal(tier.notionalFloor()));
        sum = sum.add(slice.multiply(BigDecimal.valueOf(tier.maintenanceMarginRate())));
      }
    }
    assertThat(schedule.maintenanceMargin(notional))
        .isCloseTo(sum.doubleValue(), within(notional * 1e-15 + 1e-300));
  }

  /** A floor belongs to its bracket, a cap to the next; beyond the last cap the last goes on. */
  @Property
  void floorsAreIncludedAndCapsExcluded(@ForAll("anySchedule") MarginSchedule schedule) {
    for (Bracket bracket : schedule.brackets()) {
      double floor = bracket.notionalFloor();
      double cap = upperEdge(schedule, bracket);
      assertThat(schedule.bracketAt(floor)).isEqualTo(bracket);
      assertThat(schedule.bracketAt(Math.min(Double.MAX_VALUE, Math.nextDown(cap))))
          .isEqualTo(bracket);
      assertThat(bracket.contains(floor)).isTrue();
      assertThat(bracket.contains(bracket.notionalCap())).isFalse();
      assertThat(bracket.contains(Math.nextDown(floor))).isFalse();
    }
  }

  @Property
  void theHighestLeverageOfItsBracketIsAllowedAndAnyMoreIsNot(
      @ForAll("anySchedule") MarginSchedule schedule, @ForAll("notionals") double notional) {
    double most = schedule.bracketAt(notional).maxLeverage();
    if (notional > 0 && notional <= schedule.largestNotional()) {
      MarginDemand demand = schedule.of(notional);
      assertThat(demand.allowed(1, most)).isEqualTo(most);
      assertThat(demand.maxLeverage(1)).isEqualTo(most);
      assertThat(demand.initialMargin(Side.LONG, 1, most)).isEqualTo(notional / most);
      assertThatIllegalArgumentException().isThrownBy(() -> demand.allowed(1, Math.nextUp(most)));
    }
  }

  private static double upperEdge(MarginSchedule schedule, Bracket tier) {
    boolean last = tier.tier() == schedule.brackets().size();
    return last ? Double.POSITIVE_INFINITY : tier.notionalCap();
  }
}

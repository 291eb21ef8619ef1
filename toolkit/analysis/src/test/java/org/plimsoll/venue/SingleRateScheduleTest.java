package org.plimsoll.venue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** One rate for every size. */
class SingleRateScheduleTest extends MarginScheduleLaws {
  @Override
  Arbitrary<MarginSchedule> schedules() {
    return Arbitraries.of(Schedules.single(0.004, 125), Schedules.single(0.5, 1));
  }
}

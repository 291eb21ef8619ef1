package org.plimsoll.venue;

import net.jqwik.api.Arbitrary;

/** Any convex schedule. */
class RandomSchedulesTest extends MarginScheduleLaws {
  @Override
  Arbitrary<MarginSchedule> schedules() {
    return ScheduleArbitraries.schedules();
  }
}

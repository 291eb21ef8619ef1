package org.plimsoll.venue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Tables that venues published. */
class PublishedSchedulesTest extends MarginScheduleLaws {
  @Override
  Arbitrary<MarginSchedule> schedules() {
    return Arbitraries.of(
        Schedules.btc2022(), Schedules.xrp2022(), Schedules.btc2024(), Schedules.eth2021());
  }
}

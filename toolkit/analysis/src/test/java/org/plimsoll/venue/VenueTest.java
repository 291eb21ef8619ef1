package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** A venue finds its contracts, and suggests the nearest when it does not. */
class VenueTest {
  private static final Venue VENUE =
      Venue.of(
          "binance-usdm",
          "Binance USD-M",
          "2022-11-01",
          List.of(Schedules.xrp2022(), Schedules.btc2022(), Schedules.eth2021()));

  @Test
  void contractsAreListedAlphabetically() {
    assertThat(VENUE.symbols()).containsExactly("BTCUSDT", "ETHUSDT", "XRPUSDT");
    assertThat(VENUE.schedule("ETHUSDT").symbol()).isEqualTo("ETHUSDT");
    assertThat(VENUE.id()).isEqualTo("binance-usdm");
    assertThat(VENUE).hasToString("Binance USD-M: 3 contracts as of 2022-11-01");
  }

  @Test
  void aMisspeltContractMeetsTheNearestFirst() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> VENUE.schedule("xrpusd"))
        .withMessage(
            "no contract 'xrpusd' on binance-usdm; nearest are [XRPUSDT, BTCUSDT, ETHUSDT]");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> VENUE.schedule("ETH"))
        .withMessageContaining("nearest are [ETHUSDT,");
  }
}

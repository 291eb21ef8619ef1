package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
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

  @Test
  void aNameInsideASymbolIsNearerThanOneOfItsLength() {
    Venue venue =
        Venue.of(
            "v",
            "V",
            "2024",
            Stream.of("1000SHIBUSDT", "HIGHUSDT")
                .map(
                    symbol ->
                        MarginSchedule.ofRates(symbol, List.of(0.0), List.of(0.01), List.of(5.0)))
                .toList());
    assertThatThrownBy(() -> venue.schedule("SHIB/USDT"))
        .hasMessage("no contract 'SHIB/USDT' on v; nearest are [1000SHIBUSDT, HIGHUSDT]");
  }

  @Test
  void withoutMoreItOffersBothSidesAndTellsNoSource() {
    assertThat(VENUE.sides()).containsExactly(Side.LONG, Side.SHORT);
    assertThat(VENUE.offered(Side.SHORT)).isEqualTo(Side.SHORT);
    assertThat(VENUE.provenance()).isEqualTo(Provenance.of("2022-11-01"));
    assertThat(VENUE.source()).isEmpty();
    assertThat(VENUE.note()).isEmpty();
    assertThat(VENUE.isWorkedExample()).isFalse();
    assertThat(VENUE.schedules()).extracting(MarginSchedule::symbol).isEqualTo(VENUE.symbols());
  }

  @Test
  void aVenueOfOneSideRefusesTheOther() {
    Venue longs = VENUE.offeringOnly(Side.LONG);
    assertThat(longs.offers(Side.LONG)).isTrue();
    assertThat(longs.offers(Side.SHORT)).isFalse();
    assertThatThrownBy(() -> longs.offered(Side.SHORT))
        .hasMessage(
            "a position at Binance USD-M must be a long, was a short; no other side is offered"
                + " there");
    assertThatThrownBy(() -> VENUE.offeringOnly(Side.SHORT).offered(Side.LONG))
        .hasMessageStartingWith("a position at Binance USD-M must be a short, was a long;");
  }

  @Test
  void anotherIdKeepsTheRest() {
    Venue mine = VENUE.offeringOnly(Side.LONG).withId("mine");
    assertThat(mine.id()).isEqualTo("mine");
    assertThat(mine.sides()).containsExactly(Side.LONG);
    assertThat(mine).hasToString(VENUE.toString());
  }

  @Test
  void aSymbolMayBeThereOnce() {
    assertThatThrownBy(
            () -> Venue.of("v", "V", "2024", List.of(Schedules.btc2022(), Schedules.btc2022())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract 'BTCUSDT' must be there once on v, was there twice; rename or remove one");
  }
}

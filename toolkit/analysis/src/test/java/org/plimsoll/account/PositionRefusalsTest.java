package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** Every value a position refuses, with its sentence, and the limits it accepts. */
class PositionRefusalsTest {
  private static final MarginSchedule BTC = Schedules.btc2022();
  private static final Position LONG = Position.longOf(2, BTC).at(60_000).leverage(20);
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void sizes() {
    String remedy = "; the direction is the side's: longOf(2, ...) or shortOf(2, ...)";
    refused(
        () -> Position.longOf(-2, BTC).at(60_000).leverage(20),
        "quantity must be above 0, was -2" + remedy);
    refused(
        () -> Position.longOf(0, BTC).at(60_000).margin(10),
        "quantity must be above 0, was 0" + remedy);
    refused(
        () -> Position.shortOf(Double.NaN, BTC).at(60_000).leverage(20),
        "quantity must be above 0, was NaN" + remedy);
    refused(
        () -> Position.longOf(INF, BTC).at(60_000).leverage(20),
        "quantity must be finite and above 0, was Infinity" + remedy);
  }

  @Test
  void anotherContractsSchedule() {
    refused(
        () -> new Position(Contract.linear("ETHUSDT"), BTC, Side.LONG, 2, 60_000, 20, 6_000),
        "the schedule must be that of ETHUSDT, was that of BTCUSDT");
  }

  @Test
  void prices() {
    refused(() -> Position.longOf(2, BTC).at(0).leverage(20), "entry price must be above 0, was 0");
    refused(
        () -> Position.longOf(2, BTC).at(Double.NaN).margin(5),
        "entry price must be above 0, was NaN");
    refused(() -> LONG.at(0), "mark must be above 0, was 0");
    refused(() -> LONG.at(Double.NaN), "mark must be above 0, was NaN");
    refused(() -> LONG.at(INF), "mark must be finite and above 0, was Infinity");
    refused(() -> LONG.distanceToLiquidation(-1), "mark must be above 0, was -1");
    refused(() -> LONG.explain(0), "mark must be above 0, was 0");
  }

  @Test
  void notionalsBeyondWhatCanBeComputedOrTheVenueAdmits() {
    refused(
        () -> Position.longOf(1e200, BTC).at(1e200).leverage(1),
        "notional must be finite and above 0, was Infinity");
    refused(
        () -> Position.longOf(1e-200, BTC).at(1e-200).leverage(1),
        "notional must be above 0, was 0");
    refused(
        () -> Position.shortOf(20_000, BTC).at(60_000).leverage(1),
        "a BTCUSDT notional of 1,200,000,000 is above the schedule's largest of 1,000,000,000;"
            + " split or shrink the position");
    assertThat(Position.longOf(20_000, BTC).at(50_000).leverage(1).margin()).isEqualTo(1e9);
  }

  @Test
  void leverages() {
    refused(() -> LONG.withLeverage(0.5), "leverage must be 1 or more, was 0.5");
    refused(() -> LONG.withLeverage(Double.NaN), "leverage must be 1 or more, was NaN");
    refused(() -> LONG.withLeverage(INF), "leverage must be 1 or more, was Infinity");
    refused(
        () -> LONG.withLeverage(120),
        "leverage 120 is above the venue's maximum of 100 for a BTCUSDT notional of 120,000"
            + " (bracket 2)");
    assertThat(LONG.withLeverage(100).margin()).isEqualTo(1_200);
  }

  @Test
  void margins() {
    String remedy = "; a position needs some margin of its own";
    refused(() -> LONG.withMargin(0), "margin must be above 0, was 0" + remedy);
    refused(() -> LONG.withMargin(-5), "margin must be above 0, was -5" + remedy);
    refused(() -> LONG.withMargin(Double.NaN), "margin must be above 0, was NaN" + remedy);
    refused(() -> LONG.withMargin(INF), "margin must be finite and above 0, was Infinity" + remedy);
  }

  /** The canonical constructor is open to everyone, so it refuses the same things. */
  @Test
  void theConstructorRefusesToo() {
    Contract contract = Contract.linear("BTCUSDT");
    refused(
        () -> new Position(contract, BTC, Side.LONG, 2, 60_000, 120, 1),
        "leverage 120 is above the venue's maximum of 100 for a BTCUSDT notional of 120,000"
            + " (bracket 2)");
    refused(
        () -> new Position(contract, BTC, Side.LONG, 2, 60_000, 10, Double.NaN),
        "margin must be above 0, was NaN; a position needs some margin of its own");
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage("%s", sentence);
  }
}

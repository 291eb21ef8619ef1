package org.plimsoll.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.account.Position;
import org.plimsoll.account.PositionArbitraries;
import org.plimsoll.buffer.LeverageSensitivity.Row;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;
import org.plimsoll.venue.Side;

/** What leverage does to a position: against the position itself, formulas and differences. */
class LeverageSensitivityTest {
  private static final double ONE_PERCENT = 0.01;

  @Provide
  Arbitrary<Position> positions() {
    return PositionArbitraries.positions();
  }

  @Provide
  Arbitrary<Position> btcPositions() {
    return PositionArbitraries.positionsOn(Schedules.btc2022());
  }

  @Test
  void theUsualLeveragesEndAtTheBracketsMaximum() {
    Position position = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20);
    assertThat(LeverageSensitivity.of(position).rows())
        .extracting(Row::leverage)
        .containsExactly(1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0);
    Position large = Position.longOf(200, Schedules.btc2024()).at(60_000).leverage(20);
    assertThat(LeverageSensitivity.of(large).rows())
        .extracting(Row::leverage)
        .containsExactly(1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 25.0);
    assertThat(LeverageSensitivity.of(position)).hasToString("long BTCUSDT across 10 leverages");
  }

  @Test
  void chosenLeveragesKeepTheirOrderAndRefuseWhatTheVenueRefuses() {
    Position position = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20);
    LeverageSensitivity sensitivity = LeverageSensitivity.of(position);
    assertThat(sensitivity.across(50, 2, 7.5).rows())
        .extracting(Row::leverage)
        .containsExactly(50.0, 2.0, 7.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sensitivity.across(2, 101))
        .withMessageStartingWith("leverage 101 is above the venue's maximum of 100");
  }

  @Test
  void aLongAtOneTimesHasAbsentCells() {
    Position position = Position.longOf(0.7, Schedules.btc2024()).at(61_234.56).leverage(3);
    Row row = LeverageSensitivity.of(position).across(1).rows().get(0);
    assertThat(row.liquidationPrice()).isEmpty();
    assertThat(row.distanceToLiquidation()).isEmpty();
    assertThat(row.bankruptcyPrice()).isEmpty();
    assertThat(row.distanceToBankruptcy()).isEmpty();
    assertThat(row.leverageAfterOnePercent()).hasValue(1);
  }

  @Test
  void atAHundredTimesOnePercentTakesAllEquity() {
    Position position = Position.shortOf(2, Schedules.btc2024()).at(60_000).leverage(100);
    Row row = LeverageSensitivity.of(position).across(100).rows().get(0);
    assertThat(row.distanceToBankruptcy().orElseThrow()).isCloseTo(0.01, within(1e-12));
    double left = row.leverageAfterOnePercent().orElse(Double.POSITIVE_INFINITY);
    assertThat(left).isGreaterThan(1e6);
  }

  @Property(tries = 300)
  void everyRowIsThePositionAtThatLeverage(@ForAll("positions") Position position) {
    for (Row row : LeverageSensitivity.of(position).rows()) {
      Position at = position.withLeverage(row.leverage());
      double entry = position.entryPrice();
      assertThat(row.margin()).isEqualTo(position.entryNotional() / row.leverage());
      assertThat(row.liquidationPrice().isPresent()).isEqualTo(at.canBeLiquidated());
      assertThat(row.distanceToLiquidation().isPresent()).isEqualTo(at.canBeLiquidated());
      assertThat(row.bankruptcyPrice().isPresent()).isEqualTo(at.bankruptcyPrice() > 0);
      row.liquidationPrice().ifPresent(price -> assertThat(price).isEqualTo(at.liquidationPrice()));
      row.distanceToLiquidation()
          .ifPresent(move -> assertThat(move).isEqualTo(at.distanceToLiquidation(entry)));
      row.bankruptcyPrice().ifPresent(price -> assertThat(price).isEqualTo(at.bankruptcyPrice()));
      row.distanceToBankruptcy()
          .ifPresent(move -> assertThat(move).isCloseTo(1 / row.leverage(), within(1e-12)));
    }
  }

  /** The type's formula, with the bracket at the liquidation price, for longs and shorts. */
  @Property(tries = 300)
  void distanceFollowsItsFormula(@ForAll("positions") Position position) {
    int s = position.side().sign();
    for (Row row : LeverageSensitivity.of(position).rows()) {
      Bracket bracket = position.withLeverage(row.leverage()).liquidationBracket();
      double rate = bracket.maintenanceMarginRate();
      double deduction = bracket.maintenanceAmount() / position.entryNotional();
      double formula = (1 / row.leverage() - rate + deduction) / (1 - s * rate);
      row.distanceToLiquidation()
          .ifPresent(move -> assertThat(move).isCloseTo(formula, within(1e-9)));
    }
  }

  /** L (1 - s u) / (1 - L u), and nothing from u = 1/L on. */
  @Property(tries = 300)
  void leverageAfterOnePercentFollowsItsFormula(@ForAll("btcPositions") Position position) {
    int s = position.side().sign();
    for (Row row : LeverageSensitivity.of(position).rows()) {
      double left = 1 - row.leverage() * ONE_PERCENT;
      if (left > 1e-9) {
        double formula = row.leverage() * (1 - s * ONE_PERCENT) / left;
        assertThat(row.leverageAfterOnePercent().orElseThrow())
            .isCloseTo(formula, within(formula * 1e-6));
      } else if (left < -1e-9) {
        assertThat(row.leverageAfterOnePercent()).isEmpty();
      }
    }
  }

  /** With signed leverage l = s L, the slope against the price return is l (1 - l). */
  @Property
  void slopeOfLeverageByFiniteDifferences(
      @ForAll Side side, @ForAll @Scale(6) @DoubleRange(min = 1, max = 100) double leverage) {
    Position position =
        new Position.Opening(side, 1, Schedules.single(0.001, 100)).at(100).leverage(leverage);
    double step = 1e-5 / leverage;
    double up = position.at(100 * (1 + step)).effectiveLeverage().orElseThrow();
    double down = position.at(100 * (1 - step)).effectiveLeverage().orElseThrow();
    double signed = side.sign() * leverage;
    double slope = side.sign() * (up - down) / (2 * step);
    assertThat(slope).isCloseTo(signed * (1 - signed), within(1e-6 * (1 + signed * signed)));
  }

  @Property(tries = 300)
  void moreLeverageNeverLeavesMoreRoom(@ForAll("positions") Position position) {
    List<Row> rows = LeverageSensitivity.of(position).rows();
    Assume.that(rows.size() > 1);
    for (int i = 1; i < rows.size(); i++) {
      double before = rows.get(i - 1).distanceToLiquidation().orElse(1);
      assertThat(rows.get(i).distanceToLiquidation().orElse(1)).isLessThan(before + 1e-12);
      assertThat(rows.get(i).margin()).isLessThan(rows.get(i - 1).margin());
    }
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void thePositionsOwnLeverageDoesNotMatter(Side side) {
    MarginSchedule btc = Schedules.btc2024();
    Position slow = new Position.Opening(side, 2, btc).at(60_000).leverage(2);
    Position fast = slow.withLeverage(50).withMargin(99);
    assertThat(LeverageSensitivity.of(slow).rows()).isEqualTo(LeverageSensitivity.of(fast).rows());
  }
}

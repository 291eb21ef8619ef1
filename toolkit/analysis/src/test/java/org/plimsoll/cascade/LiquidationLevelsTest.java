package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.LiquidationLevels.Level;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Schedules;

/** Levels stand in order, split at a price without loss, and agree with the book they come from. */
class LiquidationLevelsTest {
  private static final LiquidationLevels LEVELS =
      LiquidationLevels.of(
          "ETH",
          List.of(
              new Level("a", 1_500, 10),
              new Level("b", 1_900, 5),
              new Level("c", 2_100, 1),
              new Level("d", 2_400, -3),
              new Level("e", 2_300, -2)));

  private static PositionBook book(long seed) {
    return PositionBook.sample(500)
        .openInterest(1e7)
        .medianLeverage(10)
        .seed(seed)
        .on(Schedules.btc2022(), 60_000);
  }

  @Test
  void theNearestFirst() {
    assertThat(LEVELS.owners()).containsExactly("d", "e", "c", "b", "a");
    assertThat(LEVELS.below(2_000).owners()).containsExactly("b", "a");
    assertThat(LEVELS.above(2_000).owners()).containsExactly("e", "d");
    assertThat(LEVELS.due(2_000).owners()).containsExactly("c");
    assertThat(LEVELS.below(2_000).liquidationPrices().copy()).containsExactly(1_900, 1_500);
    assertThat(LEVELS.above(2_000).quantities().copy()).containsExactly(-2, -3);
    assertThat(LEVELS.below(2_000).totalQuantity()).isEqualTo(15);
  }

  @Test
  void atItsLevelAnAccountIsDue() {
    assertThat(LEVELS.due(1_900).owners()).containsExactly("c", "b");
    assertThat(LEVELS.below(1_900).owners()).containsExactly("a");
    assertThat(LEVELS.due(2_300).owners()).containsExactly("e");
    assertThat(LEVELS.above(2_300).owners()).containsExactly("d");
  }

  @Test
  void equalPricesStayAsGiven() {
    LiquidationLevels equal =
        LiquidationLevels.of("X", List.of(new Level("a", 1, 1), new Level("b", 1, 2)));
    assertThat(equal.owners()).containsExactly("a", "b");
  }

  @Property(tries = 50)
  void aPriceSplitsTheListWithoutLoss(
      @ForAll long seed, @ForAll @DoubleRange(min = 40_000, max = 80_000) double price) {
    LiquidationLevels levels = LiquidationLevels.of(book(seed).at(60_000));
    assertThat(levels.below(price).size() + levels.above(price).size() + levels.due(price).size())
        .isEqualTo(levels.size());
  }

  @Property(tries = 50)
  void theOrderGivenDoesNotMatter(@ForAll long seed) {
    LiquidationLevels levels = LiquidationLevels.of(book(seed).at(60_000));
    List<Level> shuffled = new ArrayList<>(levels.levels());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(LiquidationLevels.of("BTCUSDT", shuffled).levels()).isEqualTo(levels.levels());
  }

  @Property(tries = 50)
  void whoIsDueIsWhoTheBookLiquidates(
      @ForAll long seed, @ForAll @DoubleRange(min = 50_000, max = 70_000) double price) {
    Revaluation moved = book(seed).at(price);
    LiquidationLevels levels = LiquidationLevels.of(moved);
    assertThat(levels.due(price).size()).isEqualTo(moved.liquidatable());
    assertThat(levels.quantities().stream().sum()).isCloseTo(0, within(60.0));
  }

  /** A long with margin above its notional has no level. */
  @Test
  void whatNoPriceLiquidatesIsLeftOut() {
    PositionBook book =
        PositionBook.of(
            Schedules.btc2022(),
            Columns.of(1, 1),
            Columns.of(60_000, 60_000),
            Columns.of(70_000, 6_000));
    assertThat(LiquidationLevels.of(book.at(60_000)).owners()).containsExactly("position 2");
    assertThat(LiquidationLevels.of(book.at(60_000)).below(1))
        .hasToString("0 liquidation levels of BTCUSDT");
  }

  @Test
  void saysWhatItIs() {
    assertThat(LEVELS)
        .hasToString("5 liquidation levels of ETH from 1,500.00 to 2,400.00, 21.000 in all");
    assertThat(LEVELS.collateral()).isEqualTo("ETH");
  }

  private static void refuses(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }

  @Test
  void refuses() {
    refuses(() -> new Level(" ", 1, 1), "owner must not be blank; name the account");
    refuses(() -> new Level("a", 0, 1), "liquidation price must be above 0, was 0");
    refuses(
        () -> new Level("a", 1, 0),
        "quantity must be finite and not 0, was 0; above 0 for what is sold when the price falls");
    refuses(
        () -> new Level("a", 1, Double.NaN),
        "quantity must be finite and not 0, was NaN; above 0 for what is sold when the price falls");
    refuses(() -> LiquidationLevels.of("ETH", List.of()), "levels must be at least one, were none");
    refuses(
        () -> LiquidationLevels.of("", LEVELS.levels()), "collateral must have a name, was blank");
    refuses(() -> LEVELS.below(0), "price must be above 0, was 0");
    refuses(() -> LEVELS.above(Double.NaN), "price must be above 0, was NaN");
    refuses(() -> LEVELS.due(-1), "price must be above 0, was -1");
  }
}

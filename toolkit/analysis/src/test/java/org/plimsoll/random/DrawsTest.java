package org.plimsoll.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A draw is a function of its address, and many of them follow their distribution. */
class DrawsTest {
  private static final int MANY = 100_000;
  private static final Draws DRAWS = Draws.seeded(7).purpose("sizes");

  @Property
  void theSameAddressGivesTheSameDraw(
      @ForAll long seed, @ForAll String purpose, @ForAll long path, @ForAll long step) {
    double uniform = Draws.seeded(seed).purpose(purpose).uniform(path, step);
    assertThat(uniform).isBetween(0.0, 1.0).isNotIn(0.0, 1.0);
    assertThat(Draws.seeded(seed).purpose("other").purpose(purpose).uniform(path, step))
        .isEqualTo(uniform);
  }

  @Property
  void antitheticIsOneMinus(@ForAll long seed, @ForAll long path, @ForAll long step) {
    Draws draws = Draws.seeded(seed);
    assertThat(draws.antithetic().uniform(path, step)).isEqualTo(1 - draws.uniform(path, step));
    assertThat(draws.antithetic().normal(path, step)).isEqualTo(0 - draws.normal(path, step));
    assertThat(draws.antithetic().antithetic()).isEqualTo(draws).hasSameHashCodeAs(draws);
  }

  @Test
  void everyPartOfTheAddressCounts() {
    double draw = DRAWS.uniform(1, 2);
    assertThat(DRAWS.uniform(2, 1)).isNotEqualTo(draw);
    assertThat(DRAWS.uniform(1, 3)).isNotEqualTo(draw);
    assertThat(DRAWS.uniform(1 + (1L << 32), 2)).isNotEqualTo(draw);
    assertThat(DRAWS.uniform(1, 2 + (1L << 32))).isNotEqualTo(draw);
    assertThat(DRAWS.purpose("entries").uniform(1, 2)).isNotEqualTo(draw);
    assertThat(Draws.seeded(8).purpose("sizes").uniform(1, 2)).isNotEqualTo(draw);
    assertThat(Draws.seeded(7 + (1L << 32)).purpose("sizes").uniform(1, 2)).isNotEqualTo(draw);
  }

  @Test
  void theBitsNeverChange() {
    assertThat(Draws.seeded(7).purpose("sizes").uniform(0, 0)).isEqualTo(0.8922599689842728);
  }

  private static double mean(LongToDoubleFunction draw) {
    return LongStream.range(0, MANY).mapToDouble(draw).sum() / MANY;
  }

  private static double shareOf(DoubleUnaryOperator one, LongToDoubleFunction d) {
    return mean(path -> one.applyAsDouble(d.applyAsDouble(path)));
  }

  /** Every tenth holds a tenth of the draws: chi squared of 9 degrees, 99.99 % below 34. */
  @Test
  void uniformDrawsFillEveryTenth() {
    int[] counts = new int[10];
    LongStream.range(0, MANY).forEach(path -> counts[(int) (DRAWS.uniform(path, 3) * 10)]++);
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += Math.pow(count - MANY / 10.0, 2) / (MANY / 10.0);
    }
    assertThat(chiSquared).isLessThan(34);
  }

  /** Within four standard errors, along paths and along steps. */
  @Test
  void momentsOfTheNormal() {
    double error = 4 / Math.sqrt(MANY);
    assertThat(mean(path -> DRAWS.normal(path, 0))).isCloseTo(0, within(error));
    assertThat(mean(step -> DRAWS.normal(0, step))).isCloseTo(0, within(error));
    assertThat(mean(path -> Math.pow(DRAWS.normal(path, 0), 2)))
        .isCloseTo(1, within(error * Math.sqrt(2)));
    assertThat(mean(path -> Math.pow(DRAWS.normal(path, 0), 4)))
        .isCloseTo(3, within(error * Math.sqrt(96)));
    assertThat(mean(path -> DRAWS.normal(path, 0) * DRAWS.normal(path, 1)))
        .isCloseTo(0, within(error));
    assertThat(mean(path -> DRAWS.normal(path, 0) * DRAWS.normal(path + 1, 0)))
        .isCloseTo(0, within(error));
    assertThat(mean(path -> DRAWS.normal(path, 0) * DRAWS.purpose("x").normal(path, 0)))
        .isCloseTo(0, within(error));
  }

  @Test
  void waitingTimesHaveMeanOneAndNoMemory() {
    double error = 4 / Math.sqrt(MANY);
    assertThat(mean(path -> DRAWS.exponential(path, 0))).isCloseTo(1, within(error));
    double late = shareOf(x -> x > 2 ? 1 : 0, path -> DRAWS.exponential(path, 0));
    assertThat(late).isCloseTo(Math.exp(-2), within(error * 0.5));
  }

  @Test
  void paretoTail() {
    double beyond = shareOf(x -> x > 10 ? 1 : 0, path -> DRAWS.pareto(path, 0, 1.5));
    double expected = Math.pow(10, -1.5);
    assertThat(beyond).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / MANY)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DRAWS.pareto(0, 0, 0))
        .withMessage("tail index must be above 0, was 0");
  }

  @Test
  void saysWhatItIs() {
    assertThat(DRAWS).hasToString("draws for sizes of seed 7");
    assertThat(Draws.seeded(1).antithetic()).hasToString("draws of seed 1, mirrored");
    assertThat(DRAWS.seed()).isEqualTo(7);
  }
}

package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plimsoll.cascade.LeverageMix.Row;

/** A mix is a whole, in order, and short to print. */
class LeverageMixTest {
  private static final LeverageMix MIX = LeverageMix.with(0.4, 3).and(0.4, 10).rest(50);

  private static void refuses(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }

  @Test
  void printsInAWord() {
    assertThat(MIX).hasToString("3x 40 %, 10x 40 %, 50x 20 %");
    assertThat(LeverageMix.all(12.5)).hasToString("12.5x 100 %");
    assertThat(LeverageMix.with(0.125, 2).rest(4)).hasToString("2x 12.5 %, 4x 87.5 %");
  }

  @Test
  void theOrderItIsToldInDoesNotMatter() {
    LeverageMix turned = new LeverageMix(List.of(new Row(50, 0.25), new Row(3, 0.75)));
    assertThat(turned).isEqualTo(new LeverageMix(List.of(new Row(3, 0.75), new Row(50, 0.25))));
    assertThat(turned.rows().get(0).leverage()).isEqualTo(3);
  }

  @Test
  void averagesAndQuantiles() {
    assertThat(MIX.average()).isCloseTo(0.4 * 3 + 0.4 * 10 + 0.2 * 50, within(1e-12));
    assertThat(MIX.quantile(0.01)).isEqualTo(3);
    assertThat(MIX.quantile(0.4)).isEqualTo(3);
    assertThat(MIX.quantile(0.41)).isEqualTo(10);
    assertThat(MIX.quantile(0.8)).isEqualTo(10);
    assertThat(MIX.quantile(1)).isEqualTo(50);
  }

  @Test
  void refuses() {
    refuses(
        () -> new LeverageMix(List.of(new Row(3, 0.4), new Row(10, 0.4))),
        "shares of a leverage mix must sum to 1, summed to 0.8");
    refuses(
        () -> new LeverageMix(List.of()),
        "a leverage mix must have at least one leverage, had none");
    refuses(
        () -> LeverageMix.with(0.5, 3).rest(3),
        "leverage 3 must be in the mix once, was there again; add the shares");
    refuses(
        () -> LeverageMix.with(0.5, 3).and(0.5, 4).rest(5),
        "shares before the rest must sum to less than 1, summed to 1");
    refuses(() -> LeverageMix.all(0.5), "leverage must be from 1 to 1000, was 0.5");
    refuses(() -> LeverageMix.with(0, 5), "share must be above 0, was 0");
    refuses(
        () -> LeverageMix.with(40, 5),
        "share must be in [0, 1], was 40; rates are fractions, write pct(40) for 40 %");
    refuses(() -> MIX.quantile(Double.NaN), "share must be in [0, 1], was NaN");
  }
}

package org.plimsoll.waterfall;

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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.waterfall.AdlQueue.Entry;
import org.plimsoll.waterfall.AdlQueue.Fill;

/** Who is closed first; the example is BitMEX's own (auto-deleveraging examples). */
class AdlQueueTest {
  private static final List<Entry> LONGS =
      List.of(
          new Entry(1, 10, 3),
          new Entry(2, 10, 6),
          new Entry(3, 20, 1),
          new Entry(4, 30, 4),
          new Entry(5, 20, 5),
          new Entry(6, 10, 2));

  @Test
  void thePublishedExample() {
    AdlQueue queue = AdlQueue.of(LONGS);
    assertThat(queue.order()).containsExactly(2L, 5L, 4L, 1L, 6L, 3L);
    assertThat(queue.percentiles()).containsExactly(0.2, 0.4, 0.6, 0.8, 0.8, 1.0);
    assertThat(queue.fills(20, 650)).containsExactly(new Fill(2, 10, 650), new Fill(5, 10, 650));
  }

  @Test
  void equalScoresGoByAccount() {
    AdlQueue queue =
        AdlQueue.of(List.of(new Entry(9, 1, 2), new Entry(3, 1, 2), new Entry(5, 1, 7)));
    assertThat(queue.order()).containsExactly(5L, 3L, 9L);
  }

  /** Tenths have no exact double; three of them are still exactly one of ten thirds. */
  @Test
  void sizesAreAddedInDecimals() {
    AdlQueue queue =
        AdlQueue.of(List.of(new Entry(1, 0.1, 3), new Entry(2, 0.1, 2), new Entry(3, 0.8, 1)));
    assertThat(queue.percentiles()).containsExactly(0.2, 0.2, 1.0);
    assertThat(queue.fills(0.3, 10))
        .containsExactly(new Fill(1, 0.1, 10), new Fill(2, 0.1, 10), new Fill(3, 0.1, 10));
  }

  @Test
  void theQueueMayBeTooShortOrNotNeeded() {
    AdlQueue queue = AdlQueue.of(LONGS);
    assertThat(queue.fills(0, 650)).isEmpty();
    assertThat(queue.fills(500, 650).stream().mapToDouble(Fill::closed).sum()).isEqualTo(100);
    assertThat(AdlQueue.of(List.of()).percentiles()).isEmpty();
    assertThat(AdlQueue.of(List.of()).fills(5, 1)).isEmpty();
  }

  @Property
  void whatIsClosedIsWhatIsNeededFromTheFront(
      @ForAll @DoubleRange(min = 0, max = 150) double size,
      @ForAll @IntRange(max = 1_000) int seed) {
    List<Entry> shuffled = new ArrayList<>(LONGS);
    Collections.shuffle(shuffled, new Random(seed));
    AdlQueue queue = AdlQueue.of(shuffled);
    assertThat(queue).isEqualTo(AdlQueue.of(LONGS));
    List<Fill> fills = queue.fills(size, 650);
    assertThat(fills.stream().mapToDouble(Fill::closed).sum())
        .isCloseTo(Math.min(100, size), within(1e-9));
    assertThat(queue.order().subList(0, fills.size()))
        .isEqualTo(fills.stream().map(Fill::account).toList());
    assertThat(queue.percentiles()).isSorted().endsWith(1.0);
  }

  @Test
  void brokenValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(1, 0, 1))
        .withMessage("quantity must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(1, 1, Double.NaN))
        .withMessage("score must be a finite number, was NaN");
    AdlQueue queue = AdlQueue.of(LONGS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queue.fills(-1, 650))
        .withMessage("bankrupt size must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queue.fills(1, 0))
        .withMessage("bankruptcy price must be above 0, was 0");
  }
}

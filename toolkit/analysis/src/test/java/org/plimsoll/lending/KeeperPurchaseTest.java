package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.d;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When a keeper takes a Dutch auction. */
class KeeperPurchaseTest {
  private static AuctionPriceCurve.StairStep stairs(String factor) {
    return new AuctionPriceCurve.StairStep(d(factor), Duration.ofSeconds(90));
  }

  @Test
  void theFirstPriceThatLeavesTheMarginIsTaken() {
    KeeperPurchase bought =
        KeeperPurchase.first(stairs("0.99"), d("130"), d("100"), d("0.02")).orElseThrow();
    assertThat(bought.step()).isEqualTo(29);
    assertThat(bought.elapsed()).isEqualTo(Duration.ofSeconds(2610));
    assertThat(bought.price()).isCloseTo(d("97.13237226310753"), within(d("1e-12")));
  }

  @Test
  void aPriceThatIsExactlyLowEnoughIsTaken() {
    assertThat(KeeperPurchase.first(stairs("0.5"), d("98"), d("100"), d("0.02")))
        .map(KeeperPurchase::step)
        .contains(0L);
    assertThat(KeeperPurchase.first(stairs("0.5"), d("196"), d("100"), d("0.02")))
        .map(KeeperPurchase::step)
        .contains(1L);
    assertThat(KeeperPurchase.first(stairs("0.5"), d("197"), d("100"), d("0.02")))
        .map(KeeperPurchase::step)
        .contains(2L);
  }

  @Test
  void aPriceThatNeverFallsIsNeverTaken() {
    assertThat(KeeperPurchase.first(stairs("1"), d("130"), d("100"), d("0.02"))).isEmpty();
    assertThat(KeeperPurchase.first(stairs("0.99"), d("130"), d("0"), d("0"))).isEmpty();
    assertThat(KeeperPurchase.first(stairs("0"), d("130"), d("1"), d("0")))
        .map(KeeperPurchase::step)
        .contains(1L);
  }

  @Property
  void theStepBeforeIsTooDear(
      @ForAll @IntRange(min = 500, max = 999) int factor,
      @ForAll @IntRange(min = 1, max = 5000) int start) {
    AuctionPriceCurve.StairStep curve = stairs("0." + factor);
    Optional<KeeperPurchase> bought =
        KeeperPurchase.first(curve, d(Integer.toString(start)), d("100"), d("0.1"));
    KeeperPurchase first = bought.orElseThrow();
    assertThat(first.price()).isLessThanOrEqualTo(d("90"));
    if (first.step() > 0) {
      assertThat(
              curve.priceAfter(
                  d(Integer.toString(start)), curve.step().multipliedBy(first.step() - 1)))
          .isGreaterThan(d("90"));
    }
  }
}

package org.plimsoll.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LossWaterfallTest {
  private static final LossWaterfall VENUE = LossWaterfall.ofVenue(12e6, 1.5e6, 18e6, 2e6, 90e6);

  @Test
  void theLastLayerReachedIsUsedInPart() {
    AbsorbedLoss loss = VENUE.absorb(37.5e6);
    assertThat(loss.layers())
        .extracting(AbsorbedLoss.Row::used)
        .containsExactly(12e6, 1.5e6, 18e6, 2e6, 4e6);
    assertThat(loss.layers().get(4)).isEqualTo(new AbsorbedLoss.Row("adlCapacity", 4e6, 86e6));
    assertThat(loss.unallocated()).isZero();
    assertThat(loss).hasToString("loss of 37,500,000 paid by 5 of 5 layers, 0.00 unallocated");
  }

  @Test
  void anInfiniteFundSwitchesOffEveryLayerBehindIt() {
    AbsorbedLoss loss = LossWaterfall.ofVenue(1, 0, Double.POSITIVE_INFINITY, 5, 5).absorb(1e12);
    assertThat(loss.layers())
        .extracting(AbsorbedLoss.Row::used)
        .containsExactly(1.0, 0.0, 1e12 - 1, 0.0, 0.0);
    assertThat(loss.layers().get(2).remaining()).isInfinite();
    assertThat(loss.isConserved()).isTrue();
  }

  @Test
  void withoutALayerAllIsUnallocated() {
    assertThat(LossWaterfall.of().absorb(7).unallocated()).isEqualTo(7);
    assertThat(VENUE.absorb(0).allocated()).isZero();
  }

  @Property
  void moneyIsConservedAndTheOrderIsStrict(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1e9) Double> amounts,
      @ForAll @DoubleRange(min = 0, max = 5e9) double lost) {
    List<LossLayer> layers = new ArrayList<>();
    amounts.forEach(amount -> layers.add(new LossLayer("layer " + layers.size(), amount)));
    AbsorbedLoss loss = new LossWaterfall(layers).absorb(lost);
    assertThat(loss.allocated() + loss.unallocated()).isCloseTo(lost, within(1e-9 * lost));
    assertThat(loss.isConserved()).isTrue();
    for (int k = 0; k < layers.size(); k++) {
      AbsorbedLoss.Row row = loss.layers().get(k);
      assertThat(row.used() + row.remaining()).isCloseTo(amounts.get(k), within(1e-6));
      boolean laterPays = loss.layers().stream().skip(k + 1L).anyMatch(later -> later.used() > 0);
      assertThat(row.remaining() > 0 && laterPays).as("layer %d skipped", k).isFalse();
    }
    boolean left = loss.layers().stream().anyMatch(row -> row.remaining() > 0);
    assertThat(left && loss.unallocated() > 0).isFalse();
  }

  @Test
  void moneyThatWentMissingIsNoticed() {
    assertThat(new AbsorbedLoss(10, List.of(new AbsorbedLoss.Row("a", 4, 0)), 5).isConserved())
        .isFalse();
  }

  @Test
  void brokenLayersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLayer("fund", -1))
        .withMessage(
            "amount of layer 'fund' must be 0 or more, was -1; write infinity for one without limit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLayer("fund", Double.NaN))
        .withMessageContaining("was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLayer(" ", 1))
        .withMessage("layer must have a name, was blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossWaterfall.of(new LossLayer("a", 1), new LossLayer("a", 2)))
        .withMessage(
            "layers must have different names, 'a' came twice; give each a name of its own");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VENUE.absorb(-1))
        .withMessage("loss must be 0 or more, was -1");
  }

  @Test
  void aFundPaysFromItsOpeningBalance() {
    FundPath path =
        InsuranceFund.of(100)
            .path(
                new FeeShares(1, 0.5, 0),
                List.of(
                    new FundPeriod(50, 20, 9, 0), FundPeriod.of(30, 200), FundPeriod.of(0, 30)));
    assertThat(path.rows()).extracting(FundPath.Row::fundAfter).containsExactly(160.0, 30.0, 0.0);
    assertThat(path.rows()).extracting(FundPath.Row::residual).containsExactly(0.0, 40.0, 0.0);
    assertThat(path.rows()).extracting(FundPath.Row::inflow).containsExactly(60.0, 30.0, 0.0);
    assertThat(path.totalResidual()).isEqualTo(40);
    assertThat(path.last().balance()).isZero();
    assertThat(path).hasToString("fund from 100.00 to 0.00 over 3 periods, 40.00 beyond it");
    assertThat(InsuranceFund.of(5).path(new FeeShares(0, 0, 0), List.of()).last())
        .isEqualTo(InsuranceFund.of(5));
  }

  @Property
  void aDrawIsPaidOrResidual(
      @ForAll @DoubleRange(min = 0, max = 1e6) double balance,
      @ForAll @DoubleRange(min = 0, max = 1e6) double deficit) {
    InsuranceFund.Draw draw = InsuranceFund.of(balance).pay(deficit);
    assertThat(draw.paid() + draw.residual()).isCloseTo(deficit, within(1e-9));
    assertThat(draw.fund().balance() + draw.paid()).isCloseTo(balance, within(1e-9));
    assertThat(draw.residual() > 0 && draw.fund().balance() > 0).isFalse();
  }

  @Test
  void brokenFundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InsuranceFund.of(-2))
        .withMessage(
            "fund balance must stay 0 or more, was -2; a fund cannot pay out more than it holds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeeShares(0.5, 2, 0))
        .withMessageStartingWith("trading fee share must be in [0, 1], was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FundPeriod.of(1, -1))
        .withMessage("deficit must be 0 or more, was -1");
    assertThat(InsuranceFund.of(Double.POSITIVE_INFINITY).pay(1e9).residual()).isZero();
  }
}

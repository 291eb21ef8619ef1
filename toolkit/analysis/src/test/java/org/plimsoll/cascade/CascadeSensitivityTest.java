package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plimsoll.units.Columns;

/** One change at a time, and depth against leverage. */
class CascadeSensitivityTest {
  private static final LiquidationMap MAP = QuestionBooks.map(2_000, 5);
  private static final Cascade CASCADE = QuestionBooks.cascade(2_000).withFund(1e5);
  private static final double SHOCK = 0.05;
  private static final Columns MULTIPLES = Columns.of(0.5, 1, 2);

  @Test
  void aMultipleOfOneChangesNothing() {
    CascadeSensitivity found = CascadeSensitivity.of(CASCADE, MAP, SHOCK, MULTIPLES);
    assertThat(found.rows()).hasSize(12);
    assertThat(found.rows().stream().filter(row -> row.multiple() == 1))
        .allSatisfy(
            row -> {
              assertThat(row.finalPrice()).isCloseTo(found.base().finalPrice(), within(1e-6));
              assertThat(row.unfunded()).isCloseTo(found.base().unfunded(), within(1e-3));
              assertThat(row.accounts()).isEqualTo(found.base().accounts());
            });
  }

  @Test
  void whatCannotMoveThePriceDoesNot() {
    CascadeSensitivity found = CascadeSensitivity.of(CASCADE, MAP, SHOCK, MULTIPLES);
    List<CascadeSensitivity.Swing> swings = found.tornado(CascadeMeasure.FINAL_PRICE);
    assertThat(swings)
        .extracting(CascadeSensitivity.Swing::factor)
        .startsWith(swings.get(0).factor(), swings.get(1).factor())
        .last()
        .isIn(SensitivityFactor.FUND, SensitivityFactor.FEE);
    assertThat(swings.get(2).width()).isZero();
    assertThat(swings.get(0).width()).isGreaterThanOrEqualTo(swings.get(1).width());
    for (CascadeMeasure measure : CascadeMeasure.values()) {
      assertThat(found.tornado(measure)).hasSize(4);
    }
  }

  @Test
  void moreDepthAndLessLeverageNeverAmplifyMore() {
    Columns multiples = Columns.of(0.25, 0.5, 0.7, 1, 1.5, 2);
    PhaseMap map = PhaseMap.of(CASCADE, MAP, SHOCK, multiples, multiples);
    int wide = multiples.size();
    for (int k = 0; k < map.cells().size(); k++) {
      PhaseMap.Cell cell = map.cells().get(k);
      assertThat(cell.amplification()).isGreaterThanOrEqualTo(1 - 1e-12);
      if (k % wide > 0) {
        assertThat(cell.amplification())
            .isLessThanOrEqualTo(map.cells().get(k - 1).amplification() + 1e-12);
      }
      if (k >= wide) {
        assertThat(cell.accounts()).isGreaterThanOrEqualTo(map.cells().get(k - wide).accounts());
      }
    }
    assertThat(map.runaways()).isBetween(1, map.cells().size() - 1);
    assertThat(map.assumption()).startsWith("sampled: 2,000 accounts");
  }

  @Test
  void theCellOfNoChangeIsTheRunItself() {
    PhaseMap map = PhaseMap.of(CASCADE, MAP, -SHOCK, Columns.of(1), Columns.of(1));
    CascadeRun run = CASCADE.run(MAP, -SHOCK);
    assertThat(map.cells().get(0).amplification())
        .isCloseTo(run.amplification().orElseThrow(), within(1e-12));
    assertThat(map.cells().get(0).accounts()).isEqualTo(run.accounts());
  }

  @Test
  void thirtyByThirtyOnManyAccounts() {
    double[] multiples =
        IntStream.range(0, 30).mapToDouble(k -> 0.25 * Math.pow(16, k / 29.0)).toArray();
    LiquidationMap many = QuestionBooks.map(100_000, 7);
    PhaseMap map =
        PhaseMap.of(
            QuestionBooks.cascade(100_000),
            many,
            SHOCK,
            Columns.of(multiples),
            Columns.of(multiples));
    assertThat(map.cells()).hasSize(900);
  }

  @Test
  void nothingToTryIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeSensitivity.of(CASCADE, MAP, SHOCK, Columns.of()))
        .withMessage("multiples must hold at least one number, were none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PhaseMap.of(CASCADE, MAP, 0, MULTIPLES, MULTIPLES))
        .withMessage(
            "shock must not be 0, was 0 or too small to move the price; there is nothing to amplify");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CascadeSensitivity.of(CASCADE, MAP, SHOCK, Columns.of(-1)))
        .withMessageStartingWith("depth multiple must be ");
  }
}

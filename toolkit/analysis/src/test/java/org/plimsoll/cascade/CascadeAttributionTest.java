package org.plimsoll.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Side;

/** Parts sum to the whole, whoever plays, and sampled parts lie around the exact ones. */
class CascadeAttributionTest {
  private static final double SHOCK = 0.06;

  private static BitSet all(CascadeGame game) {
    BitSet all = new BitSet();
    all.set(0, game.players().size());
    return all;
  }

  @Property(tries = 20)
  void partsSumToTheWholeDrop(@ForAll @IntRange(max = 1_000_000) int seed) {
    LiquidationMap map = QuestionBooks.map(300, seed);
    Cascade cascade = QuestionBooks.cascade(300);
    double whole = CascadeMeasure.EXTRA_DROP.of(cascade.run(map, SHOCK));
    List<ExtraDropGame> games =
        List.of(
            ExtraDropGame.byLeverage(cascade, map, SHOCK),
            ExtraDropGame.bySize(cascade, map, SHOCK),
            ExtraDropGame.byAccount(cascade, map, SHOCK, 5));
    for (ExtraDropGame game : games) {
      CascadeAttribution exact = CascadeAttribution.exact(game);
      CascadeAttribution sampled = CascadeAttribution.sampled(game, 20, seed);
      assertThat(exact.total()).isCloseTo(whole, within(1e-12));
      assertThat(exact.shapleySum()).isCloseTo(whole, within(1e-9));
      assertThat(sampled.shapleySum()).isCloseTo(whole, within(1e-9));
      assertThat(game.accounts().stream().mapToInt(n -> n).sum())
          .isEqualTo(cascade.run(map, SHOCK).accounts());
    }
  }

  @Test
  void sampledPartsLieWithinTheirErrorsOfTheExactOnes() {
    LiquidationMap map = QuestionBooks.map(1_000, 3);
    CascadeGame game = ExtraDropGame.byAccount(QuestionBooks.cascade(1_000), map, SHOCK, 7);
    CascadeAttribution exact = CascadeAttribution.exact(game);
    CascadeAttribution sampled = CascadeAttribution.sampled(game, 2_000, 11);
    for (int i = 0; i < exact.parts().size(); i++) {
      CascadeAttribution.Part part = sampled.parts().get(i);
      assertThat(part.shapley())
          .isCloseTo(
              exact.parts().get(i).shapley(),
              within(5 * part.standardError().orElseThrow() + 1e-12));
      assertThat(exact.parts().get(i).standardError()).isEmpty();
    }
    assertThat(CascadeAttribution.sampled(game, 2_000, 11)).isEqualTo(sampled);
  }

  /** The first alone takes 10 % off 95; the second falls only because the first did. */
  @Test
  void twoAccountsByHand() {
    LiquidationMap map =
        LiquidationMap.ofLevels(Side.LONG, Columns.of(95, 90), Columns.of(10, 10), 0.01, 100);
    CascadeGame game = ExtraDropGame.byAccount(Cascade.through(LinearDepth.of(100)), map, 0.05, 2);
    CascadeAttribution exact = CascadeAttribution.exact(game);
    assertThat(game.players()).containsExactly("row 0", "row 1");
    assertThat(exact.total()).isCloseTo(0.19, within(1e-12));
    CascadeAttribution.Part first = exact.parts().get(0);
    CascadeAttribution.Part second = exact.parts().get(1);
    assertThat(first.alone()).isCloseTo(0.095, within(1e-12));
    assertThat(second.alone()).isZero();
    assertThat(first.leftOut()).isCloseTo(0.19, within(1e-12));
    assertThat(second.leftOut()).isCloseTo(0.095, within(1e-12));
    assertThat(first.shapley()).isCloseTo(0.1425, within(1e-12));
    assertThat(second.shapley()).isCloseTo(0.0475, within(1e-12));
    assertThat(exact.leftOutSum()).isGreaterThan(exact.total());
  }

  @Test
  void rulesShareALossToo() {
    LiquidationMap map = QuestionBooks.map(1_000, 3);
    Cascade cascade = QuestionBooks.cascade(1_000).withFund(1e9);
    RuleGame game =
        RuleGame.of(cascade, map, 0.1, CascadeMeasure.UNFUNDED)
            .change("half the depth", c -> c.withImpact(c.impact().withDepthMultiple(0.5)))
            .change("no fund", c -> c.withFund(0))
            .change("a fee of 1 %", c -> c.withSurplus(SurplusRule.fee(0.01)));
    CascadeAttribution parts = CascadeAttribution.exact(game);
    double whole =
        QuestionBooks.cascade(1_000)
            .withImpact(cascade.impact().withDepthMultiple(0.5))
            .withSurplus(SurplusRule.fee(0.01))
            .run(map, 0.1)
            .unfunded();
    assertThat(parts.total()).isPositive().isEqualTo(whole);
    assertThat(parts.shapleySum()).isCloseTo(whole, within(1e-9 * whole));
    assertThat(parts.parts().get(0).alone()).isZero();
    assertThat(parts.parts().get(2).shapley()).isNotPositive();
    assertThat(game.value(all(game))).isEqualTo(whole);
  }

  @Test
  void whatCannotBeDividedIsRefused() {
    LiquidationMap map = QuestionBooks.map(1_000, 3);
    Cascade cascade = QuestionBooks.cascade(1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CascadeAttribution.exact(ExtraDropGame.byAccount(cascade, map, SHOCK, 10)))
        .withMessage(
            "players must be at most 10 for every order to be counted, were 11; use sampled orders");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CascadeAttribution.sampled(ExtraDropGame.bySize(cascade, map, SHOCK), 1, 7))
        .withMessage("orders must be at least 2 for a standard error, were 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtraDropGame.byLeverage(cascade, map, 0))
        .withMessage("players must be at least one, were none; nothing was closed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtraDropGame.byAccount(cascade, map, SHOCK, 0))
        .withMessage("accounts must be from 1 to 1000, were 0; the others are one group");
  }
}

package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioGridTest {
  @Test
  void sixteenScenariosOfSpan() {
    ScenarioGrid grid = ScenarioGrid.span(0.15, 0.25);
    assertThat(grid.nodes())
        .hasSize(16)
        .contains(
            ScenarioNode.of(-0.15, 0.25),
            ScenarioNode.of(0, -0.25),
            ScenarioNode.of(0.15 * 2 / 3, 0.25),
            new ScenarioNode(-0.3, 0, 0.35),
            new ScenarioNode(0.3, 0, 0.35));
    assertThat(grid.nodes()).filteredOn(node -> node.counted() == 1).hasSize(14);
    assertThat(grid.scaling()).isEqualTo(TenorScaling.NONE);
    assertThat(grid).hasToString("scenario grid of 16 nodes");
  }

  /** The 24 rows that docs.paradex.trade/risk/portfolio-margin lists. */
  @Test
  void twentyFourScenariosWithWideTails() {
    List<ScenarioNode> nodes = ScenarioGrid.wideTails().nodes();
    assertThat(nodes)
        .hasSize(24)
        .contains(
            ScenarioNode.of(0.16, 0.4),
            ScenarioNode.of(-0.16, 0.4),
            ScenarioNode.of(0.12, -0.22),
            ScenarioNode.of(0, 0.4),
            new ScenarioNode(-0.66, 0.4, 0.24),
            new ScenarioNode(-0.33, 0.4, 0.48),
            new ScenarioNode(0.5, 0.4, 0.32),
            new ScenarioNode(1, 0.4, 0.16),
            new ScenarioNode(2, 0.4, 0.08),
            new ScenarioNode(4, 0.4, 0.04));
    assertThat(nodes.get(23).counted()).isCloseTo(0.032, within(1e-15));
    assertThat(nodes).filteredOn(node -> node.volatilityShift() < 0).hasSize(7);
  }

  @Test
  void aRectangleWithTails() {
    ScenarioGrid grid =
        ScenarioGrid.of(List.of(-0.1, 0.0, 0.1), List.of(-0.2, 0.2))
            .withTails(List.of(-0.5), 0.3)
            .withScaling(new TenorScaling(0.5, 0.25));
    assertThat(grid.nodes())
        .containsExactly(
            ScenarioNode.of(-0.1, -0.2),
            ScenarioNode.of(-0.1, 0.2),
            ScenarioNode.of(0, -0.2),
            ScenarioNode.of(0, 0.2),
            ScenarioNode.of(0.1, -0.2),
            ScenarioNode.of(0.1, 0.2),
            new ScenarioNode(-0.5, 0, 0.3));
    assertThat(grid.scaling().factor(7.5 / 365)).isCloseTo(2, within(1e-12));
    assertThat(grid.scaling().factor(480 / 365.0)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void nearVolatilitiesMoveMore() {
    TenorScaling scaling = new TenorScaling(0.3, 0.13);
    assertThat(scaling.factor(30 / 365.0)).isCloseTo(1, within(1e-12));
    assertThat(scaling.factor(0)).isEqualTo(Math.pow(30, 0.3));
    assertThat(scaling.factor(7 / 365.0)).isGreaterThan(1).isLessThan(scaling.factor(0));
    assertThat(scaling.factor(1)).isLessThan(1);
    assertThat(TenorScaling.NONE.factor(0.01)).isOne();
  }

  @Test
  void badGridsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioGrid.of(List.of(), List.of(0.1)))
        .withMessage("nodes of the grid must have at least one entry, was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioNode.of(-1.1, 0))
        .withMessage("price move must be -1 or more, was -1.1; moves are fractions of the price");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioNode.of(0, -2))
        .withMessage(
            "volatility shift must be -1 or more, was -2.0; shifts are fractions of the volatility");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioNode.of(Double.NaN, 0))
        .withMessage("price move must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScenarioNode(0, 0, 35))
        .withMessage(
            "counted share of the loss must be in [0, 1], was 35; "
                + "rates are fractions, write pct(35) for 35 %");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioGrid.span(0.6, 0.25))
        .withMessage("price move must be -1 or more, was -1.2; moves are fractions of the price");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TenorScaling(-1, 0))
        .withMessage("power below 30 days must be 0 or more, was -1");
  }
}

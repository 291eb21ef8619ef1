package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.liquidity.BookLevel;
import org.plimsoll.liquidity.ConstantProductPool;
import org.plimsoll.liquidity.ImpactComparison;
import org.plimsoll.liquidity.LinearCoreImpact;
import org.plimsoll.liquidity.LinearDepth;
import org.plimsoll.liquidity.OrderBook;

class ImpactChartTest {
  private static final ImpactComparison LAWS =
      ImpactComparison.upTo(3_000)
          .with("square root", LinearCoreImpact.squareRoot(0.08, 12_000, 100))
          .with("linear depth", LinearDepth.of(40_000))
          .with(
              "order book",
              OrderBook.ofBids(
                      100,
                      List.of(
                          new BookLevel(99.5, 600),
                          new BookLevel(98.5, 900),
                          new BookLevel(97, 1000)))
                  .impact())
          .with("pool", new ConstantProductPool(60_000, 6e6, 0.003));

  @Test
  void everyLawIsALineUpToTheLargestAmount() {
    Figure figure = Charts.chart(LAWS);
    Panel panel = figure.drawing().first();
    assertThat(panel.x().measure().header()).isEqualTo("Amount sold [base]");
    assertThat(panel.y().measure().header()).isEqualTo("Fall of the price [%]");
    assertThat(panel.series())
        .extracting(Series::name)
        .containsExactly("square root", "linear depth", "order book", "pool");
    Series.Line root = (Series.Line) panel.series().get(0);
    assertThat(root.isLabelled()).isTrue();
    assertThat(root.x().get(root.x().size() - 1)).isEqualTo(3_000);
    assertThat(root.y().get(root.y().size() - 1))
        .isEqualTo(100 * (1 - LinearCoreImpact.squareRoot(0.08, 12_000, 100).factor(3_000)));
    assertThat(figure.drawing().title())
        .isEqualTo("Selling 3,000 lowers the price by 3.00 % to 9.27 %");
    assertThat(figure.drawing().subtitle())
        .isEqualTo("Sold whole, 'order book' leaves 500 unfilled.");
  }

  @Test
  void oneLawHasOneFall() {
    Figure figure = Charts.chart(ImpactComparison.upTo(10).with("line", LinearDepth.of(100)));
    assertThat(figure.drawing().title()).isEqualTo("Selling 10 lowers the price by 10.00 %");
    assertThat(figure.drawing().subtitle()).isEqualTo("Every law fills the whole sale.");
  }

  @Test
  void withoutALawThereIsNothingToDraw() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.chart(ImpactComparison.upTo(10)))
        .withMessageContaining("impact comparison");
  }
}

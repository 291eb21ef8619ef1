package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ScenarioMatrixTest {
  private static final double SPOT = 60_000;
  private static final double TOL = 1e-9;
  private static final ScenarioGrid GRID = ScenarioGrid.span(0.15, 0.25);

  private static FuturesHolding perpetual(double quantity) {
    return new FuturesHolding("BTC perpetual", "BTC", quantity, SPOT);
  }

  private static OptionHolding option(OptionRight right, double strike, double quantity) {
    return new OptionHolding(
        "BTC " + strike + " " + right,
        "BTC",
        quantity,
        new EuropeanOption(right, strike, 0.1, 0),
        SPOT,
        0.6);
  }

  @Provide
  Arbitrary<List<Holding>> portfolios() {
    Arbitrary<Double> quantities = Arbitraries.doubles().ofScale(9).between(-10, 10);
    Arbitrary<Holding> futures = quantities.map(ScenarioMatrixTest::perpetual);
    Arbitrary<Holding> options =
        Combinators.combine(
                Arbitraries.of(OptionRight.values()),
                Arbitraries.of(40_000.0, 55_000.0, 60_000.0, 70_000.0, 100_000.0),
                quantities)
            .as(ScenarioMatrixTest::option);
    return Arbitraries.oneOf(futures, options).list().ofMinSize(1).ofMaxSize(7);
  }

  @Provide
  Arbitrary<ScenarioGrid> grids() {
    return Arbitraries.of(
        GRID,
        ScenarioGrid.wideTails(),
        ScenarioGrid.of(List.of(-0.2, -0.1, 0.0, 0.1, 0.2), List.of(-0.5, 0.0, 1.0)),
        ScenarioGrid.of(List.of(-0.2), List.of(0.0)).withTails(List.of(-1.0, 2.0), 0.1));
  }

  @Property(tries = 300)
  void thePortfolioNeverNeedsMoreThanItsParts(
      @ForAll("portfolios") List<Holding> holdings, @ForAll("grids") ScenarioGrid grid) {
    ScenarioMatrix matrix = ScenarioMatrix.of(holdings, grid, 0.002);
    assertThat(matrix.scanMargin()).isNotNegative();
    assertThat(matrix.margin()).isLessThanOrEqualTo(matrix.standAloneSum() * (1 + 1e-12));
    assertThat(matrix.nettingBenefit().orElse(0)).isBetween(0.0, 1.0);
    assertThat(matrix.outcomes()).hasSameSizeAs(grid.nodes());
    assertThat(matrix.outcomes().get(matrix.worstNode()).countedLoss())
        .isEqualTo(matrix.scanMargin());
  }

  @Property(tries = 200)
  void aPortfolioAndItsMirrorNeedNothing(
      @ForAll("portfolios") List<Holding> holdings, @ForAll("grids") ScenarioGrid grid) {
    List<Holding> both = new ArrayList<>(holdings);
    holdings.forEach(holding -> both.add(scaled(holding, -1)));
    ScenarioMatrix matrix = ScenarioMatrix.of(both, grid, 0.002);
    double gross = ScenarioMatrix.of(holdings, grid, 0).standAloneSum() + SPOT;
    assertThat(matrix.margin()).isCloseTo(0, within(TOL * gross));
  }

  private static Holding scaled(Holding holding, double k) {
    if (holding instanceof OptionHolding held) {
      return new OptionHolding(
          held.instrument(),
          held.underlying(),
          k * held.quantity(),
          held.option(),
          held.forward(),
          held.volatility());
    }
    return new FuturesHolding(
        holding.instrument(), holding.underlying(), k * holding.quantity(), holding.forward());
  }

  @Property(tries = 200)
  void marginScalesWithSize(
      @ForAll("portfolios") List<Holding> holdings,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 100) double k) {
    List<Holding> scaled = holdings.stream().map(holding -> scaled(holding, k)).toList();
    ScenarioMatrix one = ScenarioMatrix.of(holdings, GRID, 0.01);
    ScenarioMatrix many = ScenarioMatrix.of(scaled, GRID, 0.01);
    double scale = k * (one.standAloneSum() + 1);
    assertThat(many.margin()).isCloseTo(k * one.margin(), within(TOL * scale));
    assertThat(many.contingency()).isCloseTo(k * one.contingency(), within(TOL * scale));
  }

  @Property(tries = 200)
  void theOrderOfHoldingsAndNodesDoesNotMatter(
      @ForAll("portfolios") List<Holding> holdings, @ForAll long seed) {
    List<Holding> others = new ArrayList<>(holdings);
    List<ScenarioNode> nodes = new ArrayList<>(GRID.nodes());
    Collections.shuffle(others, new Random(seed));
    Collections.shuffle(nodes, new Random(seed));
    ScenarioMatrix one = ScenarioMatrix.of(holdings, GRID, 0.01);
    ScenarioMatrix other =
        ScenarioMatrix.of(others, new ScenarioGrid(nodes, TenorScaling.NONE), 0.01);
    double scale = one.standAloneSum() + SPOT;
    assertThat(other.margin()).isCloseTo(one.margin(), within(1e-12 * scale));
    assertThat(other.standAloneSum()).isCloseTo(one.standAloneSum(), within(1e-12 * scale));
  }

  @Property(tries = 200)
  void splittingAHoldingChangesNothing(@ForAll("portfolios") List<Holding> holdings) {
    List<Holding> halves =
        holdings.stream()
            .flatMap(holding -> List.of(scaled(holding, 0.5), scaled(holding, 0.5)).stream())
            .toList();
    ScenarioMatrix one = ScenarioMatrix.of(holdings, GRID, 0.01);
    ScenarioMatrix split = ScenarioMatrix.of(halves, GRID, 0.01);
    double scale = one.standAloneSum() + SPOT;
    assertThat(split.margin()).isCloseTo(one.margin(), within(1e-12 * scale));
    assertThat(split.standAlone()).hasSameSizeAs(one.standAlone());
  }

  @Property(tries = 200)
  void aFinerGridNeverLowersTheMargin(
      @ForAll("portfolios") List<Holding> holdings,
      @ForAll @Scale(9) @DoubleRange(min = -1, max = 2) double move,
      @ForAll @Scale(9) @DoubleRange(min = -1, max = 2) double shift) {
    List<ScenarioNode> finer = new ArrayList<>(GRID.nodes());
    finer.add(ScenarioNode.of(move, shift));
    assertThat(
            ScenarioMatrix.of(holdings, new ScenarioGrid(finer, TenorScaling.NONE), 0).scanMargin())
        .isGreaterThanOrEqualTo(ScenarioMatrix.of(holdings, GRID, 0).scanMargin());
  }

  /** By hand: the perpetual loses 15 % of 60,000; half of it would be hedged by a short of 0.5. */
  @Test
  void futuresMoveInAStraightLine() {
    ScenarioMatrix matrix = ScenarioMatrix.of(List.of(perpetual(1), perpetual(-0.5)), GRID, 0.01);
    assertThat(matrix.scanMargin()).isCloseTo(4_500, within(TOL));
    assertThat(matrix.contingency()).isEqualTo(300);
    assertThat(matrix.margin()).isCloseTo(4_800, within(TOL));
    assertThat(matrix.standAlone()).hasSize(1);
    assertThat(matrix.nettingBenefit().orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(GRID.nodes().get(matrix.worstNode()).priceMove()).isEqualTo(-0.15);
  }

  @Test
  void anExtremeMoveCountsInPart() {
    ScenarioGrid grid =
        ScenarioGrid.of(List.of(-0.1, 0.1), List.of(0.0)).withTails(List.of(-0.5), 0.3);
    ScenarioMatrix matrix = ScenarioMatrix.of(List.of(perpetual(1)), grid, 0);
    assertThat(matrix.worstNode()).isEqualTo(2);
    assertThat(matrix.outcomes().get(2).profit()).isEqualTo(-30_000);
    assertThat(matrix.scanMargin()).isEqualTo(9_000);
  }

  /** Node by node against the formula: what an option is worth there less what it is worth now. */
  @Test
  void optionsAreRevaluedInFull() {
    ScenarioMatrix matrix =
        ScenarioMatrix.of(
            List.of(option(OptionRight.CALL, 65_000, -2)), ScenarioGrid.wideTails(), 0);
    EuropeanOption call = EuropeanOption.call(65_000, 0.1);
    double factor = new TenorScaling(0.3, 0.13).factor(0.1);
    for (ScenarioMatrix.Outcome outcome : matrix.outcomes()) {
      double then =
          call.value(
              SPOT * (1 + outcome.priceMove()), 0.6 * (1 + outcome.volatilityShift() * factor));
      assertThat(outcome.profit()).isCloseTo(-2 * (then - call.value(SPOT, 0.6)), within(1e-8));
      assertThat(outcome.countedLoss())
          .isCloseTo(outcome.counted() * Math.max(0, -outcome.profit()), within(1e-9));
    }
  }

  /** What is bought can lose its premium and no more. */
  @Property(tries = 100)
  void aBoughtOptionNeverNeedsMoreThanItsValue(
      @ForAll @Scale(9) @DoubleRange(min = 20_000, max = 120_000) double strike,
      @ForAll("grids") ScenarioGrid grid) {
    for (OptionRight right : OptionRight.values()) {
      OptionHolding held = option(right, strike, 3);
      assertThat(ScenarioMatrix.of(List.of(held), grid, 0).scanMargin())
          .isLessThanOrEqualTo(3 * held.option().value(SPOT, 0.6) * (1 + TOL));
    }
  }

  /** Call less put is a future: against one sold they need nothing. */
  @Test
  void aConversionNeedsNothing() {
    List<Holding> conversion =
        List.of(
            option(OptionRight.CALL, 60_000, -1), option(OptionRight.PUT, 60_000, 1), perpetual(1));
    ScenarioMatrix matrix = ScenarioMatrix.of(conversion, ScenarioGrid.wideTails(), 0);
    assertThat(matrix.scanMargin()).isCloseTo(0, within(1e-6));
    assertThat(matrix.standAloneSum()).isGreaterThan(15_000);
    assertThat(matrix.nettingBenefit().orElseThrow()).isCloseTo(1, within(TOL));
  }

  @Test
  void aProtectivePutSaves() {
    ScenarioMatrix matrix =
        ScenarioMatrix.of(List.of(perpetual(1), option(OptionRight.PUT, 60_000, 1)), GRID, 0);
    assertThat(matrix.margin()).isLessThan(9_000);
    assertThat(matrix)
        .hasToString(
            "BTC: margin %s against %s alone, 16 nodes"
                .formatted(
                    org.plimsoll.units.Unit.QUOTE.format(matrix.margin()),
                    org.plimsoll.units.Unit.QUOTE.format(matrix.standAloneSum())));
    assertThat(matrix.explain().terms())
        .extracting(term -> term.quantity())
        .containsExactly(
            "BTC perpetual alone",
            "BTC 60000.0 put alone",
            "sum",
            "profit at the worst node",
            "scan margin",
            "contingency",
            "margin",
            "netting benefit");
  }

  @Test
  void underlyingsDoNotOffsetEachOther() {
    FuturesHolding ether = new FuturesHolding("ETH perpetual", "ETH", -20, 3_000);
    PortfolioMargin margin = PortfolioMargin.of(List.of(perpetual(1), ether), GRID, 0);
    assertThat(margin.margin()).isCloseTo(18_000, within(TOL));
    assertThat(margin.standAloneSum()).isCloseTo(18_000, within(TOL));
    assertThat(margin.nettingBenefit().orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(margin.matrices())
        .extracting(ScenarioMatrix::underlying)
        .containsExactly("BTC", "ETH");
    assertThat(margin).hasToString("margin 18,000.00 against 18,000.00 alone, 2 underlyings");
    assertThat(margin.explain().terms())
        .extracting(term -> term.quantity() + " = " + term.result())
        .containsExactly(
            "BTC = 9,000.00",
            "ETH = 9,000.00",
            "margin = 18,000.00",
            "sum alone = 18,000.00",
            "netting benefit = 0.00 %");
  }

  @Property(tries = 100)
  void severalUnderlyingsAreTheSumOfTheirMatrices(@ForAll("portfolios") List<Holding> holdings) {
    List<Holding> all = new ArrayList<>(holdings);
    FuturesHolding ether = new FuturesHolding("ETH perpetual", "ETH", 7, 3_000);
    all.add(0, ether);
    assertThat(PortfolioMargin.of(all, GRID, 0.01).margin())
        .isCloseTo(
            ScenarioMatrix.of(holdings, GRID, 0.01).margin()
                + ScenarioMatrix.of(List.of(ether), GRID, 0.01).margin(),
            within(1e-6));
  }

  @Test
  void nothingHeldInTheEndNeedsNothing() {
    ScenarioMatrix matrix = ScenarioMatrix.of(List.of(perpetual(0)), GRID, 0.01);
    assertThat(matrix.margin()).isZero();
    assertThat(matrix.nettingBenefit()).isEmpty();
    assertThat(matrix.worstNode()).isZero();
  }

  @Test
  void whatCannotBeMarginedTogetherIsRefused() {
    FuturesHolding ether = new FuturesHolding("ETH perpetual", "ETH", 1, 3_000);
    FuturesHolding dearer = new FuturesHolding("BTC perpetual", "BTC", 1, 61_000);
    refused(List.of(), 0, "holdings must have at least one entry, was empty");
    refused(
        List.of(perpetual(1), ether),
        0,
        "holdings of one matrix must share an underlying, were BTC and ETH; "
            + "PortfolioMargin takes several");
    refused(
        List.of(perpetual(1), dearer),
        0,
        "holdings of BTC perpetual must share a price, were 60000.0 and 61000.0");
    refused(List.of(perpetual(1)), -0.1, "contingency rate must be 0 or more, was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortfolioMargin.of(List.of(), GRID, 0))
        .withMessage("holdings must have at least one entry, was empty");
  }

  private static void refused(List<Holding> holdings, double rate, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioMatrix.of(holdings, GRID, rate))
        .withMessage(sentence);
  }

  @Test
  void badHoldingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> perpetual(Double.NaN))
        .withMessage("quantity must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FuturesHolding("x", "X", 1, 0))
        .withMessage("price must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OptionHolding("x", "X", 1, EuropeanOption.call(1, 1), 1, Double.NaN))
        .withMessage("volatility must be 0 or more, was NaN");
  }
}

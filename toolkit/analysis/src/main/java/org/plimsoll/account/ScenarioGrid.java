package org.plimsoll.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;

/**
 * The nodes a portfolio is revalued at.
 *
 * <p>Two that are in use: {@link #span} with the sixteen scenarios of standard portfolio analysis
 * of risk, and {@link #wideTails} with twenty-four, as crypto venues publish them. {@link #of}
 * makes a rectangle of one's own, {@link #withTails} adds extreme moves that count in part.
 *
 * <pre>{@code
 * ScenarioGrid.of(List.of(-0.15, -0.1, -0.05, 0.0, 0.05, 0.1, 0.15), List.of(-0.25, 0.0, 0.5))
 *     .withTails(List.of(-0.3, 0.3), 0.5);
 * }</pre>
 *
 * @param nodes at least one
 * @param scaling of volatility shifts by time to expiry
 */
public record ScenarioGrid(List<ScenarioNode> nodes, TenorScaling scaling) {
  private static final double SPAN_EXTREME = 2;
  private static final double SPAN_COUNTED = 0.35;

  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if there is no node
   */
  public ScenarioGrid {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException(PortfolioMessages.none("nodes of the grid"));
    }
  }

  /**
   * Makes a rectangle: every price move with every volatility shift, all counted in full.
   *
   * @param priceMoves fractions of the price, each -1 or more
   * @param volatilityShifts fractions of the volatility, each -1 or more
   * @return the grid
   * @throws IllegalArgumentException if a list is empty or a move out of range
   */
  public static ScenarioGrid of(List<Double> priceMoves, List<Double> volatilityShifts) {
    return new ScenarioGrid(rectangle(priceMoves, volatilityShifts, 1), TenorScaling.NONE);
  }

  /**
   * Makes the sixteen scenarios of SPAN: no move, one, two and three thirds of the price range up
   * and down, each with volatility up and down, and twice the range up and down with volatility
   * unchanged, of which 35 % counts.
   *
   * <p>Source: the SPAN methodology of the Chicago Mercantile Exchange; clearing houses choose the
   * multiple and the share of the extreme move.
   *
   * @param priceRange largest ordinary move, a fraction above 0 and at most 0.5
   * @param volatilityRange fraction of the volatility, 0 to 1
   * @return the grid
   * @throws IllegalArgumentException if a range is not as above
   */
  public static ScenarioGrid span(double priceRange, double volatilityRange) {
    Check.positive("price range", priceRange);
    Check.fraction("volatility range", volatilityRange);
    List<Double> moves =
        IntStream.rangeClosed(-3, 3).mapToObj(thirds -> priceRange * thirds / 3).toList();
    List<ScenarioNode> nodes = rectangle(moves, List.of(volatilityRange, -volatilityRange), 1);
    double extreme = SPAN_EXTREME * priceRange;
    nodes.addAll(rectangle(List.of(-extreme, extreme), List.of(0.0), SPAN_COUNTED));
    return new ScenarioGrid(nodes, TenorScaling.NONE);
  }

  /**
   * Makes twenty-four scenarios: the price up to 16 % either way in steps of 4 %, volatility up 40
   * % or, but at the ends, down 22 %, and extreme moves from -66 % to +500 % of which 48 % to 3.2 %
   * counts. Shifts are those of 30 days and scale with powers 0.3 below and 0.13 from there.
   *
   * <p>Source: portfolio margin of Paradex (docs.paradex.trade/risk/portfolio-margin), which
   * resembles that of Deribit.
   *
   * @return the grid
   */
  public static ScenarioGrid wideTails() {
    double up = 0.4;
    List<Double> inner = List.of(-0.12, -0.08, -0.04, 0.0, 0.04, 0.08, 0.12);
    List<ScenarioNode> nodes = rectangle(inner, List.of(up, -0.22), 1);
    nodes.addAll(rectangle(List.of(-0.16, 0.16), List.of(up), 1));
    nodes.add(new ScenarioNode(-0.66, up, 0.24));
    nodes.add(new ScenarioNode(-0.33, up, 0.48));
    nodes.add(new ScenarioNode(0.5, up, 0.32));
    for (int multiple = 1; multiple <= 5; multiple++) {
      nodes.add(new ScenarioNode(multiple, up, 0.16 / multiple));
    }
    return new ScenarioGrid(nodes, new TenorScaling(0.3, 0.13));
  }

  /**
   * Adds extreme price moves with volatility unchanged.
   *
   * @param priceMoves fractions of the price, each -1 or more
   * @param counted share of their loss that counts, 0 to 1
   * @return a larger grid
   * @throws IllegalArgumentException if a move or the share is out of range
   */
  public ScenarioGrid withTails(List<Double> priceMoves, double counted) {
    List<ScenarioNode> more = new ArrayList<>(nodes);
    more.addAll(rectangle(priceMoves, List.of(0.0), counted));
    return new ScenarioGrid(more, scaling);
  }

  /**
   * Lets volatility shifts depend on time to expiry.
   *
   * @param tenorScaling the rule
   * @return the same nodes under it
   */
  public ScenarioGrid withScaling(TenorScaling tenorScaling) {
    return new ScenarioGrid(nodes, tenorScaling);
  }

  private static List<ScenarioNode> rectangle(
      List<Double> priceMoves, List<Double> volatilityShifts, double counted) {
    List<ScenarioNode> nodes = new ArrayList<>();
    for (double move : priceMoves) {
      for (double shift : volatilityShifts) {
        nodes.add(new ScenarioNode(move, shift, counted));
      }
    }
    return nodes;
  }

  @Override
  public String toString() {
    return "scenario grid of %d nodes".formatted(nodes.size());
  }
}

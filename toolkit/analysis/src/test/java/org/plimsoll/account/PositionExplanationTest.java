package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.Explanation.Term;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Schedules;

/** Who reads an explanation can redo every line from the figures shown in it. */
class PositionExplanationTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?: %)?");

  static List<Position> positions() {
    return List.of(
        Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20),
        Position.shortOf(2, Schedules.btc2024()).at(60_000).leverage(7.25),
        Position.longOf(109.488, Schedules.btc2022()).at(32_481.98).margin(1_535_443.01),
        Position.longOf(3_683.979, Schedules.eth2021()).at(1_456.84).margin(1_535_443.01),
        Position.shortOf(0.12345678, Schedules.btc2024()).at(61_234.5).leverage(3),
        Position.shortOf(2_500_000, Schedules.xrp2022()).at(0.51237).leverage(2));
  }

  @Test
  void theStateOfTheNotebookExample() {
    Position position = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20);
    assertThat(position.explain(58_000))
        .hasToString(
            """
            BTCUSDT at 58,000.00
             notional           | quantity x mark = 2.000 x 58,000.00                                                    | 116,000.00
             equity             | margin + side x quantity x (mark - entry) = 6,000.00 + 2.000 x (58,000.00 - 60,000.00) |   2,000.00
             initial margin     | notional / leverage = 116,000.00 / 20.0x                                               |   5,800.00
             maintenance margin | notional x rate - amount = 116,000.00 x 0.50 % - 50.00 (bracket 2)                     |     530.00
             headroom           | equity - maintenance margin                                                            |   1,470.00
             margin ratio       | maintenance margin / equity, liquidation at 100 %                                      |    26.50 %
             margin utilization | initial margin / equity                                                                |   290.00 %
             effective leverage | notional / equity                                                                      |      58.0x""");
  }

  @ParameterizedTest
  @MethodSource("positions")
  void everyLineOfTheLiquidationCanBeRedone(Position position) {
    Explanation steps = position.explain();
    int s = position.side().sign();
    double cents = 0.011 + position.quantity() * 1e-8;
    double[] n = figures(steps, "notional at entry");
    redone(steps, "notional at entry", n[0] * n[1], cents);
    double[] p = figures(steps, "liquidation price");
    double price = (s * p[0] - p[1] - p[2]) / (p[3] * (s - p[5]));
    redone(steps, "liquidation price", price, 0.02 / position.quantity());
    double[] e = figures(steps, "equity there");
    redone(steps, "equity there", e[0] + s * e[1] * (e[2] - e[3]), cents);
    double[] m = figures(steps, "maintenance margin there");
    redone(steps, "maintenance margin there", m[0] * m[1] - m[2], cents);
    assertThat(value(steps, "equity there"))
        .isCloseTo(value(steps, "maintenance margin there"), within(cents));
    double[] b = figures(steps, "bankruptcy price");
    redone(steps, "bankruptcy price", b[0] - s * b[1] / b[2], 0.02 / position.quantity());
    redone(
        steps,
        "distance to liquidation",
        s * (1 - position.liquidationPrice() / position.entryPrice()),
        1e-12);
    redone(
        steps,
        "room for the engine",
        Math.abs(1 - value(steps, "bankruptcy price") / value(steps, "liquidation price")),
        1e-12);
    assertThat(value(steps, "bracket at liquidation"))
        .isEqualTo(position.liquidationBracket().tier());
    assertThat(value(steps, "bracket at entry"))
        .isEqualTo(position.schedule().bracketAt(position.entryNotional()).tier());
  }

  @ParameterizedTest
  @MethodSource("positions")
  void everyLineOfTheStateCanBeRedone(Position position) {
    double mark = Math.rint(position.entryPrice() * 1e4 * 0.99) / 1e4;
    Explanation steps = position.explain(mark);
    int s = position.side().sign();
    double[] n = figures(steps, "notional");
    redone(steps, "notional", n[0] * n[1], 0.01);
    double[] e = figures(steps, "equity");
    redone(steps, "equity", e[0] + s * e[1] * (e[2] - e[3]), 0.01);
    double[] i = figures(steps, "initial margin");
    redone(steps, "initial margin", i[0] / i[1], 0.01);
    double[] m = figures(steps, "maintenance margin");
    redone(steps, "maintenance margin", m[0] * m[1] - m[2], 0.01);
    double equity = value(steps, "equity");
    double maintenance = value(steps, "maintenance margin");
    redone(steps, "headroom", equity - maintenance, 1e-9);
    redone(steps, "margin ratio", maintenance / equity, 1e-12);
    redone(steps, "margin utilization", value(steps, "initial margin") / equity, 1e-12);
    redone(steps, "effective leverage", value(steps, "notional") / equity, 1e-12);
  }

  @Test
  void whatCannotBeLiquidatedSaysSo() {
    Explanation steps = Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(1).explain();
    assertThat(steps.terms())
        .filteredOn(term -> term.quantity().endsWith("price"))
        .extracting(Term::quantity, Term::result)
        .containsExactly(tuple("liquidation price", "none"), tuple("bankruptcy price", "none"));
  }

  @Test
  void withoutEquityTheRatiosPrintAsNone() {
    Explanation steps =
        Position.longOf(2, Schedules.btc2024()).at(60_000).leverage(20).explain(50_000);
    assertThat(term(steps, "margin ratio").result()).isEqualTo("none");
    assertThat(term(steps, "effective leverage").result()).isEqualTo("none");
    assertThat(term(steps, "equity").result()).isEqualTo("-14,000.00");
  }

  /** The result as computed and the result as redone from the text agree. */
  private static void redone(Explanation steps, String quantity, double again, double tolerance) {
    assertThat(value(steps, quantity)).as(steps.toString()).isCloseTo(again, within(tolerance));
  }

  private static double value(Explanation steps, String quantity) {
    return term(steps, quantity).value();
  }

  private static Term term(Explanation steps, String quantity) {
    return steps.terms().stream()
        .filter(term -> term.quantity().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  /** The numbers after the equals sign, percents as fractions; signs come from the side. */
  private static double[] figures(Explanation steps, String quantity) {
    String formula = term(steps, quantity).formula();
    Matcher matcher = NUMBER.matcher(formula.substring(formula.indexOf(" = ") + 3));
    return matcher
        .results()
        .map(result -> result.group().replace(",", ""))
        .mapToDouble(PositionExplanationTest::number)
        .toArray();
  }

  private static double number(String text) {
    return text.endsWith(" %")
        ? Double.parseDouble(text.substring(0, text.length() - 2)) / 100
        : Double.parseDouble(text);
  }

  /** A fixed amount larger than all the position could gain: due at every price. */
  @Test
  void aPositionNoPriceSavesIsExplainedToo() {
    MarginSchedule heavy =
        MarginSchedule.ofRate(
            Contract.linear("X"), MarginRule.standard().fixedAmount(1_000), 0.01, 50);
    Position position = Position.shortOf(1, heavy).at(100).leverage(25);
    assertThat(position.liquidationPrice()).isZero();
    assertThat(position.canBeLiquidated()).isTrue();
    assertThat(position.liquidationBracket().tier()).isOne();
    assertThat(position.explain().toString())
        .contains("equity does not exceed the requirement at any price: liquidation is due");
    assertThat(position.toString()).contains("liquidation none");
  }
}

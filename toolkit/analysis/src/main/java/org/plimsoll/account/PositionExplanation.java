package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.math.BigDecimal;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Side;

/** The steps behind a position's numbers, with the figures put in. */
final class PositionExplanation {
  private static final int CENTS = 2;
  private static final int FINEST = 8;

  private PositionExplanation() {}

  static Explanation state(Position position, double mark) {
    MarginState state = position.at(mark);
    Bracket bracket = position.schedule().bracketAt(state.notional());
    Explanation terms =
        Explanation.of(position.contract() + " at " + PRICE.format(mark))
            .with(
                "notional",
                "|quantity| x mark = %s x %s"
                    .formatted(figure(BASE, position.quantity()), figure(PRICE, mark)),
                state.notional(),
                QUOTE)
            .with("equity", equityFormula(position, mark), state.equity(), QUOTE)
            .with(
                "initial margin",
                "notional / leverage = %s / %s"
                    .formatted(
                        figure(QUOTE, state.notional()),
                        figure(LEVERAGE, position.leverage()) + "x"),
                state.initialMargin(),
                QUOTE)
            .with(
                "maintenance margin",
                maintenanceFormula(bracket, state.notional()),
                state.maintenanceMargin(),
                QUOTE)
            .with("headroom", "equity - maintenance margin", state.headroom(), QUOTE);
    return withRatios(terms, state);
  }

  private static Explanation withRatios(Explanation terms, MarginState state) {
    double absent = Double.POSITIVE_INFINITY;
    return terms
        .with(
            "margin ratio",
            "maintenance margin / equity, liquidation at 100 %",
            state.marginRatio().orElse(absent),
            RATE)
        .with(
            "margin utilization",
            "initial margin / equity",
            state.marginUtilization().orElse(absent),
            RATE)
        .with(
            "effective leverage",
            "notional / equity",
            state.effectiveLeverage().orElse(absent),
            LEVERAGE);
  }

  static Explanation liquidation(Position position) {
    double notional = position.entryNotional();
    Bracket entry = position.schedule().bracketAt(notional);
    Explanation terms =
        Explanation.of("liquidation price of " + position.side() + " " + position.contract())
            .with(
                "notional at entry",
                "quantity x entry = %s x %s"
                    .formatted(
                        figure(BASE, position.quantity()), figure(PRICE, position.entryPrice())),
                notional,
                QUOTE)
            .with("bracket at entry", range(entry), entry.tier(), COUNT)
            .with(
                "margin",
                "%s of notional, %s"
                    .formatted(
                        RATE.format(position.margin() / notional),
                        LEVERAGE.format(notional / position.margin())),
                position.margin(),
                QUOTE);
    return position.canBeLiquidated()
        ? distances(bankruptcy(solution(terms, position), position), position)
        : bankruptcy(unreachable(terms), position);
  }

  private static Explanation unreachable(Explanation terms) {
    return terms.with(
        "liquidation price",
        "equity exceeds maintenance margin at every price above 0",
        Double.POSITIVE_INFINITY,
        PRICE);
  }

  private static Explanation solution(Explanation terms, Position position) {
    double price = position.liquidationPrice();
    double notional = position.contract().notional(position.quantity(), price);
    Bracket bracket = position.liquidationBracket();
    return terms
        .with("bracket at liquidation", range(bracket), bracket.tier(), COUNT)
        .with(
            "maintenance margin rate",
            "of bracket " + bracket.tier(),
            bracket.maintenanceMarginRate(),
            RATE)
        .with(
            "maintenance amount",
            "of bracket " + bracket.tier(),
            bracket.maintenanceAmount(),
            QUOTE)
        .with("liquidation price", liquidationFormula(position, bracket), price, PRICE)
        .with("equity there", equityFormula(position, price), equity(position, price), QUOTE)
        .with(
            "maintenance margin there",
            maintenanceFormula(bracket, notional),
            bracket.maintenanceMargin(notional),
            QUOTE);
  }

  private static Explanation bankruptcy(Explanation terms, Position position) {
    double price = position.bankruptcyPrice();
    return terms.with(
        "bankruptcy price",
        "entry - side x margin / quantity = %s %s %s / %s"
            .formatted(
                figure(PRICE, position.entryPrice()),
                position.side() == Side.LONG ? "-" : "+",
                figure(QUOTE, position.margin()),
                figure(BASE, position.quantity())),
        price > 0 ? price : Double.POSITIVE_INFINITY,
        PRICE);
  }

  private static Explanation distances(Explanation terms, Position position) {
    return terms
        .with(
            "distance to liquidation",
            "adverse move from entry",
            position.distanceToLiquidation(position.entryPrice()),
            RATE)
        .with(
            "room for the engine",
            "|liquidation price - bankruptcy price| / liquidation price",
            position.roomForTheEngine().orElseThrow(),
            RATE);
  }

  private static double equity(Position position, double price) {
    return position.at(price).equity();
  }

  private static String range(Bracket bracket) {
    String cap =
        Double.isFinite(bracket.notionalCap()) ? QUOTE.format(bracket.notionalCap()) : "no end";
    return "notional from %s to %s".formatted(QUOTE.format(bracket.notionalFloor()), cap);
  }

  private static String equityFormula(Position position, double mark) {
    return "margin + side x quantity x (mark - entry) = %s %s %s x (%s - %s)"
        .formatted(
            figure(QUOTE, position.margin()),
            position.side() == Side.LONG ? "+" : "-",
            figure(BASE, position.quantity()),
            figure(PRICE, mark),
            figure(PRICE, position.entryPrice()));
  }

  private static String maintenanceFormula(Bracket bracket, double notional) {
    return "notional x rate - amount = %s x %s - %s (bracket %d)"
        .formatted(
            figure(QUOTE, notional),
            figure(RATE, bracket.maintenanceMarginRate()) + " %",
            figure(QUOTE, bracket.maintenanceAmount()),
            bracket.tier());
  }

  private static String liquidationFormula(Position position, Bracket bracket) {
    return "(side x quantity x entry - margin - amount) / (quantity x (side - rate)) = "
        + "(%s%s - %s - %s) / (%s x (%s1 - %s))"
            .formatted(
                position.side() == Side.LONG ? "" : "-",
                figure(QUOTE, position.entryNotional()),
                figure(QUOTE, position.margin()),
                figure(QUOTE, bracket.maintenanceAmount()),
                figure(BASE, position.quantity()),
                position.side() == Side.LONG ? "" : "-",
                figure(RATE, bracket.maintenanceMarginRate()) + " %");
  }

  /** A number with as many digits as it takes to compute with it: what is shown can be redone. */
  private static String figure(Unit unit, double value) {
    int usual = unit.decimals(Math.abs(value));
    int most = unit == QUOTE ? CENTS : FINEST;
    int shift = unit == RATE ? 2 : 0;
    int own = BigDecimal.valueOf(value).stripTrailingZeros().scale() - shift;
    return unit.digits(value, Math.max(usual, Math.min(most, own)));
  }
}

package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Bracket;

/** The steps behind a position's numbers, with the figures put in. */
final class PositionExplanation {
  private PositionExplanation() {}

  static Explanation state(Position position, double mark) {
    MarginState state = position.at(mark);
    Bracket bracket = position.schedule().bracketAt(state.notional());
    Explanation terms =
        Explanation.of(position.contract() + " at " + PRICE.format(mark))
            .with(
                "notional",
                "|quantity| x mark = %s x %s"
                    .formatted(BASE.format(position.quantity()), PRICE.format(mark)),
                state.notional(),
                QUOTE)
            .with("equity", equityFormula(position, mark), state.equity(), QUOTE)
            .with(
                "initial margin",
                "notional / leverage = %s / %s"
                    .formatted(
                        QUOTE.format(state.notional()), LEVERAGE.format(position.leverage())),
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
                        BASE.format(position.quantity()), PRICE.format(position.entryPrice())),
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
                PRICE.format(position.entryPrice()),
                position.side() == Side.LONG ? "-" : "+",
                QUOTE.format(position.margin()),
                BASE.format(position.quantity())),
        price > 0 ? price : Double.POSITIVE_INFINITY,
        PRICE);
  }

  private static Explanation distances(Explanation terms, Position position) {
    double price = position.liquidationPrice();
    return terms
        .with(
            "distance to liquidation",
            "adverse move from entry",
            position.distanceToLiquidation(position.entryPrice()),
            RATE)
        .with(
            "room for the engine",
            "|liquidation price - bankruptcy price| / liquidation price",
            Math.abs(price - position.bankruptcyPrice()) / price,
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
            QUOTE.format(position.margin()),
            position.side() == Side.LONG ? "+" : "-",
            BASE.format(position.quantity()),
            PRICE.format(mark),
            PRICE.format(position.entryPrice()));
  }

  private static String maintenanceFormula(Bracket bracket, double notional) {
    return "notional x rate - amount = %s x %s - %s (bracket %d)"
        .formatted(
            QUOTE.format(notional),
            RATE.format(bracket.maintenanceMarginRate()),
            QUOTE.format(bracket.maintenanceAmount()),
            bracket.tier());
  }

  private static String liquidationFormula(Position position, Bracket bracket) {
    return "(side x quantity x entry - margin - amount) / (quantity x (side - rate)) = "
        + "(%s%s - %s - %s) / (%s x (%s1 - %s))"
            .formatted(
                position.side() == Side.LONG ? "" : "-",
                QUOTE.format(position.entryNotional()),
                QUOTE.format(position.margin()),
                QUOTE.format(bracket.maintenanceAmount()),
                BASE.format(position.quantity()),
                position.side() == Side.LONG ? "" : "-",
                RATE.format(bracket.maintenanceMarginRate()));
  }
}

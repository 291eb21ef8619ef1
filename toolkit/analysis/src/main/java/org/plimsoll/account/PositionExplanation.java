package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;

import org.plimsoll.units.Explanation;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginDemand;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;

/** The steps behind a position's numbers, with the figures put in. */
final class PositionExplanation {
  private PositionExplanation() {}

  /** Value, profit and margin are in quote currency, for an inverse contract in the coin. */
  static Unit money(Position position) {
    return position.contract().isInverse() ? BASE : Unit.QUOTE;
  }

  /** Brackets by size go by base units, for an inverse contract by face value in quote. */
  private static Unit tierUnit(Position position) {
    boolean bySize = position.schedule().rule().tierBy() == TierBy.SIZE;
    return bySize != position.contract().isInverse() ? BASE : Unit.QUOTE;
  }

  static Explanation state(Position position, double mark) {
    MarginState state = position.at(mark);
    Explanation terms =
        Explanation.of(position.contract() + " at " + PRICE.format(mark))
            .with(
                "notional",
                notionalFormula(position, "mark", mark),
                state.notional(),
                money(position))
            .with("equity", equityFormula(position, mark), state.equity(), money(position))
            .with(
                "initial margin",
                "notional / leverage = %s / %s"
                    .formatted(
                        Figures.of(money(position), state.notional()),
                        Figures.of(LEVERAGE, position.leverage()) + "x"),
                state.initialMargin(),
                money(position));
    return withRatios(
        requirement(terms, position, mark, "")
            .with("headroom", "equity - maintenance margin", state.headroom(), money(position)),
        state);
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
    Bracket entry = position.demand().bracketAt(position.entryPrice());
    Explanation terms =
        Explanation.of(subject(position))
            .with(
                "notional at entry",
                notionalFormula(position, "entry", position.entryPrice()),
                notional,
                money(position))
            .with("bracket at entry", range(position, entry), entry.tier(), COUNT)
            .with(
                "margin",
                "%s of notional, %s"
                    .formatted(
                        RATE.format(position.margin() / notional),
                        LEVERAGE.format(notional / position.margin())),
                position.margin(),
                money(position));
    double price = position.liquidationPrice();
    return price > 0 && Double.isFinite(price)
        ? distances(bankruptcy(solution(terms, position), position), position)
        : bankruptcy(unreachable(terms, position), position);
  }

  private static String subject(Position position) {
    MarginRule rule = position.schedule().rule();
    String subject = "liquidation price of %s %s".formatted(position.side(), position.contract());
    return rule.equals(MarginRule.standard()) ? subject : "%s (%s)".formatted(subject, rule);
  }

  private static Explanation unreachable(Explanation terms, Position position) {
    return terms.with(
        "liquidation price",
        position.canBeLiquidated()
            ? "equity does not exceed the requirement at any price: liquidation is due"
            : "equity exceeds maintenance margin at every price above 0",
        Double.POSITIVE_INFINITY,
        PRICE);
  }

  private static Explanation solution(Explanation terms, Position position) {
    LiquidationEquation equation = LiquidationEquation.of(position);
    double price = position.liquidationPrice();
    Bracket bracket = equation.bracket();
    Explanation longer =
        terms
            .with("bracket at liquidation", range(position, bracket), bracket.tier(), COUNT)
            .with(
                "maintenance margin rate",
                rateOrigin(position, bracket),
                equation.maintenanceRate(),
                RATE);
    if (position.schedule().rule().tierBy() == TierBy.NOTIONAL) {
      longer =
          longer.with(
              "maintenance amount",
              "of bracket " + bracket.tier(),
              bracket.maintenanceAmount(),
              money(position));
    }
    longer =
        constants(longer, position)
            .with("liquidation price", equation.formula(), price, PRICE)
            .with(
                "equity there",
                equityFormula(position, price),
                equity(position, price),
                money(position));
    return requirement(longer, position, price, " there");
  }

  private static String rateOrigin(Position position, Bracket bracket) {
    MarginRule rule = position.schedule().rule();
    if (rule.tierBy() == TierBy.NOTIONAL) {
      return "of bracket " + bracket.tier();
    }
    if (rule.tiering() == Tiering.FLAT && !rule.premium().grows()) {
      return "of bracket %d, on the whole position".formatted(bracket.tier());
    }
    double size = position.contract().size(position.quantity());
    return rule.premium().grows()
        ? "of size %s, growing with it (%s)"
            .formatted(Figures.of(BASE, size), rule.premium().shape())
        : "of all slices up to size %s, on the whole".formatted(Figures.of(BASE, size));
  }

  /** What no price changes, term by term, and the sum the equation calls constant. */
  private static Explanation constants(Explanation terms, Position position) {
    MarginRule rule = position.schedule().rule();
    Requirement requirement = Requirement.of(position);
    Explanation longer = terms;
    if (rule.maintenanceOn() != PricedAt.MARK) {
      longer =
          longer.with(
              "margin on " + rule.maintenanceOn(),
              maintenanceFormula(position, 0),
              requirement.maintenance(position.entryPrice()),
              money(position));
    }
    if (rule.fee().isTakenAtBankruptcy() && rule.fee().rate() > 0) {
      longer =
          longer.with("closing fee", feeFormula(position, 0), requirement.fee(0), money(position));
    }
    return requirement.constant() > 0
        ? longer.with(
            "constant", "the part no price changes", requirement.constant(), money(position))
        : longer;
  }

  /** Maintenance margin at a mark, and what the rule adds to it. */
  private static Explanation requirement(
      Explanation terms, Position position, double mark, String where) {
    MarginRule rule = position.schedule().rule();
    Requirement requirement = Requirement.of(position);
    Explanation longer =
        terms.with(
            "maintenance margin" + where,
            maintenanceFormula(position, mark),
            requirement.maintenance(mark),
            money(position));
    if (rule.fee().rate() > 0) {
      longer =
          longer.with(
              "closing fee" + where,
              feeFormula(position, mark),
              requirement.fee(mark),
              money(position));
    }
    if (rule.fixedAmount() > 0) {
      longer =
          longer.with(
              "fixed amount" + where, "of any position", rule.fixedAmount(), money(position));
    }
    return rule.fee().rate() > 0 || rule.fixedAmount() > 0
        ? longer.with(
            "requirement" + where,
            "maintenance margin with fee and fixed amount",
            requirement.at(mark),
            money(position))
        : longer;
  }

  private static Explanation bankruptcy(Explanation terms, Position position) {
    double price = position.bankruptcyPrice();
    boolean exists = price > 0 && Double.isFinite(price);
    return terms.with(
        "bankruptcy price",
        bankruptcyFormula(position),
        exists ? price : Double.POSITIVE_INFINITY,
        PRICE);
  }

  private static String bankruptcyFormula(Position position) {
    if (position.schedule().rule().fee().isTakenAtBankruptcy()) {
      return "where equity just pays the closing fee";
    }
    String size = Figures.of(BASE, position.contract().size(position.quantity()));
    String sign = position.side() == Side.LONG ? "-" : "+";
    if (position.contract().isInverse()) {
      return "side x size / (margin + side x size / entry), size %s".formatted(size);
    }
    return "entry - side x margin / quantity = %s %s %s / %s"
        .formatted(
            Figures.of(PRICE, position.entryPrice()),
            sign,
            Figures.of(money(position), position.margin()),
            size);
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
            position.roomForTheEngine().orElse(Double.POSITIVE_INFINITY),
            RATE);
  }

  private static double equity(Position position, double price) {
    return position.at(price).equity();
  }

  private static String range(Position position, Bracket bracket) {
    String cap =
        Double.isFinite(bracket.notionalCap())
            ? tierUnit(position).format(bracket.notionalCap())
            : "no end";
    return "%s from %s to %s"
        .formatted(
            position.schedule().rule().tierBy(),
            tierUnit(position).format(bracket.notionalFloor()),
            cap);
  }

  private static String notionalFormula(Position position, String name, double price) {
    Contract contract = position.contract();
    String quantity = Figures.of(BASE, position.quantity());
    String operator = contract.isInverse() ? "/" : "x";
    return contract.multiplier() == 1
        ? "quantity %s %s = %s %s %s"
            .formatted(operator, name, quantity, operator, Figures.of(PRICE, price))
        : "quantity x contract size %s %s = %s x %s %s %s"
            .formatted(
                operator,
                name,
                quantity,
                Figures.of(BASE, contract.multiplier()),
                operator,
                Figures.of(PRICE, price));
  }

  private static String equityFormula(Position position, double mark) {
    String sign = position.side() == Side.LONG ? "+" : "-";
    String size = Figures.of(BASE, position.contract().size(position.quantity()));
    String margin = Figures.of(money(position), position.margin());
    String entry = Figures.of(PRICE, position.entryPrice());
    String there = Figures.of(PRICE, mark);
    return position.contract().isInverse()
        ? "margin + side x size x (1 / entry - 1 / mark) = %s %s %s x (1 / %s - 1 / %s)"
            .formatted(margin, sign, size, entry, there)
        : "margin + side x quantity x (mark - entry) = %s %s %s x (%s - %s)"
            .formatted(margin, sign, size, there, entry);
  }

  private static String maintenanceFormula(Position position, double mark) {
    MarginRule rule = position.schedule().rule();
    double price = Requirement.of(position).price(rule.maintenanceOn(), mark);
    MarginDemand demand = position.demand();
    Bracket bracket = demand.bracketAt(price);
    double notional = position.contract().notional(position.quantity(), price);
    String on = rule.maintenanceOn() == PricedAt.MARK ? "" : " at " + rule.maintenanceOn();
    return rule.tierBy() == TierBy.SIZE
        ? "notional%s x rate = %s x %s %%"
            .formatted(
                on,
                Figures.of(money(position), notional),
                Figures.of(RATE, LiquidationEquation.of(position).maintenanceRate()))
        : "notional%s x rate - amount = %s x %s - %s (bracket %d)"
            .formatted(
                on,
                Figures.of(money(position), notional),
                Figures.of(RATE, bracket.maintenanceMarginRate()) + " %",
                Figures.of(money(position), bracket.maintenanceAmount()),
                bracket.tier());
  }

  private static String feeFormula(Position position, double mark) {
    TradingFee fee = position.schedule().rule().fee();
    double price = Requirement.of(position).price(fee.on(), mark);
    return "notional at %s x fee rate = %s x %s %%"
        .formatted(
            fee.on(),
            Figures.of(money(position), position.contract().notional(position.quantity(), price)),
            Figures.of(RATE, fee.rate()));
  }
}

package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plimsoll.units.Explanation;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Side;

/**
 * The steps behind the liquidation price of one position of a cross account.
 *
 * <p>With p the price that moves, headroom(p) = F + sum of (constant + slope x p), F being what all
 * that does not move leaves; the price is -(F + constants) / slopes in the brackets that hold
 * there. Money is in quote currency; profit and margin of an inverse contract are multiplied by the
 * price, which moves no sign.
 */
record AccountExplanation(Account account, Position leg, String symbol, Marks marks) {
  /** A root this near the solution is the solution; another one says that headroom jumps there. */
  private static final double SAME = 1e-9;

  Explanation explain() {
    Explanation terms =
        Explanation.of(
            "liquidation price of %s %s in a cross account, the others as they are"
                .formatted(leg.side(), leg.contract()));
    OptionalDouble price = account.liquidationPrice(leg, marks);
    Explanation fixed = fixed(terms);
    return bankruptcy(
        price.isPresent() ? solution(fixed, price.getAsDouble()) : unreachable(fixed));
  }

  private boolean moves(String mark) {
    return mark.equals(symbol);
  }

  private static String name(Leg other) {
    return other.position().side() + " " + other.position().contract();
  }

  private static String signed(double value) {
    return (value < 0 ? "- " : "+ ") + Figures.of(QUOTE, Math.abs(value));
  }

  /** Figures of a sum, the first with its sign, the others with an operator. */
  private static String sum(List<Double> values) {
    StringBuilder text = new StringBuilder(values.isEmpty() ? "0" : "");
    for (double value : values) {
      text.append(text.isEmpty() ? Figures.of(QUOTE, value) : " " + signed(value));
    }
    return text.toString();
  }

  private static double total(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What no move of the price changes: wallet, assets, sums and positions of other marks. */
  private Explanation fixed(Explanation terms) {
    List<Double> parts = new ArrayList<>();
    Explanation longer = terms.with("wallet", "balance", account.wallet(), QUOTE);
    parts.add(account.wallet());
    for (CollateralBalance balance : account.collateral()) {
      if (!moves(balance.symbol())) {
        double value = balance.value(marks.price(balance.symbol()));
        longer = longer.with("collateral " + balance.asset(), collateral(balance), value, QUOTE);
        parts.add(value);
      }
    }
    MarginRequirement sums = account.others();
    if (!sums.equals(MarginRequirement.NONE)) {
      longer =
          longer
              .with("profit of sums", "of positions known by sums", sums.netCollateral(), QUOTE)
              .with("requirement of sums", "of the same", sums.maintenance(), QUOTE);
      parts.add(sums.netCollateral());
      parts.add(-sums.maintenance());
    }
    for (Leg other : account.legs()) {
      if (!moves(other.symbol())) {
        LegState state = other.at(marks);
        longer = standing(longer, other, state);
        parts.add(state.profit());
        parts.add(-state.maintenanceMargin());
      }
    }
    return longer.with(
        "headroom without " + symbol,
        "wallet, collateral and profits - requirements = " + sum(parts),
        total(parts),
        QUOTE);
  }

  private String collateral(CollateralBalance balance) {
    return "amount x mark x weight = %s x %s x %s %%"
        .formatted(
            Figures.of(BASE, balance.amount()),
            Figures.of(PRICE, marks.price(balance.symbol())),
            Figures.of(RATE, weight(balance)));
  }

  private static double weight(CollateralBalance balance) {
    return balance.amount() < 0 ? balance.liabilityWeight() : balance.assetWeight();
  }

  private static Explanation standing(Explanation terms, Leg other, LegState state) {
    Position position = other.position();
    Bracket bracket = position.demand().bracketAt(state.mark());
    return terms
        .with(
            "profit of " + name(other),
            "size %s, from %s to %s"
                .formatted(
                    Figures.of(BASE, position.contract().size(position.quantity())),
                    Figures.of(PRICE, position.entryPrice()),
                    Figures.of(PRICE, state.mark())),
            state.profit(),
            QUOTE)
        .with(
            "requirement of " + name(other),
            "at %s, bracket %d, notional %s"
                .formatted(
                    Figures.of(PRICE, state.mark()),
                    bracket.tier(),
                    Figures.of(QUOTE, state.notional())),
            state.maintenanceMargin(),
            QUOTE);
  }

  private static Explanation unreachable(Explanation terms) {
    return terms.with(
        "liquidation price",
        "no move of this price against the position brings equity down to the requirement",
        Double.POSITIVE_INFINITY,
        PRICE);
  }

  private Explanation solution(Explanation terms, double price) {
    List<Double> constants = new ArrayList<>();
    List<Double> slopes = new ArrayList<>();
    Explanation longer = terms;
    for (Leg own : account.legs()) {
      if (moves(own.symbol())) {
        BrokenLine.Piece piece = own.headroomLine().piece(price);
        longer = line(longer, own, piece, price);
        constants.add(piece.constant());
        slopes.add(piece.slope());
      }
    }
    for (CollateralBalance balance : account.collateral()) {
      if (moves(balance.symbol())) {
        longer =
            longer.with(
                "slope of collateral " + balance.asset(),
                "amount x weight = %s x %s %%"
                    .formatted(
                        Figures.of(BASE, balance.amount()), Figures.of(RATE, weight(balance))),
                balance.units(),
                BASE);
        slopes.add(balance.units());
      }
    }
    return there(root(longer, constants, slopes, price), price);
  }

  /** What a position on the moving price adds to headroom, in the bracket that holds there. */
  private static Explanation line(
      Explanation terms, Leg own, BrokenLine.Piece piece, double price) {
    Position position = own.position();
    Bracket bracket =
        position
            .demand()
            .bracketAt(
                Requirement.of(position).price(position.schedule().rule().maintenanceOn(), price));
    LiquidationEquation equation =
        new LiquidationEquation(position, bracket, Requirement.of(position));
    return terms
        .with("constant of " + name(own), constant(equation, bracket), piece.constant(), QUOTE)
        .with("slope of " + name(own), slope(equation), piece.slope(), BASE);
  }

  private static String constant(LiquidationEquation equation, Bracket bracket) {
    String sign = equation.position().side() == Side.LONG ? "" : "-";
    String size = Figures.of(BASE, equation.size());
    if (equation.position().contract().isInverse()) {
      return "-size x (side + rate) = -%s x (%s1 + %s %%) (bracket %d)"
          .formatted(size, sign, Figures.of(RATE, equation.rate()), bracket.tier());
    }
    return "amount - constant - side x size x entry = %s - %s - %s%s x %s (bracket %d)"
        .formatted(
            Figures.of(QUOTE, equation.amount()),
            Figures.of(QUOTE, equation.requirement().constant()),
            sign,
            size,
            Figures.of(PRICE, equation.position().entryPrice()),
            bracket.tier());
  }

  private static String slope(LiquidationEquation equation) {
    String sign = equation.position().side() == Side.LONG ? "" : "-";
    String size = Figures.of(BASE, equation.size());
    if (equation.position().contract().isInverse()) {
      return "side x size / entry + amount - constant = %s%s / %s + %s - %s"
          .formatted(
              sign,
              size,
              Figures.of(PRICE, equation.position().entryPrice()),
              Figures.of(BASE, equation.amount()),
              Figures.of(BASE, equation.requirement().constant()));
    }
    return "size x (side - rate) = %s x (%s1 - %s %%)"
        .formatted(size, sign, Figures.of(RATE, equation.rate()));
  }

  private Explanation root(
      Explanation terms, List<Double> constants, List<Double> slopes, double price) {
    double fixed = account.headroomLine(symbol, marks).piece(price).constant() - total(constants);
    double root = -(fixed + total(constants)) / total(slopes);
    String formula =
        Math.abs(root - price) <= SAME * price
            ? "-(headroom + constants) / slopes = -(%s %s) / %s"
                .formatted(
                    Figures.of(QUOTE, fixed),
                    signed(total(constants)),
                    Figures.of(BASE, total(slopes)))
            : "where the bracket changes: the requirement jumps past equity";
    return terms.with("liquidation price", formula, price, PRICE);
  }

  private Explanation there(Explanation terms, double price) {
    AccountState state = account.at(marks.and(symbol, price));
    List<Double> equity = new ArrayList<>(List.of(account.wallet()));
    account
        .collateral()
        .forEach(c -> equity.add(c.value(marks.and(symbol, price).price(c.symbol()))));
    equity.add(account.others().netCollateral());
    List<Double> required = new ArrayList<>(List.of(account.others().maintenance()));
    for (LegState each : state.legs()) {
      equity.add(each.profit());
      required.add(each.maintenanceMargin());
    }
    return terms
        .with(
            "equity there",
            "wallet, collateral and profits at that price = " + sum(nonZero(equity)),
            state.equity(),
            QUOTE)
        .with(
            "requirement there",
            "of all positions at that price = " + sum(nonZero(required)),
            state.maintenanceMargin(),
            QUOTE)
        .with(
            "distance to liquidation",
            "adverse move from the mark of " + Figures.of(PRICE, marks.price(symbol)),
            leg.side().sign() * (1 - price / marks.price(symbol)),
            RATE);
  }

  private static List<Double> nonZero(List<Double> values) {
    return values.stream().filter(value -> value != 0).toList();
  }

  private Explanation bankruptcy(Explanation terms) {
    BrokenLine line = account.equityLine(symbol, marks);
    BrokenLine.Piece piece = line.piece(0);
    OptionalDouble price = account.bankruptcyPrice(leg, marks);
    return terms.with(
        "bankruptcy price",
        price.isPresent()
            ? "where equity is 0 = -(%s) / %s"
                .formatted(Figures.of(QUOTE, piece.constant()), Figures.of(BASE, piece.slope()))
            : "no move of this price against the position uses up equity",
        price.orElse(Double.POSITIVE_INFINITY),
        PRICE);
  }
}

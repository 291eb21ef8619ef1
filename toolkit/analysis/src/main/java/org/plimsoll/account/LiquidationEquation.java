package org.plimsoll.account;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.TierBy;

/**
 * The equation whose root is the liquidation price, in one bracket, with the terms the venue's rule
 * leaves in it.
 *
 * <pre>
 * linear   price = (side x size x entry - margin - amount + constant) / (size x (side - rate))
 * inverse  price = size x (side + rate) / (margin + side x size / entry + amount - constant)
 * </pre>
 *
 * <p>rate is that of the bracket (if margin is on the mark) plus the fee (if it is on the mark);
 * constant is what no price changes: margin on entry or bankruptcy value, fee at bankruptcy, fixed
 * amount.
 */
record LiquidationEquation(Position position, Bracket bracket, Requirement requirement) {
  static LiquidationEquation of(Position position) {
    return new LiquidationEquation(
        position, position.liquidationBracket(), Requirement.of(position));
  }

  private MarginRule rule() {
    return position.schedule().rule();
  }

  private Contract contract() {
    return position.contract();
  }

  private boolean onMark() {
    return rule().maintenanceOn() == PricedAt.MARK;
  }

  private boolean bySize() {
    return rule().tierBy() == TierBy.SIZE;
  }

  double size() {
    return contract().size(position.quantity());
  }

  /** The maintenance margin rate on the notional that the price moves. */
  double maintenanceRate() {
    double notional = contract().notional(position.quantity(), position.entryPrice());
    return bySize()
        ? position.demand().maintenanceMargin(position.entryPrice()) / notional
        : bracket.maintenanceMarginRate();
  }

  double amount() {
    return onMark() && !bySize() ? bracket.maintenanceAmount() : 0;
  }

  private double feeRate() {
    return rule().fee().on() == PricedAt.MARK ? rule().fee().rate() : 0;
  }

  private Unit money() {
    return PositionExplanation.money(position);
  }

  /** What the price multiplies beside the size itself: bracket rate and fee, where on the mark. */
  double rate() {
    return (onMark() ? maintenanceRate() : 0) + feeRate();
  }

  int sign() {
    return position.side().sign();
  }

  double root() {
    double margin = position.margin();
    double constant = requirement.constant();
    return contract().isInverse()
        ? size()
            * (sign() + rate())
            / (margin + sign() * size() / position.entryPrice() + amount() - constant)
        : (sign() * size() * position.entryPrice() - margin - amount() + constant)
            / (size() * (sign() - rate()));
  }

  String formula() {
    return contract().isInverse()
        ? "%s = %s".formatted(inverseSymbols(), inverseFigures())
        : "%s = %s".formatted(linearSymbols(), linearFigures());
  }

  private String sizeName() {
    return contract().multiplier() == 1 && !contract().isInverse() ? "quantity" : "size";
  }

  private String rateNames() {
    List<String> names = new ArrayList<>();
    if (onMark()) {
      names.add("rate");
    }
    if (feeRate() > 0) {
      names.add("fee");
    }
    return String.join(" + ", names);
  }

  private String minus(String names) {
    return names.contains("+") ? " - (" + names + ")" : " - " + names;
  }

  private String linearSymbols() {
    String slope =
        rateNames().isEmpty()
            ? "(side x %s)".formatted(sizeName())
            : "(%s x (side%s))".formatted(sizeName(), minus(rateNames()));
    return "(side x %s x entry - margin%s%s) / %s"
        .formatted(sizeName(), amountSymbol(" - amount"), constantSymbol(" + constant"), slope);
  }

  private String linearFigures() {
    double value = size() * position.entryPrice();
    String slope =
        rateNames().isEmpty()
            ? "(%s%s)".formatted(signPrefix(), Figures.of(BASE, size()))
            : "(%s x (%s1 - %s))"
                .formatted(Figures.of(BASE, size()), signPrefix(), Figures.of(RATE, rate()) + " %");
    return "(%s%s - %s%s%s) / %s"
        .formatted(
            signPrefix(),
            Figures.of(QUOTE, value),
            Figures.of(QUOTE, position.margin()),
            amountFigure(" - "),
            constantFigure(" + "),
            slope);
  }

  private String inverseSymbols() {
    String numerator =
        rateNames().isEmpty() ? "side x size" : "size x (side + %s)".formatted(rateNames());
    return "%s / (margin + side x size / entry%s%s)"
        .formatted(numerator, amountSymbol(" + amount"), constantSymbol(" - constant"));
  }

  private String inverseFigures() {
    return "%s x (%s1 + %s) / (%s %s %s / %s%s%s)"
        .formatted(
            Figures.of(QUOTE, size()),
            signPrefix(),
            Figures.of(RATE, rate()) + " %",
            Figures.of(BASE, position.margin()),
            position.side() == Side.LONG ? "+" : "-",
            Figures.of(QUOTE, size()),
            Figures.of(PRICE, position.entryPrice()),
            amountFigure(" + "),
            constantFigure(" - "));
  }

  private String signPrefix() {
    return position.side() == Side.LONG ? "" : "-";
  }

  /** A marginal rule on the mark always shows its amount, be it 0; the reader looks for it. */
  private boolean showsAmount() {
    return onMark() && !bySize();
  }

  private String amountSymbol(String symbol) {
    return showsAmount() ? symbol : "";
  }

  private String amountFigure(String operator) {
    return showsAmount() ? operator + Figures.of(money(), amount()) : "";
  }

  private String constantSymbol(String symbol) {
    return requirement.constant() > 0 ? symbol : "";
  }

  private String constantFigure(String operator) {
    return requirement.constant() > 0 ? operator + Figures.of(money(), requirement.constant()) : "";
  }
}

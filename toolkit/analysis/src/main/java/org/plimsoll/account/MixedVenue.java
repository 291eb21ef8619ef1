package org.plimsoll.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;

/**
 * A venue that is one in some of its conventions and another in the rest.
 *
 * <p>A table by size, which no price reads differently, becomes the one rate it gives this trade; a
 * table of another kind of contract is converted at the entry price.
 *
 * @param later the factors that stand as at the second venue
 */
record MixedVenue(
    ProposedTrade trade, MarginSchedule first, MarginSchedule second, Set<String> later) {
  /** No venue of these parts exists, so none of them limits the leverage. */
  private static final double ANY_LEVERAGE = 1_000_000;

  private MarginSchedule of(String factor) {
    return later.contains(factor) ? second : first;
  }

  double liquidationPrice() {
    boolean isMixed = !later.isEmpty() && later.size() < VenueComparison.FACTORS.size();
    return trade.under(isMixed ? schedule() : of("table")).liquidationPrice();
  }

  private MarginSchedule schedule() {
    MarginSchedule owner = of("table");
    Tiering tiering = of("tiering").rule().tiering();
    Contract contract = of("contract").contract();
    MarginRule rule =
        new MarginRule(
            tiering,
            TierBy.NOTIONAL,
            of("margin base").rule().maintenanceOn(),
            of("closing fee").rule().fee(),
            SizePremium.NONE,
            fixedAmount(contract));
    List<Bracket> own = read(owner, tiering);
    if (owner.rule().tierBy() == TierBy.SIZE) {
      return MarginSchedule.ofLine(contract, rule, rateBySize(owner, own), 0);
    }
    double scale = units(contract) / units(owner.contract());
    List<Bracket> brackets = own.stream().map(bracket -> scaled(bracket, scale)).toList();
    return brackets.size() == 1
        ? MarginSchedule.ofLine(
            contract,
            rule,
            brackets.get(0).maintenanceMarginRate(),
            brackets.get(0).maintenanceAmount())
        : MarginSchedule.withTolerance(contract, rule, brackets, Double.MAX_VALUE);
  }

  /** The value of the trade at entry, in the margin currency. */
  private double units(Contract contract) {
    return contract.isInverse() ? trade.notional() / trade.entryPrice() : trade.notional();
  }

  private double fixedAmount(Contract contract) {
    MarginSchedule owner = of("fixed amount");
    return owner.rule().fixedAmount() * units(contract) / units(owner.contract());
  }

  /** The brackets with the amounts that a tiering gives them, their own where it is their own. */
  private static List<Bracket> read(MarginSchedule owner, Tiering tiering) {
    if (owner.rule().tiering() == tiering) {
      return owner.brackets();
    }
    List<Bracket> read = new ArrayList<>();
    double amount = 0;
    double rateBelow = owner.brackets().get(0).maintenanceMarginRate();
    for (Bracket bracket : owner.brackets()) {
      double rate = bracket.maintenanceMarginRate();
      amount += tiering == Tiering.FLAT ? 0 : bracket.notionalFloor() * (rate - rateBelow);
      rateBelow = rate;
      read.add(
          new Bracket(
              bracket.tier(),
              bracket.notionalFloor(),
              bracket.notionalCap(),
              bracket.maxLeverage(),
              rate,
              amount));
    }
    return read;
  }

  private double rateBySize(MarginSchedule owner, List<Bracket> brackets) {
    double size = owner.contract().size(trade.quantity(owner.contract()));
    Bracket own = brackets.get(owner.brackets().indexOf(owner.bracketAt(size)));
    return owner.rule().premium().rate(own.maintenanceMargin(size) / size, size);
  }

  private static Bracket scaled(Bracket bracket, double scale) {
    return new Bracket(
        bracket.tier(),
        bracket.notionalFloor() * scale,
        bracket.notionalCap() * scale,
        ANY_LEVERAGE,
        bracket.maintenanceMarginRate(),
        bracket.maintenanceAmount() * scale);
  }
}

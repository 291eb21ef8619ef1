package org.plimsoll.account;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.List;
import java.util.Set;
import org.plimsoll.units.In;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;

/**
 * Why a cross account's margin changed between two moments: what price, position, parameters,
 * haircuts and fees each contributed.
 *
 * <p>Factors: price = the marks; position = sizes, entries, wallet and collateral amounts;
 * parameters = the venue's brackets and rule but for the fee; haircut = weights of the collateral;
 * fee = the closing fee. Parts are averaged over every order in which the factors may have changed,
 * and sum to the change without residual: {@link Attribution}.
 *
 * <pre>{@code
 * var why = MarginChange.between(account, yesterday, account, today);
 * why.maintenance().amount("price"); // what the price alone did to maintenance margin
 * }</pre>
 *
 * @param maintenance the change of maintenance margin, closing fee included, in quote
 * @param equity the change of equity, in quote
 */
public record MarginChange(Attribution maintenance, Attribution equity) {
  /** The factors, in the order they are listed. */
  public static final List<String> FACTORS =
      List.of("price", "position", "parameters", "haircut", "fee");

  /** An account at its marks. */
  private record Moment(Account account, Marks marks) {}

  /** The two moments, and which factors stand at the later one. */
  private record Mixed(Moment before, Moment after, Set<String> later) {
    Moment of(String factor) {
      return later.contains(factor) ? after : before;
    }

    Account position() {
      return of("position").account;
    }

    double mark(String symbol) {
      return of("price").marks.price(symbol);
    }
  }

  /**
   * Splits a change.
   *
   * @param before the account at the earlier moment
   * @param marksBefore its prices; one for every symbol either account depends on
   * @param after the account at the later moment
   * @param marksAfter its prices; one for every symbol either account depends on
   * @return the parts
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public static MarginChange between(
      Account before, Marks marksBefore, Account after, Marks marksAfter) {
    Moment earlier = new Moment(before, marksBefore);
    Moment later = new Moment(after, marksAfter);
    return new MarginChange(
        Attribution.of(FACTORS, set -> maintenance(new Mixed(earlier, later, set))),
        Attribution.of(FACTORS, set -> equity(new Mixed(earlier, later, set))));
  }

  /**
   * Gives the change of headroom.
   *
   * @param factor one of {@link #FACTORS}
   * @return what it added to equity less what it added to maintenance margin, in quote
   * @throws java.util.NoSuchElementException if there is no such factor
   */
  public double headroom(String factor) {
    return equity.amount(factor) - maintenance.amount(factor);
  }

  /**
   * One factor's part, as a row of a table.
   *
   * @param factor its name
   * @param equity what it added to equity, quote
   * @param maintenanceMargin what it added to maintenance margin, quote
   * @param headroom what it added to headroom, quote
   */
  public record Part(
      @In(TEXT) String factor,
      @In(QUOTE) double equity,
      @In(QUOTE) double maintenanceMargin,
      @In(QUOTE) double headroom) {}

  /**
   * Lists the parts.
   *
   * @return one row per factor
   */
  public List<Part> parts() {
    return FACTORS.stream()
        .map(
            factor ->
                new Part(
                    factor, equity.amount(factor), maintenance.amount(factor), headroom(factor)))
        .toList();
  }

  private static double maintenance(Mixed mixed) {
    double sum = mixed.position().others().maintenance();
    for (Leg leg : mixed.position().legs()) {
      sum += maintenance(leg, mixed);
    }
    return sum;
  }

  private static double maintenance(Leg leg, Mixed mixed) {
    Position own = leg.position();
    double mark = mixed.mark(leg.symbol());
    MarginSchedule parameters =
        counterpart(leg, mixed.position(), mixed.of("parameters").account).schedule();
    MarginSchedule fees = counterpart(leg, mixed.position(), mixed.of("fee").account).schedule();
    MarginRule rule = parameters.rule().fee(fees.rule().fee());
    Requirement requirement = Requirement.of(own, parameters.withRule(rule));
    return requirement.at(mark) * (own.contract().isInverse() ? mark : 1);
  }

  /** The same leg in the other account, in order among those of a contract and side; or itself. */
  private static Position counterpart(Leg leg, Account own, Account other) {
    int place = alike(leg, own).indexOf(leg.position());
    List<Position> others = alike(leg, other);
    return place < others.size() ? others.get(place) : leg.position();
  }

  private static List<Position> alike(Leg leg, Account account) {
    return account.legs().stream()
        .map(Leg::position)
        .filter(position -> position.contract().equals(leg.position().contract()))
        .filter(position -> position.side() == leg.position().side())
        .toList();
  }

  private static double equity(Mixed mixed) {
    Account account = mixed.position();
    double sum = account.wallet() + account.others().netCollateral();
    for (Leg leg : account.legs()) {
      double mark = mixed.mark(leg.symbol());
      Position own = leg.position();
      sum +=
          own.contract().profit(own.side(), own.quantity(), own.entryPrice(), mark)
              * (own.contract().isInverse() ? mark : 1);
    }
    for (CollateralBalance balance : account.collateral()) {
      sum += value(balance, mixed);
    }
    return sum;
  }

  private static double value(CollateralBalance balance, Mixed mixed) {
    CollateralBalance weights =
        mixed.of("haircut").account.collateral().stream()
            .filter(other -> other.asset().equals(balance.asset()))
            .findFirst()
            .orElse(balance);
    return new CollateralBalance(
            balance.asset(),
            balance.amount(),
            balance.symbol(),
            weights.assetWeight(),
            weights.liabilityWeight())
        .value(mixed.mark(balance.symbol()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("change of maintenance margin and equity");
    for (Part part : parts()) {
      text.append(
          "\n %-10s maintenance margin %s, equity %s"
              .formatted(
                  part.factor(),
                  QUOTE.format(part.maintenanceMargin()),
                  QUOTE.format(part.equity())));
    }
    return text.toString();
  }
}

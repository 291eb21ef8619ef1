package org.plimsoll.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;

/** The tiers of one contract, made into a schedule: what files leave out follows from the rest. */
final class Ladder {
  private final String symbol;
  private final Terms terms;
  private final List<Tier> tiers;
  private final List<BigDecimal> floors = new ArrayList<>();
  private final List<@Nullable BigDecimal> caps = new ArrayList<>();

  private Ladder(String symbol, Terms terms, List<Tier> tiers) {
    this.symbol = symbol;
    this.terms = terms;
    this.tiers = tiers;
  }

  static MarginSchedule schedule(String symbol, Terms terms, List<Tier> tiers) {
    return new Ladder(symbol, terms, tiers).schedule();
  }

  private MarginSchedule schedule() {
    for (int k = 0; k < tiers.size(); k++) {
      floors.add(floor(k));
      caps.add(cap(k));
    }
    List<Bracket> brackets = brackets();
    try {
      return schedule(brackets);
    } catch (IllegalArgumentException e) {
      throw firstRefused(brackets).source().refuse(e);
    }
  }

  private MarginSchedule schedule(List<Bracket> brackets) {
    return MarginSchedule.withTolerance(
        terms.contract(symbol), terms.rule(), brackets, terms.amountTolerance());
  }

  private BigDecimal floor(int k) {
    Tier tier = tiers.get(k);
    if (tier.floor() != null) {
      return tier.floor();
    }
    BigDecimal below = k == 0 ? BigDecimal.ZERO : caps.get(k - 1);
    if (below == null) {
      throw tier.source().refuse(Tier.FLOOR, Messages.FLOOR_UNKNOWN);
    }
    return below;
  }

  private @Nullable BigDecimal cap(int k) {
    BigDecimal cap = tiers.get(k).cap();
    BigDecimal next = k + 1 < tiers.size() ? tiers.get(k + 1).floor() : null;
    return cap == null || (next != null && includes(cap, next)) ? next : cap;
  }

  /** Tiers counted in whole contracts, 1 to 100 and 101 to 200, include their cap. */
  private boolean includes(BigDecimal cap, BigDecimal nextFloor) {
    return terms.rule().tierBy() == TierBy.SIZE
        && cap.add(BigDecimal.ONE).compareTo(nextFloor) == 0;
  }

  private List<Bracket> brackets() {
    List<Bracket> brackets = new ArrayList<>();
    BigDecimal amount = BigDecimal.ZERO;
    for (int k = 0; k < tiers.size(); k++) {
      amount = amount(k, amount);
      Tier tier = tiers.get(k);
      BigDecimal cap = caps.get(k);
      try {
        brackets.add(
            new Bracket(
                k + 1,
                floors.get(k).doubleValue(),
                cap == null ? Double.POSITIVE_INFINITY : cap.doubleValue(),
                tier.maxLeverage(),
                tier.rate().doubleValue(),
                amount.doubleValue()));
      } catch (IllegalArgumentException e) {
        throw tier.source().refuse(e);
      }
    }
    return brackets;
  }

  /** As published, else what keeps the margin continuous; a falling rate is refused later. */
  private BigDecimal amount(int k, BigDecimal below) {
    Tier tier = tiers.get(k);
    boolean isGiven = tier.amount() != null;
    if (k > 0 && isGiven != (tiers.get(0).amount() != null)) {
      throw tier.source().refuse(Tier.AMOUNT, Messages.SOME_AMOUNTS);
    }
    if (tier.amount() != null) {
      return tier.amount();
    }
    if (k == 0 || terms.rule().tiering() == Tiering.FLAT) {
      return BigDecimal.ZERO;
    }
    BigDecimal growth = tier.rate().subtract(tiers.get(k - 1).rate()).max(BigDecimal.ZERO);
    return below.add(floors.get(k).multiply(growth));
  }

  /** The tier that breaks the schedule: the last of the shortest beginning that is refused. */
  private Tier firstRefused(List<Bracket> brackets) {
    for (int count = 1; count < tiers.size(); count++) {
      try {
        schedule(brackets.subList(0, count));
      } catch (IllegalArgumentException e) {
        return tiers.get(count - 1);
      }
    }
    return tiers.get(tiers.size() - 1);
  }
}

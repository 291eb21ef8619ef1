package org.plimsoll.cascade;

import java.util.List;
import org.plimsoll.account.LinearImpact;
import org.plimsoll.account.LiquidationSlice;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Bracket;

/**
 * How much of a position an engine closes at a time once it is due.
 *
 * <p>A rule is asked again in the next step if its amount was not enough. An account without equity
 * left is closed in full whatever the rule, since no slice can bring its margin back.
 *
 * <pre>{@code
 * ClosingRule rule = new ClosingRule.Fraction(pct(20));
 * rule.quantity(new DuePosition(2, 57_000, 400, schedule)); // 0.4 base units
 * }</pre>
 */
public sealed interface ClosingRule {

  /**
   * Decides how much to close.
   *
   * @param due the position as the engine sees it
   * @return base units, from 0 to the open quantity
   */
  double quantity(DuePosition due);

  /**
   * Closes everything at once.
   *
   * @return the rule
   */
  static ClosingRule full() {
    return new Full();
  }

  /** The whole position. */
  record Full() implements ClosingRule {
    @Override
    public double quantity(DuePosition due) {
      return due.quantity();
    }

    @Override
    public String toString() {
      return "full closing";
    }
  }

  /**
   * A share of what is open, step by step. Shares alone never end: what is left shrinks by the same
   * factor each time until margin is restored.
   *
   * @param share of the open quantity, above 0, at most 1
   */
  record Fraction(@In(Unit.RATE) double share) implements ClosingRule {
    /**
     * Validates the share.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Fraction {
      EngineMessages.share("share closed at a time", share);
    }

    @Override
    public double quantity(DuePosition due) {
      return share * due.quantity();
    }

    @Override
    public String toString() {
      return "%s of the position at a time".formatted(Unit.RATE.format(share));
    }
  }

  /**
   * Down to where the next lower bracket ends; everything within the lowest bracket. This is the
   * rule of venues that liquidate tier by tier.
   */
  record TierDown() implements ClosingRule {
    /** A notional so near to a floor already stands on it, whatever the rounding. */
    private static final double CLEARLY_BELOW = 1 - 1e-9;

    @Override
    public double quantity(DuePosition due) {
      double target = 0;
      for (Bracket bracket : due.schedule().brackets()) {
        if (bracket.notionalFloor() < due.notional() * CLEARLY_BELOW) {
          target = bracket.notionalFloor();
        }
      }
      return due.quantity() * (1 - target / due.notional());
    }

    @Override
    public String toString() {
      return "down to the next lower tier";
    }
  }

  /**
   * The smallest slice after which the margin ratio is at most a target, trading through a linear
   * cost; everything where no slice does it.
   *
   * <pre>
   * maintenance margin(left) &lt;= target x (equity - slope / 2 x slice^2)
   * </pre>
   *
   * <p>Every bracket's line n x rate - amount must lie below; the largest of their {@link
   * LiquidationSlice}s counts. Liquidation fees are not foreseen.
   *
   * @param target margin ratio to reach, above 0, at most 1
   * @param cost expected of trading the slice; a slope of 0 for none
   */
  record Restoring(@In(Unit.RATE) double target, LinearImpact cost) implements ClosingRule {
    /**
     * Validates the target.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Restoring {
      EngineMessages.share("target margin ratio", target);
    }

    /**
     * Expects to trade at the mark.
     *
     * @param target margin ratio to reach, above 0, at most 1
     * @return the rule
     * @throws IllegalArgumentException if the target is not above 0 and at most 1
     */
    public static Restoring to(double target) {
      return new Restoring(target, new LinearImpact(0));
    }

    @Override
    public double quantity(DuePosition due) {
      double most = 0;
      for (Bracket line : due.schedule().brackets()) {
        most = Math.max(most, slice(due, line));
      }
      return most;
    }

    /** A line's amount counts like equity, and a target like a higher rate. */
    private double slice(DuePosition due, Bracket line) {
      double rate = line.maintenanceMarginRate() / target;
      if (rate >= 1) {
        return due.quantity();
      }
      double equity = due.equity() + line.maintenanceAmount() / target;
      return LiquidationSlice.smallest(cost, equity, rate, due.mark(), due.quantity(), 0).slice();
    }

    @Override
    public String toString() {
      return "smallest slice back to a margin ratio of %s".formatted(Unit.RATE.format(target));
    }
  }

  /**
   * The close factor of lending pools: a share, or everything for an account in deep trouble or a
   * position too small to leave behind.
   *
   * @param share of the open quantity, above 0, at most 1
   * @param fullFromRatio margin ratio from which everything is closed, 1 or more, perhaps infinite;
   *     1 / 0.95 for a health factor of 0.95
   * @param fullBelowNotional notional below which everything is closed, quote, 0 or more
   */
  record CloseFactor(
      @In(Unit.RATE) double share,
      @In(Unit.RATE) double fullFromRatio,
      @In(Unit.QUOTE) double fullBelowNotional)
      implements ClosingRule {
    /**
     * Validates the factor.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public CloseFactor {
      EngineMessages.share("close factor", share);
      EngineMessages.ratioFromOne(fullFromRatio);
      Check.notNegative("notional closed in full", fullBelowNotional);
    }

    @Override
    public double quantity(DuePosition due) {
      boolean all = due.marginRatio() >= fullFromRatio || due.notional() < fullBelowNotional;
      return all ? due.quantity() : share * due.quantity();
    }

    @Override
    public String toString() {
      return "close factor of %s".formatted(Unit.RATE.format(share));
    }
  }

  /**
   * One rule of each kind, to compare them: full, a fifth at a time, tier by tier, back to 80 %,
   * and a close factor of a half.
   *
   * @return five rules
   */
  static List<ClosingRule> examples() {
    return List.of(
        new Full(),
        new Fraction(0.2),
        new TierDown(),
        Restoring.to(0.8),
        new CloseFactor(0.5, 1 / 0.95, 0));
  }
}

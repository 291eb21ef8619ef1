package org.plimsoll.tables;

import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.SizePremium;

/**
 * What a table of tiers does not say itself: what is traded and how the table is read.
 *
 * @param kind of the contracts
 * @param multiplier size of one contract
 * @param rounding of published prices
 * @param rule of margin
 * @param amountTolerance by how much a published amount may break continuity
 */
record Terms(
    Contract.Kind kind,
    double multiplier,
    PriceRounding rounding,
    MarginRule rule,
    double amountTolerance) {
  static final double USUAL_TOLERANCE = 0.01;

  static final Terms STANDARD =
      new Terms(
          Contract.Kind.LINEAR, 1, PriceRounding.NONE, MarginRule.standard(), USUAL_TOLERANCE);

  static Terms like(MarginSchedule schedule) {
    Contract contract = schedule.contract();
    return new Terms(
        contract.kind(),
        contract.multiplier(),
        contract.rounding(),
        schedule.rule(),
        USUAL_TOLERANCE);
  }

  Contract contract(String symbol) {
    return new Contract(symbol, kind, multiplier, rounding);
  }

  Terms withRounding(PriceRounding newRounding) {
    return new Terms(kind, multiplier, newRounding, rule, amountTolerance);
  }

  Terms withMultiplier(double newMultiplier) {
    return new Terms(kind, newMultiplier, rounding, rule, amountTolerance);
  }

  Terms withTick(double tick) {
    return withRounding(new PriceRounding(tick, rounding.direction()));
  }

  Terms withGrowth(double growth) {
    SizePremium premium = new SizePremium(rule.premium().shape(), growth);
    return new Terms(kind, multiplier, rounding, rule.premium(premium), amountTolerance);
  }
}

package org.plimsoll.cascade;

import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.units.Check;
import org.plimsoll.units.Unit;
import org.plimsoll.venue.Side;

/**
 * Liquidations that move the price and so cause further liquidations: the rules of one venue, ready
 * to be run on any book.
 *
 * <pre>
 * price        undisturbed x factor(net quantity closed)         undisturbed = initial x (1 - shock)
 * a round      every open position due at the price is closed in full, all at one fill price
 * the end      nobody is due: the least fixed point
 * </pre>
 *
 * <p>A shock above 0 is a fall and closes longs, below 0 a rise and closes shorts. A position
 * closed once is never closed again. What is left of a margin goes where the {@link SurplusRule}
 * says; what is missing is taken from the insurance fund, and what the fund cannot pay is left for
 * the next layer (winners, or all).
 *
 * <p>With no impact the final price is the shocked one; with an infinite fund nothing is unfunded;
 * without leverage nobody is due.
 *
 * <pre>{@code
 * var cascade = Cascade.through(PowerLawImpact.squareRoot(0.08, 12_000)).withFund(million(2));
 * cascade.run(LiquidationMap.of(book, 60_000), pct(5));
 * }</pre>
 *
 * <p>It is not a venue's engine in time: it knows no latency, no queue and no partial liquidation.
 * Source: the fixed-point model of forced sales, solved by rounds.
 */
public final class Cascade {
  private final PriceImpact impact;
  private final double fund;
  private final SurplusRule surplusRule;

  private Cascade(PriceImpact impact, double fund, SurplusRule surplusRule) {
    this.impact = impact;
    this.fund = fund;
    this.surplusRule = surplusRule;
  }

  /**
   * Sells through an impact, without an insurance fund; positions are taken over at their
   * bankruptcy price.
   *
   * @param impact what selling does to the price
   * @return the cascade
   */
  public static Cascade through(PriceImpact impact) {
    return new Cascade(impact, 0, SurplusRule.takeOver());
  }

  /**
   * Replaces the impact.
   *
   * @param changed what selling does to the price
   * @return the cascade through it
   */
  public Cascade withImpact(PriceImpact changed) {
    return new Cascade(changed, fund, surplusRule);
  }

  /**
   * Sets the insurance fund.
   *
   * @param balance before the cascade, quote, 0 or more; may be infinite
   * @return the cascade with that fund
   * @throws IllegalArgumentException if the balance is below 0
   */
  public Cascade withFund(double balance) {
    if (balance != Double.POSITIVE_INFINITY) {
      Check.notNegative("insurance fund", balance);
    }
    return new Cascade(impact, balance, surplusRule);
  }

  /**
   * Says who receives what is left of a margin.
   *
   * @param rule who
   * @return the cascade under that rule
   */
  public Cascade withSurplus(SurplusRule rule) {
    return new Cascade(impact, fund, rule);
  }

  /**
   * Gives what selling does to the price.
   *
   * @return the impact
   */
  public PriceImpact impact() {
    return impact;
  }

  /**
   * Gives the insurance fund before a cascade.
   *
   * @return quote, 0 or more, perhaps infinite
   */
  public double fund() {
    return fund;
  }

  /**
   * Names who receives what is left of a margin.
   *
   * @return the rule
   */
  public SurplusRule surplusRule() {
    return surplusRule;
  }

  /**
   * Shocks a mapped book.
   *
   * @param map the book around its present price
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @return what happens, round by round
   * @throws IllegalArgumentException if the shock is 1 or more, or not finite
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public CascadeRun run(LiquidationMap map, double shock) {
    return run(map.ladder(fallingSide(shock)), map.price(), shock);
  }

  /**
   * Shocks a book once, without mapping it: faster than a map for a single question.
   *
   * @param book the positions
   * @param price the present price, quote per base, above 0
   * @param shock fall as a fraction, below 1; below 0 for a rise
   * @return what happens, round by round; as on the book's map but for the last digits of sums
   * @throws IllegalArgumentException if the price is not above 0, or the shock is 1 or more or not
   *     finite
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; its
   *     flag stays set
   */
  public CascadeRun run(PositionBook book, double price, double shock) {
    Check.positive("price", price);
    double undisturbed = undisturbed(price, shock);
    SideRows side = SideRows.of(book, fallingSide(shock));
    return run(new FallOrder(side, undisturbed), price, shock);
  }

  private CascadeRun run(Falling side, double price, double shock) {
    double undisturbed = undisturbed(price, shock);
    return new CascadeRun(
        shock, price, undisturbed, fund, new CascadeRounds(side, this, undisturbed).run());
  }

  static double undisturbed(double price, double shock) {
    if (!(shock < 1 && Double.isFinite(shock))) {
      throw new IllegalArgumentException(Messages.shock(shock));
    }
    return price * (1 - shock);
  }

  static Side fallingSide(double shock) {
    return shock >= 0 ? Side.LONG : Side.SHORT;
  }

  @Override
  public String toString() {
    return "cascade through %s, fund %s".formatted(impact, Unit.QUOTE.format(fund));
  }
}

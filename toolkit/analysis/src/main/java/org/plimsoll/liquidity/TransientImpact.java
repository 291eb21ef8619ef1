package org.plimsoll.liquidity;

import static org.plimsoll.units.Unit.BASE;
import static org.plimsoll.units.Unit.RATE;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;

/**
 * Impact that fades between rounds: the book refills what was taken out of it, exponentially.
 *
 * <pre>
 * outstanding after a sale of q  = outstanding + q
 * outstanding after a rest of t  = lasting part + fading part x exp(-resilience x t)
 * factor                         = law.factor(outstanding)
 * </pre>
 *
 * <p>What is outstanding is carried by the caller as a {@link State}. Of every sale a share lasts;
 * the rest fades. A resilience of 0, or a lasting share of 1, leaves the law itself.
 *
 * <pre>{@code
 * TransientImpact impact = TransientImpact.of(LinearDepth.of(10_000), 3);
 * TransientImpact.State sold = impact.afterSale(TransientImpact.State.rest(), 1_000);
 * impact.factor(impact.afterRest(sold, 0.25)); // 1 - 0.1 x exp(-0.75) = 0.9528
 * }</pre>
 *
 * <p>Source: Obizhaeva and Wang 2013; Alfonsi, Fruth and Schied 2010 for books of general shape.
 *
 * @param law of the amount outstanding
 * @param resilience per unit of time, 0 or more
 * @param lastingShare of each sale that never fades, in [0, 1]
 */
public record TransientImpact(PriceImpact law, double resilience, @In(RATE) double lastingShare) {

  /**
   * What has been sold and not refilled yet.
   *
   * @param lasting base units that stay
   * @param fading base units that the book is refilling
   */
  public record State(@In(BASE) double lasting, @In(BASE) double fading) {
    /**
     * Validates the amounts.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public State {
      Check.finite("lasting amount", lasting);
      Check.finite("fading amount", fading);
    }

    /**
     * An undisturbed book.
     *
     * @return nothing outstanding
     */
    public static State rest() {
      return new State(0, 0);
    }

    /**
     * Adds both parts.
     *
     * @return base units that the price still feels
     */
    public double outstanding() {
      return lasting + fading;
    }
  }

  /**
   * Validates the law.
   *
   * @throws IllegalArgumentException if the resilience is negative or the share outside [0, 1]
   */
  public TransientImpact {
    Check.notNegative("resilience", resilience);
    Check.fraction("lasting share", lastingShare);
  }

  /**
   * A law of which nothing lasts.
   *
   * @param law of the amount outstanding
   * @param resilience per unit of time, 0 or more
   * @return the transient law
   * @throws IllegalArgumentException if the resilience is negative
   */
  public static TransientImpact of(PriceImpact law, double resilience) {
    return new TransientImpact(law, resilience, 0);
  }

  /**
   * Sells.
   *
   * @param state before
   * @param sold base units; below 0 for a purchase
   * @return state after
   * @throws IllegalArgumentException if the amount is not finite
   */
  public State afterSale(State state, double sold) {
    Check.finite("amount sold", sold);
    double stays = lastingShare * sold;
    return new State(state.lasting() + stays, state.fading() + (sold - stays));
  }

  /**
   * Waits.
   *
   * @param state before
   * @param time in the unit of the resilience, 0 or more
   * @return state after
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public State afterRest(State state, double time) {
    double left = Math.exp(-resilience * Check.notNegative("time", time));
    return new State(state.lasting(), state.fading() * left);
  }

  /**
   * Prices a state.
   *
   * @param state what is outstanding
   * @return price / undisturbed price
   */
  public double factor(State state) {
    return law.factor(state.outstanding());
  }

  /**
   * Prices a fill out of a state.
   *
   * @param state before the piece
   * @param sold size of the piece, base units; below 0 for a purchase
   * @return mean price of the piece / undisturbed price
   */
  public double fillFactor(State state, double sold) {
    return law.fillFactor(state.outstanding(), state.outstanding() + sold);
  }

  /**
   * Looks at the market from a state: the impact of what is sold next, against the price of the
   * state.
   *
   * @param state what is outstanding
   * @return law.factor(outstanding + sold) / law.factor(outstanding)
   */
  public PriceImpact from(State state) {
    return new ShiftedImpact(law, state.outstanding());
  }

  /**
   * The time after which half of the fading part is refilled.
   *
   * @return ln 2 / resilience, in its unit of time; empty for a resilience of 0
   */
  public OptionalDouble halfLife() {
    return resilience > 0 ? OptionalDouble.of(Math.log(2) / resilience) : OptionalDouble.empty();
  }
}

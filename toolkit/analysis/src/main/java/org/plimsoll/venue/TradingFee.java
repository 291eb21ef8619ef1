package org.plimsoll.venue;

import java.util.Locale;
import org.plimsoll.units.Check;
import org.plimsoll.units.In;
import org.plimsoll.units.Unit;

/**
 * The fee a venue counts into the requirement of a position, so that closing it can be paid for.
 *
 * <p>Amount = rate x notional at the price named. Where it is taken at the bankruptcy price, the
 * bankruptcy price itself leaves room for it: equity there equals the fee. Where it is reserved, it
 * is added to the initial margin.
 *
 * <pre>{@code
 * TradingFee.closing(bps(6), PricedAt.MARK); // as OKX and Gate
 * }</pre>
 *
 * @param rate fraction of notional, in [0, 1)
 * @param on the price at which the notional is taken: mark or bankruptcy
 * @param reserve which fees the initial margin sets aside
 */
public record TradingFee(@In(Unit.RATE) double rate, PricedAt on, Reserve reserve) {
  /** No fee is counted. */
  public static final TradingFee NONE = new TradingFee(0, PricedAt.MARK, Reserve.NOTHING);

  /** What the initial margin sets aside for fees. */
  public enum Reserve {
    /** Nothing: initial margin = notional / leverage. */
    NOTHING,
    /** The closing fee, at the bankruptcy price. */
    CLOSING,
    /** One fee for opening and one for closing, both on the notional at entry. */
    OPENING_AND_CLOSING;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Validates the fee.
   *
   * @throws IllegalArgumentException if the rate is not in [0, 1) or the fee is taken on entry
   */
  public TradingFee {
    Check.fraction("trading fee rate", rate);
    if (rate == 1) {
      throw new IllegalArgumentException(Messages.WHOLE_FEE);
    }
    if (on == PricedAt.ENTRY) {
      throw new IllegalArgumentException(Messages.FEE_ON_ENTRY);
    }
  }

  /**
   * Counts a closing fee into the requirement.
   *
   * @param rate fraction of notional, in [0, 1)
   * @param on mark or bankruptcy
   * @return the fee, not reserved at opening
   * @throws IllegalArgumentException as the constructor
   */
  public static TradingFee closing(double rate, PricedAt on) {
    return new TradingFee(rate, on, Reserve.NOTHING);
  }

  /**
   * Sets what the initial margin sets aside.
   *
   * @param newReserve which fees
   * @return the same fee, so reserved
   */
  public TradingFee reserving(Reserve newReserve) {
    return new TradingFee(rate, on, newReserve);
  }

  /**
   * Changes the rate, as for another fee tier.
   *
   * @param newRate fraction of notional, in [0, 1)
   * @return the same fee at that rate
   * @throws IllegalArgumentException as the constructor
   */
  public TradingFee withRate(double newRate) {
    return new TradingFee(newRate, on, reserve);
  }

  /**
   * Tells whether the bankruptcy price leaves room for the fee.
   *
   * @return true if the fee is taken at the bankruptcy price
   */
  public boolean isTakenAtBankruptcy() {
    return on == PricedAt.BANKRUPTCY;
  }
}

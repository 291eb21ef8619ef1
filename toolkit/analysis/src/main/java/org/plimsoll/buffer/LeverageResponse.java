package org.plimsoll.buffer;

import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.MULTIPLE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.In;
import org.plimsoll.venue.Side;

/**
 * What a price move does to equity and leverage while the quantity stays the same.
 *
 * <pre>
 * equity return  = s L u
 * new leverage   = L (1 + u) / (1 + s L u)
 * wipe-out       = -s / L
 * slope at zero  = L (1 - s L)
 * </pre>
 *
 * <p>with L the leverage, u the return of the asset and s = +1 long, -1 short. An adverse move
 * raises leverage, faster the higher it already is; a long without debt (L = 1) stays at 1. The new
 * leverage does not exist once equity is used up. A wipe-out below -1 says that no price does it.
 *
 * <pre>{@code
 * LeverageResponse.of(Side.LONG, 10, -0.07).newLeverage(); // 31.0
 * }</pre>
 *
 * <p>Source: contract arithmetic; L = notional / equity.
 *
 * @param side the direction
 * @param leverage notional / equity before, above 0
 * @param assetReturn of the price, -1 or more
 * @param equityReturn change of equity / equity before; -1 or less is bankruptcy
 * @param newLeverage notional / equity after
 * @param wipeoutReturn return of the price at which equity is 0
 * @param slopeAtZero change of leverage per unit of return, for a small move
 */
public record LeverageResponse(
    @In(TEXT) Side side,
    @In(LEVERAGE) double leverage,
    @In(RATE) double assetReturn,
    @In(RATE) double equityReturn,
    @In(LEVERAGE) OptionalDouble newLeverage,
    @In(RATE) double wipeoutReturn,
    @In(MULTIPLE) double slopeAtZero) {

  /**
   * Moves the price.
   *
   * @param side the direction
   * @param leverage notional / equity before, above 0
   * @param assetReturn of the price, -1 or more
   * @return the response
   * @throws IllegalArgumentException if the leverage is not above 0 or the return below -1
   */
  public static LeverageResponse of(Side side, double leverage, double assetReturn) {
    Check.positive("leverage", leverage);
    Check.notNegative("price after the move, as a share of that before", 1 + assetReturn);
    int s = side.sign();
    double equity = 1 + s * leverage * assetReturn;
    return new LeverageResponse(
        side,
        leverage,
        assetReturn,
        s * leverage * assetReturn,
        equity > 0
            ? OptionalDouble.of(leverage * (1 + assetReturn) / equity)
            : OptionalDouble.empty(),
        -s / leverage,
        leverage * (1 - s * leverage));
  }

  /**
   * Shows the steps.
   *
   * @return one line per number
   */
  public Explanation explain() {
    String from =
        "%s at %s, asset return %s"
            .formatted(side, LEVERAGE.format(leverage), RATE.format(assetReturn));
    return Explanation.of(from)
        .with("equity return", "side x leverage x return", equityReturn, RATE)
        .with(
            "new leverage",
            "leverage x (1 + return) / (1 + equity return)",
            newLeverage.orElse(Double.POSITIVE_INFINITY),
            LEVERAGE)
        .with("wipe-out return", "-side / leverage", wipeoutReturn, RATE)
        .with("slope at zero", "leverage x (1 - side x leverage)", slopeAtZero, MULTIPLE);
  }

  @Override
  public String toString() {
    return "%s at %s after %s: %s"
        .formatted(
            side,
            LEVERAGE.format(leverage),
            RATE.format(assetReturn),
            newLeverage.isPresent() ? LEVERAGE.format(newLeverage.getAsDouble()) : "bankrupt");
  }
}

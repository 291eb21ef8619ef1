package org.plimsoll.lending;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plimsoll.units.Explanation;
import org.plimsoll.units.Unit;

/**
 * Collateral spread evenly over price bands, sold little by little as the price falls through them
 * and bought back as it rises.
 *
 * <p>Above its band all of it is collateral, below all stablecoin. Inside a band with top price u,
 * with r = p / u and D = 1 - A (1 - r)^2, of y put in there are left
 *
 * <pre>
 * collateral = y (A r - (A - 1)) / D^(3/2)
 * stablecoin = y u A r^2 (1 - r) / D^(3/2)
 * </pre>
 *
 * <p>This is the path on which the oracle price moves continuously and arbitrage keeps the pool's
 * price at it, without fees: every sale is made at the price of the moment. A whole band then turns
 * into y x sqrt(top x bottom), whatever the way there. Fees, jumps and an oracle that lags make a
 * real band worth less or more than this. Source: the pool's invariant (f + x)(g + y) = p A^2 y0^2
 * of the curve stablecoin (crvUSD) whitepaper, integrated along its price.
 *
 * <pre>{@code
 * var bands = new LiquidationBands(100, new BigDecimal("2000"));
 * var banded = new BandedCollateral(bands, 0, 10, new BigDecimal("5"));
 * banded.at(new BigDecimal("1900"));
 * banded.fullConversionPrice(); // 1808.76...
 * }</pre>
 *
 * @param bands the grid
 * @param firstBand number of the highest band used
 * @param bandCount how many bands, 1 or more
 * @param collateral in units of the asset, above 0
 */
public record BandedCollateral(
    LiquidationBands bands, int firstBand, int bandCount, BigDecimal collateral) {

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if there is no band or no collateral
   */
  public BandedCollateral {
    Exact.atLeast("number of bands", 1, bandCount);
    Exact.positive("collateral", collateral);
  }

  /**
   * Gives the price at which selling begins.
   *
   * @return the top price of the first band
   */
  public BigDecimal conversionStartPrice() {
    return bands.topPrice(firstBand);
  }

  /**
   * Gives the price at which everything is sold.
   *
   * @return the bottom price of the last band
   */
  public BigDecimal fullConversionPrice() {
    return bands.bottomPrice(firstBand + bandCount - 1);
  }

  /**
   * Computes what it consists of at a price.
   *
   * @param price stablecoin per unit of collateral, 0 or more
   * @return collateral left and stablecoin received
   * @throws IllegalArgumentException if the price is negative
   */
  public BandState at(BigDecimal price) {
    Exact.notNegative("price", price);
    return IntStream.range(firstBand, firstBand + bandCount)
        .mapToObj(band -> inBand(band, price))
        .reduce(new BandState(Exact.ZERO, Exact.ZERO), BandState::plus);
  }

  /**
   * Computes the stablecoin that it turns into if the price falls through all bands.
   *
   * @return sum over the bands of collateral x sqrt(top price x bottom price)
   */
  public BigDecimal convertedAmount() {
    return at(Exact.ZERO).stablecoin();
  }

  /**
   * Computes the health by which the loan is judged; below 0 the rest is liquidated at once.
   *
   * <p>It does not depend on the price along the path above: only fees, interest and jumps move it.
   *
   * @param debt in the stablecoin, 0 or more
   * @param liquidationDiscount taken off the collateral, in [0, 1]
   * @return converted amount x (1 - discount) / debt - 1; empty without debt
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public Optional<BigDecimal> health(BigDecimal debt, BigDecimal liquidationDiscount) {
    BigDecimal kept =
        Exact.ONE.subtract(Exact.fraction("liquidation discount", liquidationDiscount));
    return Exact.isZero(Exact.notNegative("debt", debt))
        ? Optional.empty()
        : Optional.of(Exact.quotient(convertedAmount().multiply(kept), debt).subtract(Exact.ONE));
  }

  /**
   * Shows what it consists of at a price.
   *
   * @param price stablecoin per unit of collateral, 0 or more
   * @return the steps
   * @throws IllegalArgumentException if the price is negative
   */
  public Explanation explain(BigDecimal price) {
    BandState state = at(price);
    return Explanation.of("collateral along price bands")
        .with(
            "conversion starts",
            "base x ((A - 1) / A) ^ n, n = " + firstBand,
            conversionStartPrice().doubleValue(),
            Unit.PRICE)
        .with(
            "conversion ends",
            "bottom of band " + (firstBand + bandCount - 1),
            fullConversionPrice().doubleValue(),
            Unit.PRICE)
        .with(
            "collateral",
            "not yet sold at " + Exact.figure(price),
            state.collateral().doubleValue(),
            Unit.BASE)
        .with(
            "stablecoin",
            "received at the prices on the way",
            state.stablecoin().doubleValue(),
            Unit.QUOTE)
        .with(
            "converted in full",
            "sum of collateral x sqrt(top x bottom)",
            convertedAmount().doubleValue(),
            Unit.QUOTE);
  }

  private BandState inBand(int band, BigDecimal price) {
    BigDecimal share = Exact.quotient(collateral, BigDecimal.valueOf(bandCount));
    BigDecimal top = bands.topPrice(band);
    if (price.compareTo(top) >= 0) {
      return new BandState(share, Exact.ZERO);
    }
    BigDecimal bottom = bands.bottomPrice(band);
    return price.compareTo(bottom) <= 0
        ? new BandState(Exact.ZERO, share.multiply(top.multiply(bottom).sqrt(Exact.FIFTY)))
        : partly(share, top, Exact.quotient(price, top));
  }

  private BandState partly(BigDecimal share, BigDecimal top, BigDecimal r) {
    BigDecimal a = BigDecimal.valueOf(bands.amplification());
    BigDecimal fallen = Exact.ONE.subtract(r);
    BigDecimal d = Exact.ONE.subtract(a.multiply(fallen.pow(2)));
    BigDecimal scale = Exact.quotient(share, d.multiply(d.sqrt(Exact.FIFTY)));
    BigDecimal kept = Exact.zeroOrMore(a.multiply(r).subtract(a).add(Exact.ONE));
    BigDecimal sold = top.multiply(a).multiply(r.pow(2)).multiply(fallen);
    return new BandState(
        scale.multiply(kept).round(Exact.FIFTY), scale.multiply(sold).round(Exact.FIFTY));
  }
}

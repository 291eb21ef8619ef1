package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Collateral along price bands: the grid, the ends of the path, and every sale on it. */
class BandedCollateralTest {
  private static final BigDecimal TINY = d("1e-30");
  private static final LiquidationBands BANDS = new LiquidationBands(100, d("2000"));
  private static final BandedCollateral FIVE_ETHER = new BandedCollateral(BANDS, 0, 10, d("5"));

  @Test
  void bandsShareTheirEdges() {
    assertThat(BANDS.topPrice(0)).isEqualByComparingTo("2000");
    assertThat(BANDS.bottomPrice(0)).isEqualByComparingTo("1980");
    assertThat(BANDS.topPrice(2)).isEqualByComparingTo("1960.2");
    assertThat(BANDS.topPrice(-1)).isCloseTo(d("2020.20202020202020202"), within(d("1e-15")));
  }

  @Property(tries = 100)
  void everyBandIsOneOverTheAmplificationWide(
      @ForAll @IntRange(min = 2, max = 500) int amplification,
      @ForAll @IntRange(min = -50, max = 50) int band) {
    LiquidationBands bands = new LiquidationBands(amplification, d("2000"));
    BigDecimal width = bands.topPrice(band).subtract(bands.bottomPrice(band));
    assertThat(width.multiply(BigDecimal.valueOf(amplification)))
        .isCloseTo(bands.topPrice(band), within(bands.topPrice(band).multiply(TINY)));
  }

  @Test
  void aboveTheBandsAllIsCollateralAndBelowAllIsStablecoin() {
    assertThat(FIVE_ETHER.conversionStartPrice()).isEqualByComparingTo("2000");
    assertThat(FIVE_ETHER.fullConversionPrice()).isCloseTo(d("1808.764150"), within(d("1e-6")));
    BandState above = FIVE_ETHER.at(d("2000"));
    assertThat(above.collateral()).isEqualByComparingTo("5");
    assertThat(above.stablecoin()).isEqualByComparingTo("0");
    BandState below = FIVE_ETHER.at(FIVE_ETHER.fullConversionPrice());
    assertThat(below.collateral()).isEqualByComparingTo("0");
    assertThat(below.stablecoin()).isEqualByComparingTo(FIVE_ETHER.convertedAmount());
  }

  /** The whitepaper's whole conversion: a band sells at the geometric mean of its edges. */
  @Property(tries = 100)
  void aBandSellsAtTheGeometricMeanOfItsEdges(
      @ForAll @IntRange(min = 2, max = 500) int amplification) {
    LiquidationBands bands = new LiquidationBands(amplification, d("2000"));
    BandedCollateral one = new BandedCollateral(bands, 3, 1, d("1"));
    BigDecimal mean = bands.topPrice(3).multiply(bands.bottomPrice(3)).sqrt(Exact.FIFTY);
    assertThat(one.convertedAmount()).isCloseTo(mean, within(TINY));
  }

  /** The formula inside a band meets both of its ends without a step. */
  @Property(tries = 100)
  void thePathHasNoStepAtTheEdges(@ForAll @IntRange(min = 2, max = 500) int amplification) {
    LiquidationBands bands = new LiquidationBands(amplification, d("2000"));
    BandedCollateral one = new BandedCollateral(bands, 0, 1, d("1"));
    BigDecimal hair = d("1e-25");
    BandState top = one.at(bands.topPrice(0).subtract(hair));
    assertThat(top.collateral()).isCloseTo(d("1"), within(d("1e-20")));
    assertThat(top.stablecoin()).isCloseTo(d("0"), within(d("1e-20")));
    BandState bottom = one.at(bands.bottomPrice(0).add(hair));
    assertThat(bottom.collateral()).isCloseTo(d("0"), within(d("1e-20")));
    assertThat(bottom.stablecoin()).isCloseTo(one.convertedAmount(), within(d("1e-18")));
  }

  /** Second derivation: each small sale is paid at the price of the moment, dx = -p dy. */
  @Property(tries = 200)
  void everySaleIsPaidAtThePriceOfTheMoment(
      @ForAll @BigRange(min = "1810", max = "1999") @Scale(6) BigDecimal price) {
    BigDecimal half = d("1e-12");
    BandState before = FIVE_ETHER.at(price.add(half));
    BandState after = FIVE_ETHER.at(price.subtract(half));
    BigDecimal sold = before.collateral().subtract(after.collateral());
    BigDecimal received = after.stablecoin().subtract(before.stablecoin());
    assertThat(received.divide(sold, Exact.FIFTY)).isCloseTo(price, within(d("1e-9")));
  }

  /** The pool's invariant of the whitepaper, at a pool price equal to the oracle's. */
  @Property(tries = 200)
  void insideABandTheInvariantHolds(
      @ForAll @BigRange(min = "1980.001", max = "1999.999") @Scale(6) BigDecimal price) {
    BandState state = new BandedCollateral(BANDS, 0, 1, d("1")).at(price);
    BigDecimal a = d("100");
    BigDecimal top = d("2000");
    BigDecimal kept = a.subtract(a.subtract(d("1")).multiply(top).divide(price, Exact.FIFTY));
    BigDecimal y0 = state.collateral().divide(kept, Exact.FIFTY);
    BigDecimal f = price.pow(2).multiply(a).multiply(y0).divide(top, Exact.FIFTY);
    BigDecimal g = top.multiply(a.subtract(d("1"))).multiply(y0).divide(price, Exact.FIFTY);
    BigDecimal left = f.add(state.stablecoin()).multiply(g.add(state.collateral()));
    BigDecimal right = price.multiply(a.pow(2)).multiply(y0.pow(2));
    assertThat(left).isCloseTo(right, within(right.multiply(d("1e-35"))));
    assertThat(f.add(state.stablecoin()).divide(g.add(state.collateral()), Exact.FIFTY))
        .as("price of the pool")
        .isCloseTo(price, within(d("1e-35")));
  }

  @Property(tries = 200)
  void aFallNeverBuysBack(
      @ForAll @BigRange(min = "1700", max = "2100") @Scale(6) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "100") @Scale(6) BigDecimal fall) {
    BandState high = FIVE_ETHER.at(price);
    BandState low = FIVE_ETHER.at(price.subtract(fall));
    assertThat(low.collateral()).isLessThanOrEqualTo(high.collateral());
    assertThat(low.stablecoin()).isGreaterThanOrEqualTo(high.stablecoin());
    assertThat(low.value(price.subtract(fall))).isLessThanOrEqualTo(high.value(price));
  }

  @Test
  void healthCountsWhatAFullConversionPays() {
    BigDecimal converted = FIVE_ETHER.convertedAmount();
    assertThat(FIVE_ETHER.health(converted, d("0")).orElseThrow()).isEqualByComparingTo("0");
    assertThat(FIVE_ETHER.health(converted.multiply(d("0.5")), d("0.06")).orElseThrow())
        .isCloseTo(d("0.88"), within(TINY));
    assertThat(FIVE_ETHER.health(d("0"), d("0.06"))).isEmpty();
  }

  @Test
  void theSteps() {
    assertThat(FIVE_ETHER.explain(d("2100")).terms())
        .extracting(term -> term.quantity())
        .containsExactly(
            "conversion starts",
            "conversion ends",
            "collateral",
            "stablecoin",
            "converted in full");
    assertThat(FIVE_ETHER.explain(d("2100")).terms().get(2).value()).isEqualTo(5);
  }
}

package org.plimsoll.onchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plimsoll.onchain.Decimals.d;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published numbers: dydxprotocol/v4-chain, x/perpetuals/types. */
class DydxLiquidityTierTest {
  private static final BigDecimal NO_INTEREST = BigDecimal.ZERO;

  private static BigInteger quantums(long value) {
    return BigInteger.valueOf(value);
  }

  @ParameterizedTest
  @CsvSource({"150000,800000,120000", "637239,289284,184343", "1000000,1000000,1000000", "7,1,0"})
  void maintenanceIsAShareOfInitialTruncated(long initial, long share, long maintenance) {
    assertThat(DydxLiquidityTier.of(initial, share).maintenanceMarginPpm()).isEqualTo(maintenance);
  }

  @ParameterizedTest
  @CsvSource({
    "999999,200000",
    "1000000,200000",
    "1234567,387653",
    "2000000,1000000",
    "2500000,1000000"
  })
  void theInitialFractionRisesBetweenTheCaps(long interest, long expected) {
    DydxLiquidityTier tier =
        DydxLiquidityTier.of(200_000, 500_000).withOpenInterestCaps(d("1e6"), d("2e6"));
    assertThat(tier.adjustedInitialMarginPpm(BigDecimal.valueOf(interest))).isEqualTo(expected);
  }

  @Test
  void equalCapsAreAStep() {
    DydxLiquidityTier tier =
        DydxLiquidityTier.of(200_000, 500_000).withOpenInterestCaps(d("5"), d("5"));
    assertThat(tier.adjustedInitialMarginPpm(d("4.999"))).isEqualTo(200_000);
    assertThat(tier.adjustedInitialMarginPpm(d("5"))).isEqualTo(1_000_000);
  }

  @Test
  void anUpperCapOfZeroSwitchesTheRiseOff() {
    DydxLiquidityTier tier = DydxLiquidityTier.of(200_000, 500_000);
    assertThat(tier.adjustedInitialMarginPpm(d("1.5e12"))).isEqualTo(200_000);
    assertThat(tier.initialMargin(quantums(500_000), d("1.5e12"))).isEqualTo(quantums(100_000));
  }

  @Test
  void marginsAreRoundedUpAndDividedLast() {
    DydxLiquidityTier rising =
        DydxLiquidityTier.of(200_000, 500_000)
            .withOpenInterestCaps(d("25000000000000"), d("60000000000000"));
    assertThat(rising.initialMargin(quantums(500_000), d("28123456789123")))
        .isEqualTo(quantums(135_697));
    DydxLiquidityTier tenth = DydxLiquidityTier.of(100_000, 500_000);
    assertThat(tenth.initialMargin(quantums(1), NO_INTEREST)).isEqualTo(quantums(1));
    assertThat(tenth.maintenanceMargin(quantums(1))).isEqualTo(quantums(1));
    assertThat(tenth.maintenanceMargin(quantums(21))).isEqualTo(quantums(2));
    assertThat(tenth.maintenanceMargin(quantums(0))).isEqualTo(quantums(0));
  }

  @ParameterizedTest
  @CsvSource({"150000,800000,180000", "450000,1000000,0", "50000,600000,120000"})
  void fundingIsClampedByTheRoomBetweenTheFractions(long initial, long share, long most) {
    assertThat(DydxLiquidityTier.of(initial, share).maxFundingRatePpm(6_000_000)).isEqualTo(most);
  }

  @Property
  void moreOpenInterestNeverLowersTheInitialMargin(
      @ForAll @LongRange(min = 0, max = 1_000_000) long initial,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long notional,
      @ForAll @LongRange(min = 0, max = 3_000) long interest,
      @ForAll @LongRange(min = 0, max = 1_000) long more) {
    DydxLiquidityTier tier =
        DydxLiquidityTier.of(initial, 600_000).withOpenInterestCaps(d("1000"), d("2000"));
    BigInteger before = tier.initialMargin(quantums(notional), BigDecimal.valueOf(interest));
    BigInteger after = tier.initialMargin(quantums(notional), BigDecimal.valueOf(interest + more));
    assertThat(after).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(quantums(notional));
    assertThat(tier.maintenanceMargin(quantums(notional))).isLessThanOrEqualTo(before);
  }

  @Property
  void theMarginIsTheLeastWholeNumberNotBelowTheExactOne(
      @ForAll @LongRange(min = 0, max = 1_000_000) long initial,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long notional) {
    BigInteger margin =
        DydxLiquidityTier.of(initial, 0).initialMargin(quantums(notional), NO_INTEREST);
    BigInteger exactTimesMillion = quantums(notional).multiply(quantums(initial));
    BigInteger million = quantums(1_000_000);
    assertThat(margin.multiply(million)).isGreaterThanOrEqualTo(exactTimesMillion);
    assertThat(margin.subtract(BigInteger.ONE).multiply(million)).isLessThan(exactTimesMillion);
  }

  @Test
  void whatNoTierCanBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DydxLiquidityTier.of(1_000_001, 0))
        .withMessage("initial margin in ppm must be 1000000 or less, was 1000001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DydxLiquidityTier.of(0, -1))
        .withMessage("maintenance fraction in ppm must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DydxLiquidityTier.of(0, 0).withOpenInterestCaps(d("2"), d("1")))
        .withMessage("open interest upper cap must be 2 or more, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DydxLiquidityTier.of(0, 0).initialMargin(quantums(-1), NO_INTEREST))
        .withMessage("notional must be 0 or more, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DydxLiquidityTier.of(0, 0).maxFundingRatePpm(-6))
        .withMessage("clamp factor in ppm must be 0 or more, was -6");
  }
}

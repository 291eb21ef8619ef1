package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts a rule is made of: fee, premium, fixed amount, and how they say themselves. */
class MarginRuleTest {
  @Test
  void theStandardRuleIsThatOfBinance() {
    MarginRule rule = MarginRule.standard();
    assertThat(rule.tiering()).isEqualTo(Tiering.MARGINAL);
    assertThat(rule.tierBy()).isEqualTo(TierBy.NOTIONAL);
    assertThat(rule.maintenanceOn()).isEqualTo(PricedAt.MARK);
    assertThat(rule.fee()).isEqualTo(TradingFee.NONE);
    assertThat(rule.premium()).isEqualTo(SizePremium.NONE);
    assertThat(rule.fixedAmount()).isZero();
    assertThat(rule).hasToString("marginal brackets by notional, maintenance on mark");
  }

  @Test
  void eachPartChangesAlone() {
    TradingFee fee = TradingFee.closing(0.0005, PricedAt.BANKRUPTCY);
    MarginRule rule =
        MarginRule.standard()
            .tiering(Tiering.FLAT)
            .tierBy(TierBy.SIZE)
            .maintenanceOn(PricedAt.ENTRY)
            .fee(fee)
            .premium(SizePremium.squareRoot(0.001))
            .fixedAmount(5);
    assertThat(rule)
        .isEqualTo(
            new MarginRule(
                Tiering.FLAT,
                TierBy.SIZE,
                PricedAt.ENTRY,
                fee,
                new SizePremium(SizePremium.Shape.SQUARE_ROOT, 0.001),
                5))
        .hasToString(
            "flat brackets by size, maintenance on entry, closing fee 0.050 % on bankruptcy, rate"
                + " grows with size (square-root), 5.00 fixed");
  }

  @Test
  void aFeeIsAFractionTakenWhereThePositionCloses() {
    refused(() -> TradingFee.closing(1, PricedAt.MARK), Messages.WHOLE_FEE);
    refused(
        () -> TradingFee.closing(0.01, PricedAt.ENTRY),
        "a closing fee must be taken on mark or bankruptcy, was entry; the position closes"
            + " elsewhere");
    refused(
        () -> TradingFee.NONE.withRate(5.5),
        "trading fee rate must be in [0, 1], was 5.5; rates are fractions, write pct(5.5) for 5.5"
            + " %");
    refused(() -> MarginRule.standard().fixedAmount(-1), "fixed amount must be 0 or more, was -1");
    refused(() -> SizePremium.linear(Double.NaN), "rate growth must be 0 or more, was NaN");
    refused(() -> new ShownLeverage(-1), "decimals must be 0 or more, was -1");
    refused(() -> new ShownLeverage(2).of(0), "initial margin rate must be above 0, was 0");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }

  @Test
  void aFeeKeepsWhatIsNotChanged() {
    TradingFee fee =
        TradingFee.closing(0.0006, PricedAt.BANKRUPTCY).reserving(TradingFee.Reserve.CLOSING);
    assertThat(fee.withRate(0.001))
        .isEqualTo(new TradingFee(0.001, PricedAt.BANKRUPTCY, TradingFee.Reserve.CLOSING));
    assertThat(fee.isTakenAtBankruptcy()).isTrue();
    assertThat(TradingFee.NONE.isTakenAtBankruptcy()).isFalse();
    assertThat(TradingFee.Reserve.OPENING_AND_CLOSING).hasToString("opening-and-closing");
  }

  /** Deribit's tables: 2 % and 0.005 % per bitcoin, 4 % and 0.0005 % per SOL. */
  @ParameterizedTest
  @CsvSource({
    "0.02, 0.00005, 25, 0.02125",
    "0.04, 0.000005, 25, 0.040125",
    "0.02, 0.000005, 25, 0.020125",
    "0.01, 0.00005, 0, 0.01"
  })
  void deribitsRateGrowsInProportion(double base, double growth, double size, double rate) {
    SizePremium premium = SizePremium.linear(growth);
    assertThat(premium.rate(base, size)).isCloseTo(rate, within(1e-15));
    assertThat(premium.rate(BigDecimal.valueOf(base), BigDecimal.valueOf(size)))
        .isEqualByComparingTo(BigDecimal.valueOf(rate));
  }

  @Test
  void driftsRateHasAFloor() {
    SizePremium premium = SizePremium.squareRoot(0.001);
    assertThat(premium.rate(0.05, 81)).isEqualTo(0.05);
    assertThat(premium.rate(0.05, 10_000)).isCloseTo(0.14, within(1e-15));
    assertThat(premium.rate(new BigDecimal("0.05"), new BigDecimal("10000")))
        .isEqualByComparingTo("0.14");
    assertThat(premium.rate(new BigDecimal("0.05"), BigDecimal.TEN)).isEqualByComparingTo("0.05");
    assertThat(premium.grows()).isTrue();
    assertThat(SizePremium.NONE.grows()).isFalse();
    assertThat(SizePremium.NONE.rate(0.05, 1e9)).isEqualTo(0.05);
  }

  @Property
  void aPremiumNeverFallsWithSize(
      @ForAll @DoubleRange(min = 0, max = 1e6) double size,
      @ForAll @DoubleRange(min = 0, max = 1e3) double more,
      @ForAll SizePremium.Shape shape) {
    SizePremium premium = new SizePremium(shape, 1e-4);
    double rate = premium.rate(0.01, size);
    assertThat(rate).isGreaterThanOrEqualTo(0.01);
    assertThat(premium.rate(0.01, size + more)).isGreaterThanOrEqualTo(rate);
    assertThat(premium.rate(new BigDecimal("0.01"), BigDecimal.valueOf(size)).doubleValue())
        .isCloseTo(rate, within(rate * 1e-14));
  }

  /** OKX: 0G-USDT shows 20, 15, 12.5, 11.76 and 3.44 times; the second rate is itself rounded. */
  @Test
  void leverageIsShownCutOff() {
    ShownLeverage okx = new ShownLeverage(2);
    assertThat(List.of(0.05, 0.08, 0.085, 0.29).stream().map(okx::of).toList())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("20"),
            new BigDecimal("12.5"),
            new BigDecimal("11.76"),
            new BigDecimal("3.44"));
    assertThat(new ShownLeverage(0).of(0.0666)).isEqualByComparingTo("15");
    assertThat(okx.of(0.1)).isEqualByComparingTo("10");
  }
}

package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.ROUNDING;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Who gets how much of the collateral that a repayment buys. */
class LiquidationBonusTest {
  private static final LiquidationBonus FIVE_PERCENT = new LiquidationBonus(d("0.05"), d("0.1"));

  @Test
  void theProtocolTakesItsShareOfTheBonusOnly() {
    SeizedCollateral seized = FIVE_PERCENT.seize(d("1000"), d("20"), d("100"));
    assertThat(seized.total()).isEqualByComparingTo("52.5");
    assertThat(seized.toProtocol()).isEqualByComparingTo("0.25");
    assertThat(seized.toLiquidator()).isEqualByComparingTo("52.25");
    assertThat(seized.repaid()).isEqualByComparingTo("1000");
  }

  @Test
  void tooLittleCollateralBuysLessDebt() {
    SeizedCollateral seized = FIVE_PERCENT.seize(d("1000"), d("20"), d("42"));
    assertThat(seized.total()).isEqualByComparingTo("42");
    assertThat(seized.repaid()).isEqualByComparingTo("800");
    assertThat(seized.toProtocol()).isEqualByComparingTo("0.2");
  }

  @Test
  void theLastUnitIsNotTooLittle() {
    SeizedCollateral seized = FIVE_PERCENT.seize(d("1000"), d("20"), d("52.5"));
    assertThat(seized.repaid()).isEqualByComparingTo("1000");
    assertThat(seized.total()).isEqualByComparingTo("52.5");
  }

  @Property(tries = 300)
  void whatIsSeizedIsWorthTheRepaymentAndTheBonus(
      @ForAll @BigRange(min = "0", max = "100000") @Scale(6) BigDecimal debt,
      @ForAll @BigRange(min = "0.01", max = "5000") @Scale(2) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal balance,
      @ForAll @BigRange(min = "0", max = "0.3") @Scale(3) BigDecimal bonus,
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal share) {
    SeizedCollateral seized = new LiquidationBonus(bonus, share).seize(debt, price, balance);
    BigDecimal worth = seized.repaid().multiply(BigDecimal.ONE.add(bonus));
    assertThat(seized.total().multiply(price)).isCloseTo(worth, within(d("1e-35")));
    assertThat(seized.total()).isLessThanOrEqualTo(balance);
    assertThat(seized.repaid()).isLessThanOrEqualTo(debt.add(ROUNDING));
    assertThat(seized.toProtocol().signum()).isNotNegative();
    assertThat(seized.toLiquidator().multiply(price))
        .as("no liquidator loses")
        .isGreaterThanOrEqualTo(seized.repaid().subtract(d("1e-35")));
  }

  @Test
  void theStepsSplitTheSeizure() {
    assertThat(FIVE_PERCENT.explain(d("1000"), d("20"), d("42")).terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly(
            "repaid 800.0", "seized 42.0", "to the protocol 0.2", "to the liquidator 41.8");
  }
}

package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.lending.Decimals.WEI;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves a market to a target, never past it, and the last digit that decides. */
class MarketUtilizationTest {
  @ParameterizedTest
  @CsvSource({
    "1000, 400, 0.5, 0, 200, 100, 0",
    "1, 1, 0.9, 0.111111111111111112, 0, 0, 0.1",
    "1, 0, 0.9, 0, 1, 0.9, 0",
    "0, 1, 0.9, 1.111111111111111112, 0, 0, 1",
    "1000, 400, 0.4, 0, 0, 0, 0",
    "1000, 400, 0.3, 333.333333333333333334, 0, 0, 100",
    "1000, 400, 0.7, 0, 428.571428571428571428, 300, 0",
    "1000, 400, 1, 0, 600, 600, 0",
    "0, 0, 0.5, 0, 0, 0, 0"
  })
  void toTheTarget(
      BigDecimal supplied,
      BigDecimal borrowed,
      BigDecimal target,
      BigDecimal supply,
      BigDecimal withdraw,
      BigDecimal borrow,
      BigDecimal repay) {
    MarketUtilization market = new MarketUtilization(supplied, borrowed);
    assertThat(market.supplyTo(target).orElseThrow()).isEqualByComparingTo(supply);
    assertThat(market.withdrawTo(target)).isEqualByComparingTo(withdraw);
    assertThat(market.borrowTo(target)).isEqualByComparingTo(borrow);
    assertThat(market.repayTo(target)).isEqualByComparingTo(repay);
  }

  @Test
  void aTargetOfZero() {
    MarketUtilization lent = market("1000", "400");
    assertThat(lent.supplyTo(d("0"))).as("no supply is enough").isEmpty();
    assertThat(lent.withdrawTo(d("0"))).isEqualByComparingTo("0");
    assertThat(lent.borrowTo(d("0"))).isEqualByComparingTo("0");
    assertThat(lent.repayTo(d("0"))).isEqualByComparingTo("400");
    MarketUtilization idle = market("1000", "0");
    assertThat(idle.supplyTo(d("0")).orElseThrow()).isEqualByComparingTo("0");
    assertThat(idle.withdrawTo(d("0"))).isEqualByComparingTo("1000");
    assertThat(market("0", "1").supplyTo(d("0"))).isEmpty();
  }

  @Test
  void utilizationOfEmptyMarkets() {
    assertThat(market("1000", "0").utilization().orElseThrow()).isEqualByComparingTo("0");
    assertThat(market("0", "0").utilization().orElseThrow()).isEqualByComparingTo("0");
    assertThat(market("0", "1").utilization()).as("infinite").isEmpty();
    assertThat(market("3", "2").utilization().orElseThrow()).isEqualTo(d("0.666666666666666666"));
  }

  @Property(tries = 400)
  void noAmountMovesTheMarketPastTheTarget(
      @ForAll @BigRange(min = "1", max = "1000") @Scale(18) BigDecimal supplied,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(18) BigDecimal borrowed,
      @ForAll @BigRange(min = "0.01", max = "0.99") @Scale(18) BigDecimal target) {
    MarketUtilization market = new MarketUtilization(supplied, borrowed);
    boolean isAbove = borrowed.compareTo(supplied.multiply(target)) > 0;
    if (isAbove) {
      assertAtMost(supplied.add(market.supplyTo(target).orElseThrow()), borrowed, target);
      assertAtMost(supplied, borrowed.subtract(market.repayTo(target)), target);
      assertThat(market.withdrawTo(target)).isEqualByComparingTo("0");
      assertThat(market.borrowTo(target)).isEqualByComparingTo("0");
    } else {
      assertAtMost(supplied.subtract(market.withdrawTo(target)), borrowed, target);
      assertAtMost(supplied, borrowed.add(market.borrowTo(target)), target);
      assertThat(market.repayTo(target)).isEqualByComparingTo("0");
      assertThat(market.supplyTo(target).orElseThrow()).isEqualByComparingTo("0");
    }
  }

  /** A unit less would not do: the amounts are the smallest and the largest there are. */
  @Property(tries = 300)
  void oneUnitLessIsNotEnough(
      @ForAll @BigRange(min = "1", max = "1000") @Scale(18) BigDecimal supplied,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(18) BigDecimal borrowed,
      @ForAll @BigRange(min = "0.01", max = "0.99") @Scale(2) BigDecimal target) {
    MarketUtilization market = new MarketUtilization(supplied, borrowed);
    BigDecimal repaid = market.repayTo(target);
    if (repaid.signum() > 0) {
      BigDecimal debt = borrowed.subtract(repaid.subtract(WEI));
      assertThat(debt).isGreaterThan(supplied.multiply(target));
    }
    BigDecimal taken = market.withdrawTo(target);
    if (taken.signum() > 0) {
      BigDecimal rest = supplied.subtract(taken.add(WEI));
      assertThat(borrowed).isGreaterThan(rest.multiply(target));
    }
  }

  private static void assertAtMost(BigDecimal supply, BigDecimal borrow, BigDecimal target) {
    assertThat(borrow).isLessThanOrEqualTo(supply.multiply(target));
  }

  private static MarketUtilization market(String supply, String borrow) {
    return new MarketUtilization(d(supply), d(borrow));
  }
}

package org.plimsoll.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SteppedFireSaleTest {
  private static final DeleveragingRule RULE = new DeleveragingRule(6, 0.03, 0.04, 0.05);
  private static final DeleveragingRule TARGETING = new DeleveragingRule(6, 0.03, 1, 0.05);

  /** Three banks of the 2018 European stress test: strong, middling, weak. */
  private static final List<StressedBank> BANKS =
      List.of(
          StressedBank.ofDisclosure(14_712, 0.0655, 34_241, 27_695),
          StressedBank.ofDisclosure(40_861, 0.0430, 58_111, 50_778),
          StressedBank.ofDisclosure(5_803, 0.0341, 27_763, 12_779));

  @Test
  void aDisclosureBecomesABalanceSheet() {
    StressedBank bank = BANKS.get(0);
    assertThat(bank.equity()).isCloseTo(14_712, within(1e-6));
    double assets = 14_712 / 0.0655;
    assertThat(bank.cash()).isCloseTo(0.05 * assets, within(1e-6));
    assertThat(bank.corporateBonds()).isEqualTo(6_546);
    assertThat(bank.repayable()).isEqualTo(bank.otherLiabilities());
  }

  /** One bank by hand: assets 100, equity 3.5, cash 1; it repays 1 and sells what is missing. */
  @Test
  void oneBankByHand() {
    StressedBank bank = new StressedBank(1, 20, 30, 49, 60, 36.5);
    DeleveragingRule twoSteps = new DeleveragingRule(2, 0.03, 0.04, 0.05);
    SteppedFireSale sale = SteppedFireSale.of(List.of(bank), twoSteps, 0, 0.01);
    double offered = (100 - 3.5 / 0.05) - 1;
    assertThat(sale.soldFraction()).isCloseTo(offered / 50, within(1e-12));
    double price = Math.pow(0.99, offered / 50 / 0.05);
    assertThat(sale.corporatePrice()).isCloseTo(price, within(1e-12));
    assertThat(sale.governmentPrice()).isCloseTo(price, within(1e-12));
    assertThat(sale.defaults()).isEqualTo(1);
    assertThat(sale.rows())
        .containsExactly(new SteppedFireSale.Row(1, 0), new SteppedFireSale.Row(2, 1));
  }

  /** A defaulted bank sells everything, one step late. */
  @Test
  void aDefaultSellsOneStepLate() {
    StressedBank bank = new StressedBank(1, 20, 30, 49, 60, 36.5);
    SteppedFireSale first =
        SteppedFireSale.of(List.of(bank), new DeleveragingRule(1, 0.03, 0.04, 0.05), 0.1, 0.01);
    assertThat(first.defaultsPerStep()).containsExactly(1);
    assertThat(first.soldFraction()).isZero();
    SteppedFireSale second =
        SteppedFireSale.of(List.of(bank), new DeleveragingRule(2, 0.03, 0.04, 0.05), 0.1, 0.01);
    assertThat(second.soldFraction()).isEqualTo(1);
    assertThat(second.governmentPrice()).isCloseTo(0.9 * Math.pow(0.99, 20), within(1e-12));
    assertThat(second.defaultsPerStep()).containsExactly(1, 0);
  }

  @Property(tries = 100)
  void pricesFallAndSalesAreAtMostEverything(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 1) double shock,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 0.5) double impact) {
    for (DeleveragingRule rule : List.of(RULE, TARGETING)) {
      SteppedFireSale sale = SteppedFireSale.of(BANKS, rule, shock, impact);
      assertThat(sale.soldFraction()).isBetween(0.0, 1 + 1e-12);
      assertThat(sale.corporatePrice()).isBetween(0.0, 1.0);
      assertThat(sale.governmentPrice()).isBetween(0.0, 1 - shock + 1e-12);
      assertThat(sale.defaultsPerStep()).hasSize(6);
      assertThat(sale.defaults()).isBetween(0, 3);
    }
  }

  @Property(tries = 50)
  void withoutImpactOnlyTheShockMovesAPrice(
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 1) double shock) {
    SteppedFireSale sale = SteppedFireSale.of(BANKS, RULE, shock, 0);
    assertThat(sale.corporatePrice()).isEqualTo(1);
    assertThat(sale.governmentPrice()).isEqualTo(1 - shock);
  }

  @Test
  void orderOfTheBanksDoesNotMatter() {
    SteppedFireSale sale = SteppedFireSale.of(BANKS, RULE, 0.12, 0.02);
    SteppedFireSale other =
        SteppedFireSale.of(List.of(BANKS.get(2), BANKS.get(0), BANKS.get(1)), RULE, 0.12, 0.02);
    assertThat(other.defaultsPerStep()).isEqualTo(sale.defaultsPerStep());
    assertThat(other.corporatePrice()).isCloseTo(sale.corporatePrice(), within(1e-12));
  }

  @Test
  void leverageTargetingSellsMoreThanAThreshold() {
    assertThat(SteppedFireSale.of(BANKS, TARGETING, 0.02, 0.01).soldFraction())
        .isGreaterThan(SteppedFireSale.of(BANKS, RULE, 0.02, 0.01).soldFraction());
  }

  @Test
  void withoutBanksOrStepsNothingIsSold() {
    assertThat(SteppedFireSale.of(List.of(), RULE, 0.1, 0.1).soldFraction()).isZero();
    DeleveragingRule none = new DeleveragingRule(0, 0.03, 0.04, 0.05);
    assertThat(SteppedFireSale.of(BANKS, none, 0.1, 0.1).defaultsPerStep()).isEmpty();
  }

  /** Government bonds worth nothing are not sold, corporate ones are. */
  @Test
  void aShockOfEverythingLeavesBondsNobodyBuys() {
    StressedBank bank = new StressedBank(1, 20, 30, 49, 60, 36.5);
    SteppedFireSale sale = SteppedFireSale.of(List.of(bank), RULE, 1, 0.01);
    assertThat(sale.soldFraction()).isCloseTo(20 / 50.0, within(1e-12));
    assertThat(sale.governmentPrice()).isZero();
  }

  @Test
  void badNumbersAreRefused() {
    refused(() -> SteppedFireSale.of(BANKS, RULE, 0.1, 1), "impact must be in [0, 1), was 1");
    refused(() -> SteppedFireSale.of(BANKS, RULE, -0.1, 0), "shock must be in [0, 1], was -0.1");
    refused(() -> new DeleveragingRule(-1, 0, 0, 1), "steps must be 0 or more, was -1");
    refused(() -> new DeleveragingRule(1, 0, 0, 0), "target leverage ratio must be above 0, was 0");
    refused(
        () -> StressedBank.ofDisclosure(1, 0.1, 5, 6),
        "government bonds must not exceed the debt securities of 5, was 6");
    refused(() -> StressedBank.ofDisclosure(1, 0, 5, 4), "leverage ratio must be above 0, was 0");
  }

  private static void refused(Runnable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(sentence);
  }
}

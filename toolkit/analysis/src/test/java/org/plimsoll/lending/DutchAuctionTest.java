package org.plimsoll.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plimsoll.lending.Decimals.WEI;
import static org.plimsoll.lending.Decimals.d;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bids in an auction that is to raise 110 from 40, and who is paid for starting it. */
class DutchAuctionTest {
  /** Maker dss, auction tests at a price of 5. */
  @ParameterizedTest(name = "minimum {0}, bid {1}")
  @CsvSource({
    "0, 10, 10, 50, 60, 30, 0",
    "0, 22, 22, 110, 0, 0, 18",
    "0, 25, 22, 110, 0, 0, 18",
    "0, 40, 22, 110, 0, 0, 18",
    "0, 0, 0, 0, 110, 40, 0",
    "22, 18, 17.6, 88, 22, 22.4, 0",
    "22, 17.6, 17.6, 88, 22, 22.4, 0",
    "22, 22, 22, 110, 0, 0, 18",
    "22, 30, 22, 110, 0, 0, 18",
    "20, 18, 18, 90, 20, 22, 0"
  })
  void bidsAtFive(
      BigDecimal minimum,
      BigDecimal bid,
      BigDecimal bought,
      BigDecimal paid,
      BigDecimal leftDebt,
      BigDecimal leftCollateral,
      BigDecimal returned) {
    AuctionFill fill = auction(minimum).take(d("5"), bid).orElseThrow();
    assertThat(fill.bought()).isEqualByComparingTo(bought);
    assertThat(fill.paid()).isEqualByComparingTo(paid);
    assertThat(fill.leftDebt()).isEqualByComparingTo(leftDebt);
    assertThat(fill.leftCollateral()).isEqualByComparingTo(leftCollateral);
    assertThat(fill.returnedCollateral()).isEqualByComparingTo(returned);
  }

  /** A debt that is not above the minimum can only be bought whole. */
  @Test
  void aSmallDebtCannotBeSplit() {
    assertThat(auction(d("110")).take(d("5"), d("10"))).isEmpty();
    assertThat(auction(d("111")).take(d("5"), d("10"))).isEmpty();
    assertThat(auction(d("111")).take(d("5"), d("22"))).isPresent();
    assertThat(auction(d("109")).take(d("5"), d("10")).orElseThrow().paid())
        .isEqualByComparingTo("1");
  }

  /** March 2020 in one line: a price of 0 sells everything for nothing. */
  @Test
  void aPriceOfZeroSellsForNothing() {
    AuctionFill fill = auction(d("20")).take(d("0"), d("40")).orElseThrow();
    assertThat(fill.bought()).isEqualByComparingTo("40");
    assertThat(fill.paid()).isEqualByComparingTo("0");
    assertThat(fill.leftDebt()).isEqualByComparingTo("110");
  }

  /** The last collateral may leave any debt: dust counts only while something is for sale. */
  @Test
  void theWholeCollateralMayBeBoughtForLessThanTheDebt() {
    AuctionFill fill = auction(d("22")).take(d("2.5"), d("99")).orElseThrow();
    assertThat(fill.bought()).isEqualByComparingTo("40");
    assertThat(fill.paid()).isEqualByComparingTo("100");
    assertThat(fill.leftDebt()).isEqualByComparingTo("10");
    assertThat(fill.leftCollateral()).isEqualByComparingTo("0");
    assertThat(fill.returnedCollateral()).isEqualByComparingTo("0");
  }

  @Property(tries = 500)
  void everyFillConservesAndPaysThePrice(
      @ForAll @BigRange(min = "0", max = "50") @Scale(6) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "60") @Scale(6) BigDecimal bid,
      @ForAll @BigRange(min = "0", max = "120") @Scale(2) BigDecimal minimum) {
    Optional<AuctionFill> taken = auction(minimum).take(price, bid);
    taken.ifPresent(
        fill -> {
          assertThat(fill.paid().add(fill.leftDebt())).isEqualByComparingTo("110");
          assertThat(fill.bought().add(fill.leftCollateral()).add(fill.returnedCollateral()))
              .isEqualByComparingTo("40");
          assertThat(fill.bought().multiply(price))
              .as("paid = bought x price, to the last digit of the collateral")
              .isCloseTo(fill.paid(), within(price.multiply(WEI)));
          assertThat(fill.bought()).isLessThanOrEqualTo(bid);
        });
    assertNoDust(taken, minimum);
  }

  private static void assertNoDust(Optional<AuctionFill> taken, BigDecimal minimum) {
    taken
        .filter(fill -> fill.leftDebt().signum() > 0 && fill.leftCollateral().signum() > 0)
        .ifPresent(
            fill -> assertThat(fill.leftDebt()).isGreaterThanOrEqualTo(minimum.min(d("110"))));
    if (taken.isEmpty()) {
      assertThat(minimum).isGreaterThanOrEqualTo(d("110"));
    }
  }

  @Property(tries = 300)
  void whoBidsMoreNeverBuysLess(
      @ForAll @BigRange(min = "0.01", max = "50") @Scale(3) BigDecimal price,
      @ForAll @BigRange(min = "0", max = "40") @Scale(3) BigDecimal bid,
      @ForAll @BigRange(min = "0", max = "20") @Scale(3) BigDecimal more) {
    DutchAuction auction = auction(d("22"));
    assertThat(auction.take(price, bid.add(more)).orElseThrow().bought())
        .isGreaterThanOrEqualTo(auction.take(price, bid).orElseThrow().bought());
  }

  @Test
  void whoeverStartsIsPaidATipAndAShare() {
    KeeperIncentive incentive = new KeeperIncentive(d("100"), d("0.02"));
    assertThat(incentive.reward(d("110"))).isEqualByComparingTo("102.2");
    assertThat(incentive.reward(d("0"))).isEqualByComparingTo("100");
  }

  @ParameterizedTest(name = "minimum {0}, oracle price {1}: {2}")
  @CsvSource({"110, 5, 102.2", "110.01, 5, 0", "100, 2.5, 102.2", "100, 2.49, 0"})
  void aRestartOfDustIsNotPaid(BigDecimal minimum, BigDecimal price, BigDecimal reward) {
    KeeperIncentive incentive = new KeeperIncentive(d("100"), d("0.02"));
    assertThat(incentive.restartReward(auction(minimum), price)).isEqualByComparingTo(reward);
  }

  @Test
  void theStepsSayWhyThePaymentIsWhatItIs() {
    assertThat(paid("0", "10")).isEqualTo("min(collateral, bid) x price = 10 x 5");
    assertThat(paid("0", "30")).isEqualTo("all of the debt, which is less than bid x price");
    assertThat(paid("22", "18")).isEqualTo("debt - minimum remaining debt of 22");
    assertThat(paid("110", "10"))
        .isEqualTo("refused: a debt of at most the minimum is bought whole");
    assertThat(auction(d("110")).explain(d("5"), d("10")).terms())
        .filteredOn(term -> term.quantity().equals("left debt"))
        .singleElement()
        .satisfies(term -> assertThat(term.value()).isEqualTo(110));
  }

  private static String paid(String minimum, String bid) {
    return auction(d(minimum)).explain(d("5"), d(bid)).terms().get(1).formula();
  }

  private static DutchAuction auction(BigDecimal minimum) {
    return new DutchAuction(d("110"), d("40"), minimum);
  }
}

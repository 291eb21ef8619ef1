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

/** How Maker splits a vault that owes 100 against 40, with a penalty of 10 %. */
class AuctionStartRuleTest {
  private static final Vault VAULT = new Vault(d("40"), d("100"));

  @Test
  void withoutALimitTheWholeVaultIsAuctioned() {
    AuctionStart start = rule("0").start(VAULT, d("4")).orElseThrow();
    assertThat(start.auctionDebt()).isEqualByComparingTo("110");
    assertThat(start.auctionCollateral()).isEqualByComparingTo("40");
    assertThat(start.left().debt()).isEqualByComparingTo("0");
    assertThat(start.left().collateral()).isEqualByComparingTo("0");
    assertThat(start.startPrice()).isEqualByComparingTo("4");
    assertThat(start.auction(d("22")).debt()).isEqualByComparingTo("110");
  }

  @Test
  void theStartPriceIsTheOraclePriceTimesTheBuffer() {
    AuctionStartRule buffered = new AuctionStartRule(d("1.1"), d("0"), d("1.25"));
    assertThat(buffered.start(VAULT, d("4")).orElseThrow().startPrice()).isEqualByComparingTo("5");
  }

  /** Debt taken at the top of the range of each column; "none" where nothing may start. */
  @ParameterizedTest(name = "dust {0}, room {1}: takes {2}")
  @CsvSource({
    "0, 75, 68.181818181818181818",
    "0, 110, 100",
    "0, 109.999999999999999999, 99.999999999999999999",
    "0, 1000, 100",
    "20, 80, 72.727272727272727272",
    "28, 80, 100",
    "27.272727272727272728, 80, 72.727272727272727272",
    "27.272727272727272729, 80, 100",
    "40, 44, 40",
    "41, 44, none",
    "60, 44, none",
    "61, 44, 100",
    "0, 0, none",
    "200, 0, none"
  })
  void dustAndRoom(BigDecimal dust, BigDecimal room, String taken) {
    Optional<AuctionStart> start =
        new AuctionStartRule(d("1.1"), dust, d("1")).start(VAULT, d("4"), room);
    assertThat(start.isEmpty()).isEqualTo(taken.equals("none"));
    start.ifPresent(
        s -> assertThat(d("100").subtract(s.left().debt())).isEqualByComparingTo(taken));
  }

  @Test
  void nothingToSellOrNoPriceStartsNothing() {
    assertThat(rule("0").start(new Vault(d("0"), d("100")), d("4"))).isEmpty();
    assertThat(rule("0").start(new Vault(d("40"), d("0")), d("4"))).isEmpty();
    assertThat(rule("0").start(VAULT, d("0"))).isEmpty();
  }

  @Property(tries = 400)
  void debtAndCollateralAreConserved(
      @ForAll @BigRange(min = "0", max = "200") @Scale(6) BigDecimal debt,
      @ForAll @BigRange(min = "0", max = "90") @Scale(6) BigDecimal collateral,
      @ForAll @BigRange(min = "0", max = "60") @Scale(2) BigDecimal dust,
      @ForAll @BigRange(min = "0", max = "250") @Scale(2) BigDecimal room) {
    Vault vault = new Vault(collateral, debt);
    AuctionStartRule rule = new AuctionStartRule(d("1.13"), dust, d("1.2"));
    rule.start(vault, d("7"), room)
        .ifPresent(
            start -> {
              BigDecimal taken = debt.subtract(start.left().debt());
              assertThat(start.auctionDebt()).isEqualByComparingTo(taken.multiply(d("1.13")));
              assertThat(start.auctionCollateral().add(start.left().collateral()))
                  .isEqualByComparingTo(collateral);
              assertThat(start.auctionCollateral().multiply(debt))
                  .as("collateral in proportion to debt")
                  .isCloseTo(collateral.multiply(taken), within(WEI.multiply(d("200"))));
              assertNoDust(start, dust, room);
            });
  }

  private static void assertNoDust(AuctionStart start, BigDecimal dust, BigDecimal room) {
    boolean isPartial = start.left().debt().signum() > 0;
    if (isPartial) {
      assertThat(start.left().debt()).isGreaterThanOrEqualTo(dust);
      assertThat(start.auctionDebt()).isLessThanOrEqualTo(room);
    }
    assertThat(start.auctionDebt().subtract(room))
        .as("the room is exceeded by less than dust and its penalty")
        .isLessThanOrEqualTo(dust.multiply(d("1.13")).add(WEI));
  }

  @Test
  void onlyAVaultBelowItsRatioIsUnsafe() {
    assertThat(VAULT.isUnsafe(d("5"), d("2"))).isFalse();
    assertThat(VAULT.isUnsafe(d("4.999999999999999999"), d("2"))).isTrue();
    assertThat(new Vault(d("0"), d("0")).isUnsafe(d("0"), d("2"))).isFalse();
  }

  @Test
  void theSteps() {
    assertThat(rule("20").explain(VAULT, d("4"), d("55")).terms())
        .extracting(term -> term.quantity() + " " + term.value())
        .containsExactly(
            "debt taken 50.0", "auction debt 55.0", "auction collateral 20.0", "start price 4.0");
    assertThat(rule("41").explain(VAULT, d("4"), d("44")).terms())
        .allSatisfy(term -> assertThat(term.value()).isZero());
  }

  private static AuctionStartRule rule(String dust) {
    return new AuctionStartRule(d("1.1"), d(dust), d("1"));
  }
}

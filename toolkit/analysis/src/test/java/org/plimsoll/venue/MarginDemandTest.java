package org.plimsoll.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.TradingFee.Reserve;

/** Contracts and what is demanded of a size: published figures, pieces and refusals. */
class MarginDemandTest {
  private static final Contract LINEAR = Contract.linear("X");
  private static final MarginRule STANDARD = MarginRule.standard();

  private static MarginSchedule one(MarginRule rule, double rate, double maxLeverage) {
    return MarginSchedule.ofRate(LINEAR, rule, rate, maxLeverage);
  }

  /** Recorded readings: Bybit 299 contracts of 1 USD, Binance COIN-M one of 100 USD. */
  @Test
  void inverseContractsGainInCoin() {
    Contract bybit = Contract.inverse("BTCUSD", 1);
    assertThat(bybit.notional(299, 30_004.5006751)).isCloseTo(0.00996518, within(5e-8));
    assertThat(bybit.profit(Side.SHORT, 299, 30_004.5006751, 26_926))
        .isCloseTo(0.00113932, within(5e-8));
    Contract binance = Contract.inverse("BTCUSD_PERP", 100);
    assertThat(binance.profit(Side.LONG, 1, 11_707.70000003, 11_788.66626667))
        .isCloseTo(5.866e-05, within(1e-8));
    assertThat(binance.isInverse()).isTrue();
    assertThat(binance.notional(500, 50_000)).isEqualTo(1);
  }

  /** BitMEX ETHUSD: a contract earns 0.000001 XBT per dollar. */
  @Test
  void quantoContractsGainTheirMultiplierPerPoint() {
    Contract quanto = Contract.quanto("ETHUSD", 1e-6);
    assertThat(quanto.profit(Side.LONG, 1_000, 3_000, 3_100)).isCloseTo(0.1, within(1e-15));
    assertThat(quanto.notional(1_000, 3_000)).isCloseTo(3, within(1e-15));
    assertThat(quanto.isInverse()).isFalse();
    assertThat(Contract.Kind.QUANTO).hasToString("quanto");
  }

  /** KuCoin's example: 10,000 lots of 0.001 at 30,000 under 0.4 %. */
  @Test
  void lotsAreCountedByTheirSize() {
    MarginSchedule schedule =
        MarginSchedule.ofRate(LINEAR.withMultiplier(0.001), STANDARD, 0.004, 100);
    assertThat(schedule.of(10_000).maintenanceMargin(30_000)).isCloseTo(1_200, within(1e-9));
    assertThat(schedule.contract().size(10_000)).isEqualTo(10);
  }

  @Test
  void brokenContractsAreRefused() {
    refused(() -> Contract.linear(" "), "contract symbol must be a name, was blank");
    refused(() -> Contract.inverse("X", 0), "contract multiplier must be above 0, was 0");
    refused(
        () -> LINEAR.withMultiplier(Double.NaN), "contract multiplier must be above 0, was NaN");
  }

  /** BTSE's example: 30,000 at 100 times with a fee of 0.05 %: 300 and twice 15. */
  @Test
  void feesAreReservedWithTheInitialMargin() {
    TradingFee fee = TradingFee.closing(0.0005, PricedAt.MARK);
    MarginRule both = STANDARD.fee(fee.reserving(Reserve.OPENING_AND_CLOSING));
    assertThat(one(both, 0.005, 100).of(1).initialMargin(Side.LONG, 30_000, 100)).isEqualTo(330);
    MarginRule closing = STANDARD.fee(fee.reserving(Reserve.CLOSING));
    MarginDemand demand = one(closing, 0.005, 100).of(1);
    assertThat(demand.initialMargin(Side.LONG, 30_000, 100))
        .isCloseTo(300 + 0.0005 * 29_700, within(1e-9));
    assertThat(demand.initialMargin(Side.SHORT, 30_000, 100))
        .isCloseTo(300 + 0.0005 * 30_300, within(1e-9));
    assertThat(one(STANDARD.fee(fee), 0.005, 100).of(1).initialMargin(Side.LONG, 30_000, 100))
        .isEqualTo(300);
    MarginDemand coin =
        MarginSchedule.ofRate(Contract.inverse("X", 1), closing, 0.005, 100).of(30_000);
    assertThat(coin.initialMargin(Side.LONG, 30_000, 100))
        .isCloseTo(0.01 + 0.0005 * 1.01, within(1e-12));
  }

  /** Hyperliquid: 10,000 at 10 times where 20 are allowed: 1,000 and 250. */
  @Test
  void halfTheInitialMarginOfTheHighestLeverage() {
    MarginSchedule schedule = MarginSchedule.ofMaxLeverage(LINEAR, STANDARD, 20);
    assertThat(schedule.of(10_000).maintenanceMargin(1)).isCloseTo(250, within(1e-12));
    assertThat(schedule.of(10_000).initialMargin(Side.LONG, 1, 10)).isEqualTo(1_000);
    refused(
        () -> MarginSchedule.ofMaxLeverage(LINEAR, STANDARD, 0.5),
        "max leverage must be 1 or more, was 0.5");
  }

  /** Deribit's table, to the cent and in decimals. */
  @Test
  void aRateThatGrowsWithSize() {
    MarginRule rule = STANDARD.tierBy(TierBy.SIZE).premium(SizePremium.linear(0.00005));
    MarginDemand demand = one(rule, 0.02, 50).of(25);
    assertThat(demand.maintenanceMargin(100_000)).isCloseTo(53_125, within(1e-9));
    assertThat(demand.exact().maintenanceMargin(new BigDecimal("100000")))
        .isEqualByComparingTo("53125");
    assertThat(demand.exact().rateBySize()).isEqualByComparingTo("0.02125");
    assertThat(demand.maxLeverage(100_000)).isCloseTo(1 / 0.02125, within(1e-9));
    assertThat(demand.tierSize(1)).isEqualTo(25);
    refused(
        () -> one(STANDARD.premium(SizePremium.linear(0.1)), 0.02, 50),
        "X: a rate that grows with size must have tiers by size on a linear or quanto contract,"
            + " was otherwise");
  }

  @Test
  void leverageIsCheckedAgainstTheSize() {
    MarginSchedule schedule =
        MarginSchedule.ofRates(
            LINEAR, STANDARD, List.of(0.0, 1_000.0), List.of(0.01, 0.02), List.of(50.0, 20.0));
    assertThat(schedule.of(9).allowed(100, 50)).isEqualTo(50);
    refused(
        () -> schedule.of(10).allowed(100, 50),
        "leverage 50 is above the venue's maximum of 20 for a X notional of 1,000 (bracket 2)");
    refused(
        () -> one(STANDARD, 0.01, 100 / 7.0).of(1).allowed(100, 15),
        "leverage 15 is above the venue's maximum of 14.28 for a X notional of 100 (bracket 1)");
    refused(() -> schedule.of(10).allowed(100, 0.5), "leverage must be 1 or more, was 0.5");
    refused(() -> schedule.of(0), "quantity must be above 0, was 0");
  }

  /** The drawn pieces are the margin, whatever the contract. */
  @Test
  void piecesCoverEveryPriceAndGiveTheMargin() {
    for (Contract contract : List.of(LINEAR, Contract.inverse("X", 100), Contract.quanto("X", 2))) {
      for (Tiering tiering : Tiering.values()) {
        for (TierBy tierBy : TierBy.values()) {
          MarginRule rule = STANDARD.tiering(tiering).tierBy(tierBy);
          MarginDemand demand =
              MarginSchedule.ofRates(
                      contract,
                      rule,
                      List.of(0.0, 20.0, 60.0),
                      List.of(0.01, 0.03, 0.1),
                      List.of(50.0, 20.0, 5.0))
                  .of(30);
          covered(demand);
        }
      }
    }
  }

  private static void covered(MarginDemand demand) {
    List<MarginDemand.Line> lines = demand.lines();
    assertThat(lines.get(0).fromPrice()).isZero();
    assertThat(lines.get(lines.size() - 1).toPrice()).isInfinite();
    for (int k = 1; k < lines.size(); k++) {
      assertThat(lines.get(k).fromPrice()).isEqualTo(lines.get(k - 1).toPrice());
    }
    List<ExactDemand.Line> exact = demand.exact().lines();
    assertThat(exact).hasSameSizeAs(lines);
    boolean inverse = demand.schedule().contract().isInverse();
    for (int k = 0; k < lines.size(); k++) {
      MarginDemand.Line line = lines.get(k);
      assertThat(exact.get(k).fromPrice().doubleValue()).isCloseTo(line.fromPrice(), within(1e-12));
      double price =
          Math.min(line.toPrice(), 2 * line.fromPrice() + 10) * 0.9 + 0.1 * line.fromPrice();
      double margin = (line.constant() + line.slope() * price) / (inverse ? price : 1);
      assertThat(demand.maintenanceMargin(price))
          .as("%s at %s", demand, price)
          .isCloseTo(margin, within(1e-9));
      assertThat(demand.exact().maintenanceMargin(BigDecimal.valueOf(price)).doubleValue())
          .isCloseTo(margin, within(1e-9));
      assertThat(demand.bracketAt(price)).isEqualTo(line.bracket());
    }
  }

  /** Binance COIN-M, BTCUSD: 50 x (5 % - 2.5 %) + 0.56 = 1.81 BTC. */
  @Test
  void theAmountOfTheNextLevelKeepsTheMarginContinuous() {
    Bracket fourth = new Bracket(4, 20, 50, 10, 0.025, 0.56);
    assertThat(fourth.amountBeyond(0.05)).isEqualTo(1.81);
    Bracket fifth = new Bracket(5, 50, 100, 5, 0.05, fourth.amountBeyond(0.05));
    assertThat(fifth.maintenanceMargin(50)).isCloseTo(fourth.maintenanceMargin(50), within(1e-15));
    refused(
        () -> fourth.amountBeyond(5),
        "maintenance margin rate must be in [0, 1], was 5; rates are fractions, write pct(5) for"
            + " 5 %");
    refused(
        () -> new Bracket(1, 0, Double.POSITIVE_INFINITY, 1, 0.1, 0).amountBeyond(0.2),
        "notional cap must be finite and 0 or more, was Infinity");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }
}

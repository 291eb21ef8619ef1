package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.TradingFee;

class VenueComparisonTest {
  private static final double ENTRY = 60_000;
  private static final double FEE = 0.0006;
  private static final ProposedTrade LONG = ProposedTrade.longOf(120_000).at(ENTRY).leverage(10);
  private static final MarginRule STANDARD = MarginRule.standard();
  private static final Contract LINEAR = Contract.linear("BTCUSDT");
  private static final Contract INVERSE = Contract.inverse("BTCUSD", 100);

  private static final MarginRule ON_ENTRY = STANDARD.maintenanceOn(PricedAt.ENTRY);
  private static final MarginRule WITH_FEE = STANDARD.fee(TradingFee.closing(FEE, PricedAt.MARK));
  private static final MarginRule ON_BANKRUPTCY =
      STANDARD
          .maintenanceOn(PricedAt.BANKRUPTCY)
          .fee(TradingFee.closing(FEE, PricedAt.BANKRUPTCY).reserving(TradingFee.Reserve.CLOSING));

  private static MarginSchedule table(Contract contract, MarginRule rule, double... scale) {
    double unit = scale.length == 0 ? 1 : scale[0];
    return MarginSchedule.ofRates(
        contract,
        rule,
        List.of(0.0, 50_000 * unit, 600_000 * unit),
        List.of(.004, .005, .01),
        List.of(125.0, 100.0, 50.0));
  }

  private static VenueComparison venues(ProposedTrade trade) {
    Map<String, MarginSchedule> venues = new LinkedHashMap<>();
    venues.put("A mark", table(LINEAR, STANDARD));
    venues.put("B entry", table(LINEAR, ON_ENTRY));
    venues.put("C fee", table(LINEAR, WITH_FEE));
    venues.put("D inverse", table(INVERSE, STANDARD, 1 / ENTRY));
    venues.put("E bankruptcy", table(LINEAR, ON_BANKRUPTCY));
    venues.put("flat", table(LINEAR, STANDARD.tiering(Tiering.FLAT)));
    venues.put(
        "grows",
        MarginSchedule.ofRate(
            LINEAR, STANDARD.tierBy(TierBy.SIZE).premium(SizePremium.linear(0.001)), .01, 50));
    venues.put("fixed", table(LINEAR, STANDARD.fixedAmount(100)));
    return VenueComparison.of(trade, venues);
  }

  private static double price(VenueComparison comparison, String venue) {
    return comparison.rows().stream()
        .filter(row -> row.venue().equals(venue))
        .findFirst()
        .orElseThrow()
        .liquidationPrice()
        .orElseThrow();
  }

  /** The families of formulas that venues publish, written out; m = 1 %, f = 0.06 %, 10x. */
  @Test
  void atOneRateEveryConventionGivesItsOwnPublishedFormula() {
    for (ProposedTrade trade : List.of(LONG, LONG.opposite())) {
      VenueComparison same = venues(trade).withRate(0.01);
      int s = trade.side().sign();
      double l = 10;
      double m = 0.01;
      double bankruptcyValue = ENTRY * (1 - s / l);
      assertThat(price(same, "A mark")).isCloseTo(ENTRY * (1 - s / l) / (1 - s * m), within(1e-8));
      assertThat(price(same, "B entry")).isCloseTo(ENTRY * (1 - s * (1 / l - m)), within(1e-8));
      assertThat(price(same, "C fee"))
          .isCloseTo(ENTRY * (1 - s / l) / (1 - s * (m + FEE)), within(1e-8));
      assertThat(price(same, "D inverse")).isCloseTo(ENTRY * (s + m) / (s + 1 / l), within(1e-8));
      assertThat(price(same, "E bankruptcy"))
          .isCloseTo(
              ENTRY - s * (ENTRY / l + FEE * bankruptcyValue - (m + FEE) * bankruptcyValue),
              within(1e-7));
    }
  }

  @Test
  void rowsAreThePositionsOfTheVenues() {
    VenueComparison comparison = venues(LONG);
    assertThat(comparison.rows()).hasSize(8);
    for (VenueComparison.Row row : comparison.rows()) {
      Position position = comparison.position(row.venue());
      assertThat(row.liquidationPrice()).hasValue(position.liquidationPrice());
      assertThat(row.bankruptcyPrice()).hasValue(position.bankruptcyPrice());
      assertThat(row.distance()).hasValue(position.distanceToLiquidation(ENTRY));
      assertThat(row.roomForTheEngine()).isEqualTo(position.roomForTheEngine());
      assertThat(position.contract().notional(position.quantity(), ENTRY))
          .isCloseTo(position.contract().isInverse() ? 2 : 120_000, within(1e-9));
    }
    assertThat(comparison.rows().get(0).rule()).isEqualTo("marginal by notional, on mark");
    assertThat(comparison.rows().get(2).rule())
        .isEqualTo("marginal by notional, on mark + fee 0.060 % on mark");
    assertThat(comparison.rows().get(6).rule())
        .isEqualTo("marginal by size, on mark, grows with size");
    assertThat(comparison.rows().get(7).rule())
        .isEqualTo("marginal by notional, on mark + fixed amount");
  }

  @Test
  void theRateIsMarginPerNotionalWhereTheRuleTakesIt() {
    List<VenueComparison.Row> rows = venues(LONG).rows();
    double there = rows.get(0).liquidationPrice().orElseThrow();
    assertThat(rows.get(0).maintenanceMarginRate())
        .isCloseTo(.005 - 50 / (2 * there), within(1e-12));
    assertThat(rows.get(1).maintenanceMarginRate()).isCloseTo(.005 - 50 / 120_000.0, within(1e-12));
    assertThat(rows.get(5).maintenanceMarginRate()).isEqualTo(.005);
    assertThat(rows.get(6).maintenanceMarginRate()).isCloseTo(.01 + .001 * 2, within(1e-12));
  }

  /** 1x: an inverse short holds the coin it owes, a linear long has paid for what it holds. */
  @Test
  void whatNoPriceLiquidatesHasNoPrice() {
    VenueComparison longs = venues(ProposedTrade.longOf(120_000).at(ENTRY).leverage(1));
    assertThat(longs.rows().get(0).liquidationPrice()).isEmpty();
    assertThat(longs.rows().get(0).distance()).isEmpty();
    assertThat(longs.rows().get(3).bankruptcyPrice()).hasValue(ENTRY / 2);
    VenueComparison shorts = venues(longs.trade().opposite()).withRate(0.01);
    assertThat(shorts.rows().get(3).liquidationPrice()).isEmpty();
    assertThat(shorts.rows().get(3).roomForTheEngine()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shorts.why("A mark", "D inverse"))
        .withMessage(
            "both venues must liquidate the trade at some price, was never at D inverse;"
                + " ask for more leverage");
  }

  @Test
  void aConventionThatAloneDiffersIsAllOfTheDifference() {
    assertWhollyBy("margin base", "A mark", "B entry");
    assertWhollyBy("closing fee", "A mark", "C fee");
    assertWhollyBy("contract", "A mark", "D inverse");
    assertWhollyBy("tiering", "A mark", "flat");
    assertWhollyBy("table", "A mark", "grows");
    assertWhollyBy("fixed amount", "A mark", "fixed");
  }

  private static void assertWhollyBy(String factor, String from, String to) {
    VenueComparison comparison = venues(LONG);
    Attribution why = comparison.why(from, to);
    double difference = price(comparison, to) - price(comparison, from);
    assertThat(difference).isNotZero();
    assertThat(why.amount(factor)).as(factor).isCloseTo(difference, within(1e-7));
    assertThat(why.parts())
        .filteredOn(part -> !part.factor().equals(factor))
        .allSatisfy(part -> assertThat(part.amount()).isCloseTo(0, within(1e-7)));
  }

  @Test
  void aMixedVenueOfTwoConventionsIsTheVenueThatHasBoth() {
    VenueComparison comparison = venues(LONG).withRate(0.01);
    VenueComparison both =
        VenueComparison.of(LONG)
            .with("both", table(LINEAR, WITH_FEE.maintenanceOn(PricedAt.ENTRY)));
    Attribution why =
        comparison
            .with("both", both.withRate(0.01).listings().get(0).schedule())
            .why("A mark", "both");
    double fee = price(comparison, "C fee") - price(comparison, "A mark");
    double base = price(comparison, "B entry") - price(comparison, "A mark");
    double joint = why.total() - fee - base;
    assertThat(why.amount("closing fee")).isCloseTo(fee + joint / 2, within(1e-7));
    assertThat(why.amount("margin base")).isCloseTo(base + joint / 2, within(1e-7));
  }

  @Provide
  Arbitrary<MarginSchedule> schedules() {
    Arbitrary<MarginRule> rules =
        Combinators.combine(
                Arbitraries.of(Tiering.class),
                Arbitraries.of(TierBy.class),
                Arbitraries.of(PricedAt.class),
                Arbitraries.doubles().ofScale(5).between(0, 0.002),
                Arbitraries.of(PricedAt.MARK, PricedAt.BANKRUPTCY),
                Arbitraries.doubles().between(0, 50))
            .as(
                (tiering, by, on, fee, feeOn, fixed) ->
                    new MarginRule(
                        tiering, by, on, TradingFee.closing(fee, feeOn), SizePremium.NONE, fixed));
    return Combinators.combine(rules, Arbitraries.of(LINEAR, INVERSE), Arbitraries.of(1.0, 3.0))
        .as(VenueComparisonTest::priced);
  }

  /** The same table in the unit the rule reads it by, so that the trade lies in bracket 2. */
  private static MarginSchedule priced(MarginRule rule, Contract contract, double multiple) {
    boolean inQuote = contract.isInverse() == (rule.tierBy() == TierBy.SIZE);
    double scale = (inQuote ? 1 : 1 / ENTRY) * multiple;
    double fixed = rule.fixedAmount() / (contract.isInverse() ? ENTRY : 1);
    return table(contract, rule.fixedAmount(fixed), scale);
  }

  @Property
  void thePartsSumToTheDifferenceAndTurnRoundWithTheVenues(
      @ForAll("schedules") MarginSchedule first,
      @ForAll("schedules") MarginSchedule second,
      @ForAll boolean isLong) {
    ProposedTrade trade = isLong ? LONG : LONG.opposite();
    VenueComparison two = VenueComparison.of(trade).with("first", first).with("second", second);
    Attribution why = two.why("first", "second");
    Attribution back = two.why("second", "first");
    assertThat(why.residual()).isZero();
    assertThat(why.before()).isEqualTo(price(two, "first"));
    assertThat(why.after()).isEqualTo(price(two, "second"));
    for (String factor : VenueComparison.FACTORS) {
      assertThat(why.amount(factor)).isCloseTo(-back.amount(factor), within(1e-6));
    }
    assertThat(two.why("first", "first").parts())
        .allSatisfy(part -> assertThat(part.amount()).isCloseTo(0, within(1e-7)));
  }

  /**
   * Every mixed venue but the two ends passes through conversion; taking all parts of one must too.
   */
  @Property
  void aMixOfAVenueWithItselfIsTheVenue(
      @ForAll("schedules") MarginSchedule schedule, @ForAll boolean isLong) {
    ProposedTrade trade = isLong ? LONG : LONG.opposite();
    for (String factor : VenueComparison.FACTORS) {
      MixedVenue mixed = new MixedVenue(trade, schedule, schedule, java.util.Set.of(factor));
      assertThat(mixed.liquidationPrice())
          .isCloseTo(trade.under(schedule).liquidationPrice(), within(1e-7));
    }
  }

  @Test
  void whatAVenueForbidsIsRefusedInItsName() {
    ProposedTrade trade = ProposedTrade.longOf(120_000).at(ENTRY).leverage(110);
    MarginSchedule schedule = table(LINEAR, STANDARD);
    assertThat(trade.isAllowedBy(schedule)).isFalse();
    assertThat(LONG.isAllowedBy(schedule)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VenueComparison.of(trade).with("Here", schedule))
        .withMessageStartingWith("Here does not allow the trade: leverage 110 is above");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VenueComparison.of(LONG).with("X", schedule).with("X", schedule))
        .withMessage("venues must be named once each, was [X, X]");
    assertThatThrownBy(() -> venues(LONG).position("Bybit"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith("no venue 'Bybit' in the comparison; there are [A mark, B entry,");
  }

  @Test
  void aTradeIsMeasuredInMoney() {
    assertThat(LONG.quantity(LINEAR)).isEqualTo(2);
    assertThat(LONG.quantity(INVERSE)).isEqualTo(1_200);
    assertThat(LONG.quantity(Contract.quanto("ETHUSD", 1e-6))).isCloseTo(2e6, within(1e-6));
    assertThat(LONG).hasToString("long of 120,000.00 at 60,000.00 with 10.0x");
    assertThat(venues(LONG)).hasToString("long of 120,000.00 at 60,000.00 with 10.0x at 8 venues");
    assertThat(LONG.opposite().opposite()).isEqualTo(LONG);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProposedTrade.longOf(1).at(1).leverage(0.5))
        .withMessage("leverage must be 1 or more, was 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProposedTrade.shortOf(-1).at(1).leverage(2))
        .withMessageStartingWith("notional must be above 0");
  }
}

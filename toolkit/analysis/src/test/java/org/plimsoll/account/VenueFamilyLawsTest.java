package org.plimsoll.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PricedAt;
import org.plimsoll.venue.Side;

/** What holds at every venue, on random positions of each family. */
class VenueFamilyLawsTest {
  private static final double TOL = 1e-9;
  private static final int MANY = 1_200;
  private static final int SOME = 2_000;

  /** Of each position drawn, both sides with so many margins. */
  private static final int MARGINS = 20;

  private static double scale(Position position, double price) {
    double there = position.contract().notional(position.quantity(), price);
    return Math.max(there, position.entryNotional()) + position.margin();
  }

  private static boolean hasPrice(Position position) {
    double price = position.liquidationPrice();
    return price > 0 && Double.isFinite(price);
  }

  /** 48,000 of each of fifteen families, and nothing strange among the prices. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void equityIsTheRequirementAtTheLiquidationPrice(VenueFamily family) {
    int none = 0;
    for (int seed = 0; seed < MANY; seed++) {
      for (Position position : variations(family.random(seed), 1e-3, 1.5)) {
        double price = position.liquidationPrice();
        check(price >= 0, position, price);
        if (!(price > 0 && Double.isFinite(price))) {
          none++;
        } else if (!family.jumps()) {
          double headroom = position.at(price).headroom();
          check(Math.abs(headroom) <= TOL * scale(position, price), position, headroom);
        }
      }
    }
    assertThat(none).isGreaterThan(MANY);
  }

  private static List<Position> variations(Position drawn, double least, double most) {
    List<Position> positions = new ArrayList<>();
    double notional = drawn.entryNotional();
    for (int k = 0; k < MARGINS; k++) {
      double share = least * Math.pow(most / least, k / (MARGINS - 1.0));
      positions.add(drawn.withMargin(notional * share));
      positions.add(turned(drawn).withMargin(notional * share));
    }
    return positions;
  }

  private static void check(boolean good, Position position, double value) {
    if (!good) {
      fail("%s: %s", position, value);
    }
  }

  /** Safe just inside the price and liquidatable just beyond it, jump or no jump. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void thePriceSeparatesSafeFromLiquidatable(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position position = family.random(seed);
      if (hasPrice(position)) {
        double price = position.liquidationPrice();
        int s = position.side().sign();
        double slack = TOL * TOL * scale(position, price);
        assertThat(position.at(price * (1 + s * 1e-7)).headroom())
            .as("%s %s", seed, position)
            .isGreaterThan(-slack);
        assertThat(position.at(price * (1 - s * 1e-7)).headroom())
            .as("%s %s", seed, position)
            .isLessThan(slack);
      }
    }
  }

  /** No price: headroom stays above 0 however far the market goes. A price: it does not. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void onlyWhatStaysSafeAllTheWayCannotBeLiquidated(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position position = family.random(seed, 0.5, 2);
      int s = position.side().sign();
      boolean safe = true;
      for (double step = 0; step < 60; step++) {
        double mark = position.entryPrice() * Math.exp(-s * step * step / 100);
        safe &= position.at(mark).headroom() > -1e-12 * scale(position, mark);
      }
      boolean far =
          hasPrice(position)
              && Math.abs(Math.log(position.liquidationPrice() / position.entryPrice())) > 34;
      assertThat(!safe || far).as("%s %s", seed, position).isEqualTo(hasPrice(position));
    }
  }

  /** Between the crossings told the sign never changes; at each of them it does. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void crossingsAreAllThereAre(VenueFamily family) {
    int several = 0;
    for (int seed = 0; seed < SOME / 2; seed++) {
      Position position = family.random(seed);
      List<Crossing> crossings = position.liquidationPrices();
      several += crossings.size() > 1 ? 1 : 0;
      for (int i = -100; i <= 100; i++) {
        double mark = position.entryPrice() * Math.exp(i * Math.abs(i) / 2500.0);
        double headroom = position.at(mark).headroom();
        boolean near =
            crossings.stream().anyMatch(c -> Math.abs(c.price() / mark - 1) < 1e-9)
                || Math.abs(headroom) < 1e-12 * scale(position, mark);
        assertThat(near || headroom > 0 == safe(crossings, mark, position))
            .as("%s %s at %s: %s", seed, position, mark, crossings)
            .isTrue();
      }
    }
    if (family.jumps()) {
      assertThat(several).isGreaterThan(3);
    } else {
      assertThat(several).isZero();
    }
  }

  private static boolean safe(List<Crossing> crossings, double mark, Position position) {
    if (crossings.isEmpty()) {
      return position.at(position.entryPrice()).headroom() > 0;
    }
    boolean safe = !crossings.get(0).safeAbove();
    for (Crossing crossing : crossings) {
      safe = crossing.price() < mark ? crossing.safeAbove() : safe;
    }
    return safe;
  }

  /** How far the price is on the losing side, so that less is better for both sides. */
  private static double risk(Position position) {
    return position.side().sign() * position.liquidationPrice();
  }

  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void moreCollateralNeverBringsLiquidationNearer(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position position = family.random(seed);
      Position richer = position.withMargin(position.margin() * (1 + (seed % 100 + 1) / 50.0));
      assertThat(risk(richer)).as("%s %s", seed, position).isLessThanOrEqualTo(risk(position));
    }
  }

  private static Position half(Position whole) {
    return new Position(
        whole.contract(),
        whole.schedule(),
        whole.side(),
        whole.quantity() / 2,
        whole.entryPrice(),
        1,
        whole.margin() / 2);
  }

  /** Tiers punish size: two halves are never worse off, and one of them merged never better. */
  @ParameterizedTest
  @EnumSource(value = VenueFamily.class, mode = EnumSource.Mode.EXCLUDE, names = "FIXED_AMOUNT")
  void splittingNeverBringsLiquidationNearer(VenueFamily family) {
    int better = 0;
    for (int seed = 0; seed < SOME; seed++) {
      Position whole = family.random(seed);
      double before = risk(whole);
      double after = risk(half(whole));
      assertThat(after <= before || after - before <= TOL * Math.abs(before) + TOL * TOL)
          .as("%s %s: %s to %s", seed, whole, before, after)
          .isTrue();
      better += after < before - TOL * Math.abs(before) ? 1 : 0;
    }
    assertThat(better).isGreaterThan(SOME / 4);
  }

  private static Position underOneRate(Position position) {
    MarginSchedule table = position.schedule();
    double rate = Math.min(0.2, table.brackets().get(0).maintenanceMarginRate());
    MarginSchedule one = MarginSchedule.ofRate(table.contract(), table.rule(), rate, 2.5);
    return new Position.Opening(position.side(), position.quantity(), one)
        .at(position.entryPrice())
        .margin(position.margin());
  }

  @ParameterizedTest
  @EnumSource(
      value = VenueFamily.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FIXED_AMOUNT", "LINEAR_PREMIUM", "SQUARE_ROOT_PREMIUM"})
  void underOneRateAHalfIsLiquidatedWhereTheWholeIs(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position whole = underOneRate(family.random(seed));
      assertThat(half(whole).liquidationPrice()).isEqualTo(whole.liquidationPrice());
    }
  }

  /**
   * Linear with margin on the mark: bankruptcy / liquidation = 1 - side x (rate + fee); inverse: 1
   * / (1 + side x (rate + fee)).
   */
  @ParameterizedTest
  @EnumSource(
      value = VenueFamily.class,
      names = {
        "MARGINAL_ON_MARK",
        "FEE_ON_MARK",
        "INVERSE_BY_SIZE",
        "INVERSE_BY_COIN",
        "INVERSE_FEE_ON_MARK",
        "FLAT_BY_SIZE",
        "FLAT_BY_NOTIONAL",
        "FLAT_INVERSE",
        "QUANTO"
      })
  void underOneRateTheTwoPricesHaveAKnownRatio(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position position = underOneRate(family.random(seed, 1e-3, 0.9));
      double rate =
          position.schedule().brackets().get(0).maintenanceMarginRate()
              + position.schedule().rule().fee().rate();
      double signed = position.side().sign() * rate;
      double ratio = family.isInverse() ? 1 / (1 + signed) : 1 - signed;
      assertThat(position.bankruptcyPrice() / position.liquidationPrice())
          .as("%s %s", seed, position)
          .isCloseTo(ratio, within(TOL));
    }
  }

  private static Position turned(Position position) {
    Side other = position.side() == Side.LONG ? Side.SHORT : Side.LONG;
    return new Position(
        position.contract(),
        position.schedule(),
        other,
        position.quantity(),
        position.entryPrice(),
        1,
        position.margin());
  }

  /** What a long loses on the way down a short loses on the way up. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void longAndShortMirrorEachOther(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position position = underOneRate(family.random(seed, 1e-3, 0.9));
      double p = moved(position);
      double mirrored = moved(turned(position));
      boolean fixed = position.schedule().rule().maintenanceOn() == PricedAt.ENTRY;
      double rate =
          position.demand().maintenanceMargin(1)
              / position.contract().notional(position.quantity(), 1);
      double onMark = fixed ? 0 : rate;
      double fee = position.schedule().rule().fee().rate();
      int s = position.side().sign();
      if (position.schedule().rule().maintenanceOn() == PricedAt.MARK) {
        onMark += fee;
      }
      if (family != VenueFamily.ON_BANKRUPTCY && family != VenueFamily.INVERSE_FEE_AT_BANKRUPTCY) {
        int t = family.isInverse() ? -s : s;
        assertThat(p * (1 - t * onMark) + mirrored * (1 + t * onMark))
            .as("%s %s", seed, position)
            .isCloseTo(2, within(TOL));
      }
    }
  }

  /**
   * The liquidation price as a multiple of the entry, of its reciprocal for an inverse contract.
   */
  private static double moved(Position position) {
    double price = position.liquidationPrice();
    return position.contract().isInverse()
        ? position.entryPrice() / price
        : price / position.entryPrice();
  }

  /** In 1 / price an inverse position is a linear one of the other side. */
  @ParameterizedTest
  @EnumSource(
      value = VenueFamily.class,
      names = {
        "INVERSE_BY_SIZE",
        "INVERSE_BY_COIN",
        "INVERSE_FEE_ON_MARK",
        "INVERSE_FEE_AT_BANKRUPTCY",
        "FLAT_INVERSE"
      })
  void inverseMirrorsLinear(VenueFamily family) {
    for (int seed = 0; seed < SOME; seed++) {
      Position inverse = family.random(seed);
      Contract linear = Contract.linear("RANDOM").withMultiplier(inverse.contract().multiplier());
      Side other = inverse.side() == Side.LONG ? Side.SHORT : Side.LONG;
      Position mirrored =
          new Position.Opening(
                  other,
                  inverse.quantity(),
                  MarginSchedule.of(
                      linear, inverse.schedule().rule(), inverse.schedule().brackets()))
              .at(1 / inverse.entryPrice())
              .margin(inverse.margin());
      double scale = Math.max(mirrored.liquidationPrice(), mirrored.entryPrice());
      assertThat(1 / inverse.liquidationPrice())
          .as("%s %s", seed, inverse)
          .isCloseTo(mirrored.liquidationPrice(), within(1e-11 * scale));
      assertThat(1 / inverse.bankruptcyPrice())
          .isCloseTo(mirrored.bankruptcyPrice(), within(1e-11 * scale));
      assertThat(inverse.liquidationPrices()).hasSameSizeAs(mirrored.liquidationPrices());
    }
  }

  /** The margin of a dust and of a palace; 48,000 strange accounts of each family. */
  @ParameterizedTest
  @EnumSource(VenueFamily.class)
  void noAccountIsTooStrangeForAPrice(VenueFamily family) {
    for (int seed = 0; seed < MANY; seed++) {
      List<Position> strange = variations(family.random(-seed - 1), 1e-14, 1e14);
      for (Position position : strange) {
        double price = position.liquidationPrice();
        check(price >= 0, position, price);
        double bankruptcy = position.bankruptcyPrice();
        check(bankruptcy >= 0, position, bankruptcy);
      }
      Position any = strange.get(seed % strange.size());
      assertThat(any.distanceToLiquidation(any.entryPrice())).isNotNaN();
      assertThat(any.roomForTheEngine().orElse(0)).isNotNegative();
    }
  }
}

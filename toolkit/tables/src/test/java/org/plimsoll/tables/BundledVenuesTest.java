package org.plimsoll.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Side;
import org.plimsoll.venue.Venue;

/** Every venue that travels with the toolkit loads, tells where it is from and can be traded. */
class BundledVenuesTest {
  private static final double PRICE = 30_000;

  static Stream<Venue> venues() {
    return Datasets.venues().stream().map(Datasets::venue);
  }

  @Test
  void theVenuesAreThese() {
    assertThat(Datasets.venues())
        .containsExactly(
            "binance-usdm",
            "binance-coinm",
            "bybit-linear",
            "bybit-inverse",
            "okx",
            "okx-coin",
            "gate",
            "gate-inverse",
            "kucoin",
            "kucoin-cross",
            "mexc",
            "phemex",
            "bitmex",
            "kraken",
            "deribit",
            "btse",
            "bitget",
            "bingx",
            "flipster",
            "hyperliquid",
            "dydx-v4",
            "drift",
            "mango-v4",
            "gmx-v1",
            "gmx-v2",
            "perpetual-v2",
            "synthetix-v3",
            "bluefin",
            "position-exchange",
            "aave-v3",
            "compound-v3",
            "maker",
            "morpho-blue",
            "liquity-v1");
  }

  @ParameterizedTest
  @MethodSource("venues")
  void everyVenueTellsWhereItIsFrom(Venue venue) {
    assertThat(List.of(venue.name(), venue.asOf(), venue.source())).noneMatch(String::isBlank);
    assertThat(venue.note().contains("is a worked example")).isEqualTo(venue.isWorkedExample());
    if (venue.isWorkedExample()) {
      assertThat(venue.symbols()).allMatch(symbol -> symbol.startsWith("EXAMPLE"));
    }
  }

  /** Collateral cannot be put up against a rise of its own price. */
  @ParameterizedTest
  @MethodSource("venues")
  void onlyLendingOffersNoShorts(Venue venue) {
    List<String> lending = List.of("aave-v3", "compound-v3", "maker", "morpho-blue", "liquity-v1");
    assertThat(venue.offers(Side.LONG)).isTrue();
    assertThat(venue.offers(Side.SHORT)).isEqualTo(!lending.contains(venue.id()));
  }

  @ParameterizedTest
  @MethodSource("venues")
  void everyContractOpensOnEverySideOffered(Venue venue) {
    for (MarginSchedule schedule : venue.schedules()) {
      for (Side side : venue.sides()) {
        double quantity = schedule.of(1).tierSize(PRICE) > schedule.largestNotional() ? 0.01 : 1;
        double most = schedule.of(quantity).maxLeverage(PRICE);
        Position position =
            (side == Side.LONG
                    ? Position.longOf(quantity, schedule)
                    : Position.shortOf(quantity, schedule))
                .at(PRICE)
                .leverage(Math.max(1, Math.min(10, most / 2)));
        assertLiquidatedWhereHeadroomEnds(venue, position);
      }
    }
  }

  /** At the liquidation price headroom is nothing; without one, it never ends against the side. */
  private static void assertLiquidatedWhereHeadroomEnds(Venue venue, Position position) {
    String subject = venue.id() + " " + position;
    double price = position.liquidationPrice();
    assertThat(price).as(subject).isNotNaN().isGreaterThanOrEqualTo(0);
    assertThat(position.explain().terms()).as(subject).isNotEmpty();
    assertThat(position.at(PRICE).headroom()).as(subject).isPositive();
    if (position.canBeLiquidated()) {
      assertThat(position.side().sign() * (PRICE - price)).as(subject).isPositive();
      assertThat(position.at(price).headroom() / position.margin())
          .as(subject)
          .isCloseTo(0, within(1e-9));
    } else {
      double far = position.side() == Side.LONG ? PRICE / 1e6 : PRICE * 1e6;
      assertThat(position.at(far).headroom()).as(subject).isNotNegative();
    }
  }

  @Test
  void aLendingProtocolRefusesAShortInASentence() {
    Venue aave = Datasets.venue("aave-v3");
    assertThat(aave.offered(Side.LONG)).isEqualTo(Side.LONG);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aave.offered(Side.SHORT))
        .withMessage(
            "a position at Aave v3 must be a long, was a short; no other side is offered there");
  }

  /** Debt D against n coins at p: liquidated where D = n p x threshold. */
  @Test
  void aLendingPositionIsALong() {
    MarginSchedule weth = Datasets.venue("aave-v3").schedule("Ethereum/WETH");
    assertThat(weth.brackets()).hasSize(1);
    assertThat(weth.brackets().get(0).maintenanceMarginRate()).isEqualTo(0.17);
    assertThat(weth.brackets().get(0).maxLeverage()).isCloseTo(1 / 0.195, within(1e-12));
    Position position = Position.longOf(10, weth).at(2000).margin(8000);
    double debt = 10 * 2000 - 8000;
    assertThat(position.liquidationPrice()).isCloseTo(debt / (10 * 0.83), within(1e-9));
  }

  /** Native and bridged USDC are two reserves of one name. */
  @Test
  void reservesOfOneNameAreToldApartByAddress() {
    assertThat(Datasets.venue("aave-v3").symbols())
        .contains("Arbitrum/USDC/0xFF970A61", "Arbitrum/USDC/0xaf88d065", "Ethereum/USDC")
        .doesNotContain("Arbitrum/USDC", "Ethereum/GHO")
        .hasSize(79);
  }

  /** Collateral ratio 110 % at 2,000 USD of debt per coin. */
  @Test
  void liquityIsLiquidatedAtItsMinimumRatio() {
    MarginSchedule ether = Datasets.venue("liquity-v1").schedule("ETH");
    Position position = Position.longOf(1, ether).at(3000).margin(1000);
    assertThat(position.liquidationPrice()).isCloseTo(2000 * 1.1, within(1e-9));
  }

  @Test
  void morphoOpensAndLiquidatesAtOneLimit() {
    MarginSchedule market = Datasets.venue("morpho-blue").schedule("LLTV-0.86");
    Position position = Position.longOf(1, market).at(1000).margin(140);
    assertThat(position.liquidationPrice()).isCloseTo(1000, within(1e-9));
  }

  /** The documentation's rate of 1 / 30 is printed as 0.033333; here it is exact. */
  @Test
  void hyperliquidRatesAreHalfTheInitialOnes() {
    MarginSchedule ether = Datasets.venue("hyperliquid").schedule("ETH");
    assertThat(ether.brackets().get(0)).isEqualTo(new Bracket(1, 0, 1e8, 25, 0.02, 0));
    assertThat(ether.brackets().get(1).maintenanceMarginRate()).isEqualTo(1 / 30.0);
    assertThat(ether.brackets().get(1).maintenanceAmount()).isCloseTo(1e8 / 75, within(1e-6));
  }

  /** The published deductions of tiers 4 and 5 are 0.56 and 1.81 BTC. */
  @Test
  void coinTiersHaveThePublishedDeductions() {
    MarginSchedule bitcoin = Datasets.venue("binance-coinm").schedule("BTCUSD");
    assertThat(bitcoin.brackets().get(3).maintenanceAmount()).isEqualTo(0.56);
    assertThat(bitcoin.brackets().get(4).maintenanceAmount()).isEqualTo(1.81);
    assertThat(bitcoin.contract().notional(500, 50_000)).isEqualTo(1);
  }

  /** Tier 1 is 0 to 20,000 contracts, tier 2 from 20,001 on. */
  @Test
  void okxTiersIncludeTheirCap() {
    MarginSchedule schedule = Datasets.venue("okx").schedule("0G-USDT-SWAP");
    assertThat(schedule.bracketAt(20_000).tier()).isEqualTo(1);
    assertThat(schedule.bracketAt(20_001).tier()).isEqualTo(2);
    assertThat(schedule.largestNotional()).isEqualTo(902_000);
    assertThat(schedule.of(20_001).maintenanceMargin(3)).isCloseTo(60_003 * 0.03, within(1e-9));
  }

  @Test
  void dydxPricesHaveATick() {
    assertThat(Datasets.venue("dydx-v4").schedule("ETH-USD").contract().rounding().tick())
        .isEqualTo(0.1);
  }
}

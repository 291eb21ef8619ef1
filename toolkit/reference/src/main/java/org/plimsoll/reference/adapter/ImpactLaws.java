package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.liquidity.AlmgrenPowerLaw;
import org.plimsoll.liquidity.BookLevel;
import org.plimsoll.liquidity.BookWalk;
import org.plimsoll.liquidity.ConstantProductPool;
import org.plimsoll.liquidity.OrderBook;
import org.plimsoll.liquidity.PoolSale;
import org.plimsoll.liquidity.SquareRootLaw;
import org.plimsoll.liquidity.StockTurnover;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** What one sale does to the price: the square-root law, the power law, a book, a pool. */
final class ImpactLaws {
  static final String TOPIC = "impact";

  private static final double ONE_PERCENT = 0.01;
  private static final double BASIS_POINTS = 1e4;

  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(TOPIC, "square-root law")
                  .with("notional", "dailyVolume", "dailyVolatility", "prefactor", "buffer"),
              ImpactLaws::squareRoot),
          CaseAdapter.of(
              Shape.check(TOPIC, "power-law impact with permanent and temporary parts")
                  .with("orderShares", "dailyVolume", "sharesOutstanding", "durationsDays"),
              ImpactLaws::power),
          CaseAdapter.of(
              Shape.check(TOPIC, "walking the book").with("bids", "sellSize", "mid"),
              in -> walk(bids(in).sell(in.number("sellSize")))),
          CaseAdapter.of(
              Shape.check(TOPIC, "walking the book").with("asks", "buySize", "mid"),
              in -> walk(asks(in).buy(in.number("buySize")))),
          CaseAdapter.of(
              Shape.check(TOPIC, "constant-product pool sale with input fee")
                  .with("reserveCollateral", "reserveDebt", "collateralSold"),
              ImpactLaws::pool));

  private ImpactLaws() {}

  private static Map<String, ?> squareRoot(Inputs in) {
    SquareRootLaw law =
        new SquareRootLaw(
            in.number("dailyVolume"), in.number("dailyVolatility"), in.number("prefactor"));
    double notional = in.number("notional");
    return Map.of(
        "peakImpact", law.peakImpact(notional),
        "averageExecutionCost", law.averageExecutionCost(notional),
        "cashCost", law.cashCost(notional),
        "maximumNotionalForBuffer", law.maximumNotional(in.number("buffer")));
  }

  private static Map<String, ?> power(Inputs in) {
    AlmgrenPowerLaw usual = AlmgrenPowerLaw.published();
    AlmgrenPowerLaw law =
        new AlmgrenPowerLaw(
            in.number("permanentCoefficient", usual.permanentCoefficient()),
            in.number("temporaryCoefficient", usual.temporaryCoefficient()),
            in.number("permanentVolumeRatioExponent", usual.turnoverExponent()),
            in.number("temporaryExponent", usual.temporaryExponent()));
    StockTurnover market =
        new StockTurnover(
            in.number("dailyVolume"), in.number("sharesOutstanding"), in.number("dailyVolatility"));
    double order = in.number("orderShares");
    return Map.of(
        "rows",
        in.numbers("durationsDays").stream().map(days -> row(law, market, order, days)).toList());
  }

  private static Map<String, ?> row(
      AlmgrenPowerLaw law, StockTurnover market, double order, double days) {
    return Map.of(
        "durationDays", days,
        "permanentBp", BASIS_POINTS * law.permanent(market, order),
        "temporaryBp", BASIS_POINTS * law.temporary(market, order, days),
        "realisedBp", BASIS_POINTS * law.realised(market, order, days));
  }

  private static OrderBook bids(Inputs in) {
    return OrderBook.ofBids(in.number("mid"), levels(in, "bids"));
  }

  private static OrderBook asks(Inputs in) {
    return new OrderBook(in.number("mid"), List.of(), levels(in, "asks"));
  }

  private static List<BookLevel> levels(Inputs in, String side) {
    return in.items(side).stream()
        .map(level -> new BookLevel(level.number("price"), level.number("size")))
        .toList();
  }

  private static Map<String, ?> walk(BookWalk walk) {
    return Map.of(
        "vwap", walk.vwap(),
        "lastPrice", walk.lastPrice(),
        "unfilled", walk.unfilled(),
        "slippageBp", Words.times(walk.slippage(), BASIS_POINTS));
  }

  private static Map<String, ?> pool(Inputs in) {
    ConstantProductPool pool =
        new ConstantProductPool(
            in.number("reserveCollateral"), in.number("reserveDebt"), in.number("fee", 0));
    PoolSale sale = pool.sale(in.number("collateralSold"));
    return Map.of(
        "amountOut", sale.amountOut(),
        "averagePrice", sale.averagePrice(),
        "marginalPriceAfter", sale.marginalPriceAfter(),
        "slippageVersusSpot", sale.slippageVersusSpot(),
        "depthForOnePercent", pool.depth(ONE_PERCENT));
  }
}

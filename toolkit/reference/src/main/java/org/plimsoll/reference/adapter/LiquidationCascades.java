package org.plimsoll.reference.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.contagion.CascadeFixedPoint;
import org.plimsoll.contagion.EndogenousCovariance;
import org.plimsoll.contagion.FundamentalRisk;
import org.plimsoll.contagion.LossSeller;
import org.plimsoll.contagion.MarginSpiral;
import org.plimsoll.contagion.SquareRootFall;
import org.plimsoll.contagion.UniformLiquidationBand;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Cascades in closed form: evenly spread positions, spirals, and the covariance they cause. */
final class LiquidationCascades {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check(
                  "cascade", "cascade fixed point: uniform liquidation density, linear impact"),
              LiquidationCascades::linear),
          CaseAdapter.of(
              Shape.check("cascade", "cascade fixed point: uniform density, square-root impact"),
              LiquidationCascades::squareRoot),
          CaseAdapter.of(
              Shape.check(
                  "cascade",
                  "margin and loss spiral: price response to a unit loss of speculator wealth"),
              LiquidationCascades::spiral),
          CaseAdapter.of(
              Shape.check(
                  "cascade", "covariance of returns when funds sell in proportion to their losses"),
              LiquidationCascades::covariance));

  private LiquidationCascades() {}

  private static Map<String, ?> linear(Inputs in) {
    UniformLiquidationBand band = band(in);
    double depth = in.number("depthPerUnitReturn");
    CascadeFixedPoint rest = band.linear(in.number("shock"), depth);
    return Map.of(
        "feedback", band.feedback(depth),
        "amplifier", rest.amplifier(),
        "totalDrop", rest.totalDrop(),
        "liquidated", rest.liquidated(),
        "contained", rest.contained());
  }

  private static Map<String, ?> squareRoot(Inputs in) {
    UniformLiquidationBand band = band(in);
    SquareRootFall law =
        new SquareRootFall(
            in.number("prefactor"), in.number("dailyVolatility"), in.number("dailyVolume"));
    CascadeFixedPoint rest = band.squareRoot(in.number("shock"), law);
    return Map.of(
        "totalDrop", rest.totalDrop(),
        "liquidated", rest.liquidated(),
        "amplifier", rest.amplifier(),
        "contained", rest.contained(),
        "zeroShockDrop", band.zeroShockDrop(law));
  }

  private static UniformLiquidationBand band(Inputs in) {
    return new UniformLiquidationBand(in.number("liquidatableNotional"), in.number("bandWidth"));
  }

  private static Map<String, ?> spiral(Inputs in) {
    MarginSpiral spiral =
        new MarginSpiral(
            new MarginSpiral.Customers(
                in.number("customerRiskAversion"),
                in.number("fundamentalVariance"),
                in.decimal("customerGroups").intValueExact()),
            in.number("margin"),
            in.number("marginPriceSlope"),
            in.number("speculatorPosition"),
            in.number("initialPosition"));
    return Map.of(
        "baseline", spiral.baseline(),
        "lossSpiralOnly", spiral.lossSpiralOnly(),
        "marginSpiralOnly", spiral.marginSpiralOnly(),
        "both", spiral.both(),
        "multiplier", spiral.multiplier(),
        "stable", spiral.isStable());
  }

  private static Map<String, ?> covariance(Inputs in) {
    List<LossSeller> sellers = new ArrayList<>();
    List<Double> sales = in.numbers("salesPerUnitLoss");
    List<List<Double>> positions = in.numberRows("fundPositions");
    for (int fund = 0; fund < positions.size(); fund++) {
      sellers.add(new LossSeller(positions.get(fund), sales.get(fund)));
    }
    EndogenousCovariance with =
        EndogenousCovariance.of(
            FundamentalRisk.equallyCorrelated(in.numbers("dailyVols"), in.number("correlation", 0)),
            in.numbers("depths"),
            sellers);
    return Map.of(
        "covariance", with.covariance(),
        "vols", with.volatilities(),
        "correlation01", with.covariance().size() > 1 ? with.correlation(0, 1) : Optional.empty());
  }
}

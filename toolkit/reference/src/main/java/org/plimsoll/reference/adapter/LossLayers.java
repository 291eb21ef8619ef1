package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.Map;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.waterfall.AbsorbedLoss;
import org.plimsoll.waterfall.FeeShares;
import org.plimsoll.waterfall.FundPath;
import org.plimsoll.waterfall.FundPeriod;
import org.plimsoll.waterfall.InsuranceFund;
import org.plimsoll.waterfall.LossLayer;
import org.plimsoll.waterfall.LossWaterfall;

/** Layers that pay a loss, and the fund among them through time. */
final class LossLayers {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(Shape.check("adl", "loss waterfall"), LossLayers::waterfall),
          CaseAdapter.of(
              Shape.check("solvency", "insurance fund recursion with fee shares"),
              LossLayers::fund));

  private LossLayers() {}

  private static Map<String, ?> waterfall(Inputs in) {
    List<LossLayer> layers =
        in.items("layers").stream()
            .map(layer -> new LossLayer(layer.text("layer"), layer.number("amount")))
            .toList();
    AbsorbedLoss loss = new LossWaterfall(layers).absorb(in.number("loss"));
    return Map.of(
        "layers", loss.layers().stream().map(LossLayers::layer).toList(),
        "unallocated", loss.unallocated(),
        "conserved", loss.isConserved());
  }

  private static Map<String, ?> layer(AbsorbedLoss.Row row) {
    return Map.of("layer", row.layer(), "used", row.used(), "remaining", row.remaining());
  }

  private static Map<String, ?> fund(Inputs in) {
    FeeShares shares =
        new FeeShares(
            in.number("liquidationFeeShare"),
            in.number("tradingFeeShare"),
            in.number("fundingShare"));
    FundPath path =
        InsuranceFund.of(in.number("initialFund"))
            .path(shares, in.items("periods").stream().map(LossLayers::period).toList());
    return Map.of(
        "fundAfter", path.rows().stream().map(FundPath.Row::fundAfter).toList(),
        "residualToMutualise", path.rows().stream().map(FundPath.Row::residual).toList(),
        "totalResidual", path.totalResidual());
  }

  private static FundPeriod period(Inputs in) {
    return new FundPeriod(
        in.number("liquidationFees", 0),
        in.number("tradingFees", 0),
        in.number("fundingFees", 0),
        in.number("deficit", 0));
  }
}

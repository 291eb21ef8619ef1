package org.plimsoll.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.units.Columns;
import org.plimsoll.waterfall.AdlAllocation;
import org.plimsoll.waterfall.AdlNeed;
import org.plimsoll.waterfall.AdlPolicy;
import org.plimsoll.waterfall.AdlWinners;
import org.plimsoll.waterfall.LossLayer;
import org.plimsoll.waterfall.LossWaterfall;

/** One loss on its way down the layers. Used once, by one thread. */
final class SettlementWalk {
  private final CascadeAftermath aftermath;
  private final AdlPolicy policy;
  private final double lot;
  private final List<LossLayer> layers = new ArrayList<>();
  private double left;
  private AdlAllocation deleveraging;
  private Optional<AdlAllocation> socialised = Optional.empty();

  SettlementWalk(CascadeAftermath aftermath, AdlPolicy policy, double lot) {
    this.aftermath = aftermath;
    this.policy = policy;
    this.lot = lot;
    this.left = aftermath.fund().unfunded();
    this.deleveraging =
        AdlPolicy.proRata().allocate(aftermath.winners(lot), aftermath.need(0, lot));
  }

  SettledLoss through(List<String> order, double venueCapital) {
    FundUse fund = aftermath.fund();
    layers.add(new LossLayer(LossWaterfall.DEFAULTER_MARGIN, aftermath.bankrupt().margin));
    layers.add(new LossLayer(LossWaterfall.LIQUIDATION_FEES, fund.incomeInTime()));
    layers.add(new LossLayer(LossWaterfall.INSURANCE_FUND, aftermath.run().fundBefore()));
    for (String layer : order) {
      switch (layer) {
        case LossWaterfall.VENUE_CAPITAL -> pay(layer, venueCapital);
        case LossWaterfall.ADL_CAPACITY -> pay(layer, deleverage());
        default -> pay(layer, socialise());
      }
    }
    LossWaterfall waterfall = new LossWaterfall(layers);
    return new SettledLoss(
        waterfall,
        waterfall.absorb(aftermath.loss()),
        deleveraging,
        socialised,
        SettledPositions.of(aftermath, deleveraging, lot));
  }

  private void pay(String layer, double amount) {
    layers.add(new LossLayer(layer, amount));
    left = Math.max(0, left - amount);
  }

  private double deleverage() {
    AdlNeed need = aftermath.need(left, lot);
    deleveraging = policy.allocate(deleveraging.winners(), need);
    double worth = lot == 0 ? 1 : aftermath.gap() * lot;
    return deleveraging.available() * worth;
  }

  /** From all who remain, both sides alike, in proportion to what winners have left them. */
  private double socialise() {
    double[] equities = aftermath.equities();
    Columns taken = deleveraging.taken();
    Columns accounts = deleveraging.winners().accounts();
    for (int i = 0; i < taken.size(); i++) {
      int row = (int) accounts.get(i);
      equities[row] = Math.max(0, equities[row] - Math.max(0, taken.get(i)));
    }
    AdlWinners all = AdlWinners.ofEquities(Columns.ofOwned(equities));
    AdlAllocation shared = AdlPolicy.proRata().allocate(all, AdlNeed.equity(left));
    socialised = Optional.of(shared);
    return shared.available();
  }
}

package org.plimsoll.reference.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.plimsoll.reference.CaseAdapter;

/** The registry: what the toolkit can be held against today. */
public final class Adapters {
  private static final List<CaseAdapter> ALL =
      Stream.of(
              BinanceUsdmLiquidation.ADAPTERS,
              BinanceUsdmMaintenance.ADAPTERS,
              BinanceUsdmTiers.ADAPTERS,
              BinanceUsdmProfit.ADAPTERS,
              BinanceCoinmTiers.ADAPTERS,
              InverseProfit.ADAPTERS,
              BingxReturn.ADAPTERS,
              BitmexAdl.ADAPTERS,
              BtseInitialMargin.ADAPTERS,
              BankruptcyPrices.ADAPTERS,
              IsolatedLiquidation.ADAPTERS,
              BybitInverse.ADAPTERS,
              PublishedTiers.ADAPTERS,
              DeribitMargin.ADAPTERS,
              FlipsterLiquidationTest.ADAPTERS,
              FreqtradeBuffer.ADAPTERS,
              Hyperliquid.ADAPTERS,
              InverseOnMark.ADAPTERS,
              KucoinMaintenance.ADAPTERS,
              IsolatedLinear.ADAPTERS,
              TieredMaintenance.ADAPTERS,
              DydxTiers.ADAPTERS,
              DydxAccounts.ADAPTERS,
              DydxDocumented.ADAPTERS,
              DriftCollateral.ADAPTERS,
              DriftMargins.ADAPTERS,
              DriftLiquidations.ADAPTERS,
              DriftFees.ADAPTERS,
              MangoHealth.ADAPTERS,
              SynthetixAccounts.ADAPTERS,
              GmxPositions.ADAPTERS,
              PerpCollaterals.ADAPTERS,
              OnchainPositions.ADAPTERS,
              UtilizationAlongPrices.ADAPTERS,
              LeverageAfterMove.ADAPTERS,
              LeverageGrowth.ADAPTERS,
              FundingAccrual.ADAPTERS,
              SliceRules.ADAPTERS,
              MarginAggregation.ADAPTERS,
              AaveLending.ADAPTERS,
              CompoundLending.ADAPTERS,
              MakerLiquidation.ADAPTERS,
              MakerAuctions.ADAPTERS,
              MorphoLending.ADAPTERS,
              LiquityTroves.ADAPTERS,
              LendingChecks.ADAPTERS,
              ImpactLaws.ADAPTERS,
              ExecutionSchedules.ADAPTERS,
              EngineStress.ADAPTERS,
              HaircutRules.ADAPTERS,
              HaircutWaves.ADAPTERS,
              LossLayers.ADAPTERS,
              LiquidationCascades.ADAPTERS,
              DiscreteCascades.ADAPTERS,
              FireSales.ADAPTERS,
              BankStressTests.ADAPTERS,
              SelfExcitingEvents.ADAPTERS,
              LiquidationSpirals.ADAPTERS,
              ClearingNetworks.ADAPTERS)
          .flatMap(List::stream)
          .toList();

  private Adapters() {}

  /**
   * Lists the adapters.
   *
   * @return in the order they are asked
   */
  public static List<CaseAdapter> all() {
    return ALL;
  }
}

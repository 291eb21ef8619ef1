package org.plimsoll.reference.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.contagion.DeleveragingBank;
import org.plimsoll.contagion.LeverageTargetingBank;
import org.plimsoll.contagion.LeverageTargetingRound;
import org.plimsoll.contagion.LeverageTargetingRound.AssetRow;
import org.plimsoll.contagion.LeverageTargetingRound.BankRow;
import org.plimsoll.contagion.SaleImpact;
import org.plimsoll.contagion.ThresholdDeleveraging;
import org.plimsoll.contagion.ValueFund;
import org.plimsoll.contagion.ValueFundClearing;
import org.plimsoll.contagion.ValueFundMarket;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;

/** Fire sales of a few institutions, given in the case itself. */
final class FireSales {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(
              Shape.check("cascade", "linear leverage-targeting fire sale (one round)"),
              FireSales::targeting),
          CaseAdapter.of(
              Shape.check(
                  "cascade",
                  "threshold deleveraging with square-root impact: least and greatest fixed points"),
              FireSales::threshold),
          CaseAdapter.of(
              Shape.check(
                  "cascade", "value funds with a leverage ceiling: one-period market clearing"),
              FireSales::valueFunds));

  private FireSales() {}

  private static Map<String, ?> targeting(Inputs in) {
    List<LeverageTargetingBank> banks = new ArrayList<>();
    List<Double> assets = in.numbers("assets");
    for (int bank = 0; bank < assets.size(); bank++) {
      banks.add(
          new LeverageTargetingBank(
              assets.get(bank),
              in.numbers("equity").get(bank),
              in.numberRows("weights").get(bank)));
    }
    LeverageTargetingRound round =
        LeverageTargetingRound.of(banks, in.numbers("priceImpactPerUnit"), in.numbers("shock"));
    return Map.of(
        "debtToEquity", round.banks().stream().map(BankRow::debtToEquity).toList(),
        "directReturn", round.banks().stream().map(BankRow::directReturn).toList(),
        "netPurchases", round.assets().stream().map(AssetRow::netPurchases).toList(),
        "secondRoundAssetReturn", round.assets().stream().map(AssetRow::secondRoundReturn).toList(),
        "secondRoundBankReturn", round.banks().stream().map(BankRow::secondRoundReturn).toList(),
        "aggregateVulnerability", round.aggregateVulnerability(),
        "systemicContribution", round.banks().stream().map(BankRow::systemicContribution).toList());
  }

  /** One class of securities, whose discount follows from the value all banks sell. */
  private static Map<String, ?> threshold(Inputs in) {
    List<DeleveragingBank> banks = new ArrayList<>();
    List<Double> securities = in.numbers("securities");
    for (int bank = 0; bank < securities.size(); bank++) {
      banks.add(
          new DeleveragingBank(
              List.of(securities.get(bank)),
              in.numbers("loans").get(bank),
              in.numbers("equity").get(bank)));
    }
    ThresholdDeleveraging sale =
        ThresholdDeleveraging.of(
            banks,
            SaleImpact.squareRoot(List.of(in.number("impactCoefficient"))),
            in.number("leverageCap"));
    return Map.of(
        "lowerDiscount", sale.least().discounts().get(0),
        "upperDiscount", sale.greatest().discounts().get(0),
        "lowerSaleFractions", sale.least().saleFractions(),
        "upperSaleFractions", sale.greatest().saleFractions(),
        "unique", sale.isUnique());
  }

  private static Map<String, ?> valueFunds(Inputs in) {
    List<ValueFund> funds = new ArrayList<>();
    List<Double> cash = in.numbers("cash");
    for (int fund = 0; fund < cash.size(); fund++) {
      funds.add(
          new ValueFund(
              cash.get(fund),
              in.numbers("shares").get(fund),
              in.numbers("aggressiveness").get(fund)));
    }
    ValueFundClearing clearing =
        new ValueFundMarket(
                funds,
                in.number("maximumLeverage"),
                in.number("noiseTraderCash"),
                in.number("supply"),
                in.number("perceivedValue"))
            .clear();
    return Map.of(
        "price", clearing.price(),
        "fundShares", clearing.rows().stream().map(ValueFundClearing.Row::shares).toList(),
        "fundWealth", clearing.rows().stream().map(ValueFundClearing.Row::wealth).toList(),
        "fundLeverage", clearing.rows().stream().map(ValueFundClearing.Row::leverage).toList());
  }
}

package org.plimsoll.reference.adapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plimsoll.contagion.DeleveragingBank;
import org.plimsoll.contagion.DeleveragingRule;
import org.plimsoll.contagion.FireSaleFixedPoint;
import org.plimsoll.contagion.SaleImpact;
import org.plimsoll.contagion.SteppedFireSale;
import org.plimsoll.contagion.StressedBank;
import org.plimsoll.contagion.ThresholdDeleveraging;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.units.Units;

/**
 * Fire sales among the banks of the European stress tests of 2016 and 2018.
 *
 * <p>Bond columns and rows of the impact file have one order of assets. The published output of
 * 2016 used the impact rows sorted by the name of the asset, which gives two of them each other's.
 */
final class BankStressTests {
  private static final String BONDS = "bonds_";

  static final List<CaseAdapter> ADAPTERS =
      Stream.concat(
              Stream.of(
                      "square-root-impact fire-sale equilibrium, 51 banks and 8 sovereign bond"
                          + " classes",
                      "same with leverage cap 28",
                      "same with impact constant 5")
                  .map(model -> adapter(model, BankStressTests::sovereign)),
              Stream.of(
                      "threshold deleveraging fire sale on 48 banks, shock to government bonds",
                      "threshold deleveraging fire sale on 48 banks, impact sweep",
                      "leverage targeting variant (buffer 100%)")
                  .map(model -> adapter(model, BankStressTests::stepped)))
          .toList();

  private BankStressTests() {}

  private static CaseAdapter adapter(String model, CaseAdapter.Rule rule) {
    return CaseAdapter.of(Shape.check("cascade", model), rule);
  }

  private static Map<String, ?> sovereign(Inputs in) {
    List<Inputs> impacts = in.rows("impactFile");
    List<Inputs> sorted =
        impacts.stream().sorted(Comparator.comparing((Inputs row) -> row.text("asset"))).toList();
    ThresholdDeleveraging sale = sale(in, impacts);
    FireSaleFixedPoint least = sale.least();
    return Map.of(
        "discounts", least.discounts(),
        "unique", sale.isUnique(),
        "sellers", least.sellers(),
        "fullSellers", least.fullSellers(),
        "soldByAsset", least.soldByAsset(),
        "totalSaleFractions", least.totalSaleFractions(),
        "publishedWithSwappedLabels", sale(in, sorted).least().discounts());
  }

  private static ThresholdDeleveraging sale(Inputs in, List<Inputs> impacts) {
    return ThresholdDeleveraging.of(
        in.rows("dataFile").stream().map(BankStressTests::deleveraging).toList(),
        SaleImpact.ofMarkets(
            in.number("impactConstant"),
            impacts.stream()
                .map(
                    row ->
                        new SaleImpact.Market(
                            row.number("averageDailyVolume"), row.number("dailyVolatility")))
                .toList()),
        in.number("leverageCap"));
  }

  private static DeleveragingBank deleveraging(Inputs row) {
    return new DeleveragingBank(
        row.keys().stream().filter(key -> key.startsWith(BONDS)).map(row::number).toList(),
        row.number("loans"),
        row.number("equity"));
  }

  private static Map<String, ?> stepped(Inputs in) {
    List<StressedBank> banks = in.rows("dataFile").stream().map(BankStressTests::stressed).toList();
    DeleveragingRule rule =
        new DeleveragingRule(
            in.decimal("steps").intValueExact(),
            in.number("floor"),
            in.number("buffer"),
            in.number("target"));
    List<Map<String, ?>> rows = new ArrayList<>();
    for (Inputs each : in.items("cases")) {
      rows.add(row(SteppedFireSale.of(banks, rule, each.number("shock"), each.number("impact"))));
    }
    return Map.of("rows", rows);
  }

  private static StressedBank stressed(Inputs row) {
    return StressedBank.ofDisclosure(
        row.number("cet1"),
        Units.pct(row.number("leverageRatioPercent")),
        row.number("debtSecurities"),
        row.number("governmentBonds"));
  }

  private static Map<String, ?> row(SteppedFireSale sale) {
    return Map.of(
        "shock", sale.shock(),
        "impact", sale.impact(),
        "defaults", sale.defaults(),
        "defaultsPerStep", sale.defaultsPerStep(),
        "soldFraction", sale.soldFraction(),
        "corporatePrice", sale.corporatePrice(),
        "governmentPrice", sale.governmentPrice());
  }
}

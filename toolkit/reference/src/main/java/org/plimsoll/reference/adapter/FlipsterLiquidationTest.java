package org.plimsoll.reference.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plimsoll.account.ExactLiquidation;
import org.plimsoll.account.Position;
import org.plimsoll.reference.CaseAdapter;
import org.plimsoll.reference.Inputs;
import org.plimsoll.reference.Shape;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.PricedAt;

/**
 * Flipster: what is left of the margin against maintenance margin on the entry value; equality is
 * safe, so it is decided in decimals.
 */
final class FlipsterLiquidationTest {
  static final List<CaseAdapter> ADAPTERS =
      List.of(
          CaseAdapter.of(test("leverage"), FlipsterLiquidationTest::answer),
          CaseAdapter.of(test("wallet_balance"), FlipsterLiquidationTest::answer));

  private FlipsterLiquidationTest() {}

  private static Shape test(String margin) {
    return Shape.vector("Flipster", "liquidation-test")
        .of("linear-perp")
        .with("side", "size", "entry_price", "maintenance_margin_rate", "mark_price", margin);
  }

  private static Map<String, ?> answer(Inputs in) {
    MarginRule rule = MarginRule.standard().maintenanceOn(PricedAt.ENTRY);
    Position position = Words.position(in, Words.schedule(in, Words.linear(), rule));
    ExactLiquidation exact = ExactLiquidation.of(position);
    BigDecimal mark = in.decimal("mark_price");
    return Map.of(
        "unrealised_pnl", exact.profit(mark),
        "remaining_margin", exact.equity(mark),
        "liquidatable", exact.headroom(mark).signum() < 0);
  }
}

package org.plimsoll.onchain;

import static org.plimsoll.onchain.Decimals.between;
import static org.plimsoll.onchain.Decimals.d;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Accounts to test with: the published ones and random ones of one to four markets. */
final class DydxAccounts {
  private DydxAccounts() {}

  /** The published market: 0.1 BTC at 50,000 demands 1,000 and 500. */
  static DydxPosition bitcoin(String size) {
    return new DydxPosition("BTC", d(size), d("50000"), d("0.2"), d("0.1"));
  }

  static DydxPosition ether(String size) {
    return new DydxPosition("ETH", d(size), d("3000"), d("0.2"), d("0.1"));
  }

  static DydxAccount account(String balance, DydxPosition... positions) {
    return DydxAccount.of(d(balance), positions);
  }

  static Arbitrary<DydxAccount> random() {
    return Combinators.combine(
            between("-9000", "9000", 6), position().list().ofMinSize(1).ofMaxSize(4))
        .as(DydxAccounts::named);
  }

  private static DydxAccount named(BigDecimal balance, List<DydxPosition> drawn) {
    List<DydxPosition> named = new ArrayList<>();
    for (int k = 0; k < drawn.size(); k++) {
      DydxPosition one = drawn.get(k);
      named.add(
          new DydxPosition(
              "M" + k,
              one.size(),
              one.oraclePrice(),
              one.initialMarginFraction(),
              one.maintenanceMarginFraction()));
    }
    return new DydxAccount(balance, named);
  }

  private static Arbitrary<DydxPosition> position() {
    Arbitrary<BigDecimal> sizes =
        between("-9", "9", 4).filter(size -> size.abs().compareTo(d("0.01")) > 0);
    return Combinators.combine(
            sizes, between("1", "2000", 3), between("0.02", "1", 3), between("0.1", "1", 2))
        .as(
            (size, price, initial, share) ->
                new DydxPosition("?", size, price, initial, initial.multiply(share)));
  }
}

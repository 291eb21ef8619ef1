package org.plimsoll.lending;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Short words for decimals, and accounts drawn at random. */
final class Decimals {
  /** What fifty digits of every intermediate quotient leave at the scale of a law. */
  static final BigDecimal ROUNDING = new BigDecimal("1e-40");

  /** The smallest amount on a chain. */
  static final BigDecimal WEI = new BigDecimal("1e-18");

  private Decimals() {}

  static BigDecimal d(String digits) {
    return new BigDecimal(digits);
  }

  static Arbitrary<BigDecimal> between(String low, String high) {
    return Arbitraries.bigDecimals().between(d(low), d(high)).ofScale(6);
  }

  static Arbitrary<PledgedAsset> pledged(String asset) {
    return Combinators.combine(
            between("0", "1000"),
            between("0.01", "5000"),
            between("0", "0.8"),
            between("0.8", "0.98"))
        .as((amount, price, ltv, at) -> new PledgedAsset(asset, amount, price, ltv, at));
  }

  static Arbitrary<BorrowedAsset> borrowed(String asset) {
    return Combinators.combine(between("0", "200000"), between("0.5", "1.5"))
        .as((amount, price) -> new BorrowedAsset(asset, amount, price));
  }

  /** Two collaterals and two debts, all different. */
  static Arbitrary<LendingAccount> accounts() {
    return Combinators.combine(pledged("WETH"), pledged("WBTC"), borrowed("USDC"), borrowed("DAI"))
        .as((a, b, c, e) -> new LendingAccount(List.of(a, b), List.of(c, e)));
  }
}

package org.plimsoll.cli;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.units.Check;

/**
 * An asset that backs a cross account as typed: {@code BTC:0.5}, {@code ETH:10@3000}, {@code
 * ETH:10@3000:5%}.
 *
 * @param asset its name
 * @param amount in units of the asset, negative for a debt
 * @param price quote per unit, empty if a contract of the account on that asset prices it
 * @param haircut share of the value that does not count
 */
record TypedCollateral(String asset, double amount, OptionalDouble price, double haircut) {
  private static final Pattern FORM =
      Pattern.compile("([^:@]+):([^:@]+)(?:@([^:@]+))?(?::([^:@]+))?");

  static TypedCollateral read(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "--collateral must be ASSET:AMOUNT, with @PRICE and :HAIRCUT if any, was '%s'; write"
                  .formatted(typed)
              + " --collateral ETH:10@3000:5%");
    }
    String asset = form.group(1).strip();
    String price = form.group(3);
    String haircut = form.group(4);
    String subject = "price of " + asset;
    return new TypedCollateral(
        asset,
        TypedNumber.read("amount of " + asset, form.group(2)),
        price == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Check.positive(subject, TypedNumber.read(subject, price))),
        haircut == null ? 0 : TypedRate.fraction("haircut of " + asset, haircut));
  }

  /** Tells whether a contract is on this asset: its symbol begins with it, then a currency. */
  boolean isBaseOf(String symbol) {
    String rest = "(?i)" + Pattern.quote(asset) + "([-_/:]?(USD|EUR|GBP|PERP|BTC|ETH|FDUSD).*)?";
    return symbol.matches(rest);
  }
}

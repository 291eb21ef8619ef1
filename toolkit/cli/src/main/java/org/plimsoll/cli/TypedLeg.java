package org.plimsoll.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.units.Check;
import org.plimsoll.venue.Side;

/**
 * Another position of a cross account as typed: {@code ETHUSDT:short:10@3000}, or with a mark that
 * is not the entry, {@code ETHUSDT:short:10@3000:2950}.
 *
 * @param symbol of the contract, in any spelling
 * @param side long or short
 * @param size quantity and entry price
 * @param mark where it stands, empty for the entry
 */
record TypedLeg(String symbol, Side side, TypedSize size, OptionalDouble mark) {
  private static final Pattern FORM =
      Pattern.compile("(.+):(long|short):([^:@]+@[^:@]+)(?::([^:@]+))?", Pattern.CASE_INSENSITIVE);

  /** Reads what stands behind an option. */
  static TypedLeg read(String option, String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "%s must be SYMBOL:SIDE:QUANTITY@PRICE, and :MARK if that is not the entry, was"
                  .formatted(option)
              + " '%s'; write %s ETHUSDT:short:10@3000".formatted(typed, option));
    }
    String mark = form.group(4);
    String subject = "mark of " + form.group(1);
    return new TypedLeg(
        form.group(1),
        Side.valueOf(form.group(2).toUpperCase(Locale.ROOT)),
        TypedSize.read(option, form.group(3)),
        mark == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Check.positive(subject, TypedNumber.read(subject, mark))));
  }
}

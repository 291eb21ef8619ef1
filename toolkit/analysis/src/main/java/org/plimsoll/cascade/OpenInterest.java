package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.QUOTE;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plimsoll.units.Check;
import org.plimsoll.venue.MarginSchedule;

/**
 * A book assumed from what a venue publishes, its open interest: a leverage mix, entries evenly
 * spread around the mark, accounts of one size; nothing is random.
 *
 * <p>On each side, and for each leverage of the mix, the share of the open interest is split evenly
 * over the entries at which such a position would not be in breach at the mark, and each part into
 * equal accounts of at most the size given:
 *
 * <pre>
 * notional of a part   open interest x share / entries that hold
 * accounts of a part   notional / account size, rounded up
 * margin               notional at entry / leverage
 * </pre>
 *
 * <pre>{@code
 * var book = OpenInterest.of(million(900)).mix(LeverageMix.with(pct(40), 3).and(pct(40), 10).rest(50))
 *     .accountSize(thousand(40)).spreadOver(pct(-5), pct(5), 11).on(schedule, 60_000);
 * }</pre>
 *
 * <p>All three must be given; the line that names them travels with the book as its {@link
 * PositionBook#assumption}.
 */
public final class OpenInterest {
  private static final String NAME = "a book assumed from open interest";
  private static final int MOST_ENTRIES = 10_000;

  private final double notional;
  private final Optional<LeverageMix> mix;
  private final OptionalDouble accountSize;
  private final Optional<Entries> entries;
  private final boolean longsOnly;

  private OpenInterest(
      double notional,
      Optional<LeverageMix> mix,
      OptionalDouble accountSize,
      Optional<Entries> entries,
      boolean longsOnly) {
    this.notional = notional;
    this.mix = mix;
    this.accountSize = accountSize;
    this.entries = entries;
    this.longsOnly = longsOnly;
  }

  /** Entry prices as moves from the mark. */
  record Entries(double low, double high, int count) {
    double price(int index, double mark) {
      double step = count == 1 ? 0.5 : (double) index / (count - 1);
      return mark * (1 + low + (high - low) * step);
    }
  }

  /** Everything, once it is told. */
  record Told(
      double notional, LeverageMix mix, double accountSize, Entries entries, boolean longsOnly) {}

  /**
   * Begins with the open interest.
   *
   * @param notional of all longs, and of all shorts, at the mark, in quote currency, above 0
   * @return to be told the rest
   * @throws IllegalArgumentException if the notional is not above 0
   */
  public static OpenInterest of(double notional) {
    return new OpenInterest(
        Check.positive("open interest", notional),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        false);
  }

  /**
   * Assumes at which leverages it stands.
   *
   * @param leverages and their shares, the same for longs and shorts
   * @return with it
   */
  public OpenInterest mix(LeverageMix leverages) {
    return new OpenInterest(notional, Optional.of(leverages), accountSize, entries, longsOnly);
  }

  /**
   * Assumes how large an account is; its notional decides what leverage the venue allows it.
   *
   * @param most notional at the mark, quote currency, above 0; accounts are this size or a little
   *     smaller
   * @return with it
   * @throws IllegalArgumentException if the size is not above 0
   */
  public OpenInterest accountSize(double most) {
    Check.positive("account size", most);
    return new OpenInterest(notional, mix, OptionalDouble.of(most), entries, longsOnly);
  }

  /**
   * Assumes where positions were opened.
   *
   * @param low the lowest entry as a move from the mark, above -1, such as -0.05
   * @param high the highest, at least the lowest
   * @param count how many entries, evenly spread, both ends included; one stands in the middle
   * @return with it
   * @throws IllegalArgumentException if the moves are not so, or the count is not from 1 to 10,000
   */
  public OpenInterest spreadOver(double low, double high, int count) {
    if (!(low > -1 && high >= low && Double.isFinite(high))) {
      throw new IllegalArgumentException(BookMessages.entries(low, high));
    }
    if (!(count >= 1 && count <= MOST_ENTRIES)) {
      throw new IllegalArgumentException(BookMessages.range("entries", 1, MOST_ENTRIES, count));
    }
    Entries told = new Entries(low, high, count);
    return new OpenInterest(notional, mix, accountSize, Optional.of(told), longsOnly);
  }

  /**
   * Leaves the shorts out of the book.
   *
   * @return with it
   */
  public OpenInterest longsOnly() {
    return new OpenInterest(notional, mix, accountSize, entries, true);
  }

  /**
   * Makes the book.
   *
   * @param schedule what the venue demands
   * @param mark at which nobody is in breach and the open interest is counted, quote per base,
   *     above 0
   * @return the book: longs, then shorts, by rising leverage, then by rising entry; its assumption
   *     is this line
   * @throws IllegalArgumentException if mix, account size or entries are missing, the venue allows
   *     accounts of the size less than a leverage of the mix, a leverage has no entry at which it
   *     is not in breach, there would be more than 100 million positions, or the mark is not above
   *     0
   */
  public PositionBook on(MarginSchedule schedule, double mark) {
    Check.positive("mark", mark);
    Told told =
        new Told(
            notional,
            mix.orElseThrow(() -> missing("a leverage mix", "mix(LeverageMix.all(10))")),
            accountSize.orElseThrow(() -> missing("an account size", "accountSize(10_000)")),
            entries.orElseThrow(() -> missing("entries", "spreadOver(pct(-5), pct(5), 11)")),
            longsOnly);
    return AssumedRows.book(told, schedule, mark).assuming(toString());
  }

  private static IllegalArgumentException missing(String what, String remedy) {
    return new IllegalArgumentException(BookMessages.missing(NAME, what, remedy));
  }

  @Override
  public String toString() {
    return "assumed: open interest %s%s%s%s%s"
        .formatted(
            QUOTE.format(notional),
            mix.map(told -> ", leverage " + told).orElse(""),
            accountSize.isPresent()
                ? ", accounts of up to " + QUOTE.format(accountSize.getAsDouble())
                : "",
            entries
                .map(
                    told ->
                        ", %d entries from %s to %s of the mark"
                            .formatted(
                                told.count,
                                BookMessages.percent(told.low),
                                BookMessages.percent(told.high)))
                .orElse(""),
            longsOnly ? ", longs only" : "");
  }
}

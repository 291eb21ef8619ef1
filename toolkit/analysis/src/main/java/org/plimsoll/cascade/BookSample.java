package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.QUOTE;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.plimsoll.units.Check;
import org.plimsoll.venue.MarginSchedule;

/**
 * A made-up book: how many accounts, how much open interest, and how sizes, leverages and entries
 * are spread.
 *
 * <p>For account i of n, all draws addressed by seed and account:
 *
 * <pre>
 * side       long where floor((i + 1) longShare) passes a whole number, so n x longShare are
 * quantity   open interest / mark x size, over the sum of the sizes of its side
 * leverage   as drawn, at least 1, at most what the bracket of its notional at entry allows
 * entry      mark x exp(entrySpread x standard normal)
 * margin     notional at entry / leverage
 * </pre>
 *
 * <p>Longs and shorts each sum to the open interest, so positions sum to zero, both to rounding; a
 * book of one side leaves the other outside. No notional exceeds the schedule's largest: what that
 * cuts goes to the other accounts of the side, in proportion. Nobody is in breach at the mark: an
 * entry at which the account would be, or which the schedule forbids, is drawn again, and after 64
 * draws the entry is the mark. So high leverage stands near the mark or in profit, as survivors do.
 *
 * <pre>{@code
 * var book = PositionBook.sample(20_000).openInterest(million(900)).medianLeverage(12).seed(7)
 *     .on(schedule, 60_000);
 * }</pre>
 *
 * <p>Open interest, leverage and seed must be given. The rest has defaults, told by {@link
 * PositionBook#assumption}: half of the accounts long, Pareto sizes of tail index 1.5, entries
 * within 2 % of the mark. Nothing of it is a measurement of a venue.
 */
public final class BookSample {
  /** Ten million accounts fit into a small heap; more are a slip. */
  static final int MOST_ACCOUNTS = 100_000_000;

  private static final String NAME = "a sampled book";
  private static final double USUAL_TAIL = 1.5;
  private static final double USUAL_LEVERAGE_DEVIATION = 0.8;
  private static final double USUAL_ENTRY_SPREAD = 0.02;
  private static final double HALF = 0.5;

  private final int accounts;
  private final OptionalDouble openInterest;
  private final OptionalLong seed;
  private final Optional<LeverageLaw> leverages;
  private final Spread spread;

  private BookSample(
      int accounts,
      OptionalDouble openInterest,
      OptionalLong seed,
      Optional<LeverageLaw> leverages,
      Spread spread) {
    this.accounts = accounts;
    this.openInterest = openInterest;
    this.seed = seed;
    this.leverages = leverages;
    this.spread = spread;
  }

  /** What has a default. */
  record Spread(SizeLaw sizes, double longShare, double entries) {
    boolean isTwoSided() {
      return longShare > 0 && longShare < 1;
    }
  }

  /** Everything, once it is told. */
  record Told(int accounts, double openInterest, long seed, LeverageLaw leverages, Spread spread) {}

  /**
   * Begins a sample.
   *
   * @param accounts how many positions, from 1 to 100 million
   * @return the sample, to be told what it shall look like
   * @throws IllegalArgumentException if the accounts are outside their range
   */
  public static BookSample of(int accounts) {
    if (!(accounts >= 1 && accounts <= MOST_ACCOUNTS)) {
      throw new IllegalArgumentException(BookMessages.accounts(accounts, MOST_ACCOUNTS));
    }
    return new BookSample(
        accounts,
        OptionalDouble.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        new Spread(SizeLaw.pareto(USUAL_TAIL), HALF, USUAL_ENTRY_SPREAD));
  }

  /**
   * Sets what each side holds at the mark.
   *
   * @param notional of all longs, and of all shorts, in quote currency, above 0
   * @return with it
   * @throws IllegalArgumentException if the notional is not above 0
   */
  public BookSample openInterest(double notional) {
    Check.positive("open interest", notional);
    return new BookSample(accounts, OptionalDouble.of(notional), seed, leverages, spread);
  }

  /**
   * Spreads leverages lognormally, with a standard deviation of the logarithm of 0.8.
   *
   * @param median leverage half of the accounts ask for less than, from 1 to 1,000
   * @return with it
   * @throws IllegalArgumentException if the median is outside its range
   */
  public BookSample medianLeverage(double median) {
    return medianLeverage(median, USUAL_LEVERAGE_DEVIATION);
  }

  /**
   * Spreads leverages lognormally.
   *
   * @param median leverage half of the accounts ask for less than, from 1 to 1,000
   * @param deviation standard deviation of the logarithm, from 0, all equal, to 5
   * @return with it
   * @throws IllegalArgumentException if the median or the deviation is outside its range
   */
  public BookSample medianLeverage(double median, double deviation) {
    return with(new LeverageLaw.Around(median, deviation));
  }

  /**
   * Draws leverages from a mix; as sizes do not depend on leverage, its shares are met on average.
   *
   * @param mix the leverages and their shares
   * @return with it
   */
  public BookSample leverageMix(LeverageMix mix) {
    return with(new LeverageLaw.Mixed(mix));
  }

  private BookSample with(LeverageLaw law) {
    return new BookSample(accounts, openInterest, seed, Optional.of(law), spread);
  }

  /**
   * Chooses the draws.
   *
   * @param number any; another one gives another book of the same kind
   * @return with it
   */
  public BookSample seed(long number) {
    return new BookSample(accounts, openInterest, OptionalLong.of(number), leverages, spread);
  }

  /**
   * Sets how unequal sizes are.
   *
   * @param law of sizes
   * @return with it
   */
  public BookSample sizes(SizeLaw law) {
    return with(new Spread(law, spread.longShare, spread.entries));
  }

  /**
   * Sets how many of the accounts are long; both sides hold the same whatever their number.
   *
   * @param share from 0 to 1; at 1 the book holds only longs, at 0 only shorts
   * @return with it
   * @throws IllegalArgumentException if the share is outside its range
   */
  public BookSample longShare(double share) {
    return with(new Spread(spread.sizes, Check.fraction("long share", share), spread.entries));
  }

  /**
   * Makes all accounts long.
   *
   * @return with it; the shorts are outside the book
   */
  public BookSample longsOnly() {
    return longShare(1);
  }

  /**
   * Makes all accounts short.
   *
   * @return with it; the longs are outside the book
   */
  public BookSample shortsOnly() {
    return longShare(0);
  }

  /**
   * Sets how far from the mark positions were opened.
   *
   * @param deviation standard deviation of log(entry / mark), from 0, all at the mark, to 1
   * @return with it
   * @throws IllegalArgumentException if the deviation is outside its range
   */
  public BookSample entrySpread(double deviation) {
    return with(
        new Spread(spread.sizes, spread.longShare, Check.fraction("entry spread", deviation)));
  }

  private BookSample with(Spread other) {
    return new BookSample(accounts, openInterest, seed, leverages, other);
  }

  /**
   * Draws the book.
   *
   * @param schedule what the venue demands
   * @param mark at which nobody is in breach and the open interest is counted, quote per base,
   *     above 0
   * @return the book, in order of account; its assumption is this sample's line
   * @throws IllegalArgumentException if open interest, leverage or seed is missing, a side that
   *     should have accounts has none, the open interest exceeds what the accounts may hold, the
   *     schedule is none for a book or leaves no room between initial and maintenance margin, or
   *     the mark is not above 0
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public PositionBook on(MarginSchedule schedule, double mark) {
    Check.positive("mark", mark);
    double notional =
        openInterest.orElseThrow(() -> missing("open interest", "openInterest(million(900))"));
    LeverageLaw law = leverages.orElseThrow(() -> missing("a leverage", "medianLeverage(12)"));
    long number = seed.orElseThrow(() -> missing("a seed", "seed(7)"));
    Told told = new Told(accounts, notional, number, law, spread);
    return BookSampler.book(told, schedule, mark).assuming(toString());
  }

  private static IllegalArgumentException missing(String what, String remedy) {
    return new IllegalArgumentException(BookMessages.missing(NAME, what, remedy));
  }

  @Override
  public String toString() {
    return "sampled: %s accounts%s%s, %s%s, entries within %s of the mark%s"
        .formatted(
            COUNT.format(accounts),
            openInterest.isPresent()
                ? ", open interest " + QUOTE.format(openInterest.getAsDouble())
                : "",
            leverages.map(law -> ", " + law).orElse(""),
            spread.sizes,
            spread.longShare == HALF
                ? ""
                : ", " + BookMessages.percent(spread.longShare) + " of them long",
            BookMessages.percent(spread.entries),
            seed.isPresent() ? ", seed " + seed.getAsLong() : "");
  }
}

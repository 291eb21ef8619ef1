package org.plimsoll.cascade;

import org.plimsoll.random.Draws;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.MarginSchedule;

/** Fills the columns of a sampled book, every row from draws of its own. */
final class BookSampler {
  private static final int MOST_ENTRIES = 64;

  /** Keeps a notional at its cap from rounding above it. */
  private static final double WITHIN_CAP = 1 - 1e-12;

  private final BookSample.Told told;
  private final MarginSchedule schedule;
  private final double mark;
  private final Draws entries;
  private final Draws leverages;
  private final double[] quantities;
  private final double[] entryPrices;
  private final double[] margins;

  private BookSampler(BookSample.Told told, MarginSchedule schedule, double mark) {
    this.told = told;
    this.schedule = schedule;
    this.mark = mark;
    this.entries = Draws.seeded(told.seed()).purpose("entries");
    this.leverages = Draws.seeded(told.seed()).purpose("leverages");
    this.quantities = new double[told.accounts()];
    this.entryPrices = new double[told.accounts()];
    this.margins = new double[told.accounts()];
  }

  static PositionBook book(BookSample.Told told, MarginSchedule schedule, double mark) {
    return new BookSampler(told, schedule, mark).book();
  }

  private PositionBook book() {
    PositionBook empty = PositionBook.of(schedule, Columns.of(), Columns.of(), Columns.of());
    checkSides();
    drawSizes();
    CappedSizes.fill(quantities, 1, told.openInterest() / mark, cap() / mark);
    CappedSizes.fill(quantities, -1, told.openInterest() / mark, cap() / mark);
    FixedChunks.run(told.accounts(), threads(), this::drawPositions);
    checkOpenings();
    return PositionBook.of(
        empty.schedule(),
        Columns.ofOwned(quantities),
        Columns.ofOwned(entryPrices),
        Columns.ofOwned(margins));
  }

  private static int threads() {
    return Math.min(FixedChunks.MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private double cap() {
    return schedule.largestNotional() * WITHIN_CAP;
  }

  private void checkSides() {
    int accounts = told.accounts();
    int longs = (int) longsBefore(accounts);
    int shorts = accounts - longs;
    boolean isOneSided = longs == 0 || shorts == 0;
    if (told.spread().isTwoSided() && isOneSided) {
      throw new IllegalArgumentException(BookMessages.oneSide(accounts, told.spread().longShare()));
    }
    int fewest = isOneSided ? accounts : Math.min(longs, shorts);
    if (!(told.openInterest() <= fewest * cap())) {
      throw new IllegalArgumentException(
          BookMessages.openInterest(told.openInterest(), fewest, schedule.largestNotional()));
    }
  }

  /** Sizes with the sign of the side, in no unit yet. */
  private void drawSizes() {
    Draws sizes = Draws.seeded(told.seed()).purpose("sizes");
    FixedChunks.run(
        told.accounts(),
        threads(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double size = told.spread().sizes().size(sizes, i);
            quantities[i] = longsBefore(i + 1L) > longsBefore(i) ? size : -size;
          }
        });
  }

  private long longsBefore(long account) {
    return (long) Math.floor(account * told.spread().longShare());
  }

  private void drawPositions(int from, int to) {
    for (int i = from; i < to; i++) {
      double asked = told.leverages().leverage(leverages, i);
      int attempt = 0;
      while (attempt < MOST_ENTRIES && !open(i, entry(i, attempt), asked)) {
        attempt++;
      }
      if (attempt == MOST_ENTRIES && !open(i, mark, asked)) {
        margins[i] = Double.NaN;
      }
    }
  }

  private double entry(int account, int attempt) {
    return mark * StrictMath.exp(told.spread().entries() * entries.normal(account, attempt));
  }

  /** Whether the account may open there and still holds at the mark. */
  private boolean open(int account, double price, double asked) {
    double notional = Math.abs(quantities[account]) * price;
    if (!(notional <= schedule.largestNotional())) {
      return false;
    }
    entryPrices[account] = price;
    margins[account] = notional / allowed(notional, asked);
    return Solvency.holds(schedule, quantities[account], price, margins[account], mark);
  }

  private double allowed(double notional, double asked) {
    return Math.min(asked, schedule.bracketAt(notional).maxLeverage());
  }

  private void checkOpenings() {
    for (int i = 0; i < margins.length; i++) {
      if (Double.isNaN(margins[i])) {
        double leverage =
            allowed(Math.abs(quantities[i]) * mark, told.leverages().leverage(leverages, i));
        throw new IllegalArgumentException(BookMessages.breachAtOpening(i, leverage, mark));
      }
    }
  }
}

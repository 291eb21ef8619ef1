package org.plimsoll.waterfall;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.plimsoll.units.Check;
import org.plimsoll.units.Columns;

/**
 * The accounts on one side of one contract that may be closed against bankrupt ones, as columns.
 *
 * <p>At the mark, profit = quantity x (mark - entry price), notional = |quantity| x mark, leverage
 * = notional / equity (0 without position, infinite without equity). Accounts at a loss may be
 * among them: some venues close those too, last. Rows keep the order they are given in.
 *
 * <pre>{@code
 * var winners = AdlWinners.of(57_000, List.of(new AdlWinner(1, -10, 60_000, 150_000)));
 * winners.profits().get(0); // 30,000
 * }</pre>
 */
public final class AdlWinners {
  /** Beyond this a double no longer counts every account. */
  private static final double LARGEST_ACCOUNT = 1L << 53;

  private final double mark;
  private final double[] accounts;
  private final double[] quantities;
  private final double[] entryPrices;
  private final double[] equities;
  private final boolean isLong;

  private AdlWinners(double mark, double[][] columns) {
    this.mark = mark;
    this.accounts = columns[0];
    this.quantities = columns[1];
    this.entryPrices = columns[2];
    this.equities = columns[3];
    this.isLong = checked();
  }

  /**
   * Takes rows.
   *
   * @param mark price of the contract, quote per base, above 0
   * @param rows the accounts, all long or all short
   * @return the winners
   * @throws IllegalArgumentException if the mark or a row is outside its range, or the rows are on
   *     two sides
   */
  public static AdlWinners of(double mark, List<AdlWinner> rows) {
    return of(
        mark,
        Columns.of(rows.stream().mapToDouble(AdlWinner::account).toArray()),
        Columns.of(rows.stream().mapToDouble(AdlWinner::quantity).toArray()),
        Columns.of(rows.stream().mapToDouble(AdlWinner::entryPrice).toArray()),
        Columns.of(rows.stream().mapToDouble(AdlWinner::equity).toArray()));
  }

  /**
   * Takes columns, for a million rows.
   *
   * @param mark price of the contract, quote per base, above 0
   * @param accounts their numbers, whole
   * @param quantities base, all 0 or more for longs, all 0 or less for shorts
   * @param entryPrices quote per base, above 0
   * @param equities quote, 0 or more
   * @return the winners
   * @throws IllegalArgumentException if a value is outside its range, the columns are not equally
   *     long or the accounts are on two sides
   */
  public static AdlWinners of(
      double mark, Columns accounts, Columns quantities, Columns entryPrices, Columns equities) {
    int rows = accounts.size();
    same("quantities", rows, quantities);
    same("entry prices", rows, entryPrices);
    same("equities", rows, equities);
    return new AdlWinners(
        Check.positive("mark", mark),
        new double[][] {accounts.copy(), quantities.copy(), entryPrices.copy(), equities.copy()});
  }

  /**
   * Takes positions of which only size and backing are known: longs at a mark of 1, entered there,
   * so that a contract is one unit of money; accounts are numbered from 0.
   *
   * @param notionals quote, 0 or more
   * @param equities quote, 0 or more
   * @return the winners
   * @throws IllegalArgumentException if a value is outside its range or the columns are not equally
   *     long
   */
  public static AdlWinners ofNotionals(Columns notionals, Columns equities) {
    int rows = notionals.size();
    return of(1, numbers(rows), notionals, filled(rows, 1), equities);
  }

  /**
   * Takes accounts of which only equity is known, at a leverage of 1.
   *
   * @param equities quote, 0 or more
   * @return the winners
   * @throws IllegalArgumentException if a value is negative or not finite
   */
  public static AdlWinners ofEquities(Columns equities) {
    return ofNotionals(equities, equities);
  }

  /**
   * Takes accounts of which only equity and leverage are known.
   *
   * @param equities quote, 0 or more
   * @param leverages multiples, 0 or more
   * @return the winners
   * @throws IllegalArgumentException if a value is negative or not finite, or the columns are not
   *     equally long
   */
  public static AdlWinners ofLeverages(Columns equities, Columns leverages) {
    same("leverages", equities.size(), leverages);
    double[] notionals = equities.copy();
    Arrays.setAll(notionals, i -> notionals[i] * leverages.get(i));
    return ofNotionals(Columns.ofOwned(notionals), equities);
  }

  private static Columns numbers(int rows) {
    return Columns.ofOwned(IntStream.range(0, rows).asDoubleStream().toArray());
  }

  private static Columns filled(int rows, double value) {
    double[] column = new double[rows];
    Arrays.fill(column, value);
    return Columns.ofOwned(column);
  }

  private static void same(String subject, int rows, Columns column) {
    if (column.size() != rows) {
      throw new IllegalArgumentException(Messages.unequalColumns(subject, rows, column.size()));
    }
  }

  private boolean checked() {
    double side = 0;
    for (int i = 0; i < accounts.length; i++) {
      double sign = Math.signum(quantities[i]);
      check(i, "account", "a whole number", accounts[i], isAccount(accounts[i]));
      check(i, "quantity", "finite", quantities[i], Double.isFinite(quantities[i]));
      check(
          i,
          "entry price",
          "finite and above 0",
          entryPrices[i],
          isFiniteFrom(entryPrices[i], Double.MIN_VALUE));
      check(i, "equity", "finite and 0 or more", equities[i], isFiniteFrom(equities[i], 0));
      if (side * sign < 0) {
        throw new IllegalArgumentException(Messages.twoSides(i));
      }
      side = side == 0 ? sign : side;
    }
    return side >= 0;
  }

  private static boolean isAccount(double number) {
    return Math.abs(number) <= LARGEST_ACCOUNT && number == Math.rint(number);
  }

  private static boolean isFiniteFrom(double value, double least) {
    return value >= least && Double.isFinite(value);
  }

  private static void check(int row, String subject, String rule, double value, boolean good) {
    if (!good) {
      throw new IllegalArgumentException(Messages.row(row, subject, rule, value));
    }
  }

  /**
   * Counts the accounts.
   *
   * @return the number of rows
   */
  public int size() {
    return accounts.length;
  }

  /**
   * Gives the price everything is valued at.
   *
   * @return quote per base
   */
  public double mark() {
    return mark;
  }

  /**
   * Tells the side of the winners.
   *
   * @return true if they are long, so that the bankrupt are short; true without any position
   */
  public boolean isLong() {
    return isLong;
  }

  /**
   * Builds one row.
   *
   * @param row from 0
   * @return the account
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public AdlWinner winner(int row) {
    return new AdlWinner((long) accounts[row], quantities[row], entryPrices[row], equities[row]);
  }

  /**
   * Lists the account numbers.
   *
   * @return a column of whole numbers
   */
  public Columns accounts() {
    return Columns.of(accounts);
  }

  /**
   * Lists the positions.
   *
   * @return base, above 0 for longs, below 0 for shorts
   */
  public Columns quantities() {
    return Columns.of(quantities);
  }

  /**
   * Lists the entry prices.
   *
   * @return quote per base
   */
  public Columns entryPrices() {
    return Columns.of(entryPrices);
  }

  /**
   * Lists what the accounts are worth at the mark.
   *
   * @return quote
   */
  public Columns equities() {
    return Columns.of(equities);
  }

  /**
   * Computes unrealised profits.
   *
   * @return quote, negative for a loss
   */
  public Columns profits() {
    return column(this::profit);
  }

  /**
   * Computes position values.
   *
   * @return quote, 0 or more
   */
  public Columns notionals() {
    return column(this::notional);
  }

  /**
   * Computes effective leverages.
   *
   * @return multiples, 0 without position, infinite without equity
   */
  public Columns leverages() {
    return column(this::leverage);
  }

  /**
   * Shows every account its place in a queue, as venues do: of five lights all are lit where an
   * account is closed first, one where it is closed last.
   *
   * <p>Lights = 6 - ceil(5 x size up to and with the account's own / size of all), in the order of
   * the score, equal scores by row. Sizes are absolute quantities.
   *
   * @param score how the venue ranks
   * @return 1 to 5 for each row
   */
  public Columns lights(AdlScore score) {
    return Columns.ofOwned(QueueLights.of(AdlScores.of(score, this), sizes()));
  }

  /**
   * Computes what the accounts owe beyond their equity after a further move of the price.
   *
   * @param move relative, -0.1 for a fall by a tenth, above -1
   * @return sum of max(0, -(equity + quantity x mark x move)), quote
   * @throws IllegalArgumentException if the move is not finite or not above -1
   */
  public double deficitAfter(double move) {
    double gain = mark * (Check.positive("1 + move", 1 + move) - 1);
    CompensatedSum deficit = new CompensatedSum();
    for (int i = 0; i < quantities.length; i++) {
      deficit.add(Math.max(0, -(equities[i] + quantities[i] * gain)));
    }
    return deficit.value();
  }

  double profit(int row) {
    return quantities[row] * (mark - entryPrices[row]);
  }

  double notional(int row) {
    return Math.abs(quantities[row]) * mark;
  }

  double leverage(int row) {
    double notional = notional(row);
    return notional == 0 ? 0 : notional / equities[row];
  }

  double equity(int row) {
    return equities[row];
  }

  double entryPrice(int row) {
    return entryPrices[row];
  }

  /** Absolute quantities. */
  double[] sizes() {
    double[] sizes = new double[quantities.length];
    Arrays.setAll(sizes, i -> Math.abs(quantities[i]));
    return sizes;
  }

  /** The same accounts with less of a position and of equity. */
  AdlWinners less(double[] closed, double[] paid) {
    double side = isLong ? 1 : -1;
    double[] left = new double[size()];
    double[] equity = new double[size()];
    Arrays.setAll(left, i -> side * Math.max(0, Math.abs(quantities[i]) - closed[i]));
    Arrays.setAll(equity, i -> Math.max(0, equities[i] - paid[i]));
    return new AdlWinners(mark, new double[][] {accounts, left, entryPrices, equity});
  }

  private Columns column(IntToDoubleFunction value) {
    double[] column = new double[size()];
    Arrays.setAll(column, value);
    return Columns.ofOwned(column);
  }

  @Override
  public String toString() {
    return "%,d %s at a mark of %s"
        .formatted(size(), isLong ? "longs" : "shorts", Messages.plain(mark));
  }
}

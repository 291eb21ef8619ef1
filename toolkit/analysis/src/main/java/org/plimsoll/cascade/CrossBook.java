package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.plimsoll.units.Columns;

/**
 * Many cross-margin accounts over several assets: in each, cash backs all legs together.
 *
 * <pre>
 * free equity at prices p = cash + sum over legs of (Q - rate |Q|) p - Q E
 * </pre>
 *
 * <p>Q is the signed quantity of a leg in base units, E its entry price, rate the maintenance rate
 * of its asset. An account is due where its free equity is below 0, and then as a whole. An account
 * may hold several legs of one asset; long and short of it each demand maintenance. A book is a
 * value: it is checked and laid out for loops when built, and never changes.
 *
 * <pre>{@code
 * var book = CrossBook.of(
 *     List.of(new CrossAsset("BTCUSDT", 60_000, 0.004), new CrossAsset("ETHUSDT", 3_000, 0.005)),
 *     List.of(new CrossAccount(9_000, List.of(
 *         new CrossLeg("BTCUSDT", 2, 60_000), new CrossLeg("ETHUSDT", -10, 3_000)))));
 * book.freeEquity(0, List.of(60_000.0, 3_000.0)); // 8,370
 * }</pre>
 *
 * <p>Positions that do not share their margin are a {@link PositionBook}; one cross account under a
 * venue's own brackets is an {@link org.plimsoll.account.Account}.
 */
public final class CrossBook {
  private final List<CrossAsset> assets;
  private final CrossColumns columns;
  private final CrossMoney money;
  private final CrossLayout layout;

  private CrossBook(List<CrossAsset> assets, CrossColumns columns) {
    this.assets = List.copyOf(assets);
    this.columns = columns;
    checkAssets();
    this.money = new CrossMoney(this.assets, columns);
    for (int row = 0; row < columns.cash().size(); row++) {
      checkRow(row);
    }
    this.layout = CrossLayout.of(this.assets, columns);
  }

  private void checkAssets() {
    if (assets.isEmpty()) {
      throw new IllegalArgumentException(CrossMessages.noAssets());
    }
    Set<String> seen = new HashSet<>();
    for (CrossAsset asset : assets) {
      if (!seen.add(asset.symbol())) {
        throw new IllegalArgumentException(CrossMessages.repeatedAsset(asset.symbol()));
      }
    }
  }

  private void checkRow(int row) {
    int legs = columns.quantities().size();
    double from = columns.firstLegs().get(row);
    double to = columns.firstLegs().get(row + 1);
    if (!(to >= from && to <= legs && to == Math.rint(to))) {
      throw new IllegalArgumentException(
          CrossMessages.firstLeg(row + 1, to, columns.firstLeg(row), legs));
    }
    checkFinite(row, "cash", columns.cash().get(row));
    for (int leg = (int) from; leg < to; leg++) {
      checkLeg(row, leg - (int) from, leg);
    }
    checkFinite(row, "sum of its money", CrossMoney.fixed(columns, row));
    checkFinite(row, "gross value at the marks", money.gross(row));
  }

  private static void checkFinite(int row, String subject, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(CrossMessages.account(row, subject, value));
    }
  }

  private void checkLeg(int row, int number, int leg) {
    double asset = columns.assets().get(leg);
    if (!(asset >= 0 && asset < assets.size() && asset == Math.rint(asset))) {
      String rule = "a whole number from 0 to " + (assets.size() - 1);
      throw new IllegalArgumentException(CrossMessages.leg(row, number, "asset", rule, asset));
    }
    double quantity = columns.quantities().get(leg);
    if (!(Double.isFinite(quantity) && quantity != 0)) {
      throw new IllegalArgumentException(
          CrossMessages.leg(row, number, "quantity", "finite and not 0", quantity));
    }
    double entry = columns.entryPrices().get(leg);
    if (!(entry > 0 && Double.isFinite(entry))) {
      throw new IllegalArgumentException(
          CrossMessages.leg(row, number, "entry price", "finite and above 0", entry));
    }
  }

  /**
   * Takes columns as they are; beside them the book keeps what its loops read, in their order.
   *
   * @param assets what may be held, at least one, of different symbols
   * @param columns the accounts; assets are numbered as in the list
   * @return the book, its rows in the order of the columns
   * @throws IllegalArgumentException if there are no assets, or two of one symbol, or a row holds a
   *     value outside its range or so large that its money is infinite; the sentence names the row
   */
  public static CrossBook of(List<CrossAsset> assets, CrossColumns columns) {
    return new CrossBook(assets, columns);
  }

  /**
   * Puts accounts into a book.
   *
   * @param assets what may be held, at least one, of different symbols
   * @param accounts the accounts, none or more
   * @return the book, its rows in the order of the list
   * @throws IllegalArgumentException if there are no assets, or two of one symbol, or a leg is on
   *     no asset of the list or outside its range; the sentence names the row
   */
  public static CrossBook of(List<CrossAsset> assets, List<CrossAccount> accounts) {
    Map<String, Integer> numbers = new HashMap<>();
    assets.forEach(asset -> numbers.putIfAbsent(asset.symbol(), numbers.size()));
    int legs = accounts.stream().mapToInt(account -> account.legs().size()).sum();
    double[] firstLegs = new double[accounts.size() + 1];
    double[][] leg = new double[3][legs];
    int next = 0;
    for (int row = 0; row < accounts.size(); row++) {
      for (CrossLeg held : accounts.get(row).legs()) {
        Integer asset = numbers.get(held.symbol());
        if (asset == null) {
          String subject = "account %d, leg %d".formatted(row, next - (int) firstLegs[row]);
          throw new IllegalArgumentException(
              CrossMessages.unknownAsset(subject, held.symbol(), symbols(assets)));
        }
        leg[0][next] = asset;
        leg[1][next] = held.quantity();
        leg[2][next] = held.entryPrice();
        next++;
      }
      firstLegs[row + 1] = next;
    }
    return new CrossBook(
        assets,
        new CrossColumns(
            Columns.ofOwned(accounts.stream().mapToDouble(CrossAccount::cash).toArray()),
            Columns.ofOwned(firstLegs),
            Columns.ofOwned(leg[0]),
            Columns.ofOwned(leg[1]),
            Columns.ofOwned(leg[2])));
  }

  static List<String> symbols(List<CrossAsset> assets) {
    return assets.stream().map(CrossAsset::symbol).toList();
  }

  /**
   * Lists what may be held.
   *
   * @return the assets, in the order of their numbers
   */
  public List<CrossAsset> assets() {
    return assets;
  }

  /**
   * Counts the accounts.
   *
   * @return the rows, 0 or more
   */
  public int size() {
    return columns.cash().size();
  }

  /**
   * Gives the accounts as columns.
   *
   * @return the columns the book was built from
   */
  public CrossColumns columns() {
    return columns;
  }

  /**
   * Puts a row together, for looking at; a loop over all rows belongs in a book.
   *
   * @param row from 0
   * @return cash and legs
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public CrossAccount account(int row) {
    double cash = columns.cash().get(row);
    return new CrossAccount(
        cash,
        IntStream.range(columns.firstLeg(row), columns.firstLeg(row + 1))
            .mapToObj(
                leg ->
                    new CrossLeg(
                        assets.get(columns.asset(leg)).symbol(),
                        columns.quantities().get(leg),
                        columns.entryPrices().get(leg)))
            .toList());
  }

  /**
   * Values one account.
   *
   * @param row from 0
   * @param prices quote per base, one per asset in their order
   * @return equity less maintenance margin, quote; the account is due where it is below 0
   * @throws IndexOutOfBoundsException if there is no such row
   * @throws IllegalArgumentException if the prices are not one per asset
   */
  public double freeEquity(int row, List<Double> prices) {
    if (prices.size() != assets.size()) {
      throw new IllegalArgumentException(
          CrossMessages.onePerAsset("prices", assets.size(), prices.size()));
    }
    return money.freeEquity(row, prices.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * Adds up what is open on an asset, longs and shorts alike: a measure for depth.
   *
   * @param symbol the asset's name
   * @return sum of the magnitudes, base units, 0 or more
   * @throws IllegalArgumentException if there is no such asset
   */
  public double grossQuantity(String symbol) {
    int asset = number(symbol);
    ExactSum sum = new ExactSum();
    for (int leg = 0; leg < columns.quantities().size(); leg++) {
      if (columns.asset(leg) == asset) {
        sum.add(Math.abs(columns.quantities().get(leg)));
      }
    }
    return sum.value();
  }

  int number(String symbol) {
    int number = symbols(assets).indexOf(symbol);
    if (number < 0) {
      throw new IllegalArgumentException(
          CrossMessages.unknownAsset("cross book", symbol, symbols(assets)));
    }
    return number;
  }

  CrossLayout layout() {
    return layout;
  }

  double[] rates() {
    return assets.stream().mapToDouble(CrossAsset::maintenanceRate).toArray();
  }

  /** Prices over marks, by asset. */
  double[] levels(double[] prices) {
    return IntStream.range(0, prices.length)
        .mapToDouble(a -> prices[a] / assets.get(a).price())
        .toArray();
  }

  @Override
  public String toString() {
    return "%s cross accounts with %s legs on %d asset%s"
        .formatted(
            COUNT.format(size()),
            COUNT.format(columns.quantities().size()),
            assets.size(),
            assets.size() == 1 ? "" : "s");
  }
}

package org.plimsoll.account;

import static org.plimsoll.units.Unit.QUOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plimsoll.units.Check;
import org.plimsoll.units.Explanation;

/**
 * Several positions on one equity (cross margin): profits of one pay for losses of another.
 *
 * <pre>
 * equity      = wallet + sum of collateral x mark x weight + sum of profits
 * maintenance = sum of the requirements of the legs, each in its own bracket
 * </pre>
 *
 * <p>The account is liquidated as a whole where equity = maintenance. That is no price but a
 * surface in the space of all prices; {@link #surface} gives the price of each contract alone and
 * the move of all together. Money is in quote currency: profit and margin of an inverse leg, which
 * are in coin, count at the mark. Two legs of one contract, long and short, are hedge mode: each
 * has its own bracket.
 *
 * <pre>{@code
 * var account = Account.cross(9_000)
 *     .with(Position.longOf(2, btc).at(60_000).leverage(20))
 *     .with(Position.shortOf(10, eth).at(3_000).leverage(10));
 * account.surface(Marks.of("BTCUSDT", 60_000).and("ETHUSDT", 3_000));
 * }</pre>
 *
 * <p>A leg's own margin plays no part but for its leverage setting: initial margin = notional /
 * leverage. A rule that takes margin or fee at bankruptcy takes it at the bankruptcy price the leg
 * has by itself.
 */
public final class Account {
  private final double wallet;
  private final List<CollateralBalance> collateral;
  private final List<Leg> legs;
  private final MarginRequirement others;

  private Account(
      double wallet, List<CollateralBalance> collateral, List<Leg> legs, MarginRequirement others) {
    this.wallet = wallet;
    this.collateral = List.copyOf(collateral);
    this.legs = List.copyOf(legs);
    this.others = others;
  }

  /**
   * Opens an account.
   *
   * @param wallet balance in quote currency; negative for a debt
   * @return an account without positions
   * @throws IllegalArgumentException if the balance is not finite
   */
  public static Account cross(double wallet) {
    Check.finite("wallet balance", wallet);
    return new Account(wallet, List.of(), List.of(), MarginRequirement.NONE);
  }

  /**
   * Adds a position, valued at the mark of its own symbol.
   *
   * @param leg the position
   * @return the account with it
   */
  public Account with(Position leg) {
    return with(leg, leg.contract().symbol());
  }

  /**
   * Adds a position valued at another mark, so that contracts on one asset move together.
   *
   * @param leg the position
   * @param symbol the mark's name
   * @return the account with it
   */
  public Account with(Position leg, String symbol) {
    return new Account(wallet, collateral, longer(legs, new Leg(leg, symbol)), others);
  }

  /**
   * Adds an asset that backs the account.
   *
   * @param balance the asset, its amount and weight
   * @return the account with it
   */
  public Account with(CollateralBalance balance) {
    return new Account(wallet, longer(collateral, balance), legs, others);
  }

  /**
   * Adds what is demanded of and left in positions of which only the sums are known.
   *
   * @param requirement their initial and maintenance margin and unrealised profit, in quote
   * @return the account with them; no mark moves them
   */
  public Account with(MarginRequirement requirement) {
    return new Account(wallet, collateral, legs, others.plus(requirement));
  }

  /**
   * Changes the wallet balance.
   *
   * @param newWallet in quote currency
   * @return the same account with that balance
   * @throws IllegalArgumentException if the balance is not finite
   */
  public Account withWallet(double newWallet) {
    Check.finite("wallet balance", newWallet);
    return new Account(newWallet, collateral, legs, others);
  }

  private static <T> List<T> longer(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  /**
   * Gives the wallet balance.
   *
   * @return in quote currency
   */
  public double wallet() {
    return wallet;
  }

  List<Leg> legs() {
    return legs;
  }

  MarginRequirement others() {
    return others;
  }

  /**
   * Lists the positions.
   *
   * @return in the order they were added
   */
  public List<Position> positions() {
    return legs.stream().map(Leg::position).toList();
  }

  /**
   * Lists the assets.
   *
   * @return in the order they were added
   */
  public List<CollateralBalance> collateral() {
    return collateral;
  }

  /**
   * Lists the marks the account depends on.
   *
   * @return the symbols in alphabetical order
   */
  public List<String> symbols() {
    TreeSet<String> symbols = new TreeSet<>();
    legs.forEach(leg -> symbols.add(leg.symbol()));
    collateral.forEach(balance -> symbols.add(balance.symbol()));
    return List.copyOf(symbols);
  }

  /**
   * Adds up what is demanded and what is there.
   *
   * @param marks a price for each of {@link #symbols()}
   * @return initial margin, maintenance margin and equity, in quote
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public MarginRequirement requirement(Marks marks) {
    MarginRequirement sum = others.plus(new MarginRequirement(0, 0, wallet));
    for (CollateralBalance balance : collateral) {
      double value = balance.value(marks.price(balance.symbol()));
      sum = sum.plus(new MarginRequirement(0, 0, value));
    }
    for (Leg leg : legs) {
      sum = sum.plus(leg.at(marks).requirement());
    }
    return sum;
  }

  /**
   * Computes where the account stands.
   *
   * @param marks a price for each of {@link #symbols()}
   * @return equity, margins, ratios, and the same leg by leg
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public AccountState at(Marks marks) {
    return AccountState.of(requirement(marks), legs.stream().map(leg -> leg.at(marks)).toList());
  }

  /**
   * Finds where the account is liquidated: when one price moves alone, for each, and when all move
   * by the same factor.
   *
   * @param marks where prices stand now
   * @return the surface
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public LiquidationSurface surface(Marks marks) {
    List<LiquidationSurface.Edge> alone =
        symbols().stream()
            .map(
                symbol ->
                    LiquidationSurface.Edge.of(
                        symbol, marks.price(symbol), headroomLine(symbol, marks)))
            .toList();
    return new LiquidationSurface(
        alone, LiquidationSurface.Edge.of("all together", 1, headroomOfAll(marks)));
  }

  /**
   * Finds the price at which the account is liquidated when one contract's price moves alone
   * against a position: the one a venue shows beside that position.
   *
   * @param leg a position of this account
   * @param marks where prices stand now
   * @return the price; where liquidation is due, the nearest at which it would not be; absent if no
   *     price does it
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public OptionalDouble liquidationPrice(Position leg, Marks marks) {
    String symbol = markOf(leg);
    return found(Crossings.facing(leg.side(), marks.price(symbol), headroomLine(symbol, marks)));
  }

  /**
   * Finds the price at which the account's equity is gone when one contract's price moves alone
   * against a position.
   *
   * @param leg a position of this account
   * @param marks where prices stand now
   * @return the price, no fee counted; where equity is gone, the nearest at which it would not be;
   *     absent if no price does it
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public OptionalDouble bankruptcyPrice(Position leg, Marks marks) {
    String symbol = markOf(leg);
    return found(Crossings.facing(leg.side(), marks.price(symbol), equityLine(symbol, marks)));
  }

  /**
   * Shows every step from the account to the liquidation price of one of its positions: what the
   * others leave, what the position adds at any price, and the sums there.
   *
   * <pre>{@code
   * account.explain(leg, Marks.of("BTCUSDT", 60_000).and("ETHUSDT", 3_000));
   * }</pre>
   *
   * @param leg a position of this account
   * @param marks where prices stand now
   * @return the terms, in quote currency
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public Explanation explain(Position leg, Marks marks) {
    return new AccountExplanation(this, leg, markOf(leg), marks).explain();
  }

  /** The mark that moves a position: the one it was added with, else its own symbol's. */
  private String markOf(Position leg) {
    return legs.stream()
        .filter(known -> known.position().equals(leg))
        .map(Leg::symbol)
        .findFirst()
        .orElse(leg.contract().symbol());
  }

  private static OptionalDouble found(double price) {
    return price > 0 && Double.isFinite(price) ? OptionalDouble.of(price) : OptionalDouble.empty();
  }

  /** Equity as a function of one price, the others as they are. */
  BrokenLine equityLine(String symbol, Marks marks) {
    BrokenLine line = BrokenLine.straight(wallet + others.netCollateral(), 0);
    for (Leg leg : legs) {
      line = line.plus(moving(leg.symbol(), symbol, marks, leg.position().equityLine(0)));
    }
    for (CollateralBalance balance : collateral) {
      line = line.plus(moving(balance.symbol(), symbol, marks, lineOf(balance)));
    }
    return line;
  }

  /** Headroom as a function of one price, the others as they are. */
  BrokenLine headroomLine(String symbol, Marks marks) {
    BrokenLine line = BrokenLine.straight(fixedHeadroom(), 0);
    for (Leg leg : legs) {
      line = line.plus(moving(leg.symbol(), symbol, marks, leg.headroomLine()));
    }
    for (CollateralBalance balance : collateral) {
      line = line.plus(moving(balance.symbol(), symbol, marks, lineOf(balance)));
    }
    return line;
  }

  /** Headroom as a function of a factor common to all prices. */
  BrokenLine headroomOfAll(Marks marks) {
    BrokenLine line = BrokenLine.straight(fixedHeadroom(), 0);
    for (Leg leg : legs) {
      line = line.plus(leg.headroomLine().per(marks.price(leg.symbol())));
    }
    for (CollateralBalance balance : collateral) {
      line = line.plus(lineOf(balance).per(marks.price(balance.symbol())));
    }
    return line;
  }

  private double fixedHeadroom() {
    return wallet + others.netCollateral() - others.maintenance();
  }

  private static BrokenLine lineOf(CollateralBalance balance) {
    return BrokenLine.straight(0, balance.units());
  }

  private static BrokenLine moving(String own, String symbol, Marks marks, BrokenLine line) {
    return own.equals(symbol) ? line : BrokenLine.straight(line.at(marks.price(own)), 0);
  }

  /**
   * Measures how the account gains and loses: the change of equity when a price doubles, were it to
   * go on as it begins.
   *
   * @param symbol a mark's name
   * @param marks where prices stand now
   * @return signed delta x price, in quote
   * @throws java.util.NoSuchElementException if a price is missing
   */
  public double deltaNotional(String symbol, Marks marks) {
    double price = marks.price(symbol);
    double delta = 0;
    for (Leg leg : legs) {
      delta += leg.symbol().equals(symbol) ? leg.delta() : 0;
    }
    for (CollateralBalance balance : collateral) {
      delta += balance.symbol().equals(symbol) ? balance.units() : 0;
    }
    return delta * price;
  }

  /**
   * Measures how far liquidation is in standard deviations, and which move would most likely bring
   * it, at first order and with maintenance margin as it is.
   *
   * @param marks where prices stand now
   * @param covariance of the returns of the marks; its assets are this account's symbols
   * @return the distance
   * @throws java.util.NoSuchElementException if a price is missing
   * @throws IllegalArgumentException if the covariance names other symbols than the account's
   */
  public CrossMarginDistance distance(Marks marks, Covariance covariance) {
    Map<String, Double> notionals =
        symbols().stream()
            .collect(Collectors.toMap(symbol -> symbol, symbol -> deltaNotional(symbol, marks)));
    MarginRequirement sum = requirement(marks);
    return CrossMarginDistance.of(
        covariance, covariance.inOrder(notionals), sum.netCollateral(), sum.maintenance());
  }

  @Override
  public String toString() {
    return "cross account: wallet %s, %d collateral balance%s, %d position%s"
        .formatted(
            QUOTE.format(wallet),
            collateral.size(),
            collateral.size() == 1 ? "" : "s",
            legs.size(),
            legs.size() == 1 ? "" : "s");
  }
}

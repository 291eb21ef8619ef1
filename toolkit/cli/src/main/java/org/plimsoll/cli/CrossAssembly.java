package org.plimsoll.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Account;
import org.plimsoll.account.CollateralBalance;
import org.plimsoll.account.Covariance;
import org.plimsoll.account.MarginRequirement;
import org.plimsoll.account.Marks;
import org.plimsoll.account.Position;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;

/**
 * Puts a cross account together from what was typed.
 *
 * <p>A coin-margined account has its wallet in the coin; all its legs are on that coin and move
 * with the mark of the contract asked about.
 */
record CrossAssembly(Venue venue, RateOptions rates, CrossOptions options) {
  private static final String COIN_WALLET = "coin wallet";

  CrossAccount account(Position asked, double wallet, @Nullable Double mark) {
    List<TypedLeg> typed = options.legs();
    List<Position> legs = typed.stream().map(leg -> position(leg, asked)).toList();
    legs.forEach(leg -> checkKind(asked.contract(), leg.contract()));
    List<TypedCollateral> assets = options.collateral();
    MarginRequirement others = options.others();
    checkCoin(asked.contract(), assets, others);
    KnownMarks known = marks(asked, mark, typed, legs);
    Account account = funded(asked.contract(), wallet).with(others).with(asked);
    for (Position leg : legs) {
      account = account.with(leg, markOf(asked, leg));
    }
    for (TypedCollateral asset : assets) {
      account = account.with(balance(asset, asked, legs, known));
    }
    Marks all = known.marks();
    Covariance covariance = options.covariance(account.symbols());
    return new CrossAccount(
        venue,
        asked,
        account,
        all,
        wallet,
        covariance == null ? null : account.distance(all, covariance));
  }

  private Position position(TypedLeg leg, Position asked) {
    venue.offered(leg.side());
    MarginSchedule schedule =
        SymbolSpelling.isSame(leg.symbol(), asked.contract().symbol())
            ? asked.schedule()
            : rates.scheduleOfLeg(venue, leg.symbol());
    return PositionOptions.priced(leg.side(), leg.size(), schedule)
        .leverage(schedule.of(leg.size().quantity()).maxLeverage(leg.size().price()));
  }

  private static Account funded(Contract contract, double wallet) {
    return contract.isInverse()
        ? Account.cross(0)
            .with(CollateralBalance.of(COIN_WALLET, wallet).pricedBy(contract.symbol()))
        : Account.cross(wallet);
  }

  private static String markOf(Position asked, Position leg) {
    return (asked.contract().isInverse() ? asked : leg).contract().symbol();
  }

  private static KnownMarks marks(
      Position asked, @Nullable Double mark, List<TypedLeg> typed, List<Position> legs) {
    KnownMarks known = new KnownMarks();
    if (mark != null) {
      known.typed(asked.contract().symbol(), mark);
    }
    for (int i = 0; i < legs.size(); i++) {
      String symbol = markOf(asked, legs.get(i));
      typed.get(i).mark().ifPresent(price -> known.typed(symbol, price));
    }
    known.orElse(asked.contract().symbol(), asked.entryPrice());
    legs.forEach(leg -> known.orElse(markOf(asked, leg), leg.entryPrice()));
    return known;
  }

  private static CollateralBalance balance(
      TypedCollateral asset, Position asked, List<Position> legs, KnownMarks known) {
    CollateralBalance balance =
        CollateralBalance.of(asset.asset(), asset.amount()).haircut(asset.haircut());
    if (asset.price().isPresent()) {
      known.typed(asset.asset(), asset.price().getAsDouble());
      return balance;
    }
    return balance.pricedBy(contractOn(asset, asked, legs));
  }

  private static String contractOn(TypedCollateral asset, Position asked, List<Position> legs) {
    if (asset.isBaseOf(asked.contract().symbol())) {
      return asked.contract().symbol();
    }
    Optional<Position> on =
        legs.stream().filter(leg -> asset.isBaseOf(leg.contract().symbol())).findFirst();
    return on.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the price of collateral %s must be given, was missing; write --collateral"
                            .formatted(asset.asset())
                        + " %s:AMOUNT@PRICE".formatted(asset.asset())))
        .contract()
        .symbol();
  }

  private static void checkKind(Contract asked, Contract leg) {
    if (leg.kind() != asked.kind()) {
      throw new IllegalArgumentException(
          "legs of one account must be %s contracts as %s is, was %s, which is %s; ask apart"
              .formatted(asked.kind(), asked, leg, leg.kind()));
    }
    if (asked.isInverse() && !coin(asked.symbol()).equals(coin(leg.symbol()))) {
      throw new IllegalArgumentException(
          "legs of a coin-margined account must be on the coin of %s, was %s; ask apart"
              .formatted(asked, leg));
    }
  }

  /** What stands before the dollar in the symbol, or the symbol. */
  private static String coin(String symbol) {
    return symbol
        .toUpperCase(Locale.ROOT)
        .replaceFirst("^P[IF]_", "")
        .replaceFirst("[-_]?USD.*", "");
  }

  private static void checkCoin(
      Contract asked, List<TypedCollateral> assets, MarginRequirement others) {
    if (asked.isInverse() && !(assets.isEmpty() && others.equals(MarginRequirement.NONE))) {
      throw new IllegalArgumentException(
          "%s must be left out of a coin-margined account, was given; its wallet is the coin"
              .formatted(assets.isEmpty() ? "sums of others" : "--collateral"));
    }
  }
}

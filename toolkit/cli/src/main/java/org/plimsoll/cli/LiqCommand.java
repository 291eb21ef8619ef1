package org.plimsoll.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Position;
import org.plimsoll.units.Check;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Answers where a position is liquidated, alone or in a cross account, and shows the derivation.
 */
@Command(
    name = "liq",
    description =
        "Says at which mark a position is liquidated and bankrupt, with margin of its own or in a"
            + " cross account, under a venue's rule and schedule of a past day.",
    footer = {
      "",
      "Examples:",
      "  plimsoll liq --venue binance-usdm --symbol BTCUSDT --long 2@60000 --leverage 20",
      "  plimsoll liq --venue gate --symbol BTC_USDT --short 1@60000 --leverage 10 --rate 0.5%%",
      "  plimsoll liq --venue binance-usdm --symbol BTCUSDT --long 2@60000 --cross --wallet 9000"
          + " --leg ETHUSDT:short:10@3000",
      "",
      "Numbers are typed with a decimal point and without thousands separators. Money is in the"
          + " margin currency: quote, the coin (base) of an inverse contract, or the settlement"
          + " currency of a quanto contract. The legs of a coin-margined account are all on its"
          + " coin and move with one mark.",
      "",
      "--json writes first: venue, scheduleAsOf, source, note, rule, symbol, contract (linear,"
          + " inverse or quanto), contractSize, marginCurrency, marginMode. Rates are fractions;"
          + " what does not exist is null.",
      "",
      "Isolated, it goes on: side, quantity, entryPrice, notional, margin, leverage (the setting;"
          + " with --margin the most the tier allows), effectiveLeverage (notional / margin),"
          + " liquidationPrice, bankruptcyPrice, liquidationPriceShown, bankruptcyPriceShown (as"
          + " the venue rounds them), liquidationPrices (all crossings: price, liquidatable below"
          + " or above), noLiquidation (why there is no price), tierAtLiquidation, tierAtEntry,"
          + " maintenanceMarginRate and maintenanceAmount (of the tier at liquidation),"
          + " requirementAtLiquidation (with fee and fixed amount), distanceToLiquidation (adverse"
          + " move from entry), roomForTheEngine (|liquidation - bankruptcy| / liquidation),"
          + " liquidatableAtEntry, mark (with --mark: price, notional, equity, initialMargin,"
          + " maintenanceMargin, headroom, marginRatio, marginUtilization, effectiveLeverage,"
          + " liquidatable); with --explain also terms, there and in mark: a list of quantity,"
          + " formula, value, unit, text.",
      "",
      "With --cross it goes on: side, quantity, entryPrice, markPrice, notional, wallet, leverage,"
          + " liquidationPrice (of this leg, the other marks as they are), bankruptcyPrice (where"
          + " equity is 0), liquidationPriceShown, bankruptcyPriceShown, noLiquidation,"
          + " distanceToLiquidation (adverse move from the mark), account (notional, equity,"
          + " initialMargin, maintenanceMargin, headroom, marginRatio, marginUtilization,"
          + " effectiveLeverage, liquidatable), legs (symbol, side, quantity, entryPrice,"
          + " markPrice, notional, profit, initialMargin, maintenanceMargin, liquidationPrice),"
          + " collateral (asset, amount, pricedBy, markPrice, haircut, value), surface (alone:"
          + " symbol, markPrice, below, above, fall, rise; together: fall, rise),"
          + " standardDeviations (with --volatility: headroom, standardDeviation, distance,"
          + " probability, moves of symbol, exposure, volatility, mostLikelyMove); with --explain"
          + " also terms, in quote.",
      "",
      "Exit codes: 0; 64 if what was typed cannot be worked with."
    })
final class LiqCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private VenueOptions place = new VenueOptions();

  @Mixin private PositionOptions position = new PositionOptions();

  @Mixin private RateOptions rates = new RateOptions();

  @Mixin private CrossOptions cross = new CrossOptions();

  @Option(names = "--venues", description = "Lists the bundled venues and their rules.")
  private boolean venues;

  @Option(names = "--explain", description = "Shows every step with its figures.")
  private boolean explain;

  @Option(names = "--json", description = "Writes JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() {
    String text = text();
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
    return ExitStatus.GOOD;
  }

  private String text() {
    if (venues) {
      return json ? VenueTable.json() : String.join("\n", VenueTable.lines());
    }
    if (place.symbol() == null && !position.isGiven()) {
      return VenueOptions.symbols(place.venue());
    }
    position.check(cross);
    return cross.isAsked() ? text(crossAnswer()) : text(answer());
  }

  private Liquidation answer() {
    TypedSize size = position.size();
    Double mark = position.mark();
    Venue venue = place.venue();
    MarginSchedule schedule = schedule(venue);
    checkNotional(schedule, size, mark);
    Position asked = rates.checked(position.isolated(schedule));
    return new Liquidation(venue, asked, mark == null ? null : asked.at(mark));
  }

  private CrossAccount crossAnswer() {
    TypedSize size = position.size();
    Double mark = position.mark();
    Venue venue = place.venue();
    MarginSchedule schedule = schedule(venue);
    checkNotional(schedule, size, mark);
    Position asked = rates.checked(position.leg(schedule));
    return new CrossAssembly(venue, rates, cross)
        .account(asked, position.wallet(cross, asked), mark);
  }

  private MarginSchedule schedule(Venue venue) {
    venue.offered(position.side());
    return rates.schedule(venue, place.symbol(venue));
  }

  private static void checkNotional(
      MarginSchedule schedule, TypedSize size, @Nullable Double mark) {
    if (mark != null) {
      Check.finite("notional at the mark", schedule.contract().notional(size.quantity(), mark));
    }
  }

  private String text(Liquidation answer) {
    if (json) {
      return LiquidationJson.of(answer, explain);
    }
    String lines = String.join("\n", LiquidationText.lines(answer));
    if (!explain) {
      return lines;
    }
    String derivation = lines + "\n\n" + answer.position().explain();
    return answer.state() == null
        ? derivation
        : derivation + "\n\n" + answer.position().explain(answer.state().mark());
  }

  private String text(CrossAccount answer) {
    if (json) {
      return CrossJson.of(answer, explain);
    }
    String lines = String.join("\n", CrossText.lines(answer));
    return explain
        ? lines + "\n\n" + answer.account().explain(answer.asked(), answer.marks())
        : lines;
  }
}

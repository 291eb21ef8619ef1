package org.plimsoll.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Position;
import org.plimsoll.tables.Datasets;
import org.plimsoll.units.Check;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.Venue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers where a position is liquidated, and shows the derivation. */
@Command(
    name = "liq",
    description =
        "Says at which mark a position with margin of its own is liquidated and bankrupt, under a"
            + " venue's margin schedule of a past day.",
    footer = {
      "",
      "Example: plimsoll liq --venue binance-usdm --symbol BTCUSDT --long 2@60000 --leverage 20",
      "",
      "Numbers are typed with a decimal point and without thousands separators.",
      "",
      "--json writes, in this order: venue, scheduleAsOf, symbol, side, quantity, entryPrice,",
      "notional, margin, leverage (the setting; with --margin the most the tier allows),",
      "effectiveLeverage (notional / margin), liquidationPrice, bankruptcyPrice,",
      "tierAtLiquidation, tierAtEntry, maintenanceMarginRate and maintenanceAmount (of the tier at",
      "liquidation), distanceToLiquidation (adverse move from entry), roomForTheEngine",
      "(|liquidation - bankruptcy| / liquidation), liquidatableAtEntry, mark (with --mark: price,",
      "notional, equity, initialMargin, maintenanceMargin, headroom, marginRatio,",
      "marginUtilization, effectiveLeverage, liquidatable); with --explain also terms, there and",
      "in mark: a list of quantity, formula, value, unit, text. Rates are fractions; what does not",
      "exist is null.",
      "",
      "Exit codes: 0; 64 if what was typed cannot be worked with."
    })
final class LiqCommand implements Callable<Integer> {
  private static final double NO_MARK = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--venue",
      paramLabel = "VENUE",
      description = "Whose schedule applies, such as binance-usdm. Names the file with --brackets.")
  private @Nullable String venue;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      required = true,
      description = "The contract: BTCUSDT, btcusdt, BTC/USDT, BTC-USDT or BTC/USDT:USDT.")
  private String symbol = "";

  @Option(names = "--long", paramLabel = "Q@PRICE", description = "A long: base units at entry.")
  private @Nullable String longSize;

  @Option(names = "--short", paramLabel = "Q@PRICE", description = "A short: base units at entry.")
  private @Nullable String shortSize;

  @Option(
      names = "--leverage",
      paramLabel = "L",
      description = "Backs it with notional / L, from 1 to the most the tier allows.")
  private @Nullable String leverage;

  @Option(names = "--margin", paramLabel = "M", description = "Backs it with M of the quote asset.")
  private @Nullable String margin;

  @Option(
      names = "--mark",
      paramLabel = "P",
      description = "Adds where the position stands at that mark.")
  private @Nullable String mark;

  @Option(
      names = "--brackets",
      paramLabel = "FILE",
      description =
          "Takes the schedule from a CSV of your own: symbol, tier, notional_floor, notional_cap,"
              + " max_leverage, maintenance_margin_rate, maintenance_amount.")
  private @Nullable String brackets;

  @Option(names = "--explain", description = "Shows every step with its figures.")
  private boolean explain;

  @Option(names = "--json", description = "Writes JSON instead of text.")
  private boolean json;

  @Override
  public Integer call() {
    Liquidation answer = answer();
    String text = json ? LiquidationJson.of(answer, explain) : text(answer);
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
    return ExitStatus.GOOD;
  }

  private Liquidation answer() {
    exactlyOne("a position", "--long", longSize, "--short", shortSize, "2@60000");
    exactlyOne("the margin", "--leverage", leverage, "--margin", margin, "20");
    TypedSize size = size();
    double backing = backing();
    double price = mark == null ? NO_MARK : Check.positive("mark", TypedNumber.read("mark", mark));
    Check.finite("notional at the mark", size.quantity() * price);
    Venue known = venue();
    Position position = position(size, backing, SymbolSpelling.find(known, symbol));
    return new Liquidation(known, position, mark == null ? null : position.at(price));
  }

  private TypedSize size() {
    return longSize != null
        ? TypedSize.read("--long", longSize)
        : TypedSize.read("--short", String.valueOf(shortSize));
  }

  /** The leverage or the margin, whichever was typed. */
  private double backing() {
    return leverage != null
        ? TypedNumber.read("leverage", leverage)
        : TypedNumber.read("margin", String.valueOf(margin));
  }

  private Venue venue() {
    if (brackets != null) {
      return OwnBrackets.read(brackets, venue);
    }
    if (venue == null) {
      throw new IllegalArgumentException(
          "a venue must be given, was missing; write --venue with one of %s, or --brackets FILE"
              .formatted(Datasets.venues()));
    }
    return Datasets.venue(venue);
  }

  private Position position(TypedSize size, double backing, MarginSchedule schedule) {
    Position.Priced priced =
        (longSize != null
                ? Position.longOf(size.quantity(), schedule)
                : Position.shortOf(size.quantity(), schedule))
            .at(size.price());
    return leverage != null ? priced.leverage(backing) : priced.margin(backing);
  }

  private String text(Liquidation answer) {
    String lines = String.join("\n", LiquidationText.lines(answer));
    if (!explain) {
      return lines;
    }
    String derivation = lines + "\n\n" + answer.position().explain();
    return answer.state() == null
        ? derivation
        : derivation + "\n\n" + answer.position().explain(answer.state().mark());
  }

  private static void exactlyOne(
      String subject,
      String option,
      @Nullable String value,
      String otherOption,
      @Nullable String otherValue,
      String example) {
    if ((value == null) == (otherValue == null)) {
      throw new IllegalArgumentException(
          "%s must be given by %s or %s, was given by %s; write one, such as %s %s"
              .formatted(
                  subject,
                  option,
                  otherOption,
                  value == null ? "neither" : "both",
                  option,
                  example));
    }
  }
}

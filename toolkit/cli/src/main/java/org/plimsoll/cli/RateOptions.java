package org.plimsoll.cli;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.plimsoll.account.Position;
import org.plimsoll.units.Check;
import org.plimsoll.units.Nearest;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.PriceRounding;
import org.plimsoll.venue.TierBy;
import org.plimsoll.venue.Tiering;
import org.plimsoll.venue.Venue;
import picocli.CommandLine.Option;

/** Rates of one's own under a venue's rule: for what its bundled schedule lacks. */
final class RateOptions {
  private static final int SUGGESTIONS = 4;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "Maintenance margin rate, 0.005 or 0.5%%, in place of the schedule's: asks about any"
              + " symbol under the venue's rule, with leverage up to 1,000.")
  private @Nullable String rate;

  @Option(
      names = "--amount",
      paramLabel = "A",
      description = "With --rate: the deduction, in the margin currency.")
  private @Nullable String amount;

  @Option(
      names = "--fee",
      paramLabel = "F",
      description = "Closing fee rate, 0.0005 or 0.05%%, in place of the rule's.")
  private @Nullable String fee;

  @Option(
      names = "--contract-size",
      paramLabel = "C",
      description = "What one contract counts for: base units, or quote of an inverse contract.")
  private @Nullable String contractSize;

  @Option(
      names = "--tick",
      paramLabel = "T",
      description = "The step to which the venue's rounding rounds prices.")
  private @Nullable String tick;

  /** The schedule of the contract asked about. */
  MarginSchedule schedule(Venue venue, String symbol) {
    if (amount != null && rate == null) {
      throw new IllegalArgumentException(
          "--amount must stand with --rate, was alone; add the rate it belongs to");
    }
    return rate == null ? changed(find(venue, symbol)) : line(venue, symbol);
  }

  /** The schedule of another leg: the venue's own where it has one. */
  MarginSchedule scheduleOfLeg(Venue venue, String symbol) {
    return rate == null || SymbolSpelling.isKnown(venue, symbol)
        ? changed(find(venue, symbol))
        : line(venue, symbol);
  }

  private static MarginSchedule find(Venue venue, String symbol) {
    try {
      return SymbolSpelling.find(venue, symbol);
    } catch (NoSuchElementException e) {
      if (venue.isWorkedExample()) {
        throw new NoSuchElementException(
            e.getMessage() + "; its schedule is a worked example, --rate R asks about any symbol",
            e);
      }
      throw e;
    }
  }

  private MarginSchedule changed(MarginSchedule known) {
    if (fee == null && contractSize == null && tick == null) {
      return known;
    }
    return MarginSchedule.withTolerance(
        contract(known), rule(known), known.brackets(), Double.MAX_VALUE);
  }

  private MarginSchedule line(Venue venue, String symbol) {
    double own = TypedRate.fraction("rate", String.valueOf(rate));
    MarginSchedule like =
        SymbolSpelling.isKnown(venue, symbol) ? find(venue, symbol) : any(venue, symbol);
    MarginRule rule = rule(like);
    return MarginSchedule.ofLine(contract(like), rule, own, amount(rule));
  }

  private double amount(MarginRule rule) {
    if (amount == null) {
      return 0;
    }
    double deduction = Check.notNegative("amount", TypedNumber.read("amount", amount));
    if (deduction > 0 && (rule.tiering() == Tiering.FLAT || rule.tierBy() == TierBy.SIZE)) {
      throw new IllegalArgumentException(
          "amount must be 0 under %s brackets by %s, was %s; only marginal ones by notional deduct"
              .formatted(rule.tiering(), rule.tierBy(), amount));
    }
    return deduction;
  }

  /** The terms all contracts of the venue share, for a symbol it lacks. */
  private MarginSchedule any(Venue venue, String symbol) {
    if (symbol.isBlank()) {
      return find(venue, symbol);
    }
    List<MarginSchedule> all = venue.schedules();
    MarginSchedule first = all.get(0);
    boolean shared =
        all.stream()
            .allMatch(
                other ->
                    other.rule().equals(first.rule())
                        && other.contract().kind() == first.contract().kind()
                        && (contractSize != null
                            || other.contract().multiplier() == first.contract().multiplier()));
    if (!shared) {
      throw new IllegalArgumentException(
          "symbol must be one of %s's own, whose contracts differ in kind, size or rule, was '%s';"
                  .formatted(venue.id(), symbol)
              + " nearest are %s".formatted(Nearest.to(symbol, venue.symbols(), SUGGESTIONS)));
    }
    Contract named =
        new Contract(
            symbol.strip(),
            first.contract().kind(),
            first.contract().multiplier(),
            new PriceRounding(0, first.contract().rounding().direction()));
    return MarginSchedule.ofRate(
        named, first.rule(), first.brackets().get(0).maintenanceMarginRate(), 1);
  }

  private Contract contract(MarginSchedule like) {
    Contract contract = like.contract();
    if (contractSize != null) {
      double size = TypedNumber.read("contract size", contractSize);
      contract = contract.withMultiplier(Check.positive("contract size", size));
    }
    if (tick != null) {
      double step = Check.notNegative("tick", TypedNumber.read("tick", tick));
      contract = contract.roundedTo(new PriceRounding(step, contract.rounding().direction()));
    }
    return contract;
  }

  private MarginRule rule(MarginSchedule like) {
    MarginRule rule = like.rule();
    return fee == null
        ? rule
        : rule.fee(rule.fee().withRate(TypedRate.fraction("closing fee", fee)));
  }

  /** Refuses a deduction that would leave the position with a negative margin. */
  Position checked(Position position) {
    double margin = position.demand().maintenanceMargin(position.entryPrice());
    if (amount != null && margin < 0) {
      throw new IllegalArgumentException(
          "amount must be at most notional x rate at entry, was %s; it belongs to a larger bracket"
              .formatted(amount));
    }
    return position;
  }
}

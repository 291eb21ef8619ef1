package org.plimsoll.account;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.RATE;
import static org.plimsoll.units.Unit.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.plimsoll.units.In;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginRule;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.SizePremium;
import org.plimsoll.venue.TradingFee;

/**
 * One trade at several venues: where each would liquidate it, and why they differ.
 *
 * <p>{@link #withRate} gives every venue the same rate and leaves each its own conventions, so that
 * what still differs is convention alone. {@link #why} splits the difference of two venues'
 * liquidation prices into the parts of {@link #FACTORS}, without residual: {@link Attribution} over
 * venues that are partly the one and partly the other.
 *
 * <pre>{@code
 * var comparison = VenueComparison.of(ProposedTrade.longOf(120_000).at(60_000).leverage(10))
 *     .with("Binance", binance)
 *     .with("OKX", okx);
 * comparison.rows();
 * comparison.why("Binance", "OKX");
 * }</pre>
 *
 * <p>Every venue is taken with isolated margin and with the schedule given, as of its own date. It
 * is not a recommendation: a nearer liquidation price leaves more money in the account.
 *
 * @param trade the same for all
 * @param listings the venues, in the order they were added
 */
public record VenueComparison(ProposedTrade trade, List<Listing> listings) {
  /**
   * What two venues may differ in, as {@link #why} lists it.
   *
   * <p>table = rates, bracket bounds and growth with size; tiering = whether a rate counts for its
   * slice or the whole; margin base = the price margin is taken at; closing fee = its rate, base
   * and reserve; contract = linear, inverse or quanto; fixed amount = what is added to every
   * requirement.
   */
  public static final List<String> FACTORS =
      List.of("table", "tiering", "margin base", "closing fee", "contract", "fixed amount");

  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if a venue is named twice, or does not allow the trade
   */
  public VenueComparison {
    listings = List.copyOf(listings);
    List<String> names = listings.stream().map(Listing::venue).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(PortfolioMessages.twice("venues", names));
    }
    for (Listing listing : listings) {
      listing.position(trade);
    }
  }

  /**
   * A venue's schedule for the contract.
   *
   * @param venue how to call it
   * @param schedule what it demands
   */
  public record Listing(String venue, MarginSchedule schedule) {
    Position position(ProposedTrade trade) {
      try {
        return trade.under(schedule);
      } catch (IllegalArgumentException refusal) {
        throw new IllegalArgumentException(Messages.notAllowed(venue, refusal), refusal);
      }
    }
  }

  /**
   * The trade at one venue.
   *
   * @param venue its name
   * @param contract linear, inverse or quanto
   * @param liquidationPrice absent if no price liquidates
   * @param distance adverse move from entry to liquidation, a fraction of entry; absent as the
   *     price
   * @param bankruptcyPrice absent if no price bankrupts
   * @param roomForTheEngine from liquidation to bankruptcy, a fraction of the liquidation price
   * @param maintenanceMarginRate margin / notional, both where the rule takes it, at the
   *     liquidation price or, where there is none, at entry
   * @param rule how it reads its table, in words
   */
  public record Row(
      @In(TEXT) String venue,
      @In(TEXT) Contract.Kind contract,
      @In(PRICE) OptionalDouble liquidationPrice,
      @In(RATE) OptionalDouble distance,
      @In(PRICE) OptionalDouble bankruptcyPrice,
      @In(RATE) OptionalDouble roomForTheEngine,
      @In(RATE) double maintenanceMarginRate,
      @In(TEXT) String rule) {
    static Row of(String venue, Position position) {
      OptionalDouble price = existing(position.liquidationPrice());
      double there = price.orElse(position.entryPrice());
      double taken =
          Requirement.of(position).price(position.schedule().rule().maintenanceOn(), there);
      double rate =
          position.demand().maintenanceMargin(taken)
              / position.contract().notional(position.quantity(), taken);
      return new Row(
          venue,
          position.contract().kind(),
          price,
          price.isPresent()
              ? OptionalDouble.of(position.distanceToLiquidation(position.entryPrice()))
              : OptionalDouble.empty(),
          existing(position.bankruptcyPrice()),
          position.roomForTheEngine(),
          rate,
          words(position.schedule().rule()));
    }

    private static OptionalDouble existing(double price) {
      return price > 0 && Double.isFinite(price)
          ? OptionalDouble.of(price)
          : OptionalDouble.empty();
    }

    private static String words(MarginRule rule) {
      TradingFee fee = rule.fee();
      StringBuilder words = new StringBuilder();
      words.append(
          "%s by %s, on %s".formatted(rule.tiering(), rule.tierBy(), rule.maintenanceOn()));
      if (fee.rate() > 0) {
        words.append(" + fee %s on %s".formatted(RATE.format(fee.rate()), fee.on()));
      }
      words.append(rule.premium().grows() ? ", grows with size" : "");
      return words.append(rule.fixedAmount() > 0 ? " + fixed amount" : "").toString();
    }
  }

  /**
   * Starts a comparison.
   *
   * @param trade the trade
   * @return a comparison without venues
   */
  public static VenueComparison of(ProposedTrade trade) {
    return new VenueComparison(trade, List.of());
  }

  /**
   * Compares venues.
   *
   * @param trade the trade
   * @param venues schedules by name, in the map's order
   * @return the comparison
   * @throws IllegalArgumentException if a venue does not allow the trade; the sentence names it
   */
  public static VenueComparison of(ProposedTrade trade, Map<String, MarginSchedule> venues) {
    return new VenueComparison(
        trade,
        venues.entrySet().stream()
            .map(entry -> new Listing(entry.getKey(), entry.getValue()))
            .toList());
  }

  /**
   * Adds a venue.
   *
   * @param venue how to call it
   * @param schedule what it demands
   * @return the longer comparison
   * @throws IllegalArgumentException if the name is taken, or the venue does not allow the trade
   */
  public VenueComparison with(String venue, MarginSchedule schedule) {
    List<Listing> more = new ArrayList<>(listings);
    more.add(new Listing(venue, schedule));
    return new VenueComparison(trade, more);
  }

  /**
   * Puts another trade to the same venues.
   *
   * @param newTrade the trade
   * @return the comparison of it
   * @throws IllegalArgumentException if a venue does not allow it; the sentence names the venue
   */
  public VenueComparison withTrade(ProposedTrade newTrade) {
    return new VenueComparison(newTrade, listings);
  }

  /**
   * Gives every venue one and the same rate for every size. Contract, margin base, closing fee and
   * fixed amount stay the venue's own; its brackets and their growth with size do not.
   *
   * @param rate maintenance margin rate in (0, 1)
   * @return what is left is convention
   * @throws IllegalArgumentException if the rate is outside its range
   */
  public VenueComparison withRate(double rate) {
    return new VenueComparison(
        trade,
        listings.stream()
            .map(
                listing -> {
                  MarginSchedule own = listing.schedule();
                  MarginRule rule = own.rule().premium(SizePremium.NONE);
                  return new Listing(
                      listing.venue(), MarginSchedule.ofLine(own.contract(), rule, rate, 0));
                })
            .toList());
  }

  /**
   * Finds the position at a venue.
   *
   * @param venue its name
   * @return the trade as it would be there
   * @throws NoSuchElementException if no venue has that name; the sentence lists those there are
   */
  public Position position(String venue) {
    return listing(venue).position(trade);
  }

  private Listing listing(String venue) {
    return listings.stream()
        .filter(listing -> listing.venue().equals(venue))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    Messages.noVenue(venue, listings.stream().map(Listing::venue).toList())));
  }

  /**
   * Lists the trade venue by venue.
   *
   * @return one row each, in the order they were added
   */
  public List<Row> rows() {
    return listings.stream()
        .map(listing -> Row.of(listing.venue(), listing.position(trade)))
        .toList();
  }

  /**
   * Splits the difference of two liquidation prices into what each convention contributes, averaged
   * over every order in which one venue could be turned into the other.
   *
   * <p>Where contracts differ in kind, bounds and amounts of a table are converted at the entry
   * price.
   *
   * @param from the venue to start from
   * @param to the venue to arrive at
   * @return the parts in quote per base; they sum to the difference without residual
   * @throws NoSuchElementException if no venue has that name
   * @throws IllegalArgumentException if one of the two never liquidates the trade
   */
  public Attribution why(String from, String to) {
    Listing first = listing(from);
    Listing second = listing(to);
    for (Listing listing : List.of(first, second)) {
      if (!listing.position(trade).canBeLiquidated()) {
        throw new IllegalArgumentException(Messages.neverLiquidated(listing.venue()));
      }
    }
    return Attribution.of(
        FACTORS,
        later ->
            new MixedVenue(trade, first.schedule(), second.schedule(), later).liquidationPrice());
  }

  @Override
  public String toString() {
    return "%s at %d venue%s".formatted(trade, listings.size(), listings.size() == 1 ? "" : "s");
  }
}

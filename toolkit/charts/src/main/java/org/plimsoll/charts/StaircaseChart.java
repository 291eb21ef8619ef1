package org.plimsoll.charts;

import static org.plimsoll.units.Unit.PRICE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.plimsoll.account.ProposedTrade;
import org.plimsoll.account.VenueComparison;
import org.plimsoll.units.Columns;
import org.plimsoll.venue.Bracket;
import org.plimsoll.venue.Contract;
import org.plimsoll.venue.MarginSchedule;
import org.plimsoll.venue.TierBy;

/** Maintenance margin in percent of notional against notional, one line per venue. */
final class StaircaseChart {
  private static final int STEPS_PER_DECADE = 60;
  private static final double AROUND = 5;
  private static final double SMALLEST = 1e3;
  private static final double LARGEST = 1e9;
  private static final double USUAL = 1e6;
  private static final double NARROW = 4;

  private final VenueComparison comparison;
  private final double price;
  private final Axis notional;

  private StaircaseChart(VenueComparison comparison) {
    this.comparison = comparison;
    this.price = comparison.trade().entryPrice();
    double[] floors =
        comparison.listings().stream()
            .flatMapToDouble(listing -> floors(listing.schedule()))
            .filter(floor -> floor >= SMALLEST && floor <= LARGEST)
            .toArray();
    double low = DoubleStream.of(floors).min().orElse(USUAL);
    double high = Math.max(USUAL, DoubleStream.of(floors).max().orElse(USUAL));
    this.notional =
        Axis.logarithmicTight(
            Measure.of("Notional", QUOTE),
            Math.max(SMALLEST, low / AROUND),
            Math.min(LARGEST, high * AROUND));
  }

  static Figure of(VenueComparison comparison) {
    if (comparison.listings().isEmpty()) {
      throw new IllegalArgumentException(Messages.nothingToDraw("venue comparison"));
    }
    return new StaircaseChart(comparison).figure();
  }

  private Figure figure() {
    List<Series> lines = new ArrayList<>();
    for (VenueComparison.Listing listing : comparison.listings()) {
      lines.add(line(listing, lines.size()));
    }
    double low = lines.stream().flatMapToDouble(Series::values).min().orElseThrow();
    double high = lines.stream().flatMapToDouble(Series::values).max().orElseThrow();
    Measure margin = Measure.of("Maintenance margin / notional", RATE);
    Axis rate =
        high < NARROW * low
            ? Axis.rounded(margin, 0, high)
            : Axis.logarithmic(margin, low * 0.9, high);
    return new Figure(
        Drawing.of(Panel.of(notional, rate, lines))
            .titled(title())
            .subtitled(
                "A slope: the higher rate takes the slice above. A jump: it takes the whole.")
            .footed(footer()));
  }

  /** The lower bounds of a table, as values in quote at the entry price. */
  private DoubleStream floors(MarginSchedule schedule) {
    return schedule.brackets().stream()
        .mapToDouble(bracket -> inQuote(schedule, bracket.notionalFloor()));
  }

  private double inQuote(MarginSchedule schedule, double tableSize) {
    boolean inverse = schedule.contract().isInverse();
    boolean bySize = schedule.rule().tierBy() == TierBy.SIZE;
    return inverse == bySize ? tableSize : tableSize * price;
  }

  private Series.Line line(VenueComparison.Listing listing, int index) {
    MarginSchedule schedule = listing.schedule();
    double[] sizes = sizes(schedule);
    double[] rates = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      rates[i] = Measure.percent(rate(schedule, sizes[i]));
    }
    return Series.Line.of(
        listing.venue(), Columns.of(sizes), Columns.of(rates), House.colour(index));
  }

  private double rate(MarginSchedule schedule, double size) {
    Contract contract = schedule.contract();
    ProposedTrade trade = ProposedTrade.longOf(size).at(price).leverage(1);
    double quantity = trade.quantity(contract);
    return schedule.of(quantity).maintenanceMargin(price) / contract.notional(quantity, price);
  }

  /** Even steps, and both sides of every bound, up to where the table ends. */
  private double[] sizes(MarginSchedule schedule) {
    double end = Math.min(notional.max(), inQuote(schedule, schedule.largestNotional()));
    TreeSet<Double> sizes = new TreeSet<>();
    double decades = Math.log10(notional.max() / notional.min());
    int steps = (int) (STEPS_PER_DECADE * decades);
    for (int i = 0; i <= steps; i++) {
      sizes.add(notional.min() * Math.pow(10, decades * i / steps));
    }
    for (Bracket bracket : schedule.brackets()) {
      double floor = inQuote(schedule, bracket.notionalFloor());
      sizes.add(floor * (1 - 1e-9));
      sizes.add(floor * (1 + 1e-9));
    }
    return sizes.stream()
        .mapToDouble(Double::doubleValue)
        .filter(size -> size >= notional.min() && size <= end)
        .toArray();
  }

  private String title() {
    double notionalNow = comparison.trade().notional();
    double[] rates =
        comparison.listings().stream()
            .mapToDouble(listing -> Measure.percent(rate(listing.schedule(), notionalNow)))
            .sorted()
            .toArray();
    String least = TickText.of(RATE, rates[0]);
    String most = TickText.of(RATE, rates[rates.length - 1]);
    return least.equals(most)
        ? "Of %s, %s must be maintained".formatted(TickText.of(QUOTE, notionalNow), least)
        : "Of the same %s, %s must be maintained here and %s there"
            .formatted(TickText.of(QUOTE, notionalNow), least, most);
  }

  private String footer() {
    return "Schedules as of their own dates, without closing fees · bounds in coin or contracts at %s"
        .formatted(PRICE.format(price));
  }
}

package org.plimsoll.cascade;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.LEVERAGE;
import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.units.In;

/**
 * At which leverage a book's notional stands: longs and shorts in bands of leverage.
 *
 * <pre>
 * notional   |quantity| x entry price
 * leverage   notional / margin, at opening
 * </pre>
 *
 * <pre>{@code
 * LeverageProfile.of(book).bands().get(4).longNotional(); // from 10x to 20x
 * }</pre>
 *
 * <p>It says nothing of the mark: a book that has lost stands at higher leverage than it opened at.
 *
 * @param bands in rising order, without gap, the last without end
 * @param symbol of the contract
 * @param assumption what the book was made of, if it was
 */
public record LeverageProfile(List<Band> bands, String symbol, Optional<String> assumption) {
  private static final List<Double> EDGES = List.of(0.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0, 100.0);

  /** Takes a leverage one rounding below an edge for the edge. */
  private static final double ROUNDING = 1 + 1e-9;

  /** Keeps its own list. */
  public LeverageProfile {
    bands = List.copyOf(bands);
  }

  /**
   * One band of leverage.
   *
   * @param from lower edge, included
   * @param to upper edge, excluded; infinite for the last
   * @param positions how many
   * @param longNotional of longs, at entry
   * @param shortNotional of shorts, at entry
   * @param share of the notional of the whole book; 0 in an empty book
   */
  public record Band(
      @In(LEVERAGE) double from,
      @In(LEVERAGE) double to,
      @In(COUNT) int positions,
      @In(QUOTE) double longNotional,
      @In(QUOTE) double shortNotional,
      @In(RATE) double share) {}

  /**
   * Sorts a book by leverage, with edges at 2, 3, 5, 10, 20, 50 and 100.
   *
   * @param book the book
   * @return its bands
   */
  public static LeverageProfile of(PositionBook book) {
    int size = EDGES.size();
    int[] positions = new int[size];
    double[] longs = new double[size];
    double[] shorts = new double[size];
    for (int row = 0; row < book.size(); row++) {
      double quantity = book.quantities().get(row);
      double notional = Math.abs(quantity) * book.entryPrices().get(row);
      int band = band(notional / book.margins().get(row));
      positions[band]++;
      longs[band] += quantity > 0 ? notional : 0;
      shorts[band] += quantity > 0 ? 0 : notional;
    }
    return new LeverageProfile(
        bands(positions, longs, shorts), book.schedule().symbol(), book.assumption());
  }

  private static int band(double leverage) {
    int band = EDGES.size() - 1;
    while (leverage * ROUNDING < EDGES.get(band)) {
      band--;
    }
    return band;
  }

  private static List<Band> bands(int[] positions, double[] longs, double[] shorts) {
    double all = 0;
    for (int k = 0; k < positions.length; k++) {
      all += longs[k] + shorts[k];
    }
    List<Band> bands = new ArrayList<>();
    for (int k = 0; k < positions.length; k++) {
      double to = k + 1 < EDGES.size() ? EDGES.get(k + 1) : Double.POSITIVE_INFINITY;
      double share = all > 0 ? (longs[k] + shorts[k]) / all : 0;
      bands.add(new Band(EDGES.get(k), to, positions[k], longs[k], shorts[k], share));
    }
    return bands;
  }

  @Override
  public String toString() {
    int positions = bands.stream().mapToInt(Band::positions).sum();
    double notional =
        bands.stream().mapToDouble(band -> band.longNotional() + band.shortNotional()).sum();
    return "%s positions on %s by leverage, %s at entry"
        .formatted(COUNT.format(positions), symbol, QUOTE.format(notional));
  }
}

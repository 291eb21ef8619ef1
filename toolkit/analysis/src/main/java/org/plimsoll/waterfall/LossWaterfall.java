package org.plimsoll.waterfall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.units.Check;

/**
 * Layers that pay a loss in strict order: none is touched before the one ahead of it is used up.
 *
 * <p>Layer k pays min(amount of k, loss - what the layers ahead paid). The order is the venue's to
 * choose; {@link #ofVenue} has the usual one. A layer without limit takes all that reaches it; one
 * of 0 takes nothing.
 *
 * <pre>{@code
 * var paid = LossWaterfall.ofVenue(12e6, 1.5e6, 18e6, 2e6, 90e6).absorb(37.5e6);
 * paid.layers().get(4).used(); // 4,000,000 taken from winners
 * }</pre>
 *
 * @param layers in the order they pay, each with a name of its own
 */
public record LossWaterfall(List<LossLayer> layers) {
  /** What the defaulters' own positions still hold. */
  public static final String DEFAULTER_MARGIN = "defaulterMargin";

  /** Fees taken for liquidating. */
  public static final String LIQUIDATION_FEES = "liquidationFees";

  /** The fund kept for this. */
  public static final String INSURANCE_FUND = "insuranceFund";

  /** The venue's own money. */
  public static final String VENUE_CAPITAL = "venueCapital";

  /** What may be taken from winners by auto-deleveraging. */
  public static final String ADL_CAPACITY = "adlCapacity";

  /**
   * Keeps its own list.
   *
   * @throws IllegalArgumentException if two layers have one name
   */
  public LossWaterfall {
    layers = List.copyOf(layers);
    Set<String> names = new HashSet<>();
    for (LossLayer layer : layers) {
      if (!names.add(layer.layer())) {
        throw new IllegalArgumentException(Messages.repeatedLayer(layer.layer()));
      }
    }
  }

  /**
   * Puts layers in order.
   *
   * @param layers in the order they pay
   * @return the waterfall
   * @throws IllegalArgumentException if two layers have one name
   */
  public static LossWaterfall of(LossLayer... layers) {
    return new LossWaterfall(Arrays.asList(layers));
  }

  /**
   * Puts the usual layers of a venue in the usual order.
   *
   * @param defaulterMargin what the defaulters still hold, quote
   * @param liquidationFees fees of these liquidations, quote
   * @param insuranceFund balance of the fund, quote
   * @param venueCapital what the venue adds, quote
   * @param adlCapacity what may be taken from winners, quote
   * @return the waterfall
   * @throws IllegalArgumentException if an amount is negative or NaN
   */
  public static LossWaterfall ofVenue(
      double defaulterMargin,
      double liquidationFees,
      double insuranceFund,
      double venueCapital,
      double adlCapacity) {
    return of(
        new LossLayer(DEFAULTER_MARGIN, defaulterMargin),
        new LossLayer(LIQUIDATION_FEES, liquidationFees),
        new LossLayer(INSURANCE_FUND, insuranceFund),
        new LossLayer(VENUE_CAPITAL, venueCapital),
        new LossLayer(ADL_CAPACITY, adlCapacity));
  }

  /**
   * Pays a loss.
   *
   * @param loss quote, finite and 0 or more
   * @return what each layer paid and what nobody paid
   * @throws IllegalArgumentException if the loss is negative, NaN or infinite
   */
  public AbsorbedLoss absorb(double loss) {
    CompensatedSum left = new CompensatedSum().add(Check.notNegative("loss", loss));
    List<AbsorbedLoss.Row> rows = new ArrayList<>();
    for (LossLayer layer : layers) {
      double used = Math.min(Math.max(left.value(), 0), layer.amount());
      rows.add(new AbsorbedLoss.Row(layer.layer(), used, layer.amount() - used));
      left = used < layer.amount() ? new CompensatedSum() : left.add(-used); // no dust passes on
    }
    return new AbsorbedLoss(loss, rows, Math.max(left.value(), 0));
  }

  @Override
  public String toString() {
    return "waterfall of " + layers.stream().map(LossLayer::layer).toList();
  }
}

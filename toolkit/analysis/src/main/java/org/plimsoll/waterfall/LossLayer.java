package org.plimsoll.waterfall;

import static org.plimsoll.units.Unit.QUOTE;
import static org.plimsoll.units.Unit.TEXT;

import org.plimsoll.units.In;

/**
 * Money that stands ready for a loss: one layer of a waterfall.
 *
 * <pre>{@code
 * new LossLayer("insuranceFund", 18e6);
 * }</pre>
 *
 * @param layer its name, not blank
 * @param amount what it can bear, quote, 0 or more; infinite for a layer without limit
 */
public record LossLayer(@In(TEXT) String layer, @In(QUOTE) double amount) {
  /**
   * Validates the layer.
   *
   * @throws IllegalArgumentException if the name is blank, or the amount negative or NaN
   */
  public LossLayer {
    if (layer.isBlank()) {
      throw new IllegalArgumentException(Messages.blankLayer());
    }
    if (!(amount >= 0)) {
      throw new IllegalArgumentException(Messages.layerAmount(layer, amount));
    }
  }
}

package org.plimsoll.cascade;

import java.util.Optional;
import org.plimsoll.liquidity.PriceImpact;
import org.plimsoll.liquidity.TransientImpact;

/**
 * What an engine's sales do to the price along a path.
 *
 * <pre>
 * price = undisturbed price x permanent.factor(net sold) x fading.factor(outstanding)
 * </pre>
 *
 * <p>The fading part rests for one unit of its time between two steps.
 *
 * <pre>{@code
 * var thin = new MarketResponse(LinearDepth.of(50_000),
 *     Optional.of(TransientImpact.of(LinearDepth.of(20_000), 0.5)));
 * thin.withDepthMultiple(0.25); // the same market with a quarter of the depth
 * }</pre>
 *
 * @param permanent impact that stays
 * @param fading impact that the book refills between steps, empty for none
 */
public record MarketResponse(PriceImpact permanent, Optional<TransientImpact> fading) {

  /**
   * Only a permanent impact.
   *
   * @param impact that stays
   * @return the response
   */
  public static MarketResponse of(PriceImpact impact) {
    return new MarketResponse(impact, Optional.empty());
  }

  /**
   * Makes both parts deeper or thinner.
   *
   * @param multiple of the depth, above 0
   * @return the response at that depth
   * @throws IllegalArgumentException if the multiple is not above 0 and finite
   */
  public MarketResponse withDepthMultiple(double multiple) {
    return new MarketResponse(
        permanent.withDepthMultiple(multiple),
        fading.map(
            part ->
                new TransientImpact(
                    part.law().withDepthMultiple(multiple),
                    part.resilience(),
                    part.lastingShare())));
  }
}

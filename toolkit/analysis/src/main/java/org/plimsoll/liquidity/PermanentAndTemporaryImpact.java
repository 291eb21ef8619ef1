package org.plimsoll.liquidity;

/**
 * An impact of two parts: one that stays, and one that only the fill feels.
 *
 * <pre>
 * factor(sold)              = permanent.factor(sold)
 * fillFactor(before, after) = permanent.fillFactor(before, after) x temporary.factor(after - before)
 * </pre>
 *
 * <p>The whole piece trades at one pace, so all of it pays the temporary move of its size; with the
 * next piece that move is gone. Selling in more pieces therefore saves temporary impact and never
 * any of the permanent one.
 *
 * <pre>{@code
 * PriceImpact both =
 *     new PermanentAndTemporaryImpact(
 *         LinearDepth.of(50_000), PowerLawImpact.squareRoot(0.02, 10_000));
 * both.factor(1_000); // 0.98: the temporary part is over
 * }</pre>
 *
 * <p>Source: the split of Almgren and Chriss 2000.
 *
 * @param permanent what later trades find
 * @param temporary what only the piece itself pays
 */
public record PermanentAndTemporaryImpact(PriceImpact permanent, PriceImpact temporary)
    implements PriceImpact {
  @Override
  public double factor(double sold) {
    return permanent.factor(sold);
  }

  @Override
  public double fillFactor(double before, double after) {
    return permanent.fillFactor(before, after) * temporary.factor(after - before);
  }

  @Override
  public double unfilled(double before, double after) {
    return Math.max(permanent.unfilled(before, after), temporary.unfilled(0, after - before));
  }
}

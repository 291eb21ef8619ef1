package org.plimsoll.cascade;

import org.plimsoll.random.Draws;

/**
 * How unequal the sizes of a sampled book are; only their ratios count.
 *
 * <pre>
 * Pareto      P(size above x) = x^-tail: a few accounts hold much of the book
 * lognormal   log(size) is normal with a standard deviation
 * </pre>
 *
 * <pre>{@code
 * PositionBook.sample(20_000).sizes(SizeLaw.pareto(1.5));
 * }</pre>
 */
public sealed interface SizeLaw {
  /**
   * Takes a power law.
   *
   * @param tail index, from 0.1, very unequal, to 100, nearly equal; a mean exists above 1
   * @return the law
   * @throws IllegalArgumentException if the tail index is outside its range
   */
  static SizeLaw pareto(double tail) {
    return new Pareto(tail);
  }

  /**
   * Takes a lognormal law.
   *
   * @param deviation standard deviation of the logarithm, from 0, all equal, to 10
   * @return the law
   * @throws IllegalArgumentException if the deviation is outside its range
   */
  static SizeLaw lognormal(double deviation) {
    return new Lognormal(deviation);
  }

  /**
   * Draws a size.
   *
   * @param draws for sizes
   * @param account whose
   * @return above 0, in no unit
   */
  double size(Draws draws, long account);

  /**
   * Sizes with a power-law tail.
   *
   * @param tail index, from 0.1 to 100
   */
  record Pareto(double tail) implements SizeLaw {
    private static final double LEAST = 0.1;
    private static final double MOST = 100;

    /**
     * Validates the index.
     *
     * @throws IllegalArgumentException if it is outside its range
     */
    public Pareto {
      if (!(tail >= LEAST && tail <= MOST)) {
        throw new IllegalArgumentException(BookMessages.range("tail index", LEAST, MOST, tail));
      }
    }

    @Override
    public double size(Draws draws, long account) {
      return draws.pareto(account, 0, tail);
    }

    @Override
    public String toString() {
      return "Pareto sizes of tail index " + BookMessages.plain(tail);
    }
  }

  /**
   * Sizes whose logarithm is normal.
   *
   * @param deviation standard deviation of the logarithm, from 0 to 10
   */
  record Lognormal(double deviation) implements SizeLaw {
    private static final double MOST = 10;

    /**
     * Validates the deviation.
     *
     * @throws IllegalArgumentException if it is outside its range
     */
    public Lognormal {
      if (!(deviation >= 0 && deviation <= MOST)) {
        throw new IllegalArgumentException(
            BookMessages.range("standard deviation of log sizes", 0, MOST, deviation));
      }
    }

    @Override
    public double size(Draws draws, long account) {
      return StrictMath.exp(deviation * draws.normal(account, 0));
    }

    @Override
    public String toString() {
      return "lognormal sizes of deviation " + BookMessages.plain(deviation);
    }
  }
}

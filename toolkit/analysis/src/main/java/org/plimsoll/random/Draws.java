package org.plimsoll.random;

import java.util.Objects;
import org.plimsoll.units.Check;

/**
 * Random numbers that have an address: seed, purpose, path and step.
 *
 * <p>u(path, step) = (m + 1/2) / 2^52, where m are 52 bits of {@link Philox} with the counter
 * (path, step) under a key made of seed and purpose. So u lies strictly between 0 and 1, 1 - u is
 * exact, and any draw can be made again alone: adding a path, a step or a purpose changes no other
 * draw. Other distributions come from u by their inverse, one draw each.
 *
 * <pre>{@code
 * var sizes = Draws.seeded(7).purpose("sizes");
 * sizes.uniform(0, 0); // always the same number
 * sizes.antithetic().uniform(0, 0); // 1 minus it
 * }</pre>
 *
 * <p>The seed is named wherever a result that hangs on it is printed. Draws are the same bits on
 * every machine. They are not for secrets.
 */
public final class Draws {
  private static final int UNUSED_BITS = 12;
  private static final double CELL = 0x1p-52;
  private static final long HASH_START = 0xCBF29CE484222325L;
  private static final long HASH_PRIME = 0x100000001B3L;

  private final long seed;
  private final String purpose;
  private final boolean mirrored;
  private final long key;

  private Draws(long seed, String purpose, boolean mirrored) {
    this.seed = seed;
    this.purpose = purpose;
    this.mirrored = mirrored;
    this.key = Philox.block(Philox.Block.of(hash(purpose), seed), 0).low();
  }

  /** FNV-1a over the letters: the same on every machine. */
  private static long hash(String text) {
    long hash = HASH_START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * HASH_PRIME;
    }
    return hash;
  }

  /**
   * Begins with a seed.
   *
   * @param seed any number
   * @return draws without a purpose
   */
  public static Draws seeded(long seed) {
    return new Draws(seed, "", false);
  }

  /**
   * Takes the draws meant for one thing; those for another are independent of them.
   *
   * @param words what they are drawn for, such as "sizes"
   * @return the draws
   */
  public Draws purpose(String words) {
    return new Draws(seed, words, mirrored);
  }

  /**
   * Mirrors every draw: 1 - u in place of u.
   *
   * @return the mirrored draws; mirrored twice, these
   */
  public Draws antithetic() {
    return new Draws(seed, purpose, !mirrored);
  }

  /**
   * Tells the seed.
   *
   * @return as given
   */
  public long seed() {
    return seed;
  }

  /**
   * Draws a number between 0 and 1, each equally likely.
   *
   * @param path which of many independent runs
   * @param step which draw of the run
   * @return above 0 and below 1
   */
  public double uniform(long path, long step) {
    long bits = Philox.block(Philox.Block.of(path, step), key).low() >>> UNUSED_BITS;
    double uniform = (bits + 0.5) * CELL;
    return mirrored ? 1 - uniform : uniform;
  }

  /**
   * Draws a standard normal number, by the inverse of its distribution at u.
   *
   * @param path which of many independent runs
   * @param step which draw of the run
   * @return mean 0, standard deviation 1, within 8.3 of 0
   */
  public double normal(long path, long step) {
    return StandardNormal.quantile(uniform(path, step));
  }

  /**
   * Draws a waiting time of mean 1: -log(1 - u).
   *
   * @param path which of many independent runs
   * @param step which draw of the run
   * @return above 0 and below 37
   */
  public double exponential(long path, long step) {
    return -StrictMath.log1p(-uniform(path, step));
  }

  /**
   * Draws a Pareto number, whose tail is a power law: u^(-1 / tail).
   *
   * @param path which of many independent runs
   * @param step which draw of the run
   * @param tail index, above 0: P(X above x) = x^-tail for x of 1 or more
   * @return above 1, finite for a tail of 0.06 or more
   * @throws IllegalArgumentException if the tail is not above 0
   */
  public double pareto(long path, long step, double tail) {
    return StrictMath.pow(uniform(path, step), -1 / Check.positive("tail index", tail));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Draws that
        && seed == that.seed
        && purpose.equals(that.purpose)
        && mirrored == that.mirrored;
  }

  @Override
  public int hashCode() {
    return Objects.hash(seed, purpose, mirrored);
  }

  @Override
  public String toString() {
    return "draws%s of seed %d%s"
        .formatted(purpose.isEmpty() ? "" : " for " + purpose, seed, mirrored ? ", mirrored" : "");
  }
}

package org.plimsoll.random;

import java.util.Locale;

/**
 * The counter-based generator Philox4x32-10: 128 random bits for every counter and key.
 *
 * <p>Ten rounds of two 32-bit multiplications mix the counter under the key. There is no state: the
 * same counter and key give the same bits on every machine, in any order.
 *
 * <pre>{@code
 * Philox.block(new Philox.Block(0, 0, 0, 0), 0L).first(); // 0x6627e8d5
 * }</pre>
 *
 * <p>It is no cipher. Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random
 * numbers: as easy as 1, 2, 3, SC 2011.
 */
public final class Philox {
  private static final int ROUNDS = 10;
  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long LOW = 0xFFFFFFFFL;
  private static final int WORD = 32;

  private Philox() {}

  /**
   * Four words of 32 bits: a counter, or what it is turned into.
   *
   * @param first word
   * @param second word
   * @param third word
   * @param fourth word
   */
  public record Block(int first, int second, int third, int fourth) {
    /**
     * Makes a counter of two numbers, the lower word of each first.
     *
     * @param low words one and two
     * @param high words three and four
     * @return the block
     */
    static Block of(long low, long high) {
      return new Block((int) low, (int) (low >>> WORD), (int) high, (int) (high >>> WORD));
    }

    /** Words one and two as one number, the first of them the lower. */
    long low() {
      return (first & LOW) | (long) second << WORD;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%08x %08x %08x %08x", first, second, third, fourth);
    }
  }

  /**
   * Turns a counter into random bits.
   *
   * @param counter which block
   * @param key of the stream; the lower 32 bits are its first word
   * @return four words, each of 32 random bits
   */
  public static Block block(Block counter, long key) {
    int x0 = counter.first();
    int x1 = counter.second();
    int x2 = counter.third();
    int x3 = counter.fourth();
    int key0 = (int) key;
    int key1 = (int) (key >>> WORD);
    for (int round = 0; round < ROUNDS; round++) {
      long left = (MULTIPLIER_0 & LOW) * (x0 & LOW);
      long right = (MULTIPLIER_1 & LOW) * (x2 & LOW);
      x0 = (int) (right >>> WORD) ^ x1 ^ key0;
      x2 = (int) (left >>> WORD) ^ x3 ^ key1;
      x1 = (int) right;
      x3 = (int) left;
      key0 += WEYL_0;
      key1 += WEYL_1;
    }
    return new Block(x0, x1, x2, x3);
  }
}

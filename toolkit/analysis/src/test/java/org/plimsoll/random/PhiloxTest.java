package org.plimsoll.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published known-answer vectors of Philox4x32-10 (Random123, kat_vectors). */
class PhiloxTest {
  @ParameterizedTest
  @CsvSource({
    "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
    "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
  })
  void knownAnswers(String counter, String key, String answer) {
    assertThat(Philox.block(block(counter), key(key))).hasToString(answer);
  }

  private static Philox.Block block(String words) {
    String[] word = words.split(" ");
    return new Philox.Block(word(word[0]), word(word[1]), word(word[2]), word(word[3]));
  }

  private static long key(String words) {
    String[] word = words.split(" ");
    return Integer.toUnsignedLong(word(word[0])) | (long) word(word[1]) << 32;
  }

  private static int word(String hex) {
    return Integer.parseUnsignedInt(hex, 16);
  }

  @Test
  void twoNumbersMakeACounterLowerWordFirst() {
    assertThat(Philox.Block.of(0x0000000200000001L, 0x0000000400000003L))
        .isEqualTo(new Philox.Block(1, 2, 3, 4));
    assertThat(Philox.Block.of(-2L, 5).low()).isEqualTo(-2L);
  }

  @Test
  void oneBitOfTheCounterChangesHalfTheBits() {
    int changed = 0;
    for (int i = 0; i < 1000; i++) {
      long one = Philox.block(Philox.Block.of(i, 0), 9).low();
      long other = Philox.block(Philox.Block.of(i ^ 1, 0), 9).low();
      changed += Long.bitCount(one ^ other);
    }
    assertThat(changed / 64_000.0).isBetween(0.49, 0.51);
  }
}

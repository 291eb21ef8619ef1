package org.plimsoll.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final String LONG = "many words that go on and on and do not fit into one line";

  @Test
  void wrapsAtSpacesWithinTheWidth() {
    List<String> lines = Text.wrap(LONG, House.LABEL, 200, 9);
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join(" ", lines)).isEqualTo(LONG);
    assertThat(lines)
        .allSatisfy(line -> assertThat(Text.width(line, House.LABEL)).isLessThanOrEqualTo(200));
  }

  @Test
  void cutsTheLastLineAllowed() {
    List<String> lines = Text.wrap(LONG, House.LABEL, 100, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).endsWith("…");
    assertThat(Text.width(lines.get(1), House.LABEL)).isLessThanOrEqualTo(100);
  }

  @Test
  void cutsAWordTooLongForALine() {
    String word = "w".repeat(80);
    assertThat(Text.wrap(word + " end", House.LABEL, 100, 3))
        .hasSize(2)
        .allSatisfy(line -> assertThat(Text.width(line, House.LABEL)).isLessThanOrEqualTo(100));
  }

  @Test
  void nothingNeedsNoLine() {
    assertThat(Text.wrap(" ", House.LABEL, 100, 2)).isEmpty();
  }

  @Test
  void shortWordsStayWhole() {
    assertThat(Text.cut("short", House.LABEL, 200)).isEqualTo("short");
  }
}

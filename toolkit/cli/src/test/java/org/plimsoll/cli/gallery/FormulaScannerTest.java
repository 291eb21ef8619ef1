package org.plimsoll.cli.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaScannerTest {

  private static String scanned(String markdown) {
    FormulaScanner scanner = new FormulaScanner();
    return scanner.giveBack(
        scanner.take(markdown),
        formula -> (formula.display() ? "BLOCK[" : "INLINE[") + formula.tex() + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a $x_1$ b                     | a INLINE[x_1] b",
        "$$x$$                         | BLOCK[x]",
        "$a$ and $b$                   | INLINE[a] and INLINE[b]",
        "\\begin{align} a \\end{align} | BLOCK[\\begin{align} a \\end{align}]",
        "$\\text{costs \\$5}$          | INLINE[\\text{costs \\$5}]",
        "`$x$` and $y$                 | `$x$` and INLINE[y]",
      })
  void findsFormulas(String markdown, String expected) {
    assertThat(scanned(markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from $5 to $6",
        "a \\$x\\$ b",
        "`$x$`",
        "```\n$x$\n```",
        "$ x $",
        "one $ only",
        "a $x\n\ny$ b",
        "~~~java\nvar $a = $b;\n~~~",
      })
  void leavesEverythingElse(String markdown) {
    assertThat(scanned(markdown)).isEqualTo(markdown);
  }
}

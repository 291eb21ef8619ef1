package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What came of a command line. */
record Typed(int status, String out, String err) {

  static Typed plimsoll(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Typed(status, out.toString(), err.toString());
  }

  /** Asserts that the words were refused with exactly this sentence and nothing else. */
  void isRefusedWith(String sentence) {
    assertThat(err.lines().toList()).isEqualTo(List.of("plimsoll: " + sentence));
    assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(out).isEmpty();
  }
}

package org.plimsoll.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionAssistanceTest {

  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open(SessionAssistanceTest.class.getClassLoader(), List.of());
    session.evaluate(
        "import java.util.*;\nint threshold = 3;\ndouble margin(double notional) { return notional / 2; }");
    session.evaluate("record Quote(double bid, double ask) { }\nQuote quote = new Quote(1, 2);");
  }

  @AfterAll
  static void close() {
    session.close();
  }

  /** Completes where the bar stands. */
  private static Completions complete(String marked) {
    int cursor = marked.codePointCount(0, marked.indexOf('|'));
    return session.complete(marked.replace("|", ""), cursor);
  }

  @Test
  void completesMembersVariablesMethodsAndTypes() {
    assertThat(complete("\"text\".subs|").matches()).contains("substring(");
    assertThat(complete("thresh|").matches()).contains("threshold");
    assertThat(complete("margi|").matches()).contains("margin(");
    assertThat(complete("quote.bi|").matches()).contains("bid()");
    assertThat(complete("Quot|").matches()).contains("Quote");
    assertThat(complete("new ArrayLi|").matches()).contains("ArrayList(");
  }

  @Test
  void completesInTheMiddleOfACell() {
    Completions found =
        complete("String name = \"x\";\nint n = name.len|;\nSystem.out.println(n);");
    assertThat(found.matches()).contains("length()");
    assertThat(complete("void f() {\n  String inner = \"\";\n  inner.isBl|\n}").matches())
        .contains("isBlank()");
    assertThat(complete("int helper() { return 1; }\nthresh|").matches()).contains("threshold");
  }

  @Test
  void offsetsCountCodePoints() {
    Completions found = complete("String s = \"😀😀\"; s.leng|");
    assertThat(found.matches()).contains("length()");
    assertThat(found.start()).isEqualTo(19);
    assertThat(found.end()).isEqualTo(23);
  }

  @Test
  void completionRunsNothing() {
    session.evaluate("int touched = 0;\nint touch() { return ++touched; }");
    complete("touch(); threshold|");
    complete("touch().|");
    assertThat(session.evaluate("touched").value()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~int x = 3;~, COMPLETE",
        "~1 + 1~, COMPLETE",
        "~int f() {~, INCOMPLETE",
        "~1 +~, INCOMPLETE",
        "~foo(1,~, INCOMPLETE",
        "~int x = ;~, INVALID",
        "~int a = ; int b = 1;~, INVALID",
        "~}~, INVALID",
        "~/* open~, INCOMPLETE",
        "~String s = \"\"\"\n  open~, INCOMPLETE",
        "~%imports~, COMPLETE",
        "~~, COMPLETE",
      })
  void tellsWhetherCodeIsComplete(String code, Completeness.Status status) {
    String text = code.replace("\\n", "\n").replace("\\\"", "\"");
    assertThat(session.isComplete(text).status()).as(text).isEqualTo(status);
  }

  @Test
  void incompleteCodeIsIndented() {
    assertThat(session.isComplete("int f() {").indent()).isEqualTo("    ");
  }

  @Test
  void inspectionTellsSignatures() {
    assertThat(session.inspect("margin(1)", 3).orElseThrow()).contains("double margin(double");
    assertThat(session.inspect("Math.max(1, 2)", 7).orElseThrow())
        .contains("int Math.max(int", "double Math.max(double");
    assertThat(session.inspect("threshold + 1", 4))
        .hasValueSatisfying(t -> assertThat(t).contains("int"));
    assertThat(session.inspect("nowhere", 3)).isEmpty();
  }
}

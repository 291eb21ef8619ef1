package org.plimsoll.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionLanguageTest {

  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open(SessionLanguageTest.class.getClassLoader(), List.of());
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private Object value(String cell) {
    Evaluation evaluation = session.evaluate(cell);
    assertThat(evaluation.failure()).as(cell).isNull();
    return evaluation.value();
  }

  private Failure failure(String cell) {
    Evaluation evaluation = session.evaluate(cell);
    assertThat(evaluation.failure()).as(cell).isNotNull();
    return evaluation.failure();
  }

  @Test
  void lastExpressionIsTheValue() {
    assertThat(value("int x = 20;\nx + 1")).isEqualTo(21);
    assertThat(value("x + 2; // with a semicolon and a comment")).isEqualTo(22);
    assertThat(session.evaluate("int y = 1;").hasValue()).isFalse();
    assertThat(session.evaluate("x = 5").hasValue()).isFalse();
    assertThat(session.evaluate("System.out.print(\"\")").hasValue()).isFalse();
    assertThat(session.evaluate("// nothing\n").hasValue()).isFalse();
    assertThat(value("x")).isEqualTo(5);
  }

  @Test
  void anArrayMayBeReadWhereItIsMade() {
    assertThat(value("new int[] {1, 2}[1]")).isEqualTo(2);
    assertThat(value("int made = new int[] {3}\n  [0];\nmade")).isEqualTo(3);
  }

  @Test
  void liveObjectsAreShared() {
    assertThat(value("java.util.List.of(1, 2)")).isEqualTo(List.of(1, 2));
    assertThat(value("new int[] {1, 2}")).isEqualTo(new int[] {1, 2});
  }

  @Test
  void redefinitionsReachEarlierUsers() {
    value("int rate() { return 1; }\nint twice() { return 2 * rate(); }");
    assertThat(value("twice()")).isEqualTo(2);
    value("int rate() { return 5; }");
    assertThat(value("twice()")).isEqualTo(10);
    value("int a = 1;");
    value("String a = \"text\";");
    assertThat(value("a")).isEqualTo("text");
    value("record P(int x) {}");
    value("record P(int x, int y) {}");
    assertThat(value("new P(1, 2).toString()")).isEqualTo("P[x=1, y=2]");
    value("enum E { A }");
    value("enum E { A, B }");
    assertThat(value("E.values().length")).isEqualTo(2);
    value("class C { int f() { return 1; } }");
    value("class C { int f() { return 2; } }");
    assertThat(value("new C().f()")).isEqualTo(2);
  }

  @Test
  void forwardReferencesAcrossCells() {
    value("int first() { return second() + 1; }");
    assertThat(failure("first()").message()).contains("second()").contains("not defined");
    value("int second() { return 1; }");
    assertThat(value("first()")).isEqualTo(2);
  }

  @Test
  void checkedExceptionsNeedNoCatch() {
    value(
        "void risky() throws java.io.IOException { throw new java.io.IOException(\"no disk\"); }");
    Failure failure = failure("risky();");
    assertThat(failure.name()).isEqualTo("java.io.IOException");
    assertThat(failure.message()).isEqualTo("no disk");
  }

  @Test
  void grammarAcrossLines() {
    assertThat(
            value("java.util.stream.Stream.of(1, 2, 3)\n  .map(i -> i + 1) // next\n  .toList()"))
        .isEqualTo(List.of(2, 3, 4));
    assertThat(value("String t = \"\"\"\n  %text; { (\n  \"\"\";\nt.strip()"))
        .isEqualTo("%text; { (");
    assertThat(value("int m = 17\n  % 5;\nm")).isEqualTo(2);
    assertThat(value("int s = 0;\nif (s > 0) { s = 1; }\nelse { s = 2; }\ns")).isEqualTo(2);
    assertThat(value("int w = 0;\ndo { w++; } while (w < 3);\nw")).isEqualTo(3);
    assertThat(
            value(
                "try { s = 1 / 0; } catch (ArithmeticException e) { s = 9; } finally { s++; }\ns"))
        .isEqualTo(10);
    assertThat(value("int[] arr = {1, 2};\narr.length")).isEqualTo(2);
    assertThat(
            value("Runnable r = () -> { };\nint k = switch (1) { case 1 -> 7; default -> 0; };\nk"))
        .isEqualTo(7);
    assertThat(
            value("<T> T same(T t) { return t; }\n<T> T again(T t) { return same(t); }\nagain(3)"))
        .isEqualTo(3);
    assertThat(value("for (int i = 0; i < 3; i++) { w += i; }\nw")).isEqualTo(6);
    assertThat(value("char q = '\"'; String e = \"\\\";\"; e + q")).isEqualTo("\";\"");
    assertThat(value("new Object() { int v() { return 4; } }.v()")).isEqualTo(4);
    assertThat(value("@Deprecated class Old { };\nclass Young { }\nnew Old() != null"))
        .isEqualTo(true);
  }

  @Test
  void recordsMayHaveConstructors() {
    value("record Size(int n) {\n  Size {\n    assert n >= 0;\n  }\n}");
    assertThat(value("new Size(3).n()")).isEqualTo(3);
    value(
        "record Pair<T>(T a, T b) { Pair(T a, T b) { this.a = a; this.b = b; } Pair(T a) { this(a, a); } }");
    assertThat(value("new Pair<>(1).b()")).isEqualTo(1);
    value(
        "@Deprecated record Box(int n) { static Box of() { return new Box(1); } public Box { } }");
    assertThat(value("Box.of().n()")).isEqualTo(1);
  }

  @Test
  void recordsWithConstructorsKeepTheirLines() {
    Failure failure =
        failure("record Even(int n) {\n  Even {\n    n = n / 0;\n  }\n}\nnew Even(1);");
    assertThat(failure.report()).anyMatch(l -> l.contains("3 |     n = n / 0;"));
    assertThat(failure.report()).anyMatch(l -> l.contains("6 | new Even(1);"));
    Failure wrong =
        failure("record Odd(int n) { Odd { n = \"x\"; }\n  int two() { return \"x\"; } }");
    assertThat(wrong.message()).startsWith("line 1: incompatible types");
    assertThat(String.join("\n", wrong.report()))
        .contains(
            "    1 | record Odd(int n) { Odd { n = \"x\"; }\n      |                               ^ ");
  }

  @Test
  void whatADeclarationWaitsForIsNamed() {
    Failure failure = failure("class Child extends Parent { }\nnew Child()");
    assertThat(failure.report()).contains("Child cannot be used yet, not defined: class Parent");
  }

  @Test
  void unicodeNamesAndText() {
    assertThat(value("double β = 0.5; String s = \"λ 😀\";\ns + β")).isEqualTo("λ 😀0.5");
  }

  @Test
  void compileErrorRunsNothingAndLeavesNoTrace() {
    value("int kept = 3;\nint touched = 0;");
    Failure failure =
        failure("touched = 1;\nint kept = 99;\nint fresh = 1;\nint wrong = \"text\";");
    assertThat(failure.kind()).isEqualTo(Failure.Kind.COMPILE);
    assertThat(failure.message()).startsWith("line 4: incompatible types");
    assertThat(failure.report()).anyMatch(line -> line.contains("4 | int wrong"));
    assertThat(failure.report()).noneMatch(line -> line.contains("JShell"));
    assertThat(value("touched")).isEqualTo(0);
    assertThat(value("kept")).isEqualTo(3);
    assertThat(failure("fresh").message()).contains("fresh");
  }

  @Test
  void aVariableThatCannotBeComputedNamesItsOwnLine() {
    value("int nothing = 0;");
    assertThat(failure("int one = 1 / nothing;\none").report())
        .containsExactly(
            "java.lang.ArithmeticException: / by zero",
            "    1 | int one = 1 / nothing;    ← line 1");
    assertThat(failure("int a = 3;\n\nint b = a / nothing;\nSystem.out.println(b);").report())
        .last()
        .isEqualTo("    3 | int b = a / nothing;    ← line 3");
    assertThat(failure("var q = java.util.List.of(1).get(4);").report())
        .last()
        .isEqualTo("    1 | var q = java.util.List.of(1).get(4);    ← line 1");
  }

  @Test
  void variablesBelowAFailingLineKeepTheirOldValue() {
    value("int rate = 7;");
    failure("int zero = 0;\nint x = 1 / zero;\nint rate = 8;\nint unborn = 1;");
    assertThat(value("rate")).isEqualTo(7);
    assertThat(value("zero")).isEqualTo(0);
    assertThat(failure("unborn").message()).contains("unborn");
  }

  @Test
  void undefinedNameIsNamed() {
    assertThat(failure("int a = 1;\nnowhere.call();").message())
        .isEqualTo("line 2: cannot find symbol: variable nowhere");
    assertThat(failure("Missing m;").message()).contains("Missing");
  }

  @Test
  void runtimeFailureNamesTheLineOfTheCell() {
    value(
        "int half(int n) {\n  if (n == 0) {\n    throw new IllegalArgumentException(\"n is 0\");\n  }\n  return n / 2;\n}");
    Failure failure = failure("int a = 4;\nhalf(a);\nhalf(0);\n");
    assertThat(failure.name()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(failure.report().get(0)).isEqualTo("java.lang.IllegalArgumentException: n is 0");
    assertThat(failure.report()).anyMatch(l -> l.contains("3 | half(0);"));
    assertThat(failure.report()).anyMatch(l -> l.matches(".*line 3 of cell \\[\\d+], in half"));
    assertThat(String.join("\n", failure.report()))
        .doesNotContain("JShell")
        .doesNotContain("kernel");
  }

  @Test
  void causesAreTold() {
    Failure failure =
        failure(
            "try { Integer.parseInt(\"x\"); }\ncatch (Exception e) { throw new IllegalStateException(\"bad\", e); }");
    assertThat(failure.report()).anyMatch(l -> l.startsWith("Caused by: java.lang.NumberFormat"));
  }

  @Test
  void deepRecursionIsReportedBriefly() {
    value("int down(int n) { return down(n + 1) + 1; }");
    Failure failure = failure("down(0)");
    assertThat(failure.name()).isEqualTo("java.lang.StackOverflowError");
    assertThat(failure.report().size()).isBetween(2, 25);
    assertThat(failure.report().get(1)).contains("in down × ");
    assertThat(value("1 + 1")).isEqualTo(2);
  }

  @Test
  void exitDoesNotEndTheSession() {
    assertThat(failure("System.exit(3);").message()).contains("exit(3)");
    assertThat(failure("Runtime.getRuntime().halt(1);").message()).contains("exit(1)");
    assertThat(failure("System.class.getMethod(\"exit\", int.class).invoke(null, 3);").message())
        .contains("exit");
    assertThat(value("String.class.getMethod(\"length\").invoke(\"abc\")")).isEqualTo(3);
    assertThat(failure("java.util.stream.IntStream.of(2).forEach(System::exit);").message())
        .contains("exit(2)");
    assertThat(value("1 + 1")).isEqualTo(2);
  }

  @Test
  void mergedStatementsKeepOrderAndLines() {
    value("var log = new StringBuilder();");
    Failure failure =
        failure("log.append(1);\nlog.append(2);\nlog.charAt(9);\nlog.append(3);\nint z = 0;");
    assertThat(failure.report()).anyMatch(l -> l.contains("3 | log.charAt(9);"));
    assertThat(value("log.toString()")).isEqualTo("12");
  }

  @Test
  void wrapperNamesAreCleanedFromMessages() {
    value("class Cat { }\nObject o = new Cat();");
    assertThat(failure("String s = (String) o;").message())
        .startsWith("class Cat cannot be cast")
        .doesNotContain("JShell");
  }
}

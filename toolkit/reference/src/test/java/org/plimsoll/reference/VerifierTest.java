package org.plimsoll.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.reference.adapter.Adapters;

class VerifierTest {
  private static final Verifier TOOLKIT = new Verifier(Adapters.all());

  private static Outcome outcome(String expected, String tolerance, Object answer) {
    return result(expected, tolerance, Map.of("x", answer)).outcome();
  }

  private static CaseResult result(String expected, String tolerance, Map<String, ?> answers) {
    CaseAdapter adapter =
        CaseAdapter.of(Shape.vector("Binance USD-M", "liquidation-price"), in -> answers);
    return new Verifier(List.of(adapter)).verify(JsonCases.published(expected, tolerance));
  }

  @Test
  void theRuleAnswersWhateverTheCaseIsCalled() {
    String expected = "{\"liquidation_price\": 18778.73}";
    assertThat(TOOLKIT.verify(JsonCases.published("no-such-id", expected, "{\"abs\": 0.005}")))
        .extracting(CaseResult::outcome)
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void aTamperedCaseFails() {
    CaseResult result =
        TOOLKIT.verify(
            JsonCases.published("{\"liquidation_price\": 18778.75}", "{\"abs\": 0.005}"));
    assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.worst().orElseThrow())
        .hasToString(
            "liquidation_price: got 18778.725932171, expected 18778.75, tolerance 0.005, fail");
  }

  @Test
  void refusedInputsFailWithTheirSentence() {
    String vector =
        JsonCases.vector("any", "{\"liquidation_price\": 1}", "{}")
            .replace("\"long\"", "\"sideways\"");
    Case published =
        CaseReader.read("made.json", JsonCases.file("Binance USD-M", "liquidation-price", vector))
            .get(0);
    CaseResult result = TOOLKIT.verify(published);
    assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.reason()).isEqualTo("input 'side' must be long or short, was 'sideways'");
  }

  @Test
  void whatNoAdapterKnowsIsUnsupported() {
    CaseResult result =
        new Verifier(List.of()).verify(JsonCases.published("{\"liquidation_price\": 1}", "{}"));
    assertThat(result.outcome()).isEqualTo(Outcome.UNSUPPORTED);
    assertThat(result.reason())
        .isEqualTo("no adapter for Binance USD-M, liquidation-price, linear-perp");
  }

  @Test
  void anExpectedKeyWithoutAnswerIsUnsupported() {
    CaseResult result = result("{\"x\": 1, \"y\": 2}", "{}", Map.of("x", 1.0));
    assertThat(result.outcome()).isEqualTo(Outcome.UNSUPPORTED);
    assertThat(result.reason()).startsWith("no answer for y of Binance USD-M");
  }

  @Test
  void aWrongValueOutweighsAMissingOne() {
    assertThat(result("{\"x\": 1, \"y\": 2}", "{}", Map.of("x", 3.0)).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void aCaseThatExpectsNothingIsNotPassed() {
    assertThat(result("{}", "{}", Map.of("x", 1.0)).outcome()).isEqualTo(Outcome.UNSUPPORTED);
  }

  @Test
  void answersBeyondTheExpectedDoNotMatter() {
    assertThat(result("{\"x\": 1}", "{}", Map.of("x", 1.0, "y", 7.0)).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"x": 100}   | {"abs": 0.5}               | 100.5             | PASS
          {"x": 100}   | {"abs": 0.5}               | 100.50000000001   | FAIL
          {"x": -100}  | {"rel": 0.01}              | -101              | PASS
          {"x": -100}  | {"rel": 0.01}              | 100               | FAIL
          {"x": 100}   | {"abs": 0.1, "rel": 0.01}  | 101               | PASS
          {"x": 0}     | {"rel": 0.5}               | 1e-300            | FAIL
          {"x": 0.1}   | {}                         | 0.1               | PASS
          {"x": 0.1}   | {"abs": 0, "rel": 0}       | 0.1               | PASS
          {"x": 0.1}   | {}                         | 0.10000000000000002 | FAIL
          {"x": 1e-18} | {"abs": 1e-19}             | 2e-18             | FAIL
          {"x": null}  | {"abs": 1}                 | 0                 | FAIL
          {"x": "1"}   | {"abs": 1}                 | 1                 | FAIL
          {"x": true}  | {"abs": 1}                 | 1                 | FAIL
          """)
  void numbersPassWithinTheLargerTolerance(
      String expected, String tolerance, double answer, Outcome outcome) {
    assertThat(outcome(expected, tolerance, answer)).isEqualTo(outcome);
  }

  @Test
  void whatDoesNotExistEqualsNullOnly() {
    assertThat(outcome("{\"x\": null}", "{}", OptionalDouble.empty())).isEqualTo(Outcome.PASS);
    assertThat(outcome("{\"x\": 0}", "{\"abs\": 9}", OptionalDouble.empty()))
        .isEqualTo(Outcome.FAIL);
    assertThat(outcome("{\"x\": 0}", "{\"abs\": 9}", OptionalDouble.of(1))).isEqualTo(Outcome.PASS);
  }

  @Test
  void aNumberThatIsNoneNeverPasses() {
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (String expected : List.of("{\"x\": null}", "{\"x\": 0}", "{\"x\": \"NaN\"}")) {
        CaseResult result = result(expected, "{\"abs\": 1e9}", Map.of("x", none));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.reason()).contains("must be a finite number").contains("" + none);
      }
    }
  }

  @Test
  void truthsAndWordsAreComparedExactly() {
    assertThat(outcome("{\"x\": true}", "{}", true)).isEqualTo(Outcome.PASS);
    assertThat(outcome("{\"x\": true}", "{}", false)).isEqualTo(Outcome.FAIL);
    assertThat(outcome("{\"x\": \"green\"}", "{}", "green")).isEqualTo(Outcome.PASS);
    assertThat(outcome("{\"x\": \"green\"}", "{}", "Green")).isEqualTo(Outcome.FAIL);
  }

  @Test
  void listsAndObjectsAreComparedElementByElement() {
    String expected = "{\"x\": [{\"a\": 1, \"b\": null}, {\"a\": 2, \"b\": 3}]}";
    Map<String, ?> first = Map.of("a", 1.0, "b", OptionalDouble.empty());
    Map<String, ?> second = Map.of("a", 2.0, "b", 3.0);
    assertThat(outcome(expected, "{}", List.of(first, second))).isEqualTo(Outcome.PASS);
    assertThat(outcome(expected, "{}", List.of(second, first))).isEqualTo(Outcome.FAIL);
    assertThat(outcome(expected, "{}", List.of(first, Map.of("a", 2.0))))
        .isEqualTo(Outcome.UNSUPPORTED);
  }

  @Test
  void aListOfAnotherLengthFailsWhateverTheTolerance() {
    String expected = "{\"x\": [1, 2]}";
    assertThat(outcome(expected, "{\"abs\": 9}", List.of(1.0, 2.0))).isEqualTo(Outcome.PASS);
    assertThat(outcome(expected, "{\"abs\": 9}", List.of(1.0))).isEqualTo(Outcome.FAIL);
    assertThat(outcome(expected, "{\"abs\": 9}", List.of(1.0, 2.0, 3.0))).isEqualTo(Outcome.FAIL);
    assertThat(outcome("{\"x\": []}", "{}", List.of())).isEqualTo(Outcome.PASS);
  }

  @Test
  void theWorstValueIsTheOneNearestToItsTolerance() {
    Map<String, Double> answers = Map.of("a", 1.1, "b", 2.4, "c", 3.0);
    CaseResult result = result("{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"abs\": 0.5}", answers);
    assertThat(result.worst().map(Comparison::key)).contains("b");
  }

  @Test
  void theFirstAdapterThatAcceptsAnswers() {
    Shape shape = Shape.vector("Binance USD-M", "liquidation-price");
    List<CaseAdapter> adapters =
        Arrays.asList(
            CaseAdapter.of(shape.with("absent_key"), in -> Map.of("x", 1.0)),
            CaseAdapter.of(shape.without("side"), in -> Map.of("x", 2.0)),
            CaseAdapter.of(shape.of("inverse-perp"), in -> Map.of("x", 3.0)),
            CaseAdapter.of(shape.of("linear-perp").with("side"), in -> Map.of("x", 4.0)),
            CaseAdapter.of(shape, in -> Map.of("x", 5.0)));
    assertThat(new Verifier(adapters).verify(JsonCases.published("{\"x\": 4}", "{}")).outcome())
        .isEqualTo(Outcome.PASS);
  }
}

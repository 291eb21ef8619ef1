package org.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The toolkit keeps the rules of its design, and the rules are able to fail. */
class ArchitectureTest {
  private static final String ROOT = "org.plimsoll";
  private static final String BROKEN = "org.plimsoll.acceptance.broken";

  private static final JavaClasses TOOLKIT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final JavaClasses WRONG = new ClassFileImporter().importPackages(BROKEN);

  @TestFactory
  Stream<DynamicTest> theToolkitKeepsRule() {
    return new ArchitectureRules(ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(TOOLKIT)));
  }

  /** Rules over nothing would hold too: every module's classes must have been read. */
  @Test
  void everyPackageWasImported() {
    Stream.concat(
            ArchitectureRules.ANALYSIS.keySet().stream(),
            ArchitectureRules.AROUND.keySet().stream())
        .forEach(
            name ->
                assertThat(TOOLKIT.stream())
                    .as(name)
                    .anyMatch(
                        type -> (type.getPackageName() + ".").startsWith(ROOT + "." + name + ".")));
    assertThat(TOOLKIT.contain(ROOT + ".account.Position")).isTrue();
    assertThat(TOOLKIT.stream()).noneMatch(type -> type.getName().startsWith(BROKEN));
  }

  /** Each rule meets a class that breaks it, and names it. */
  @ParameterizedTest(name = "rule {0} finds {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 cycles         | Cycle detected
          2 packages known | .util.Anything
          2 units          | .units.NosyUnit
          2 market         | .market.ClockedPrices
          3 org.knowm..    | .account.ChartedPosition
          3 bridge         | .notebook.DrawingBridge
          4 determinism    | calls method <java.lang.System.nanoTime()>
          4 determinism    | java.util.Random
          4 determinism    | calls method <java.time.Instant.now()>
          5 kernel         | .kernel.MarginAwareKernel
          6 types          | .buffer.OpenUtils: is open to change
          6 constructors   | .buffer.OpenUtils.<init>()
          6 fields         | .buffer.OpenUtils.total
          7 arrays         | .buffer.OpenUtils.prices()
          8 class names    | .buffer.OpenUtils
          8 package names  | .util.Anything
          """)
  void theRulesBite(String rule, String named) {
    EvaluationResult result = new ArchitectureRules(BROKEN).all().get(rule).evaluate(WRONG);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(named);
  }

  /** What the design allows is not reported: varargs, constants, records' constructors. */
  @Test
  void theRulesSpareWhatIsAllowed() {
    ArchitectureRules rules = new ArchitectureRules(BROKEN);
    rules
        .all()
        .forEach(
            (name, rule) ->
                assertThat(rule.evaluate(WRONG).getFailureReport().toString())
                    .as(name)
                    .doesNotContain("allowed", "FineValue"));
  }
}

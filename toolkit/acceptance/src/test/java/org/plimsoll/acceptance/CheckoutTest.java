package org.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor sees first, and what must not tell on the machine it was written on. */
class CheckoutTest {
  private static final Set<String> TOP =
      Set.of("pom.xml", "toolkit", "notebooks", "datasets", "README.md", "LICENSE", "NOTICE");

  /** A path from the top of a file system, not a part of a longer path or address. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.}\\-])/(?:root|work|home|tmp)/[\\w.$\\-]");

  private static final Pattern TEST_OR_CI = Pattern.compile("^\\.ci/.*|.*/src/test/.*");

  @Test
  void theTopHoldsFiveNamesTheLicenceAndDotfiles() {
    Set<String> top =
        Checkout.files().stream()
            .map(file -> file.split("/", 2)[0])
            .filter(name -> !name.startsWith("."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(TOP).containsAll(top);
    assertThat(top).contains("pom.xml", "toolkit");
  }

  @Test
  void noFileNamesAPathOfTheMachineItWasWrittenOn() {
    List<String> found =
        Checkout.files().stream()
            .filter(file -> !TEST_OR_CI.matcher(file).matches())
            .flatMap(CheckoutTest::machinePaths)
            .toList();
    assertThat(found).isEmpty();
  }

  private static Stream<String> machinePaths(String file) {
    String[] lines = Checkout.text(file).split("\n", -1);
    return IntStream.range(0, lines.length)
        .filter(i -> MACHINE_PATH.matcher(lines[i]).find())
        .mapToObj(i -> file + ":" + (i + 1) + ": " + lines[i].strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cd /work/main",
        "\"/root/.m2\"",
        "file:///home/me/x",
        "=/tmp/plimsoll",
        "(/tmp/x)",
        "'/tmp/$USER'"
      })
  void thePatternFindsMachinePaths(String line) {
    assertThat(MACHINE_PATH.matcher(line).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/home/page",
        "</root>",
        "a/work/b",
        "${java.io.tmpdir}/tmp/x",
        "the work/life",
        "../tmp/x",
        "/homework/"
      })
  void thePatternSparesWhatIsNone(String line) {
    assertThat(MACHINE_PATH.matcher(line).find()).isFalse();
  }

  /** The way without git finds what git finds, give or take what is not committed yet. */
  @Test
  void walkingFindsWhatGitKnows() {
    assertThat(Checkout.files()).contains("pom.xml", "toolkit/analysis/pom.xml");
    assertThat(Checkout.byWalking(Checkout.ROOT))
        .contains("pom.xml", "toolkit/analysis/pom.xml")
        .noneMatch(file -> file.contains("/target/") || file.startsWith(".git/"));
  }
}

package org.plimsoll.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {
  private static final String VECTOR = JsonCases.vector("v", "{\"liquidation_price\": 1}", "{}");
  private static final String CHECK =
      "{\"id\": \"c\", \"model\": \"m\", \"inputs\": {}, \"expected\": {\"x\": 1},"
          + " \"tolerance\": {\"rel\": 1e-9, \"abs\": 1e-12}}";

  @TempDir private Path folder = Path.of("");

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(file, text);
  }

  private List<Case> read(String only) {
    return CaseFiles.in(List.of(folder), only);
  }

  private void refused(String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("*"))
        .withMessage(sentence.replace("DIR", folder.toString()));
  }

  @Test
  void bothFormatsAreFoundInSubfoldersAndOtherFilesPassedOver() throws IOException {
    write("vectors/a--b.json", JsonCases.file("Bybit", "tiers", VECTOR));
    write("checks/margin.json", JsonCases.checks("margin", CHECK));
    write("checks/data/waves.csv", "a,b\n1,2\n");
    write("metadata.json", "[]");
    write("README.md", "# Cases");
    assertThat(read("*"))
        .extracting(Case::id, Case::venue, Case::topic, Case::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c", "checks", "margin", "m"),
            org.assertj.core.groups.Tuple.tuple("v", "Bybit", "tiers", "linear-perp"));
  }

  @Test
  void aSingleFileIsRead() throws IOException {
    Path file = write("a--b.json", JsonCases.file("Bybit", "tiers", VECTOR, VECTOR));
    assertThat(CaseFiles.in(List.of(file), "*")).hasSize(2);
  }

  @Test
  void aGlobChoosesByNameWithoutEnding() throws IOException {
    for (String name : List.of("bybit--tiers", "okx--tiers", "okx--adl", "gate--tiers")) {
      write(name + ".json", JsonCases.file(name, "t", VECTOR));
    }
    assertThat(read("{bybit,okx}--*"))
        .extracting(Case::venue)
        .containsExactly("bybit--tiers", "okx--adl", "okx--tiers");
    assertThat(read("*--tiers")).hasSize(3);
    assertThat(read("okx--adl")).hasSize(1);
    assertThat(read("[bg]*--tiers")).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("okx--adl.json"))
        .withMessage(
            "no case file matches 'okx--adl.json' in [%s]; there are [bybit--tiers, gate--tiers,"
                    .formatted(folder)
                + " okx--adl, okx--tiers]");
  }

  @Test
  void aFileLeftOutByTheGlobMayBeBroken() throws IOException {
    write("good.json", JsonCases.checks("margin", CHECK));
    write("bad.json", "{");
    assertThat(read("good")).hasSize(1);
  }

  @Test
  void aBrokenGlobIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("{a"))
        .withMessageStartingWith("--only must be a glob, was '{a' (")
        .withMessageEndingWith("write one such as 'binance-usd-m*' or '{bybit,okx}--*'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(""))
        .withMessage("--only must name files, was empty; write '*' for all");
  }

  @Test
  void aMissingFolderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseFiles.in(List.of(folder.resolve("none")), "*"))
        .withMessage(
            "no folder or file '%s'; name one that holds case files"
                .formatted(folder.resolve("none")));
  }

  @Test
  void anEmptyFolderIsRefused() {
    refused("no case file in [DIR]; name a folder with vectors or checks");
  }

  @Test
  void malformedJsonIsRefusedWithItsPlace() throws IOException {
    write("a.json", "{\"schema\": 1,\n \"vectors\": [1, 2,, 3]}");
    refused(
        "'DIR/a.json' must be one JSON document, was not JSON at line 2 column 20 path $.vectors[2]");
    write("a.json", "");
    refused("'DIR/a.json' must be one JSON document, was empty");
    write("a.json", "{\"schema\": 1} {}");
    refused("'DIR/a.json' must be one JSON document, was not JSON at line 1 column 16 path $");
    write("a.json", "{\"schema\": NaN}");
    refused(
        "'DIR/a.json' must be one JSON document, was not JSON at line 1 column 12 path $.schema");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Files.write(folder.resolve("a.json"), new byte[] {'"', (byte) 0xff, '"'});
    refused("'DIR/a.json' must be UTF-8 text, was not; name a case file");
  }

  @Test
  void anotherKindOfJsonIsRefused() throws IOException {
    String sentence =
        "'DIR/a.json' must be a case file, with schema 1 and vectors or schema margin-risk-checks/1"
            + " and cases, was not";
    for (String text : List.of("[]", "{}", "{\"schema\": 2, \"vectors\": []}", "{\"cases\": []}")) {
      write("a.json", text);
      refused(sentence);
    }
  }

  @Test
  void aCaseWithoutItsPartsIsRefusedWithItsPlace() throws IOException {
    write("a.json", JsonCases.file("Bybit", "tiers", VECTOR, VECTOR.replace("\"id\"", "\"di\"")));
    refused("'DIR/a.json': vectors[1].id must be a text, was not");
    write("a.json", JsonCases.file("Bybit", "tiers", "7"));
    refused("'DIR/a.json': vectors[0] must be an object, was not");
    write("a.json", JsonCases.checks("margin", CHECK.replace("{\"x\": 1}", "1")));
    refused("'DIR/a.json': cases[0].expected must be an object, was not");
    write("a.json", JsonCases.checks("margin", CHECK.replace("1e-9", "-1e-9")));
    refused("'DIR/a.json': cases[0].tolerance must be 0 or more, was not");
    write("a.json", JsonCases.checks("margin", CHECK.replace("1e-9", "\"1e-9\"")));
    refused("'DIR/a.json': cases[0].tolerance.rel must be a number, was not");
    write("a.json", "{\"schema\": 1, \"venue\": \"x\", \"topic\": \"y\", \"vectors\": {}}");
    refused("'DIR/a.json': vectors must be a list, was not");
  }

  @Test
  void aBrokenFileAmongGoodOnesIsOneFailedResult() throws IOException {
    write("a.json", JsonCases.file("Bybit", "tiers", VECTOR));
    write("b.json", "{");
    write("c.json", JsonCases.checks("margin", CHECK));
    write("d.json", JsonCases.file("Bybit", "tiers"));
    CaseCollection found = CaseFiles.readable(List.of(folder), "*");
    assertThat(found.cases()).extracting(Case::id).containsExactly("v", "c");
    assertThat(found.unreadable()).hasSize(1);
    CaseResult broken = found.unreadable().get(0);
    assertThat(broken.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(broken.reason())
        .startsWith(
            "'%s' must be one JSON document, was not JSON".formatted(folder.resolve("b.json")));
    assertThat(new Verification(List.of()).with(found.unreadable()))
        .hasToString("0 passed, 1 failed, 0 unsupported");
  }

  @Test
  void aToleranceOfNullIsNone() throws IOException {
    for (String tolerance : List.of("null", "{\"abs\": null, \"rel\": null}")) {
      write(
          "a.json", JsonCases.checks("margin", CHECK.replaceFirst("\\{\"rel\"[^}]*}", tolerance)));
      assertThat(read("*")).extracting(Case::tolerance).containsExactly(Tolerance.EXACT);
    }
  }

  @Test
  void brokenFilesAloneAreRefused() throws IOException {
    write("a.json", "");
    write("b.json", "[]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseFiles.readable(List.of(folder), "*"))
        .withMessage("'%s' must be one JSON document, was empty", folder.resolve("a.json"));
  }

  @Test
  void filesWithoutACaseAreRefused() throws IOException {
    write("a.json", JsonCases.file("Bybit", "tiers"));
    refused("the case files matching '*' must hold at least one case, were empty");
  }
}

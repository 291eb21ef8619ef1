package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.cli.Typed.plimsoll;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("plimsoll.root", "../.."), "datasets/reference/vectors");

  @TempDir private Path folder = Path.of("");

  private static String last(Typed typed) {
    return typed.out().lines().reduce("", (before, line) -> line);
  }

  private void copy(String name, String from, String to) throws IOException {
    String text = Files.readString(VECTORS.resolve(name));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(name), text.replace(from, to));
  }

  @BeforeEach
  void copyOneFile() throws IOException {
    copy("binance-usd-m--liquidation-price.json", "18778.73", "18778.73");
  }

  @Test
  void everyBinanceUsdmVectorPasses() {
    Typed typed = plimsoll("verify", VECTORS.toString(), "--only", "binance-usd-m*");
    assertThat(typed.status()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(last(typed)).isEqualTo("17 passed, 0 failed, 0 unsupported");
    assertThat(typed.out())
        .containsPattern(
            "(?m)^binance-usdm-cross-btc-long +26316\\.89\\d+ +26316\\.89 +0\\.005 +pass$")
        .contains("by venue", "by topic");
  }

  @Test
  void withoutAFolderTheBundledCasesRun() {
    Typed typed = plimsoll("verify", "--only", "binance-usd-m--*");
    assertThat(typed.status()).isZero();
    assertThat(last(typed)).isEqualTo("17 passed, 0 failed, 0 unsupported");
    Typed margin = plimsoll("verify", "--only", "margin");
    assertThat(margin.out())
        .containsPattern("(?m)^portfolio-scan-margin .* pass$")
        .containsPattern("(?m)^cross-margin-distance .* pass$");
  }

  @Test
  void aBundledCaseWithoutAdapterIsNamedByItsModel() {
    Typed typed = plimsoll("verify", "--only", "tail-risk");
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(typed.out())
        .contains("no adapter for checks, tail-risk, Kupiec unconditional coverage: ");
  }

  @Test
  void aTamperedCaseFails() throws IOException {
    copy("binance-usd-m--liquidation-price.json", "18778.73", "18779.73");
    Typed typed = plimsoll("verify", folder.toString());
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(last(typed)).isEqualTo("5 passed, 1 failed, 0 unsupported");
    assertThat(typed.out())
        .containsPattern("(?m)^binance-usdm-iso-btc-long .* fail$")
        .contains("got 18778.725932171, expected 18779.73, tolerance 0.005, fail");
  }

  @Test
  void anUnsupportedVenueIsNotPassed() throws IOException {
    copy("binance-usd-m--liquidation-price.json", "Binance USD-M", "Atlantis Futures");
    Typed typed = plimsoll("verify", folder.toString());
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(last(typed)).isEqualTo("0 passed, 0 failed, 6 unsupported");
  }

  @Test
  void jsonIsWrittenBesideTheText() throws IOException {
    Path file = folder.resolve("results.out");
    Typed typed = plimsoll("verify", folder.toString(), "--json", file.toString());
    assertThat(typed.status()).isZero();
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(json.get("passed").getAsInt()).isEqualTo(6);
    assertThat(json.getAsJsonArray("cases")).hasSize(6);
  }

  @Test
  void whatCannotBeRunIsOneSentence() throws IOException {
    String none = folder.resolve("none").toString();
    plimsoll("verify", none)
        .isRefusedWith("no folder or file '%s'; name one that holds case files".formatted(none));
    plimsoll("verify", "")
        .isRefusedWith(
            "a folder must be named, was empty; write its path or nothing for the bundled cases");
    plimsoll("verify", folder.toString(), "--only", "okx*")
        .isRefusedWith(
            "no case file matches 'okx*' in [%s]; there are [binance-usd-m--liquidation-price]"
                .formatted(folder));
    String unwritable = none + "/results.json";
    plimsoll("verify", folder.toString(), "--json", unwritable)
        .isRefusedWith(
            "--json must name a file that can be written, was '%s' (NoSuchFileException); create its folder first"
                .formatted(unwritable));
    plimsoll("verify", broken().toString())
        .isRefusedWith(
            "'%s' must be one JSON document, was not JSON at line 1 column 16 path $.schema"
                .formatted(folder.resolve("bad.json")));
  }

  private Path broken() throws IOException {
    return Files.writeString(folder.resolve("bad.json"), "{\"schema\": 1, }");
  }

  @Test
  void aBrokenFileIsOneFailedCaseAndTheOthersRun() throws IOException {
    String bad = broken().toString();
    Typed typed = plimsoll("verify", folder.toString());
    assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(last(typed)).isEqualTo("6 passed, 1 failed, 0 unsupported");
    assertThat(typed.out())
        .contains(
            "%s: '%s' must be one JSON document, was not JSON at line 1 column 16 path $.schema"
                .formatted(bad, bad));
  }
}

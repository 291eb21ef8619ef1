package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.cli.Typed.plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"run", "install", "lab", "bench"})
  void everyCommandHasHelp(String command) {
    Typed typed = plimsoll(command, "--help");
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).contains("Usage: plimsoll " + command, "--help");
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void helpListsTheCommands() {
    assertThat(plimsoll("--help").out()).contains("run", "install", "lab", "bench");
    assertThat(plimsoll()).isEqualTo(plimsoll("--help"));
  }

  @Test
  void versionNamesPlimsollAndJava() {
    assertThat(plimsoll("--version").out())
        .startsWith("plimsoll ")
        .contains("Java " + System.getProperty("java.runtime.version"));
  }

  @Test
  void unknownCommandIsOneSentenceWithTheNearest() {
    plimsoll("rnu")
        .isRefusedWith("there is no command 'rnu'; did you mean run?; see 'plimsoll --help'");
    plimsoll("instal", "--user")
        .isRefusedWith(
            "there is no command 'instal'; did you mean install?; see 'plimsoll --help'");
  }

  @Test
  void unknownOptionIsOneSentenceWithTheNearest() {
    plimsoll("run", "x", "--timeot", "3")
        .isRefusedWith(
            "there is no option '--timeot'; did you mean --timeout?;"
                + " see 'plimsoll run --help'");
  }

  @Test
  void anEmptyFolderIsNotTheCurrentOne() {
    plimsoll("install", "--prefix", "")
        .isRefusedWith("--prefix must name a folder, was empty; write . for the current one");
    plimsoll("run", "x", "--out", "")
        .isRefusedWith("--out must name a folder, was empty; leave it out for target/gallery");
  }

  @Test
  void missingAndWrongValuesAreOneSentence() {
    plimsoll("run").isRefusedWith("missing required parameter: 'PATH'; see 'plimsoll run --help'");
    plimsoll("run", "x", "--timeout", "soon")
        .isRefusedWith(
            "invalid value for option '--timeout': 'soon' is not an int; see 'plimsoll run --help'");
    plimsoll("run", "x", "--timeout", "0")
        .isRefusedWith("--timeout must be at least 1 second, was 0; leave it out for 300");
  }

  @Test
  void placesExcludeEachOther() {
    Typed typed = plimsoll("install", "--user", "--sys-prefix");
    assertThat(typed.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).contains("--user").contains("--sys-prefix").contains("exclusive");
  }

  @Test
  void kernelNameIsChecked() {
    plimsoll("install", "--name", "a b")
        .isRefusedWith(
            "kernel name must be letters, digits, dots, dashes and underscores, was 'a b'");
  }

  @Test
  void pathsThatCannotBeRunAreNamed(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "x");
    plimsoll("run", folder.resolve("none").toString())
        .isRefusedWith(
            "path " + folder.resolve("none") + " does not exist; name a notebook or a folder");
    plimsoll("run", text.toString())
        .isRefusedWith("file " + text + " must be a notebook ending in .ipynb, was something else");
    plimsoll("run", folder.toString())
        .isRefusedWith(
            "path " + folder + " must be or hold a notebook (*.ipynb), was a folder without");
  }

  @Test
  void fileThatIsNoNotebookIsRefusedBeforeAnythingRuns(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("gallery");
    Path bad = Files.writeString(folder.resolve("bad.ipynb"), "{\"nbformat\": 3}");
    plimsoll("run", folder.toString(), "--out", out.toString())
        .isRefusedWith(
            "notebook " + bad + ": nbformat must be 4, was 3; open and save it in Jupyter");
    assertThat(out).doesNotExist();
  }

  @Test
  void labNeedsAFolder(@TempDir Path folder) {
    plimsoll("lab", folder.resolve("none").toString())
        .isRefusedWith(
            "DIR must be a folder, was " + folder.resolve("none") + "; name one or leave it out");
  }

  @Test
  void removingWhatIsNotThereIsNoError(@TempDir Path folder) {
    Typed typed = plimsoll("install", "--remove", "--prefix", folder.toString());
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).startsWith("nothing to remove");
  }
}

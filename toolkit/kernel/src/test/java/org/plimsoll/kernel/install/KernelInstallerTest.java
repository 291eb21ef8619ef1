package org.plimsoll.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelInstallerTest {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private final Path temp;
  private final Path folder;
  private final KernelInstaller installer;

  KernelInstallerTest(@TempDir Path temp) throws IOException {
    this.temp = temp;
    folder = temp.resolve("share/jupyter/kernels/plimsoll");
    Path lib = Files.createDirectories(temp.resolve("from"));
    Files.writeString(lib.resolve("b.jar"), "b");
    Files.writeString(lib.resolve("a.jar"), "a");
    Files.writeString(lib.resolve("notes.txt"), "not a jar");
    installer = new KernelInstaller(Distribution.in(lib), JAVA_HOME);
  }

  private JsonObject kernelJson() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
        .getAsJsonObject();
  }

  private List<String> argv() throws IOException {
    return kernelJson().getAsJsonArray("argv").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  @Test
  void kernelJsonTellsJupyterAllItNeeds() throws IOException {
    Installation done = installer.install(folder, false);
    JsonObject json = kernelJson();
    assertThat(json.get("display_name").getAsString()).isEqualTo("Java (Plimsoll)");
    assertThat(json.get("language").getAsString()).isEqualTo("java");
    assertThat(json.get("interrupt_mode").getAsString()).isEqualTo("message");
    assertThat(json.get("metadata").toString()).isEqualTo("{\"debugger\":false}");
    assertThat(argv())
        .startsWith(JAVA_HOME.resolve("bin/java").toString())
        .contains("-ea", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8")
        .containsSequence("-cp", folder.resolve("lib") + "/*", "org.plimsoll.kernel.KernelMain")
        .endsWith("{connection_file}")
        .noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
    assertThat(done.jars()).isEqualTo(2);
    assertThat(done.archiveBytes()).isZero();
  }

  @Test
  void folderStandsOnItsOwn() throws IOException {
    installer.install(folder, false);
    assertThat(folder.resolve("lib")).isDirectoryContaining("glob:**/a.jar");
    assertThat(folder.resolve("lib/notes.txt")).doesNotExist();
    assertThat(folder.resolve("logo-svg.svg")).content().contains("<circle");
    for (int size : new int[] {32, 64}) {
      BufferedImage logo =
          ImageIO.read(folder.resolve("logo-" + size + "x" + size + ".png").toFile());
      assertThat(logo.getWidth()).isEqualTo(size);
      assertThat(logo.getHeight()).isEqualTo(size);
      // The line goes through the middle, the circle's inside beside it stays white.
      assertThat(logo.getRGB(size / 2, size / 2)).isEqualTo(0xff12395f);
      assertThat(logo.getRGB(size / 2, size / 2 - size / 8)).isEqualTo(0xffffffff);
    }
  }

  @Test
  void installingAgainReplacesWhatWasThere() throws IOException {
    installer.install(folder, false);
    Files.writeString(folder.resolve("lib/old.jar"), "old");
    installer.install(folder, false);
    assertThat(folder.resolve("lib/old.jar")).doesNotExist();
    assertThat(folder.resolveSibling(".plimsoll-installing")).doesNotExist();
  }

  @Test
  void archiveThatCannotBeMadeIsReportedAndLeftOut() throws IOException {
    // The two jars are no jars, so the training run cannot find its class.
    Installation done = installer.install(folder, true);
    assertThat(done.archiveFailure()).isNotEmpty();
    assertThat(done.archiveBytes()).isZero();
    assertThat(folder.resolve("kernel.jsa")).doesNotExist();
    assertThat(argv()).noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
  }

  @Test
  void archivedKernelNeverWarnsOfAStaleArchive() {
    List<String> argv = new KernelSpec(JAVA_HOME.resolve("bin/java"), folder, true).argv();
    assertThat(argv).contains("-Xshare:auto", "-Xlog:disable");
    assertThat(argv).contains("-XX:SharedArchiveFile=" + folder.resolve("kernel.jsa"));
  }

  @Test
  void fileInTheWayIsNamed() throws IOException {
    Files.writeString(temp.resolve("share"), "a file");
    assertThatThrownBy(() -> installer.install(folder, false))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "kernel folder %s cannot be written: %s is a file where a folder must be; move it away",
            folder, temp.resolve("share"));
  }

  @Test
  void removesAKernelAndNothingElse() throws IOException {
    assertThat(KernelInstaller.remove(folder)).isFalse();
    installer.install(folder, false);
    assertThat(KernelInstaller.remove(folder)).isTrue();
    assertThat(folder).doesNotExist();
    Path other = Files.createDirectories(temp.resolve("other"));
    assertThatThrownBy(() -> KernelInstaller.remove(other)).hasMessageContaining("left alone");
    assertThat(other).exists();
  }

  @Test
  void emptyDistributionIsRefused() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    assertThatThrownBy(() -> Distribution.in(empty)).isInstanceOf(NoSuchElementException.class);
  }
}

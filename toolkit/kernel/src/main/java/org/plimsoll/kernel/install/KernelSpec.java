package org.plimsoll.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Jupyter is told about the kernel.
 *
 * @param java the Java command that runs it
 * @param folder the kernelspec's folder, absolute
 * @param archived whether the folder holds a class-data archive
 */
public record KernelSpec(Path java, Path folder, boolean archived) {
  /** The name shown in the launcher. */
  public static final String DISPLAY_NAME = "Java (Plimsoll)";

  static final String MAIN_CLASS = "org.plimsoll.kernel.KernelMain";
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** Makes the folder absolute: Jupyter starts the kernel from wherever the notebook is. */
  public KernelSpec {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Gives the folder of the jars.
   *
   * @return {@code lib} in the kernelspec's folder
   */
  public Path lib() {
    return folder.resolve("lib");
  }

  /**
   * Gives the class-data archive, whether it is there or not.
   *
   * @return the file
   */
  public Path archive() {
    return folder.resolve("kernel.jsa");
  }

  /**
   * Gives the command that starts the kernel.
   *
   * @return the words, the last standing for the connection file
   */
  public List<String> argv() {
    List<String> words = new ArrayList<>(javaCommand());
    words.addAll(List.of(MAIN_CLASS, "{connection_file}"));
    return words;
  }

  /**
   * The command up to the main class; the class-data archive is made with the very same options.
   */
  List<String> javaCommand() {
    List<String> words = new ArrayList<>();
    words.add(java.toString());
    // Users grade with assert statements; charts are drawn without a screen.
    words.addAll(List.of("-ea", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    // One collector thread is quickest to start; half the machine's memory leaves room for a
    // browser.
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50"));
    words.addAll(sharing());
    words.addAll(List.of("-cp", lib() + File.separator + "*"));
    return words;
  }

  /** An archive that no longer fits is passed over in silence: a warning would land in a cell. */
  private List<String> sharing() {
    return archived
        ? List.of("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto", "-Xlog:disable")
        : List.of();
  }

  /**
   * Gives the content of {@code kernel.json}.
   *
   * @return the kernelspec as JSON
   */
  public JsonObject toJson() {
    JsonArray argv = new JsonArray();
    argv().forEach(argv::add);
    JsonObject metadata = new JsonObject();
    metadata.addProperty("debugger", false);
    JsonObject json = new JsonObject();
    json.add("argv", argv);
    json.addProperty("display_name", DISPLAY_NAME);
    json.addProperty("language", "java");
    json.addProperty("interrupt_mode", "message");
    json.add("metadata", metadata);
    return json;
  }

  /**
   * Writes {@code kernel.json}.
   *
   * @param into the folder it goes to; while an installation is being prepared, not yet its own
   * @throws IOException when it cannot be written
   */
  public void write(Path into) throws IOException {
    Files.writeString(into.resolve("kernel.json"), PRETTY.toJson(toJson()) + "\n");
  }
}

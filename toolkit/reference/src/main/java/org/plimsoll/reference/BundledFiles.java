package org.plimsoll.reference;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The case files inside the jar; a jar lists no folders, so their metadata is the list. */
final class BundledFiles {
  private static final String FOLDER = "bundled/";

  private BundledFiles() {}

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (JsonElement entry : JsonParser.parseString(text("metadata.json")).getAsJsonArray()) {
      names.add(entry.getAsJsonObject().get("file").getAsString());
    }
    return names.stream().filter(NameGlob::isJson).sorted().toList();
  }

  static String text(String name) {
    try (InputStream in = BundledFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalArgumentException(Messages.noDataFile(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

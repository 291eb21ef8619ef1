package org.plimsoll.tables;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plimsoll.units.Nearest;

/** The data sets that travel with the toolkit, as their metadata describes them. */
final class Catalogue {
  private static final int SUGGESTIONS = 3;

  static final List<String> FOLDERS = List.of("venues", "markets", "episodes");

  /** One metadata.json entry; the units keep the order of the columns. */
  private record Entry(
      String file,
      String title,
      String sha256,
      int rows,
      String source,
      String licence,
      String retrieved,
      String period,
      LinkedHashMap<String, String> units,
      String notes) {
    Dataset in(String folder) {
      return new Dataset(
          nameOf(file),
          title,
          period,
          rows,
          folder,
          file,
          source,
          licence,
          retrieved,
          sha256,
          units,
          notes);
    }
  }

  private static final class Loaded {
    static final Catalogue CATALOGUE = new Catalogue(FOLDERS.stream().flatMap(Catalogue::read));
  }

  private static final String DESCRIPTION = ".venue.json";

  private final Map<String, Dataset> byName;
  private final Map<String, Dataset> byVenue;

  private Catalogue(Stream<Dataset> entries) {
    List<Dataset> all = entries.toList();
    byName = named(all.stream().filter(entry -> !entry.file().endsWith(DESCRIPTION)));
    byVenue = named(all.stream().filter(entry -> entry.file().endsWith(DESCRIPTION)));
  }

  private static Map<String, Dataset> named(Stream<Dataset> datasets) {
    return datasets.collect(
        Collectors.toMap(Dataset::name, dataset -> dataset, (a, b) -> a, LinkedHashMap::new));
  }

  static Catalogue shipped() {
    return Loaded.CATALOGUE;
  }

  List<Dataset> all() {
    return List.copyOf(byName.values());
  }

  /** The descriptions of venues, by id in the order of the metadata. */
  Map<String, Dataset> descriptions() {
    return Collections.unmodifiableMap(byVenue);
  }

  Dataset find(String name) {
    Dataset dataset = byName.get(nameOf(name.strip()));
    if (dataset == null) {
      throw new NoSuchElementException(Messages.unknownDataset(name, nearest(name)));
    }
    return dataset;
  }

  List<String> nearest(String name) {
    return Nearest.to(name, byName.keySet(), SUGGESTIONS);
  }

  /** The name people use: without the ending of the file. */
  static String nameOf(String file) {
    return file.replaceFirst("\\.(csv(\\.gz)?|venue\\.json)$", "");
  }

  static byte[] bytes(String resource) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(Messages.resourceMissing(resource));
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(Messages.resourceMissing(resource), e);
    }
  }

  private static Stream<Dataset> read(String folder) {
    String resource = "/datasets/" + folder + "/metadata.json";
    try {
      List<Entry> entries =
          new Gson()
              .fromJson(
                  new String(bytes(resource), StandardCharsets.UTF_8),
                  new TypeToken<List<Entry>>() {});
      return entries.stream().map(entry -> entry.in(folder));
    } catch (JsonParseException e) {
      throw new IllegalStateException(Messages.resourceMissing(resource), e);
    }
  }
}

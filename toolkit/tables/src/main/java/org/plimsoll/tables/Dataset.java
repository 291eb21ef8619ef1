package org.plimsoll.tables;

import static org.plimsoll.units.Unit.COUNT;
import static org.plimsoll.units.Unit.TEXT;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plimsoll.units.In;

/**
 * What is known about a data set: where it comes from, what it covers, what may be done with it.
 *
 * @param name file name without ending: source, instrument, date and kind
 * @param title one line: whose data, a colon, what
 * @param period what it covers
 * @param rows below the header
 * @param folder venues, markets or episodes
 * @param file name with ending
 * @param source repository or page, path and commit
 * @param licence of the source
 * @param retrieved date of the source's commit or retrieval
 * @param sha256 of the file
 * @param units what each column means, in order
 * @param notes what to know before using it
 */
public record Dataset(
    @In(TEXT) String name,
    @In(TEXT) String title,
    @In(TEXT) String period,
    @In(COUNT) int rows,
    String folder,
    String file,
    String source,
    String licence,
    String retrieved,
    String sha256,
    Map<String, String> units,
    String notes) {

  /** Keeps its own units. */
  public Dataset {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }

  String resource() {
    return "/datasets/" + folder + "/" + file;
  }

  @Override
  public String toString() {
    return "%s: %s, %,d rows, %s".formatted(name, title, rows, period);
  }
}

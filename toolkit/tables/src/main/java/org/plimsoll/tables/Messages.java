package org.plimsoll.tables;

import java.util.List;

/** Every sentence this package refuses a value with. */
final class Messages {
  static final String EMPTY_FILE = "must have a header line and rows, was empty";
  static final String NO_ROWS = "must have at least one row below the header, had none";
  static final String NOT_UTF_8 = "must be UTF-8 text, was not; save it as UTF-8";
  static final String BROKEN_GZIP =
      "must be a whole gzip file as its name says, was not; fetch or compress it again";
  static final String BLANK_LINE = "must not be blank; delete the line";
  static final String BLANK_CELL = "must not be blank";
  static final String OPEN_QUOTE = "a cell opens with a double quote that is never closed";
  static final String STRAY_QUOTE =
      "a double quote inside a cell must be doubled and the whole cell quoted: \"a \"\"b\"\" c\"";

  private Messages() {}

  static String noVenue(String id, List<String> venues) {
    return "no venue '%s' in datasets/venues; there are %s".formatted(id, venues);
  }

  static String venueWithoutRule(String id, List<String> venues, String dataset) {
    return ("the schedule of '%s' is in the data sets, but its margin rule is not supported yet; "
            + "supported are %s; Datasets.csv(\"%s\") shows the schedule")
        .formatted(id, venues, dataset);
  }

  static String blankVenueId(String id) {
    return "a venue id must be a name such as binance-usdm, was '%s'".formatted(id);
  }

  static String unknownDataset(String name, List<String> nearest) {
    return "no data set '%s'; nearest are %s".formatted(name, nearest);
  }

  static String resourceMissing(String resource) {
    return "the toolkit's jar lacks a readable %s; build it again".formatted(resource);
  }

  static String noFile(String path) {
    return "no file '%s'; check the path".formatted(path);
  }

  static String isFolder(String path) {
    return "'%s' is a folder; name the file in it".formatted(path);
  }

  static String unreadable(String path, String reason) {
    return "'%s' cannot be read: %s".formatted(path, reason);
  }

  static String missingColumn(String name, List<String> needed, String spelledAs) {
    if (!spelledAs.isEmpty()) {
      return "must have the column %s, was \"%s\"; write it without spaces and in lower case"
          .formatted(name, spelledAs);
    }
    return "must have the column %s; the columns are %s".formatted(name, needed);
  }

  static String unknownColumn(List<String> known) {
    return "must be one of %s; rename or remove it".formatted(known);
  }

  static String separator(String header, List<String> needed) {
    return "must separate cells with commas, was \"%s\"; the columns are %s"
        .formatted(header, needed);
  }

  static String repeatedColumn(int times) {
    return "must be there once, was there %d times; remove the repeats".formatted(times);
  }

  static String cellCount(int needed, int found) {
    return "must have %d cells as the header has, had %d%s"
        .formatted(
            needed,
            found,
            found > needed ? "; put a cell that holds a comma in double quotes" : "");
  }

  static String cell(String rule, String value, String remedy) {
    return remedy.isEmpty()
        ? "must be %s, was \"%s\"".formatted(rule, value)
        : "must be %s, was \"%s\"; %s".formatted(rule, value, remedy);
  }

  static String mixedRecords(Class<?> first, Class<?> other) {
    return "rows must be of one record type, were %s and %s"
        .formatted(first.getSimpleName(), other.getSimpleName());
  }

  static String unreadableRecord(Class<?> type, String component) {
    return "component %s of %s cannot be read".formatted(component, type.getSimpleName());
  }

  static String fewRows(int rows) {
    return "at least 2 rows must be shown, was %d".formatted(rows);
  }
}

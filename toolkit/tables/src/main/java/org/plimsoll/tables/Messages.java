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

  static final String EMPTY_JSON = "must hold a JSON object, was empty";
  static final String FLOOR_UNKNOWN =
      "must have a floor, or the tier before a cap; a tier without end must be the last";
  static final String SOME_AMOUNTS =
      "must be there for every tier of the contract or for none; left out, it follows from the rates";
  static final String NEITHER_CONTRACTS_NOR_BRACKETS =
      "must have contracts or brackets, was without; write \"contracts\": [{\"symbol\": ...}]";
  static final String NO_TIERS = "must have at least one tier, had none";
  static final String OWN_RULE =
      "is a venue description, which carries its own rule; read it without another's";
  static final String NOT_CCXT =
      "must be a venue description with a schema, or leverage tiers as ccxt gives them,"
          + " {\"BTC/USDT:USDT\": [{\"minNotional\": 0, ...}]}; was neither";

  static final String NO_LEVELS = "must list at least one level, was empty";

  private Messages() {}

  static String noVenue(String id, List<String> nearest) {
    return "no venue '%s'; nearest are %s".formatted(id, nearest);
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

  static String jsonKind(String rule, String value) {
    return "must be %s, was %s".formatted(rule, value);
  }

  static String brokenJson(String rule, String found) {
    return "must have %s here, had %s; the file is not JSON".formatted(rule, found);
  }

  static String repeatedKey(int line) {
    return "must be there once, was there on line %d before; remove one".formatted(line);
  }

  static String unknownKey(String key, String nearest, List<String> known) {
    return "no key '%s'; the nearest is %s, there are %s".formatted(key, nearest, known);
  }

  static String missingKey(String key) {
    return "must have %s, was without".formatted(key);
  }

  static String unknownWord(String word, String nearest, List<String> words) {
    return "must be one of %s, was \"%s\"; the nearest is %s".formatted(words, word, nearest);
  }

  static String wrongSchema(String schema, String known) {
    return "must be \"%s\", was \"%s\"; this version reads no other".formatted(known, schema);
  }

  static String noneOf(List<String> keys) {
    return "must have one of %s, was without".formatted(keys);
  }

  static String besides(String other) {
    return "must not stand beside %s, which says the same; remove one".formatted(other);
  }

  static String repeatedContract(String symbol, int line) {
    return "contract '%s' must be there once, was there on line %d before; rename or remove one"
        .formatted(symbol, line);
  }

  static String repeatedRow(String symbol, int line) {
    return ("contract '%s' must be there once, was there on line %d before; map floor or cap for"
            + " tables of several tiers, or tell rows apart with distinguishedBy")
        .formatted(symbol, line);
  }

  static String noBracketFile(String file, List<String> nearest) {
    return "no file '%s' beside the description and no data set of that name; nearest are %s"
        .formatted(file, nearest);
  }

  static String noRows(String where) {
    return "no row of the table has %s; loosen where".formatted(where);
  }

  static String noSuchColumn(String column, String nearest, List<String> columns) {
    return "no column '%s' in the table; the nearest is %s, there are %s"
        .formatted(column, nearest, columns);
  }

  static String besidesConstant(String key) {
    return "%s must not be in columns and constants; remove one".formatted(key);
  }

  static String fileExists(String file) {
    return "file must not exist yet, was '%s'; remove it or choose another name".formatted(file);
  }

  static String unwritable(String file, String reason) {
    return "'%s' cannot be written: %s".formatted(file, reason);
  }

  static String noRuleFor(String venue, String symbol, List<String> symbols) {
    return ("%s reads its contracts by different rules and has no '%s'; give the schedule whose rule"
            + " applies, one of %s")
        .formatted(venue, symbol, symbols);
  }

  static String otherToken(String expected, String found) {
    return "must be %s as in the entries before, was %s; one list has one collateral"
        .formatted(expected, found);
  }
}

package org.plimsoll.tables;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The first line of a data file: which column stands where. */
final class CsvHeader {
  private static final int LINE = 1;

  private final String file;
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  CsvHeader(String file, List<String> names) {
    this.file = file;
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isBlank()) {
        throw new DatasetException(file, LINE, "number " + (i + 1), Messages.BLANK_CELL);
      }
      if (places.put(name, i) != null) {
        throw new DatasetException(
            file, LINE, name, Messages.repeatedColumn(Collections.frequency(names, name)));
      }
    }
  }

  String file() {
    return file;
  }

  List<String> names() {
    return names;
  }

  int place(String column) {
    return places.getOrDefault(column, -1);
  }

  /** Refuses a header that lacks a needed column or has one that would go unread. */
  void require(List<String> needed, List<String> optional) {
    if (names.size() == 1 && !needed.contains(names.get(0))) {
      throw DatasetException.inLine(file, LINE, Messages.separator(names.get(0), needed));
    }
    for (String name : needed) {
      if (place(name) < 0) {
        throw DatasetException.inLine(
            file, LINE, Messages.missingColumn(name, needed, spelledAs(name)));
      }
    }
    List<String> known = Stream.concat(needed.stream(), optional.stream()).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new DatasetException(file, LINE, name, Messages.unknownColumn(known));
      }
    }
  }

  /** How the header writes that name with other case or spaces around it, empty if not at all. */
  private String spelledAs(String name) {
    return names.stream().filter(n -> n.strip().equalsIgnoreCase(name)).findFirst().orElse("");
  }
}

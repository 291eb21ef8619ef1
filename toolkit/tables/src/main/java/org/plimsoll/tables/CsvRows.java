package org.plimsoll.tables;

import java.util.List;

/** A data file as header and rows of text. */
record CsvRows(CsvHeader header, List<CsvRow> rows) {
  CsvRow first() {
    return rows.get(0);
  }

  /** Refuses other columns than these; returns itself. */
  CsvRows withColumns(List<String> needed, List<String> optional) {
    header.require(needed, optional);
    return this;
  }
}

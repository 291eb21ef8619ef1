package org.plimsoll.tables;

/**
 * A data file that cannot be used, with the place where it is wrong.
 *
 * <p>The sentence names file, line and column, the rule, the value found and the remedy:
 *
 * <pre>
 * brackets.csv line 7, column maintenance_margin_rate: must be a number with a decimal point,
 * was "0,004"; write 0.004
 * mine.venue.json line 12, contracts[0].tiers[1].rate: must be above 0 and below 1, was 4
 * </pre>
 */
public final class DatasetException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String column;

  DatasetException(String file, int line, String column, String sentence) {
    this(file, line, column, "column " + column, sentence);
  }

  private DatasetException(String file, int line, String column, String where, String sentence) {
    super(place(file, line, column.isEmpty() ? "" : where) + ": " + sentence);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /** In a JSON file: the path to the value, such as contracts[0].tiers[1].rate. */
  static DatasetException inField(String file, int line, String path, String sentence) {
    return new DatasetException(file, line, path, path, sentence);
  }

  static DatasetException inFile(String file, String sentence) {
    return new DatasetException(file, 0, "", sentence);
  }

  static DatasetException inLine(String file, int line, String sentence) {
    return new DatasetException(file, line, "", sentence);
  }

  private static String place(String file, int line, String where) {
    String place = line == 0 ? file : file + " line " + line;
    return where.isEmpty() ? place : place + ", " + where;
  }

  /**
   * Names the file.
   *
   * @return its name
   */
  public String file() {
    return file;
  }

  /**
   * Counts to the line.
   *
   * @return from 1, the header; 0 where the whole file is meant
   */
  public int line() {
    return line;
  }

  /**
   * Names the column, or in a JSON file the path to the value.
   *
   * @return its header or path, empty where the whole line or file is meant
   */
  public String column() {
    return column;
  }
}

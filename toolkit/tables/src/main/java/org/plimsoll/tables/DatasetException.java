package org.plimsoll.tables;

/**
 * A data file that cannot be used, with the place where it is wrong.
 *
 * <p>The sentence names file, line and column, the rule, the value found and the remedy:
 *
 * <pre>
 * brackets.csv line 7, column maintenance_margin_rate: must be a number with a decimal point,
 * was "0,004"; write 0.004
 * </pre>
 */
public final class DatasetException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String column;

  DatasetException(String file, int line, String column, String sentence) {
    super(place(file, line, column) + ": " + sentence);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  static DatasetException inFile(String file, String sentence) {
    return new DatasetException(file, 0, "", sentence);
  }

  static DatasetException inLine(String file, int line, String sentence) {
    return new DatasetException(file, line, "", sentence);
  }

  private static String place(String file, int line, String column) {
    String place = line == 0 ? file : file + " line " + line;
    return column.isEmpty() ? place : place + ", column " + column;
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
   * Names the column.
   *
   * @return its header, empty where the whole line is meant
   */
  public String column() {
    return column;
  }
}

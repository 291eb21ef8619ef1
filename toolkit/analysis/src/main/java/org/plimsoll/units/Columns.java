package org.plimsoll.units;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * A read-only column of numbers.
 *
 * <p>The array behind it is never handed out.
 *
 * <pre>{@code
 * Columns.of(60_000, 57_000).get(1); // 57,000
 * }</pre>
 */
public final class Columns {
  private final double[] values;

  private Columns(double[] values) {
    this.values = values;
  }

  /**
   * Copies values into a column.
   *
   * @param values the numbers
   * @return the column
   */
  public static Columns of(double... values) {
    return new Columns(values.clone());
  }

  /**
   * Takes over an array without copying it; for loops that filled millions of rows and are done.
   *
   * <p>Whoever calls this gives the array away: a later write to it would change the column. Where
   * that cannot be promised, {@link #of} copies.
   *
   * @param values the numbers, not to be touched again by the caller
   * @return the column
   */
  public static Columns ofOwned(double[] values) {
    return new Columns(values);
  }

  /**
   * Counts the rows.
   *
   * @return the number of rows
   */
  public int size() {
    return values.length;
  }

  /**
   * Reads a row.
   *
   * @param row from 0
   * @return its value
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double get(int row) {
    return values[row];
  }

  /**
   * Streams the values in row order.
   *
   * @return the values
   */
  public DoubleStream stream() {
    return Arrays.stream(values);
  }

  /**
   * Copies the values out.
   *
   * @return a new array
   */
  public double[] copy() {
    return values.clone();
  }

  /**
   * Cuts out consecutive rows.
   *
   * @param from first row, included
   * @param to last row, excluded
   * @return the rows in between
   * @throws IndexOutOfBoundsException if the rows do not exist
   */
  public Columns slice(int from, int to) {
    Objects.checkFromToIndex(from, to, values.length);
    return new Columns(Arrays.copyOfRange(values, from, to));
  }

  @Override
  public String toString() {
    return "column of " + values.length + " numbers";
  }
}

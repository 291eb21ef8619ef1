package org.plimsoll.contagion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Lists of numbers and of rows of numbers: checked when they come in, copied when they leave. */
final class Lists {
  private Lists() {}

  /** A condition on one number, which returns the number. */
  @FunctionalInterface
  interface Condition {
    double check(String subject, double value);
  }

  static List<Double> checked(String subject, List<Double> values, Condition condition) {
    values.forEach(value -> condition.check(subject, value));
    return List.copyOf(values);
  }

  static List<Double> checked(String subject, List<Double> values, int size, Condition condition) {
    if (values.size() != size) {
      throw new IllegalArgumentException(Messages.unequal(subject, size, values.size()));
    }
    return checked(subject, values, condition);
  }

  static List<List<Double>> rows(
      String subject, List<List<Double>> rows, int columns, Condition condition) {
    List<List<Double>> copies = new ArrayList<>();
    rows.forEach(row -> copies.add(checked(subject, row, columns, condition)));
    return List.copyOf(copies);
  }

  static <T> List<T> some(String subject, List<T> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(Messages.none(subject));
    }
    return List.copyOf(rows);
  }

  static List<Double> of(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  static List<Double> of(int size, IntToDoubleFunction value) {
    return IntStream.range(0, size).mapToDouble(value).boxed().toList();
  }

  static List<List<Double>> of(double[][] rows) {
    List<List<Double>> lists = new ArrayList<>();
    for (double[] row : rows) {
      lists.add(of(row));
    }
    return Collections.unmodifiableList(lists);
  }

  static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double[][] arrays(List<List<Double>> rows) {
    return rows.stream().map(Lists::array).toArray(double[][]::new);
  }

  static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}

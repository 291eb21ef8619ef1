package org.plimsoll.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a case, read by key.
 *
 * <p>Decimals are kept with every digit the source gives until a method asks for a double. A key
 * that is not there, or holds something else than asked for, is refused in a sentence.
 */
public final class Inputs {
  private final JsonObject values;
  private final DataFiles beside;

  Inputs(JsonObject values, DataFiles beside) {
    this.values = values;
    this.beside = beside;
  }

  /**
   * Lists what is given.
   *
   * @return the keys that hold a value, in the order of the file
   */
  public Set<String> keys() {
    return values.keySet();
  }

  /**
   * Tells whether a value is given.
   *
   * @param key its name
   * @return true if it is there and not null
   */
  public boolean has(String key) {
    JsonElement value = values.get(key);
    return value != null && !value.isJsonNull();
  }

  /**
   * Reads a number.
   *
   * @param key its name
   * @return the nearest double
   * @throws IllegalArgumentException if it is missing, not a number or beyond the range of a double
   */
  public double number(String key) {
    return nearest(key, decimal(key));
  }

  /**
   * Reads a number that may be left out.
   *
   * @param key its name
   * @param otherwise what leaving it out means
   * @return the nearest double
   * @throws IllegalArgumentException if it is given and not a number
   */
  public double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  /**
   * Reads a number with all its digits.
   *
   * @param key its name
   * @return the decimal
   * @throws IllegalArgumentException if it is missing or not a number
   */
  public BigDecimal decimal(String key) {
    return decimal(key, values.get(key));
  }

  /**
   * Reads a list of numbers.
   *
   * @param key its name
   * @return the nearest doubles, in order
   * @throws IllegalArgumentException if it is missing or not a list of numbers
   */
  public List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    list(key).forEach(element -> numbers.add(nearest(key, decimal(key, element))));
    return List.copyOf(numbers);
  }

  /**
   * Reads a list of lists of numbers.
   *
   * @param key its name
   * @return the nearest doubles, row by row
   * @throws IllegalArgumentException if it is missing or not a list of lists of numbers
   */
  public List<List<Double>> numberRows(String key) {
    List<List<Double>> rows = new ArrayList<>();
    for (JsonElement element : list(key)) {
      if (!(element instanceof JsonArray array)) {
        throw new IllegalArgumentException(Messages.wrongInput(key, "a list of lists", element));
      }
      List<Double> row = new ArrayList<>();
      array.forEach(number -> row.add(nearest(key, decimal(key, number))));
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  /**
   * Reads words.
   *
   * @param key its name
   * @return the text
   * @throws IllegalArgumentException if it is missing or not a text
   */
  public String text(String key) {
    JsonElement value = values.get(key);
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw new IllegalArgumentException(Messages.wrongInput(key, "a text", value));
  }

  /**
   * Reads a truth.
   *
   * @param key its name
   * @return true or false
   * @throws IllegalArgumentException if it is missing or neither
   */
  public boolean flag(String key) {
    JsonElement value = values.get(key);
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw new IllegalArgumentException(Messages.wrongInput(key, "true or false", value));
  }

  /**
   * Reads a list of objects.
   *
   * @param key its name
   * @return the objects, in order
   * @throws IllegalArgumentException if it is missing or not a list of objects
   */
  public List<Inputs> items(String key) {
    List<Inputs> items = new ArrayList<>();
    list(key).forEach(element -> items.add(object(key, element)));
    return List.copyOf(items);
  }

  /**
   * Reads the rows of a data file beside the case file, comma-separated with a header.
   *
   * <pre>{@code
   * inputs.rows("dataFile").get(0).number("deficitUsd");
   * }</pre>
   *
   * @param key the name of the input that holds the file's path, relative to the case file's folder
   * @return a row each, read by the names of the header: numbers with all their digits, texts, and
   *     nothing where a cell is empty
   * @throws IllegalArgumentException if the path is missing, there is no such file or a row has
   *     more or fewer cells than the header
   */
  public List<Inputs> rows(String key) {
    return rowsIn(text(key));
  }

  /**
   * Reads the rows of a data file by its path.
   *
   * @param file relative to the case file's folder
   * @return as {@link #rows}
   * @throws IllegalArgumentException if there is no such file or a row has more or fewer cells than
   *     the header
   */
  public List<Inputs> rowsIn(String file) {
    return DataRows.read(file, beside.text(file));
  }

  /**
   * Reads an object.
   *
   * @param key its name
   * @return the object
   * @throws IllegalArgumentException if it is missing or not an object
   */
  public Inputs item(String key) {
    return object(key, values.get(key));
  }

  private JsonArray list(String key) {
    if (values.get(key) instanceof JsonArray array) {
      return array;
    }
    throw new IllegalArgumentException(Messages.wrongInput(key, "a list", values.get(key)));
  }

  private Inputs object(String key, @Nullable JsonElement value) {
    if (value instanceof JsonObject object) {
      return new Inputs(object, beside);
    }
    throw new IllegalArgumentException(Messages.wrongInput(key, "an object", value));
  }

  private static BigDecimal decimal(String key, @Nullable JsonElement value) {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsBigDecimal();
    }
    throw new IllegalArgumentException(Messages.wrongInput(key, "a number", value));
  }

  private static double nearest(String key, BigDecimal decimal) {
    double nearest = decimal.doubleValue();
    if (!Double.isFinite(nearest)) {
      throw new IllegalArgumentException(Messages.beyondDouble(key, decimal));
    }
    return nearest;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}

package org.plimsoll.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of text as words and numbers. Two lines agree when their words are equal and their numbers
 * lie within a relative tolerance, so that a last bit lost on another processor is no difference.
 */
record NumericText(List<String> words, List<Double> numbers) {
  /** Relative to the larger of the two numbers. */
  static final double TOLERANCE = 1e-9;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d_.])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\p{L}\\d_])");

  /** What differs in every run: the hash in {@code Object.toString} and random identifiers. */
  private static final Pattern IDENTITY =
      Pattern.compile("@[0-9a-f]{4,8}\\b|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

  static NumericText of(String text) {
    String line = IDENTITY.matcher(text).replaceAll("…");
    List<String> words = new ArrayList<>(List.of(NUMBER.split(line, -1)));
    List<Double> numbers =
        NUMBER.matcher(line).results().map(MatchResult::group).map(NumericText::number).toList();
    return new NumericText(words, numbers);
  }

  boolean agreesWith(NumericText other) {
    if (!words.equals(other.words) || numbers.size() != other.numbers.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      if (!close(numbers.get(i), other.numbers.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  private static double number(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }
}

package org.plimsoll.reference;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every sentence this package refuses a value or explains a result with. */
final class Messages {
  private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+ path \\S+");
  private static final int LONGEST_LIST = 6;

  private Messages() {}

  static String negativeTolerance(BigDecimal abs, BigDecimal rel) {
    return "tolerance must be 0 or more, was abs %s, rel %s".formatted(abs, rel);
  }

  static String wrongInput(String key, String rule, @Nullable JsonElement value) {
    return "input '%s' must be %s, was %s".formatted(key, rule, value == null ? "missing" : value);
  }

  static String noDataFile(String name) {
    return "no data file '%s' beside the case file; put it there".formatted(name);
  }

  static String noHeader(String file) {
    return "data file '%s' must have a header, was empty".formatted(file);
  }

  static String wrongWidth(String file, int line, int expected, int found) {
    return "data file '%s', line %d: cells must be as many as in the header, %d, was %d"
        .formatted(file, line, expected, found);
  }

  static String beyondDouble(String key, BigDecimal value) {
    return "input '%s' must be within the range of a double, was %s".formatted(key, value);
  }

  static String badAnswer(String key, Object answer) {
    return "answer '%s' must be a finite number, a truth or a text, was %s".formatted(key, answer);
  }

  static String noAdapter(Case published) {
    return "no adapter for %s, %s, %s"
        .formatted(published.venue(), published.topic(), published.kind());
  }

  static String unanswered(Case published, List<String> keys) {
    return keys.isEmpty()
        ? "nothing is expected in %s".formatted(published.id())
        : "no answer for %s of %s, %s, %s"
            .formatted(
                String.join(", ", keys), published.venue(), published.topic(), published.kind());
  }

  static String refused(RuntimeException refusal) {
    String sentence = refusal.getMessage();
    return sentence == null ? refusal.getClass().getSimpleName() : sentence;
  }

  static String emptyGlob() {
    return "--only must name files, was empty; write '*' for all";
  }

  static String badGlob(String glob, String why) {
    return "--only must be a glob, was '%s' (%s); write one such as 'binance-usd-m*' or '{bybit,okx}--*'"
        .formatted(glob, why);
  }

  static String noPlace(Path place) {
    return "no folder or file '%s'; name one that holds case files".formatted(place);
  }

  static String noFile(String only, List<Path> places, List<String> names) {
    return names.isEmpty()
        ? "no case file in %s; name a folder with vectors or checks".formatted(places)
        : "no case file matches '%s' in %s; there are %s".formatted(only, places, some(names));
  }

  static String noBundledFile(String only, List<String> names) {
    List<String> bare = names.stream().map(NameGlob::withoutEnding).toList();
    return "no bundled case file matches '%s'; there are %s".formatted(only, some(bare));
  }

  static String noCase(String only) {
    return "the case files matching '%s' must hold at least one case, were empty".formatted(only);
  }

  static String unreadable(Path place, Exception why) {
    return "'%s' cannot be read: %s".formatted(place, why.getClass().getSimpleName());
  }

  static String notUtf8(Path file) {
    return "'%s' must be UTF-8 text, was not; name a case file".formatted(file);
  }

  static String malformed(String file, Exception broken) {
    Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
    return malformed(file, place.find() ? "not JSON at " + place.group() : "not JSON");
  }

  static String malformed(String file, String what) {
    return "'%s' must be one JSON document, was %s".formatted(file, what);
  }

  static String notCaseFile(String file) {
    return "'%s' must be a case file, with schema 1 and vectors or schema margin-risk-checks/1 and cases, was not"
        .formatted(file);
  }

  static String wrongPlace(String file, String place, String rule) {
    return "'%s': %s must be %s, was not".formatted(file, place, rule);
  }

  private static String some(List<String> names) {
    List<String> sorted = names.stream().distinct().sorted().toList();
    return sorted.size() <= LONGEST_LIST
        ? sorted.toString()
        : "%s and %d more".formatted(sorted.subList(0, LONGEST_LIST), sorted.size() - LONGEST_LIST);
  }
}

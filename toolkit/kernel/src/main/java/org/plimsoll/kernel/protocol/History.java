package org.plimsoll.kernel.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of this session, in order; kept no longer than the process. */
final class History {

  private static final int SESSION = 1;

  private record Entry(int line, String input, @Nullable String output) {}

  private final List<Entry> entries = new ArrayList<>();

  synchronized void add(int line, String input, @Nullable String output) {
    entries.add(new Entry(line, input, output));
  }

  synchronized JsonArray find(WireMessage request) {
    List<Entry> found =
        switch (request.text("hist_access_type", "tail")) {
          case "range" -> range(request);
          case "search" -> search(request);
          default -> entries;
        };
    boolean ranged = request.text("hist_access_type", "tail").equals("range");
    int most = ranged ? found.size() : Math.max(request.number("n", found.size()), 0);
    List<Entry> last = found.subList(Math.max(found.size() - most, 0), found.size());
    return json(last, request.flag("output", false));
  }

  private List<Entry> range(WireMessage request) {
    int start = request.number("start", 1);
    int stop = request.number("stop", Integer.MAX_VALUE);
    return entries.stream().filter(each -> each.line() >= start && each.line() < stop).toList();
  }

  private List<Entry> search(WireMessage request) {
    Pattern pattern = glob(request.text("pattern", "*"));
    List<Entry> found =
        entries.stream().filter(each -> pattern.matcher(each.input()).matches()).toList();
    if (!request.flag("unique", false)) {
      return found;
    }
    Map<String, Entry> latest = new LinkedHashMap<>();
    for (Entry entry : found) {
      latest.remove(entry.input());
      latest.put(entry.input(), entry);
    }
    return List.copyOf(latest.values());
  }

  private static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (char each : pattern.toCharArray()) {
      regex.append(each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(String.valueOf(each)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static JsonArray json(List<Entry> entries, boolean withOutput) {
    JsonArray array = new JsonArray();
    for (Entry entry : entries) {
      JsonArray item = new JsonArray();
      item.add(SESSION);
      item.add(entry.line());
      item.add(withOutput ? pair(entry) : new JsonPrimitive(entry.input()));
      array.add(item);
    }
    return array;
  }

  private static JsonElement pair(Entry entry) {
    JsonArray pair = new JsonArray();
    pair.add(entry.input());
    String output = entry.output();
    pair.add(output == null ? JsonNull.INSTANCE : new JsonPrimitive(output));
    return pair;
  }
}

package org.plimsoll.cli.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Sets TeX formulas: HTML to look at, with MathML inside for screen readers. KaTeX runs here, in
 * the JVM; its style sheet and fonts are copied beside the pages.
 */
final class Katex {
  /** The version in the root pom; a test notices when the two differ. */
  static final String VERSION = "0.16.4";

  private static final String HOME = "/META-INF/resources/webjars/katex/" + VERSION + "/dist/";
  private static final String STYLE = "katex.min.css";
  private static final Pattern FONT = Pattern.compile("fonts/[\\w-]+\\.woff2");

  private final Map<Formula, String> known = new HashMap<>();
  private @Nullable Scriptable global;

  /** Renders a formula; one that KaTeX does not understand comes out as its source in red. */
  String render(Formula formula) {
    return known.computeIfAbsent(formula, this::call);
  }

  private String call(Formula formula) {
    try (Context context = Context.enter()) {
      context.setInterpretedMode(true);
      context.setLanguageVersion(Context.VERSION_ES6);
      Scriptable scope = loaded(context);
      Scriptable katex = (Scriptable) ScriptableObject.getProperty(scope, "katex");
      Function render = (Function) ScriptableObject.getProperty(katex, "renderToString");
      Scriptable options = context.newObject(scope);
      ScriptableObject.putProperty(options, "displayMode", formula.display());
      ScriptableObject.putProperty(options, "throwOnError", false);
      ScriptableObject.putProperty(options, "strict", "ignore");
      return String.valueOf(
          render.call(context, scope, katex, new Object[] {formula.tex(), options}));
    }
  }

  private Scriptable loaded(Context context) {
    if (global == null) {
      global = context.initStandardObjects();
      context.evaluateString(global, text("katex.min.js"), "katex", 1, null);
    }
    return global;
  }

  /** Copies the style sheet and the fonts it names. */
  static void copyAssets(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("fonts"));
    String style = text(STYLE);
    Files.writeString(folder.resolve(STYLE), style);
    List<String> fonts =
        FONT.matcher(style).results().map(MatchResult::group).distinct().sorted().toList();
    for (String font : fonts) {
      Files.write(folder.resolve(font), bytes(font));
    }
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = Katex.class.getResourceAsStream(HOME + name)) {
      if (stream == null) {
        throw new NoSuchElementException(
            "KaTeX " + VERSION + " is not on the class path (" + name + "); rebuild the command");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("KaTeX " + VERSION + " cannot be read", e);
    }
  }
}

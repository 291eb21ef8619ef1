package org.plimsoll.kernel.evaluate;

import java.util.regex.Pattern;

/** Takes the names of JShell's wrapper classes out of what a reader sees. */
public final class SnippetNames {

  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+?(\\$|\\.|\\b)");
  private static final Pattern LOADER =
      Pattern.compile("of loader " + SnippetLoader.class.getName().replace(".", "\\.") + " @\\w+");

  private SnippetNames() {}

  /**
   * Gives a text as the reader would have written it: {@code Foo} for {@code REPL.$JShell$5$Foo}.
   *
   * @param text any text
   * @return the text without wrapper names
   */
  public static String clean(String text) {
    if (!text.contains("REPL.") && !text.contains("SnippetLoader")) {
      return text;
    }
    return LOADER.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("of the session");
  }
}

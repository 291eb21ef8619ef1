package org.plimsoll.cli.gallery;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours Java source lightly: comments, strings, numbers, keywords, types and annotations. */
final class JavaColours {
  private static final String KEYWORDS =
      "abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else"
          + "|enum|extends|final|finally|float|for|if|implements|import|instanceof|int|interface"
          + "|long|native|new|null|package|permits|private|protected|public|record|return|sealed"
          + "|short|static|strictfp|super|switch|synchronized|this|throw|throws|transient|true|try"
          + "|false|var|void|volatile|when|while|yield";

  private static final List<String> CLASSES =
      List.of("comment", "string", "magic", "annotation", "number", "keyword", "type");

  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|\\z))"
              + "|(?<string>\"\"\"[\\s\\S]*?(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)"
              + "|(?<magic>(?m:^)%{1,2}\\w[^\\n]*)"
              + "|(?<annotation>@\\w+)"
              + "|(?<number>\\b(?:0[xXbB][\\da-fA-F_]+|\\d[\\d_]*(?:\\.[\\d_]+)?(?:[eE][+-]?\\d+)?)[lLfFdD]?\\b)"
              + "|\\b(?<keyword>"
              + KEYWORDS
              + ")\\b"
              + "|\\b(?<type>\\p{Lu}\\w*)\\b");

  private JavaColours() {}

  /** Gives the source as HTML. */
  static String of(String source) {
    Matcher matcher = TOKENS.matcher(source);
    StringBuilder html = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      html.append(Html.escape(source.substring(end, matcher.start())));
      html.append("<span class=\"").append(nameOf(matcher)).append("\">");
      html.append(Html.escape(matcher.group())).append("</span>");
      end = matcher.end();
    }
    return html.append(Html.escape(source.substring(end))).toString();
  }

  private static String nameOf(Matcher matcher) {
    return CLASSES.stream().filter(name -> matcher.group(name) != null).findFirst().orElseThrow();
  }
}

package org.plimsoll.cli.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes formulas out of Markdown and puts them back into the HTML. Between the two a Markdown
 * parser cannot read the underscores of a formula as emphasis, nor its bars as table borders.
 *
 * <p>What opens and closes a formula follows Jupyter and pandoc: no space inside the dollar signs
 * and no digit after the closing one, so that "from $5 to $6" stays prose.
 */
final class FormulaScanner {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  private static final Pattern SPANS =
      Pattern.compile(
          "(?<code>(?m:^)[ ]{0,3}(?<fence>`{3,}|~{3,})[\\s\\S]*?(?:\\n[ ]{0,3}\\k<fence>[`~]*|\\z)"
              + "|(?<ticks>(?<!`)`+)(?!`)[\\s\\S]*?(?<!`)\\k<ticks>(?!`)"
              + "|\\\\\\$)"
              + "|\\$\\$(?<block>[\\s\\S]+?)\\$\\$"
              + "|(?<environment>\\\\begin\\{(?<name>[a-z]+\\*?)}[\\s\\S]+?\\\\end\\{\\k<name>})"
              + "|\\$(?![\\s$])(?<inline>(?:[^$\\\\\\n]|\\\\.|\\n(?!\\s*\\n))+?)(?<!\\s)\\$(?!\\d)");

  private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  private final List<Formula> formulas = new ArrayList<>();

  /** Replaces each formula by a mark that no parser touches. */
  String take(String markdown) {
    Matcher matcher = SPANS.matcher(markdown);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(replacement(matcher)));
    }
    return matcher.appendTail(text).toString();
  }

  private String replacement(Matcher matcher) {
    if (matcher.group("code") != null) {
      return matcher.group();
    }
    formulas.add(formula(matcher));
    return OPEN + Integer.toString(formulas.size() - 1) + CLOSE;
  }

  private static Formula formula(Matcher matcher) {
    if (matcher.group("inline") != null) {
      return new Formula(matcher.group("inline"), false);
    }
    String block = matcher.group("block");
    return new Formula(block == null ? matcher.group("environment") : block.strip(), true);
  }

  /** Puts each formula, rendered, in the place of its mark. */
  String giveBack(String html, Function<Formula, String> renderer) {
    return PLACE
        .matcher(html)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(
                    renderer.apply(formulas.get(Integer.parseInt(mark.group(1))))));
  }

  /** Removes the marks, for the name of an anchor. */
  static String withoutMarks(String text) {
    return PLACE.matcher(text).replaceAll("");
  }
}

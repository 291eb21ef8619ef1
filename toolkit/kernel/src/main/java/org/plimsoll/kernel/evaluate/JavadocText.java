package org.plimsoll.kernel.evaluate;

/** Turns the mark-up of a Javadoc comment into plain text. */
final class JavadocText {

  private JavadocText() {}

  static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\{@(?:code|literal|link|linkplain|value)\\s+([^}]*)}", "$1")
        .replaceAll("(?i)<(p|br|li|dt|dd|pre|h\\d)[^>]*>", "\n")
        .replaceAll("<[^>\n]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("[ \t]*\n[ \t]*", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}

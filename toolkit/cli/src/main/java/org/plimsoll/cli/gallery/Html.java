package org.plimsoll.cli.gallery;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;

/** Small pieces of text that every page needs. */
final class Html {
  private Html() {}

  /** Makes text safe as content and inside double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Gives a file's name as it must stand in a link, blanks and number signs included. */
  static String address(String name) {
    try {
      return escape(new URI(null, null, name, null).getRawPath());
    } catch (URISyntaxException e) {
      return escape(name);
    }
  }

  /** Removes tags, for places that take only text. */
  static String withoutTags(String html) {
    return html.replaceAll("<[^>]*>", "");
  }

  static String seconds(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format("%d min %d s", duration.toMinutes(), duration.toSecondsPart());
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

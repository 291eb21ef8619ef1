package org.plimsoll.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A line of type with its place: left end and baseline, in logical pixels. */
record Text(String words, Font font, Color colour, double x, double baseline) {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "…";

  static double width(String words, Font font) {
    return font.getStringBounds(words, CONTEXT).getWidth();
  }

  /** Height of a line of type without the space between lines. */
  static double height(Font font) {
    return font.getSize2D() * 1.15;
  }

  /** From the left end, as high as the letters and their descents. */
  Rectangle2D box() {
    double size = font.getSize2D();
    return new Rectangle2D.Double(x, baseline - 0.85 * size, width(words, font), height(font));
  }

  /** Sets a text with its right end at a place. */
  static Text right(String words, Font font, Color colour, double right, double baseline) {
    return new Text(words, font, colour, right - width(words, font), baseline);
  }

  /** Sets a text with its middle at a place. */
  static Text middle(String words, Font font, Color colour, double middle, double baseline) {
    return new Text(words, font, colour, middle - width(words, font) / 2, baseline);
  }

  /** Cuts words that are wider than a width, and says so with three dots. */
  static String cut(String words, Font font, double width) {
    if (width(words, font) <= width) {
      return words;
    }
    int end = words.length();
    while (end > 1 && width(words.substring(0, end).strip() + ELLIPSIS, font) > width) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).strip() + ELLIPSIS;
  }

  /** Breaks words into lines no wider than a width; the last of the lines allowed is cut. */
  static List<String> wrap(String words, Font font, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = words.strip();
    while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, font) > width) {
      int space = lastSpaceWithin(rest, font, width);
      lines.add(cut(rest.substring(0, space), font, width));
      rest = rest.substring(space).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(cut(rest, font, width));
    }
    return lines;
  }

  private static int lastSpaceWithin(String words, Font font, double width) {
    int best = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
    for (int i = best; i > 0 && i < words.length(); i = words.indexOf(' ', i + 1)) {
      if (width(words.substring(0, i), font) <= width) {
        best = i;
      }
    }
    return best;
  }
}

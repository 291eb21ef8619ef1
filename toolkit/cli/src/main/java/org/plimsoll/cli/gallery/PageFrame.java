package org.plimsoll.cli.gallery;

/** What every page has around its content. */
final class PageFrame {
  /** The load line painted on a ship's hull, which the project is named after. */
  static final String MARK =
      "<svg class=\"mark\" viewBox=\"0 0 64 64\" aria-hidden=\"true\"><circle cx=\"32\" cy=\"32\""
          + " r=\"19\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"6\"/><path"
          + " d=\"M3 32h58\" stroke=\"currentColor\" stroke-width=\"6\"/></svg>";

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="plimsoll run">
      <title>%2$s</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="%1$sassets/katex/katex.min.css">
      <link rel="stylesheet" href="%1$sassets/gallery.css">
      </head>
      <body>
      %3$s</body>
      </html>
      """;

  private PageFrame() {}

  /** Gives a whole page; up leads from it to the gallery's folder. */
  static String of(String up, String title, String body) {
    return String.format(FRAME, up, Html.escape(title), body);
  }
}

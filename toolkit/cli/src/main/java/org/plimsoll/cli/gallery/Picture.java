package org.plimsoll.cli.gallery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Base64;

/**
 * How a stored picture goes on a page.
 *
 * @param source the address inside the page: the picture itself as a data URI
 * @param width the width in CSS pixels; 0 when the picture's own is right
 */
record Picture(String source, int width) {
  /** Charts are drawn at twice the size they are shown at; nothing wider than this is not one. */
  private static final int WIDEST_SHOWN_AS_IT_IS = 900;

  static Picture of(String mime, String base64, JsonObject metadata) {
    String data = base64.replaceAll("\\s", "");
    int wanted = widthIn(metadata, mime);
    int pixels = mime.equals("image/png") ? pngWidth(data) : 0;
    int width = wanted > 0 ? wanted : pixels > WIDEST_SHOWN_AS_IT_IS ? pixels / 2 : 0;
    return new Picture("data:" + mime + ";base64," + data, width);
  }

  String html(String alternative) {
    String size = width > 0 ? " width=\"" + width + "\"" : "";
    return String.format("<img src=\"%s\"%s alt=\"%s\">", source, size, Html.escape(alternative));
  }

  private static int widthIn(JsonObject metadata, String mime) {
    JsonElement own = metadata.get(mime);
    JsonElement width = own instanceof JsonObject object ? object.get("width") : null;
    return width != null && width.getAsString().matches("\\d{1,5}") ? width.getAsInt() : 0;
  }

  /** A PNG states its width in the four bytes from 16 on. */
  private static int pngWidth(String base64) {
    if (base64.length() < 32) {
      return 0;
    }
    byte[] head = Base64.getDecoder().decode(base64.substring(0, 32));
    return java.nio.ByteBuffer.wrap(head).getInt(16);
  }
}

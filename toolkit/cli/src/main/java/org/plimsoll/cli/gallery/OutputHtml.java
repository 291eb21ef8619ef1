package org.plimsoll.cli.gallery;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.plimsoll.kernel.document.Output;

/** Turns the outputs of a code cell into HTML. */
final class OutputHtml {
  private static final Pattern TERMINAL_COLOUR = Pattern.compile("\u001B\\[[\\d;]*[A-Za-z]");

  private static final Pattern DISPLAY_NAME =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The richest representation first. */
  private static final List<String> PREFERRED =
      List.of(
          "text/html",
          "image/svg+xml",
          "image/png",
          "image/jpeg",
          "image/gif",
          "text/markdown",
          "text/latex",
          "text/plain",
          "application/json");

  private final Katex katex;
  private final Prose prose;

  OutputHtml(Katex katex, Prose prose) {
    this.katex = katex;
    this.prose = prose;
  }

  /** Gives one output; the place names the cell for readers who do not see a picture. */
  String html(Output output, String place, boolean expected) {
    if (output instanceof Output.Stream stream) {
      return "<pre class=\"stream "
          + Html.escape(stream.name())
          + "\">"
          + plain(stream.text())
          + "</pre>";
    }
    if (output instanceof Output.ErrorOutput error) {
      return error(error, expected);
    }
    return output instanceof Output.Rich rich ? rich(rich, place) : "";
  }

  private static String plain(String text) {
    return Html.escape(TERMINAL_COLOUR.matcher(text).replaceAll(""));
  }

  private static String error(Output.ErrorOutput error, boolean expected) {
    String name = error.name().substring(error.name().lastIndexOf('.') + 1);
    String sentence = "<strong>" + plain(name) + "</strong> " + plain(error.message());
    String style = expected ? "error expected" : "error";
    String trace = plain(String.join("\n", error.traceback()));
    if (trace.isBlank()) {
      return "<div class=\"" + style + "\"><p>" + sentence + "</p></div>";
    }
    return String.format(
        "<div class=\"%s\"><details><summary>%s</summary><pre>%s</pre></details></div>",
        style, sentence, trace);
  }

  private String rich(Output.Rich rich, String place) {
    JsonObject data = rich.data();
    String mime = PREFERRED.stream().filter(data::has).findFirst().orElse("");
    JsonElement value = data.get(mime);
    if (value == null) {
      return "";
    }
    return switch (mime) {
      case "text/html", "image/svg+xml" -> "<div class=\"rich\">" + value.getAsString() + "</div>";
      case "image/png", "image/jpeg", "image/gif" -> figure(rich, mime, place);
      case "text/markdown" -> prose.html(value.getAsString(), new JsonObject());
      case "text/latex" -> katex.render(latex(value.getAsString()));
      case "application/json" ->
          "<pre>"
              + Html.escape(new GsonBuilder().setPrettyPrinting().create().toJson(value))
              + "</pre>";
      default -> text(value.getAsString());
    };
  }

  /** A cell that ends in {@code display(x)} has the display's random name for a value. */
  private static String text(String text) {
    return DISPLAY_NAME.matcher(text).matches() ? "" : "<pre>" + plain(text) + "</pre>";
  }

  private static String figure(Output.Rich rich, String mime, String place) {
    JsonElement text = rich.data().get("text/plain");
    String summary = text == null ? "" : text.getAsString().strip();
    boolean telling = !summary.isEmpty() && !summary.matches("\\S+@[0-9a-f]+|BufferedImage.*");
    Picture picture = Picture.of(mime, rich.data().get(mime).getAsString(), rich.metadata());
    return "<figure>" + picture.html(telling ? summary : "Picture from " + place) + "</figure>";
  }

  private static Formula latex(String source) {
    String tex = source.strip();
    boolean display = tex.startsWith("$$") || tex.startsWith("\\begin") || tex.startsWith("\\[");
    return new Formula(
        tex.replaceAll("^(?:\\$\\$?|\\\\\\[|\\\\\\()|(?:\\$\\$?|\\\\]|\\\\\\))$", ""), display);
  }
}

package org.plimsoll.cli.gallery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.plimsoll.kernel.document.Cell;

/** Turns the Markdown cells of one notebook into HTML; anchors are unique over the notebook. */
final class Prose {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  private static final Pattern HEADING = Pattern.compile("<h([1-6])>(.*?)</h\\1>", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("(<a [^>]*?href=\"(?![a-z]+:|//)[^\"#]+)\\.ipynb(#[^\"]*)?\"");
  private static final Pattern IMAGE = Pattern.compile("(<img [^>]*?src=\")([^\"]+)\"");
  private static final Pattern JAVA =
      Pattern.compile("<code class=\"language-java\">(.*?)</code>", Pattern.DOTALL);
  private static final Pattern TABLE = Pattern.compile("<table>(.*?)</table>", Pattern.DOTALL);

  private static final Map<String, String> IMAGE_TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "svg", "image/svg+xml",
          "webp", "image/webp");

  private final Katex katex;
  private final Path folder;
  private final Set<String> anchors = new HashSet<>();

  /** Looks for pictures that the prose names in the folder of the notebook. */
  Prose(Katex katex, Path folder) {
    this.katex = katex;
    this.folder = folder;
  }

  String html(Cell cell) {
    return html(cell.source(), cell.attachments());
  }

  String html(String markdown, JsonObject attachments) {
    FormulaScanner formulas = new FormulaScanner();
    Node document = PARSER.parse(formulas.take(markdown));
    String html = RENDERER.render(document);
    html = HEADING.matcher(html).replaceAll(this::anchored);
    html = LINK.matcher(html).replaceAll(Prose::toPage);
    html = IMAGE.matcher(html).replaceAll(image -> embedded(image, attachments));
    html = JAVA.matcher(html).replaceAll(Prose::coloured);
    html = TABLE.matcher(html).replaceAll("<div class=\"scroll\"><table>$1</table></div>");
    return formulas.giveBack(html, katex::render);
  }

  private String anchored(MatchResult heading) {
    String text = Html.withoutTags(FormulaScanner.withoutMarks(heading.group(2)));
    String slug =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("&\\w+;|[^\\p{L}\\d]+", "-")
            .replaceAll("^-+|-+$", "");
    String anchor = slug.isEmpty() ? "section" : slug;
    for (int i = 2; !anchors.add(anchor); i++) {
      anchor = slug + "-" + i;
    }
    return Matcher.quoteReplacement(
        String.format(
            "<h%1$s id=\"%2$s\">%3$s</h%1$s>", heading.group(1), anchor, heading.group(2)));
  }

  /** A link to another notebook leads to its page. */
  private static String toPage(MatchResult link) {
    String fragment = link.group(2) == null ? "" : link.group(2);
    return Matcher.quoteReplacement(link.group(1) + ".html" + fragment + "\"");
  }

  private static String coloured(MatchResult code) {
    String source =
        code.group(1)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    return Matcher.quoteReplacement(
        "<code class=\"language-java\">" + JavaColours.of(source) + "</code>");
  }

  private String embedded(MatchResult image, JsonObject attachments) {
    String source = image.group(2);
    String data = source.startsWith("attachment:") ? attached(source, attachments) : read(source);
    return Matcher.quoteReplacement(image.group(1) + (data.isEmpty() ? source : data) + "\"");
  }

  private static String attached(String source, JsonObject attachments) {
    JsonElement bundle = attachments.get(source.substring("attachment:".length()));
    if (!(bundle instanceof JsonObject types)) {
      return "";
    }
    return types.entrySet().stream()
        .findFirst()
        .map(type -> "data:" + type.getKey() + ";base64," + type.getValue().getAsString().strip())
        .orElse("");
  }

  /** A picture that is not there stays a plain reference; the page shows its alternative text. */
  private String read(String source) {
    String ending = source.substring(source.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = IMAGE_TYPES.get(ending);
    if (type == null || source.contains(":")) {
      return "";
    }
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(source));
      return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    } catch (IOException | InvalidPathException e) {
      return "";
    }
  }
}

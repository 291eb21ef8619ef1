package org.plimsoll.kernel.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.plimsoll.kernel.evaluate.Completeness;
import org.plimsoll.kernel.evaluate.Completions;

/** The contents of replies to questions that run no code. */
final class Replies {

  private Replies() {}

  static JsonObject ok() {
    JsonObject content = new JsonObject();
    content.addProperty("status", "ok");
    return content;
  }

  static JsonObject aborted(int executionCount) {
    JsonObject content = new JsonObject();
    content.addProperty("status", "aborted");
    content.addProperty("execution_count", executionCount);
    return content;
  }

  static JsonObject error(String name, String message, List<String> traceback) {
    JsonObject content = new JsonObject();
    content.addProperty("status", "error");
    content.addProperty("ename", name);
    content.addProperty("evalue", message);
    content.add("traceback", array(traceback));
    return content;
  }

  static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  static JsonObject kernelInfo(JavaKernel kernel) {
    JsonObject content = ok();
    content.addProperty("protocol_version", "5.3");
    content.addProperty("implementation", kernel.getName());
    content.addProperty("implementation_version", kernel.getVersion());
    content.addProperty("banner", kernel.getBanner());
    content.addProperty("debugger", false);
    content.add("language_info", language(kernel.getLanguageInfo()));
    JsonArray links = new JsonArray();
    for (HelpLink link : kernel.getHelpLinks()) {
      JsonObject json = new JsonObject();
      json.addProperty("text", link.getText());
      json.addProperty("url", link.getUrl());
      links.add(json);
    }
    content.add("help_links", links);
    return content;
  }

  private static JsonObject language(LanguageInfo info) {
    JsonObject json = new JsonObject();
    json.addProperty("name", info.getName());
    json.addProperty("version", info.getVersion());
    json.addProperty("mimetype", info.getMimetype());
    json.addProperty("file_extension", info.getFileExtension());
    json.addProperty("pygments_lexer", info.getPygmentsLexer());
    json.addProperty("codemirror_mode", String.valueOf(info.getCodemirrorMode()));
    json.addProperty("nbconvert_exporter", info.getNbconvertExporter());
    return json;
  }

  static JsonObject completions(Completions found) {
    JsonObject content = ok();
    content.add("matches", array(found.matches()));
    content.addProperty("cursor_start", found.start());
    content.addProperty("cursor_end", found.end());
    content.add("metadata", new JsonObject());
    return content;
  }

  static JsonObject completeness(Completeness found) {
    JsonObject content = new JsonObject();
    content.addProperty("status", found.status().name().toLowerCase(java.util.Locale.ROOT));
    if (found.status() == Completeness.Status.INCOMPLETE) {
      content.addProperty("indent", found.indent());
    }
    return content;
  }

  static JsonObject inspection(java.util.Optional<String> text) {
    JsonObject content = ok();
    JsonObject data = new JsonObject();
    text.ifPresent(known -> data.addProperty("text/plain", known));
    content.addProperty("found", text.isPresent());
    content.add("data", data);
    content.add("metadata", new JsonObject());
    return content;
  }

  static JsonObject history(JsonArray entries) {
    JsonObject content = ok();
    content.add("history", entries);
    return content;
  }

  static JsonObject comms(Iterable<Comm> comms, String target) {
    JsonObject open = new JsonObject();
    for (Comm comm : comms) {
      if (target.isEmpty() || target.equals(comm.getTargetName())) {
        JsonObject known = new JsonObject();
        known.addProperty("target_name", comm.getTargetName());
        open.add(comm.getID(), known);
      }
    }
    JsonObject content = ok();
    content.add("comms", open);
    return content;
  }
}

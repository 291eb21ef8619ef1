package org.plimsoll.kernel.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message as it travels.
 *
 * @param identities where it came from or goes to
 * @param header its own header
 * @param parent the header of the request it belongs to; empty if there is none
 * @param metadata its metadata
 * @param content what it says
 * @param buffers binary attachments
 */
record WireMessage(
    List<byte[]> identities,
    JsonObject header,
    JsonObject parent,
    JsonObject metadata,
    JsonObject content,
    List<byte[]> buffers) {

  String type() {
    return header.get("msg_type").getAsString();
  }

  String text(String name, String otherwise) {
    JsonElement value = content.get(name);
    return value == null || value.isJsonNull() ? otherwise : value.getAsString();
  }

  boolean flag(String name, boolean otherwise) {
    JsonElement value = content.get(name);
    return value == null || value.isJsonNull() ? otherwise : value.getAsBoolean();
  }

  int number(String name, int otherwise) {
    JsonElement value = content.get(name);
    return value == null || value.isJsonNull() ? otherwise : value.getAsInt();
  }

  JsonObject object(String name) {
    return content.get(name) instanceof JsonObject value ? value : new JsonObject();
  }
}

package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What everything that answers needs: to publish, and to reply on the channel asked on. */
final class Front {

  private final WireCodec codec;
  private final Publisher publisher;
  private final Pace pace = new Pace();

  Front(WireCodec codec, Publisher publisher) {
    this.codec = codec;
    this.publisher = publisher;
  }

  void publish(String type, JsonObject parent, JsonObject content) {
    publish(type, parent, content, List.of());
  }

  void publish(String type, JsonObject parent, JsonObject content, List<byte[]> buffers) {
    List<byte[]> topic = List.of(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    WireMessage message = codec.message(type, topic, parent, content);
    publisher.send(
        codec.encode(
            new WireMessage(
                topic, message.header(), parent, message.metadata(), content, buffers)));
  }

  /** Publishes what a cell shows, at a pace that a front end can keep. */
  void show(String type, JsonObject parent, JsonObject content) {
    pace.take();
    publish(type, parent, content);
  }

  void status(String state, @Nullable JsonObject parent) {
    JsonObject content = new JsonObject();
    content.addProperty("execution_state", state);
    publish("status", parent == null ? new JsonObject() : parent, content);
  }

  void reply(RouterLoop channel, WireMessage request, JsonObject content) {
    String type = request.type().replaceFirst("_request$", "_reply");
    channel.send(encode(type, request, content));
  }

  List<byte[]> encode(String type, WireMessage request, JsonObject content) {
    return codec.encode(codec.message(type, request.identities(), request.header(), content));
  }
}

package org.plimsoll.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Messages to frames and back. A frame list that is no message of ours decodes to nothing. */
final class WireCodec {

  private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
  private static final String VERSION = "5.3";
  private static final int PARTS = 4;

  private final Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private final String session = UUID.randomUUID().toString();
  private final @Nullable Mac mac;

  WireCodec(String key, String scheme) throws GeneralSecurityException {
    mac = key.isEmpty() ? null : Mac.getInstance(scheme.replace("-", ""));
    if (mac != null) {
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
    }
  }

  /** A message of the kernel's, answering or belonging to the given header. */
  WireMessage message(String type, List<byte[]> identities, JsonObject parent, JsonObject content) {
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", UUID.randomUUID().toString());
    header.addProperty("msg_type", type);
    header.addProperty("username", "kernel");
    header.addProperty("session", session);
    header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    header.addProperty("version", VERSION);
    return new WireMessage(identities, header, parent, new JsonObject(), content, List.of());
  }

  List<byte[]> encode(WireMessage message) {
    List<byte[]> frames = new ArrayList<>(message.identities());
    byte[][] parts = {
      bytes(message.header()),
      bytes(message.parent()),
      bytes(message.metadata()),
      bytes(message.content())
    };
    frames.add(DELIMITER);
    frames.add(sign(parts));
    frames.addAll(Arrays.asList(parts));
    frames.addAll(message.buffers());
    return frames;
  }

  private byte[] bytes(JsonObject json) {
    return gson.toJson(json).getBytes(StandardCharsets.UTF_8);
  }

  Optional<WireMessage> decode(List<byte[]> frames) {
    int at = 0;
    while (at < frames.size() && !Arrays.equals(frames.get(at), DELIMITER)) {
      at++;
    }
    if (frames.size() < at + 2 + PARTS) {
      return Optional.empty();
    }
    byte[][] parts = frames.subList(at + 2, at + 2 + PARTS).toArray(new byte[0][]);
    if (!MessageDigest.isEqual(sign(parts), frames.get(at + 1))) {
      return Optional.empty();
    }
    List<byte[]> buffers = List.copyOf(frames.subList(at + 2 + PARTS, frames.size()));
    return parse(List.copyOf(frames.subList(0, at)), parts, buffers);
  }

  private static Optional<WireMessage> parse(
      List<byte[]> identities, byte[][] parts, List<byte[]> buffers) {
    try {
      JsonObject header = object(parts[0]);
      if (!header.has("msg_type") || !header.has("msg_id")) {
        return Optional.empty();
      }
      return Optional.of(
          new WireMessage(
              identities, header, object(parts[1]), object(parts[2]), object(parts[3]), buffers));
    } catch (JsonParseException | IllegalStateException notJson) {
      return Optional.empty();
    }
  }

  private static JsonObject object(byte[] json) {
    return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private byte[] sign(byte[][] parts) {
    if (mac == null) {
      return new byte[0];
    }
    synchronized (mac) {
      for (byte[] part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }
  }
}

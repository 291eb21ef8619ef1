package org.plimsoll.kernel.install;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Just enough of a front end to make a kernel load the classes it will need. */
final class TrainingClient {
  private static final List<String> PORTS =
      List.of("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port");
  private static final int PATIENCE_MILLIS = 30_000;

  private final JsonObject connection;
  private final ZMQ.Socket shell;

  private TrainingClient(JsonObject connection) {
    this.connection = connection;
    ZContext context = new ZContext();
    ZMQ.Socket output = context.createSocket(SocketType.SUB);
    output.subscribe(ZMQ.SUBSCRIPTION_ALL);
    output.connect(address("iopub_port"));
    shell = context.createSocket(SocketType.DEALER);
    shell.setReceiveTimeOut(PATIENCE_MILLIS);
    shell.connect(address("shell_port"));
  }

  /** Writes a connection file with free ports and a key of its own, and connects to it. */
  static TrainingClient withNewConnection(Path file) throws IOException {
    JsonObject connection = new JsonObject();
    connection.addProperty("transport", "tcp");
    connection.addProperty("ip", "127.0.0.1");
    connection.addProperty("signature_scheme", "hmac-sha256");
    connection.addProperty("key", UUID.randomUUID().toString());
    List<Integer> free = freePorts(PORTS.size());
    for (int i = 0; i < free.size(); i++) {
      connection.addProperty(PORTS.get(i), free.get(i));
    }
    Files.writeString(file, connection.toString());
    return new TrainingClient(connection);
  }

  /** All are held open until all are known, so that no port comes twice. */
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  private String address(String port) {
    return "tcp://127.0.0.1:" + connection.get(port).getAsInt();
  }

  /**
   * Sends a request about a piece of code and waits for the reply; what it says does not matter.
   */
  void ask(String type, String code) {
    JsonObject content = new JsonObject();
    content.addProperty("code", code);
    content.addProperty("cursor_pos", code.length());
    // One cell fails on purpose; the ones after it are wanted all the same.
    content.addProperty("stop_on_error", false);
    List<String> parts = List.of(header(type).toString(), "{}", "{}", content.toString());
    shell.sendMore("<IDS|MSG>");
    shell.sendMore(signature(parts));
    for (int i = 0; i < parts.size(); i++) {
      shell.send(
          parts.get(i).getBytes(StandardCharsets.UTF_8), i < parts.size() - 1 ? ZMQ.SNDMORE : 0);
    }
    do {
      shell.recv();
    } while (shell.hasReceiveMore());
  }

  private static JsonObject header(String type) {
    JsonObject header = new JsonObject();
    header.addProperty("msg_id", UUID.randomUUID().toString());
    header.addProperty("msg_type", type);
    header.addProperty("session", "training");
    header.addProperty("username", "training");
    header.addProperty("version", "5.3");
    return header;
  }

  private String signature(List<String> parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = connection.get("key").getAsString().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      parts.forEach(part -> mac.update(part.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}

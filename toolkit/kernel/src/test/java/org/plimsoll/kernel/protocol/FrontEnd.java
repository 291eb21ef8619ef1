package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A Jupyter front end reduced to what the tests ask; fails rather than wait for ever. */
final class FrontEnd implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;

  final ConnectionFile file;
  private final ZContext context = new ZContext();
  private final WireCodec codec;
  private final byte[] identity =
      java.util.UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
  final ZMQ.Socket shell;
  final ZMQ.Socket control;
  final ZMQ.Socket stdin;
  private final ZMQ.Socket iopub;
  private final ZMQ.Socket heartbeat;

  FrontEnd(ConnectionFile file) throws GeneralSecurityException {
    this.file = file;
    codec = new WireCodec(file.key(), file.scheme());
    shell = connect(SocketType.DEALER, file.shell());
    control = connect(SocketType.DEALER, file.control());
    stdin = connect(SocketType.DEALER, file.stdin());
    heartbeat = connect(SocketType.REQ, file.heartbeat());
    iopub = connect(SocketType.SUB, file.iopub());
    iopub.subscribe(new byte[0]);
  }

  private ZMQ.Socket connect(SocketType type, int port) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.setIdentity(identity);
    socket.setReceiveTimeOut(PATIENCE_MILLIS);
    socket.setLinger(0);
    socket.connect(file.address(port));
    return socket;
  }

  static ConnectionFile freePorts(String key) {
    try {
      return findFreePorts(key);
    } catch (IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }

  private static ConnectionFile findFreePorts(String key) throws IOException {
    List<ServerSocket> taken = new ArrayList<>();
    int[] ports = new int[5];
    for (int i = 0; i < ports.length; i++) {
      taken.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      ports[i] = taken.get(i).getLocalPort();
    }
    for (ServerSocket each : taken) {
      each.close();
    }
    return new ConnectionFile(
        "127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], key, "hmac-sha256");
  }

  static Path write(ConnectionFile file, Path folder) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("ip", file.ip());
    json.addProperty("transport", "tcp");
    json.addProperty("shell_port", file.shell());
    json.addProperty("control_port", file.control());
    json.addProperty("stdin_port", file.stdin());
    json.addProperty("iopub_port", file.iopub());
    json.addProperty("hb_port", file.heartbeat());
    json.addProperty("key", file.key());
    json.addProperty("signature_scheme", file.scheme());
    return Files.writeString(folder.resolve("connection.json"), json.toString());
  }

  /** Asks until the kernel answers and its output reaches us. */
  FrontEnd awaitReady() throws InterruptedException {
    iopub.setReceiveTimeOut(200);
    for (int i = 0; i < 100; i++) {
      ask(shell, "kernel_info_request", new JsonObject());
      if (iopub.recv() != null) {
        break;
      }
    }
    Thread.sleep(50);
    while (iopub.recv(ZMQ.DONTWAIT) != null) {
      continue;
    }
    iopub.setReceiveTimeOut(PATIENCE_MILLIS);
    return this;
  }

  JsonObject send(ZMQ.Socket channel, String type, JsonObject content) {
    WireMessage message = codec.message(type, List.of(), new JsonObject(), content);
    RouterLoop.send(channel, codec.encode(message));
    return message.header();
  }

  WireMessage receive(ZMQ.Socket channel) {
    List<byte[]> frames = new ArrayList<>();
    do {
      byte[] frame = channel.recv();
      if (frame == null) {
        throw new AssertionError("no answer within " + PATIENCE_MILLIS + " ms");
      }
      frames.add(frame);
    } while (channel.hasReceiveMore());
    return codec.decode(frames).orElseThrow(() -> new AssertionError("an invalid message"));
  }

  WireMessage ask(ZMQ.Socket channel, String type, JsonObject content) {
    JsonObject header = send(channel, type, content);
    WireMessage reply = receive(channel);
    if (!reply.parent().get("msg_id").equals(header.get("msg_id"))) {
      throw new AssertionError("an answer to another question: " + reply);
    }
    return reply;
  }

  static JsonObject cell(String code) {
    JsonObject content = new JsonObject();
    content.addProperty("code", code);
    content.addProperty("silent", false);
    content.addProperty("store_history", true);
    content.addProperty("allow_stdin", true);
    content.addProperty("stop_on_error", true);
    content.add("user_expressions", new JsonObject());
    return content;
  }

  JsonObject submit(String code) {
    return send(shell, "execute_request", cell(code));
  }

  /** Everything published for a request, up to its idle. */
  List<WireMessage> published(JsonObject request) {
    List<WireMessage> messages = new ArrayList<>();
    while (true) {
      WireMessage next = receive(iopub);
      if (next.parent().has("msg_id")
          && next.parent().get("msg_id").equals(request.get("msg_id"))) {
        messages.add(next);
        if (next.text("execution_state", "").equals("idle")) {
          return messages;
        }
      }
    }
  }

  /** Everything published, whatever it belongs to, up to the idle of a request. */
  List<WireMessage> everythingUntilIdle(JsonObject request) {
    List<WireMessage> messages = new ArrayList<>();
    WireMessage next;
    do {
      next = receive(iopub);
      messages.add(next);
    } while (!next.text("execution_state", "").equals("idle")
        || !next.parent().get("msg_id").equals(request.get("msg_id")));
    return messages;
  }

  /** The reply to a cell. */
  WireMessage run(String code) {
    return ask(shell, "execute_request", cell(code));
  }

  boolean beats() {
    heartbeat.setReceiveTimeOut(1_000);
    heartbeat.send("ping");
    return "ping".equals(heartbeat.recvStr());
  }

  void awaitBusy(JsonObject request) {
    while (true) {
      WireMessage next = receive(iopub);
      if (next.type().equals("stream")
          && next.parent().get("msg_id").equals(request.get("msg_id"))) {
        return;
      }
    }
  }

  /** Garbage straight to a port, past ZeroMQ. */
  void shout(int port, byte[] bytes) throws IOException {
    try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}

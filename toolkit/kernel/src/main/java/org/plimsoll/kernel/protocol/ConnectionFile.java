package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Jupyter tells a kernel about its sockets.
 *
 * @param ip the address to bind; anything but a loopback address becomes 127.0.0.1
 * @param shell the port requests arrive at
 * @param control the port urgent requests arrive at
 * @param stdin the port input is asked for at
 * @param iopub the port output is published at
 * @param heartbeat the port that echoes
 * @param key what messages are signed with; empty for no signatures
 * @param scheme the name of the signature scheme
 */
public record ConnectionFile(
    String ip,
    int shell,
    int control,
    int stdin,
    int iopub,
    int heartbeat,
    String key,
    String scheme) {

  /** Keeps the kernel on this machine. */
  public ConnectionFile {
    ip = isLoopback(ip) ? ip : "127.0.0.1";
  }

  /**
   * Reads a connection file.
   *
   * @param file the file
   * @return its content
   * @throws IOException if it cannot be read
   */
  public static ConnectionFile read(Path file) throws IOException {
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    return new ConnectionFile(
        json.get("ip").getAsString(),
        json.get("shell_port").getAsInt(),
        json.get("control_port").getAsInt(),
        json.get("stdin_port").getAsInt(),
        json.get("iopub_port").getAsInt(),
        json.get("hb_port").getAsInt(),
        json.get("key").getAsString(),
        json.has("signature_scheme") ? json.get("signature_scheme").getAsString() : "hmac-sha256");
  }

  String address(int port) {
    return "tcp://" + ip + ":" + port;
  }

  /** The key belongs in no log. */
  @Override
  public String toString() {
    return "ConnectionFile[%s, shell %d, key not shown]".formatted(ip, shell);
  }

  private static boolean isLoopback(String ip) {
    try {
      return InetAddress.getByName(ip).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

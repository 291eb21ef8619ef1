package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommFactory;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.comm.CommTarget;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.jspecify.annotations.Nullable;

/** jjava's comms, sent over our own channel. */
final class Comms extends CommManager {

  private volatile CommChannel channel = CommChannel.NONE;

  Comms() {
    comms = new ConcurrentHashMap<>();
    targets = new ConcurrentHashMap<>();
  }

  void use(CommChannel to) {
    channel = to;
  }

  @Override
  public <T extends Comm> T openComm(String targetName, CommFactory<T> factory) {
    String id = UUID.randomUUID().toString();
    JsonObject data = new JsonObject();
    T comm = factory.produce(this, id, targetName, opening(id, targetName, data));
    JsonObject content = content(id, data);
    content.addProperty("target_name", targetName);
    channel.send("comm_open", content, List.of());
    registerComm(comm);
    return comm;
  }

  private static Message<CommOpenCommand> opening(String id, String target, JsonObject data) {
    MessageType<CommOpenCommand> type = CommOpenCommand.MESSAGE_TYPE;
    return new Message<>(new Header<>(type), new CommOpenCommand(id, target, data));
  }

  private static JsonObject content(String id, JsonObject data) {
    JsonObject content = new JsonObject();
    content.addProperty("comm_id", id);
    content.add("data", data);
    return content;
  }

  @Override
  public void messageComm(String id, JsonObject data) {
    messageComm(id, data, Map.of(), List.of());
  }

  @Override
  public void messageComm(
      String id,
      JsonObject data,
      @Nullable Map<String, Object> metadata,
      @Nullable List<byte[]> buffers) {
    channel.send("comm_msg", content(id, data), buffers == null ? List.of() : buffers);
  }

  @Override
  public void closeComm(Comm comm) {
    channel.send("comm_close", content(comm.getID(), new JsonObject()), List.of());
    unregisterComm(comm.getID());
  }

  /** Takes a message of the front end's side; runs the code of whoever owns the comm. */
  void accept(NotebookEnvironment environment, WireMessage message) {
    String id = message.text("comm_id", "");
    JsonObject data = message.object("data");
    switch (message.type()) {
      case "comm_open" -> opened(id, message.text("target_name", ""), data);
      case "comm_msg" -> {
        Header<CommMsgCommand> header = new Header<>(CommMsgCommand.MESSAGE_TYPE);
        CommMsgCommand command = new CommMsgCommand(id, data);
        handleCommMsgCommand(
            environment, new Message<>(header, command, Map.of(), message.buffers()));
      }
      default -> {
        Header<CommCloseCommand> header = new Header<>(CommCloseCommand.MESSAGE_TYPE);
        handleCommCloseCommand(environment, new Message<>(header, new CommCloseCommand(id, data)));
      }
    }
  }

  private void opened(String id, String targetName, JsonObject data) {
    CommTarget target = getTarget(targetName);
    Comm comm =
        target == null
            ? null
            : target.createComm(this, id, targetName, opening(id, targetName, data));
    if (comm == null) {
      channel.send("comm_close", content(id, new JsonObject()), List.of());
    } else {
      registerComm(comm);
    }
  }
}

package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Asks the front end for lines, one at a time. */
final class Input {

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  /** Takes a reply; one that nobody waits for is forgotten before the next question. */
  void replied(WireMessage reply) {
    lines.add(reply.text("value", ""));
  }

  /** The input of one cell: the question goes to whoever sent the cell. */
  InputSource of(Consumer<JsonObject> ask) {
    return () -> {
      lines.clear();
      JsonObject question = new JsonObject();
      question.addProperty("prompt", "");
      question.addProperty("password", false);
      ask.accept(question);
      return lines.take();
    };
  }
}

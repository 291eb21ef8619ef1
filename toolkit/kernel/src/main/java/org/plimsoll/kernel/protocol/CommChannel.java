package org.plimsoll.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/** Where comm messages of the kernel's side go. */
@FunctionalInterface
interface CommChannel {

  /** Nobody listens: a headless run. */
  CommChannel NONE = (type, content, buffers) -> {};

  void send(String messageType, JsonObject content, List<byte[]> buffers);
}

package org.plimsoll.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;

/**
 * Where jjava's display functions believe they send messages: whatever they publish goes to the
 * listener of the running cell.
 */
final class NotebookEnvironment extends ShellReplyEnvironment {

  private final Supplier<OutputListener> listener;

  @SuppressWarnings("NullAway") // There are no sockets behind this one; every send is overridden.
  NotebookEnvironment(Supplier<OutputListener> listener) {
    super(null, null, null, null);
    this.listener = listener;
  }

  static JupyterIO io(NotebookEnvironment environment) {
    return new Io(environment);
  }

  @Override
  public <T extends ContentType<T>> void publish(T content) {
    if (content instanceof PublishDisplayData shown) {
      listener.get().display(shown);
    } else if (content instanceof PublishUpdateDisplayData updated) {
      listener.get().updateDisplay(updated);
    } else if (content instanceof PublishClearOutput cleared) {
      listener.get().clearOutput(cleared.shouldWait());
    }
  }

  @Override
  public void writeToStdOut(String text) {
    listener.get().stream("stdout", text);
  }

  @Override
  public void writeToStdErr(String text) {
    listener.get().stream("stderr", text);
  }

  @Override
  public void publish(Message<?> message) {
    // Status messages are the server's own to send.
  }

  @Override
  public void reply(Message<?> message) {
    // Replies are the server's own to send.
  }

  @Override
  public ShellReplyEnvironment defer() {
    return this;
  }

  @Override
  public void setBusyDeferIdle() {
    // Status messages are the server's own to send.
  }

  private static final class Io extends JupyterIO {

    Io(NotebookEnvironment environment) {
      super(StandardCharsets.UTF_8);
      setEnv(environment);
    }
  }
}

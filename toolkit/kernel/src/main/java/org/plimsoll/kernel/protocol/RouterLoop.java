package org.plimsoll.kernel.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * A socket and the one thread that touches it. It blocks until there is something to receive or to
 * send; whatever goes wrong with a message, the loop goes on.
 */
final class RouterLoop {

  /** A garbage frame may claim any length; this is the most that is believed. */
  private static final long MOST_BYTES = 64L << 20;

  private final ZMQ.Socket socket;
  private final Pipe wakeUp;
  private final Queue<List<byte[]>> outgoing = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Consumer<List<byte[]>> receiver;
  private final ZContext context;
  private final Thread thread;
  private volatile boolean closed;

  RouterLoop(ZContext context, String name, String address, Consumer<List<byte[]>> receiver) {
    this.context = context;
    this.receiver = receiver;
    this.socket = context.createSocket(SocketType.ROUTER);
    socket.setMaxMsgSize(MOST_BYTES);
    socket.setSndHWM(0);
    socket.setRcvHWM(0);
    socket.setRouterHandover(true);
    socket.setLinger(500);
    socket.bind(address);
    this.wakeUp = openPipe();
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private static Pipe openPipe() {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().configureBlocking(false);
      return pipe;
    } catch (IOException noPipe) {
      throw new UncheckedIOException(noPipe);
    }
  }

  /** Sends from any thread that nobody interrupts. */
  void send(List<byte[]> frames) {
    outgoing.add(frames);
    wake();
  }

  private void wake() {
    if (woken.compareAndSet(false, true)) {
      try {
        wakeUp.sink().write(ByteBuffer.wrap(new byte[1]));
      } catch (IOException closing) {
        closed = true;
      }
    }
  }

  private void run() {
    try (ZMQ.Poller poller = context.createPoller(2)) {
      poller.register(socket, ZMQ.Poller.POLLIN);
      poller.register(wakeUp.source(), ZMQ.Poller.POLLIN);
      while (!closed) {
        pollAndTurn(poller);
      }
    } catch (ZMQException ended) {
      closed = true;
    } finally {
      sendAll();
      socket.close();
    }
  }

  /** A cell that has used up all memory must not take the sockets with it. */
  private void pollAndTurn(ZMQ.Poller poller) {
    try {
      poller.poll(-1);
      turn();
    } catch (OutOfMemoryError untilTheCellFails) {
      Thread.yield();
    }
  }

  private void turn() {
    try {
      wakeUp.source().read(ByteBuffer.allocate(16));
    } catch (IOException closing) {
      closed = true;
    }
    woken.set(false);
    sendAll();
    for (List<byte[]> frames = receive(); frames != null; frames = receive()) {
      accept(frames);
      sendAll();
    }
  }

  private @Nullable List<byte[]> receive() {
    byte[] first = socket.recv(ZMQ.DONTWAIT);
    if (first == null) {
      return null;
    }
    List<byte[]> frames = new ArrayList<>();
    frames.add(first);
    while (socket.hasReceiveMore()) {
      frames.add(socket.recv());
    }
    return frames;
  }

  /** One message that cannot be handled must not end the loop that handles all others. */
  private void accept(List<byte[]> frames) {
    try {
      receiver.accept(frames);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError unhandled) {
      return;
    }
  }

  private void sendAll() {
    for (List<byte[]> frames = outgoing.poll(); frames != null; frames = outgoing.poll()) {
      try {
        send(socket, frames);
      } catch (ZMQException unreachable) {
        continue;
      }
    }
  }

  static void send(ZMQ.Socket socket, List<byte[]> frames) {
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      socket.send(frames.get(i), i < last ? ZMQ.SNDMORE : 0);
    }
  }

  void close() throws InterruptedException {
    closed = true;
    woken.set(false);
    wake();
    thread.join(1_000);
  }
}

package org.plimsoll.kernel.protocol;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The publishing socket and its one thread. Nothing is dropped for a slow reader: the console
 * bounds what a cell may print.
 */
final class Publisher {

  private static final List<byte[]> END = List.of();

  private final BlockingQueue<List<byte[]>> outgoing = new LinkedBlockingQueue<>();
  private final ZMQ.Socket socket;
  private final Thread thread = new Thread(this::run, "iopub");

  Publisher(ZContext context, String address) {
    socket = context.createSocket(SocketType.PUB);
    socket.setSndHWM(0);
    socket.setLinger(500);
    socket.bind(address);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Sends from any thread, in the order of the calls; never blocks. */
  void send(List<byte[]> frames) {
    outgoing.add(frames);
  }

  private void run() {
    try {
      for (List<byte[]> next = outgoing.take(); next != END; next = outgoing.take()) {
        RouterLoop.send(socket, next);
      }
    } catch (InterruptedException | ZMQException ended) {
      outgoing.clear();
    } finally {
      socket.close();
    }
  }

  void close() throws InterruptedException {
    outgoing.add(END);
    thread.join(1_000);
  }
}

package io.github.inventorystreams.faults;

import io.github.inventorystreams.broker.BrokerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The network between an instance and the broker: all that they say to each other goes through
 * here. What was under way when it fell silent arrives when it is mended.
 */
final class Link implements AutoCloseable {
  /** At most so much goes at once in each connection, and waits for {@link #DELAY} when slow. */
  private static final int CHUNK = 64 << 10;

  private static final Duration DELAY = Duration.ofMillis(200);

  private final ServerSocket entrance;
  private final int brokerPort;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Quality quality = Quality.GOOD;

  /** How well it does. */
  enum Quality {
    GOOD,
    /** Whatever is said waits, and there is a limit to it. */
    SLOW,
    /** Nothing gets through, and nobody is told. */
    SILENT,
    /** All connections are reset, and so are new ones. */
    CUT
  }

  private Link(ServerSocket entrance, int brokerPort) {
    this.entrance = entrance;
    this.brokerPort = brokerPort;
  }

  /** Opens one to a door of a broker that need not be there yet. */
  static Link open() throws IOException {
    ServerSocket entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Link link = new Link(entrance, freePort());
    link.threads.execute(link::admit);
    return link;
  }

  /** Where the broker has to listen, and whereto it has to send its clients. */
  BrokerProcess.Door door() {
    return new BrokerProcess.Door(brokerPort, entrance.getLocalPort());
  }

  /** The address for an instance, {@code host:port}. */
  String bootstrapServers() {
    return "127.0.0.1:" + entrance.getLocalPort();
  }

  void become(Quality now) {
    lock.lock();
    try {
      quality = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (now == Quality.CUT) {
      sockets.forEach(this::reset);
    }
  }

  private Quality quality() {
    lock.lock();
    try {
      return quality;
    } finally {
      lock.unlock();
    }
  }

  private void admit() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        // A broker that does not take one in must not keep the others waiting.
        threads.execute(() -> admit(client));
      } catch (IOException e) {
        // It is closed, which ends this, or who wanted in has gone.
      }
    }
  }

  private void admit(Socket client) {
    try {
      sockets.add(client);
      Socket broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
      sockets.add(broker);
      threads.execute(() -> pass(client, broker));
      threads.execute(() -> pass(broker, client));
      if (quality() == Quality.CUT) {
        reset(client);
        reset(broker);
      }
    } catch (IOException e) {
      // No broker: so it is told.
      reset(client);
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      int length = from.getInputStream().read(chunk);
      while (length >= 0) {
        hold();
        to.getOutputStream().write(chunk, 0, length);
        length = from.getInputStream().read(chunk);
      }
    } catch (IOException e) {
      // One of the two has gone; by closing both the other one hears of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private void hold() throws InterruptedException {
    lock.lock();
    try {
      long delayNanos = DELAY.toNanos();
      while (quality == Quality.SLOW && delayNanos > 0) {
        delayNanos = changed.awaitNanos(delayNanos);
      }
      while (quality == Quality.SILENT) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Closes a connection so that the other end sees it as broken off. */
  private void reset(Socket socket) {
    sockets.remove(socket);
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    become(Quality.CUT);
    threads.shutdownNow();
  }
}

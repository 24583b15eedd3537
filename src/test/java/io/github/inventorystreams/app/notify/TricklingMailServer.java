package io.github.inventorystreams.app.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server whose greeting never ends: one byte a second, so that no wait for the next byte is
 * ever too long.
 */
final class TricklingMailServer implements AutoCloseable {
  private static final String GREETING = "220-this takes a while\r\n";

  private final ServerSocket server;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> trickling;
  private final Thread door = new Thread(this::takeIn, "trickling mail server");

  TricklingMailServer() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    door.setDaemon(true);
    door.start();
    trickling = seconds.scheduleWithFixedDelay(this::trickle, 1, 1, TimeUnit.SECONDS);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many bytes were sent to somebody. */
  int sent() {
    return sent.get();
  }

  @Override
  public void close() throws IOException {
    trickling.cancel(false);
    seconds.shutdownNow();
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }

  private void takeIn() {
    try {
      while (true) {
        clients.add(server.accept());
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void trickle() {
    clients.removeIf(client -> !takesAnother(client));
  }

  private boolean takesAnother(Socket client) {
    try {
      client.getOutputStream().write(GREETING.charAt(sent.get() % GREETING.length()));
      sent.incrementAndGet();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

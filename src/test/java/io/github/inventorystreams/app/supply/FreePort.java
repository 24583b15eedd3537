package io.github.inventorystreams.app.supply;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for what is named in a file before it is started. */
public final class FreePort {
  private static final int TRIED = 1_000;

  private FreePort() {}

  /**
   * The first free one from some port on.
   *
   * @param first below those that the system gives to connections, so that it stays free while a
   *     process is dead
   */
  public static int from(int first) throws IOException {
    BindException last = null;
    for (int port = first; port < first + TRIED; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        last = taken;
      }
    }
    throw new IOException("no free port from %d on".formatted(first), last);
  }
}

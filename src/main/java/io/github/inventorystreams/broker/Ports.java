package io.github.inventorystreams.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The two ports of a single-node broker. Kafka wants both before it starts: the address of the
 * controller is part of its configuration.
 */
record Ports(int client, int controller) {
  static final String HOST = "127.0.0.1";

  /**
   * Finds two free ports.
   *
   * @param client the port that is asked for, or 0 for any
   * @throws BrokerException if the port that is asked for is taken
   */
  static Ports find(int client) {
    try (ServerSocket first = bind(client);
        ServerSocket second = bind(0)) {
      return new Ports(first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw new BrokerException(
          "Port %d of %s can't be used for the broker (%s): stop the program that holds it, or choose another port with --broker-port (0 picks a free one)."
              .formatted(client, HOST, e.getMessage()),
          e);
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
